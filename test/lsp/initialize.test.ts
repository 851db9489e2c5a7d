// What the server says it can do, for the clients that there are.
import { deepEqual } from 'node:assert/strict';
import { read } from '../support/sources.ts';
import { fullCapabilities, Wire, type WireOptions } from '../support/wire.ts';

async function capabilitiesFor(options: WireOptions): Promise<Record<string, unknown>> {
	const wire = await Wire.open(options);
	await wire.close();
	return { ...wire.initializeResult.capabilities };
}

const always = {
	textDocumentSync: { openClose: true, change: 2 },
	hoverProvider: true,
	completionProvider: { triggerCharacters: ['《', '第', '<', ' '] },
	codeActionProvider: { codeActionKinds: ['quickfix', 'source.fixAll.hegui', 'source.preview.hegui'] },
	definitionProvider: true,
};

describe('initialize', () => {
	it('offers everything to our own client', async () => {
		deepEqual(await capabilitiesFor({}), {
			...always,
			diagnosticProvider: { identifier: 'hegui', interFileDependencies: false, workspaceDiagnostics: true },
			codeLensProvider: {},
			documentSymbolProvider: { label: 'Hegui' },
			foldingRangeProvider: true,
			selectionRangeProvider: true,
			referencesProvider: true,
			renameProvider: { prepareProvider: true },
			inlayHintProvider: true,
			semanticTokensProvider: {
				legend: {
					tokenTypes: ['policyCitation', 'policyTerm', 'policyModality', 'policyProhibition'],
					tokenModifiers: ['definition'],
				},
				full: { delta: true },
				range: true,
			},
			workspaceSymbolProvider: true,
			documentLinkProvider: {},
			workspace: { textDocumentContent: { schemes: ['hegui'] } },
		});
	});

	it('offers no links to clients that cannot open our pages', async () => {
		const { workspaceSymbolProvider, documentLinkProvider, workspace } = await capabilitiesFor({
			initializationOptions: null,
		});
		deepEqual([workspaceSymbolProvider, documentLinkProvider, workspace], [undefined, undefined, undefined]);
	});

	it('pushes diagnostics where the client does not pull', async () => {
		deepEqual(await capabilitiesFor({ capabilities: {}, initializationOptions: null }), always);
	});

	it('takes odd options as none', async () => {
		for (const initializationOptions of ['x', 5, [], { virtualDocuments: 'yes', locale: 7 }]) {
			deepEqual(Object.keys(await capabilitiesFor({ capabilities: {}, initializationOptions })), Object.keys(always));
		}
	});

	it('says who it is', async () => {
		const wire = await Wire.open({ capabilities: fullCapabilities });
		deepEqual(wire.initializeResult.serverInfo, {
			name: 'hegui',
			version: JSON.parse(read('package.json')).version,
		});
		await wire.close();
	});
});
