// A client that looks at a whole workspace: asks for its diagnostics and its coverage, and hears when that may change.
import type {
	CancellationToken,
	WorkspaceDiagnosticReport,
	WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver-protocol';
import type { CoverageAnswer } from '../../server/src/lsp/features/coverage.ts';
import { memory } from './packs.ts';
import { fullCapabilities, Wire, type WireOptions } from './wire.ts';

export const watchingCapabilities = {
	...fullCapabilities,
	workspace: { ...fullCapabilities.workspace, didChangeWatchedFiles: { dynamicRegistration: true } },
};

const CREATED = 1;
const CHANGED = 2;
const DELETED = 3;

/** A workspace under `file:///w/`, in memory. */
export class Workspace {
	readonly wire: Wire;
	readonly files: Record<string, string>;
	/** How often the server told that coverage may have changed. */
	changes = 0;

	private constructor(wire: Wire, files: Record<string, string>) {
		this.wire = wire;
		this.files = files;
		wire.connection.onNotification('hegui/coverageChanged', () => {
			this.changes++;
		});
	}

	static uri(path: string): string {
		return `file:///w/${path}`;
	}

	static async open(files: Readonly<Record<string, string>>, options: WireOptions = {}): Promise<Workspace> {
		const held = Object.fromEntries(Object.entries(files).map(([path, text]) => [Workspace.uri(path), text]));
		const wire = await Wire.open({
			capabilities: watchingCapabilities,
			workspaceFolders: [{ uri: 'file:///w', name: 'w' }],
			...options,
			host: { files: memory(held), ...options.host },
		});
		return new Workspace(wire, held);
	}

	/** Writes or, without a text, deletes a file; the server hears of it as from a watching client. */
	async write(path: string, text: string | undefined): Promise<void> {
		const uri = Workspace.uri(path);
		const type = text === undefined ? DELETED : this.files[uri] === undefined ? CREATED : CHANGED;
		if (text === undefined) delete this.files[uri];
		else this.files[uri] = text;
		await this.wire.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type }] });
	}

	/** Waits for an answer that is as it should be: what comes of files comes after pauses. */
	async covered(isRight: (answer: CoverageAnswer) => boolean): Promise<CoverageAnswer> {
		for (;;) {
			const answer: CoverageAnswer = await this.wire.connection.sendRequest('hegui/coverage');
			if (isRight(answer)) return answer;
			await new Promise((resolve) => setImmediate(resolve));
		}
	}

	/** Sets with their documents, as `set: path*` – the star for what is open. */
	async sets(isRight: (shown: string) => boolean): Promise<string> {
		return shownSets(await this.covered((answer) => isRight(shownSets(answer))));
	}

	async pull(
		previousResultIds: readonly { uri: string; value: string }[] = [],
		token?: CancellationToken,
	): Promise<WorkspaceDocumentDiagnosticReport[]> {
		const asked = { identifier: 'hegui', previousResultIds };
		const answer: WorkspaceDiagnosticReport = await this.wire.connection.sendRequest(
			'workspace/diagnostic',
			asked,
			...(token === undefined ? [] : [token]),
		);
		return answer.items;
	}

	close(): Promise<void> {
		return this.wire.close();
	}
}

export function shownSets({ sets }: CoverageAnswer): string {
	return sets
		.map(
			({ name, documents }) => `${name}: ${documents.map(({ path, isOpen }) => path + (isOpen ? '*' : '')).join(' ')}`,
		)
		.join('; ');
}
