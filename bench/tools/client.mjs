// What the client of the benchmarks can do and how it answers servers: like VS Code, with nothing of the screen.

export const capabilities = {
	general: { positionEncodings: ['utf-16'] },
	workspace: {
		configuration: true,
		workspaceFolders: true,
		didChangeConfiguration: { dynamicRegistration: true },
		didChangeWatchedFiles: { dynamicRegistration: true },
		workspaceEdit: { documentChanges: true },
		diagnostics: { refreshSupport: true },
	},
	textDocument: {
		synchronization: { dynamicRegistration: true },
		diagnostic: { dynamicRegistration: true, relatedDocumentSupport: true },
		publishDiagnostics: {
			relatedInformation: true,
			versionSupport: true,
			codeDescriptionSupport: true,
			dataSupport: true,
		},
		hover: { dynamicRegistration: true, contentFormat: ['markdown', 'plaintext'] },
		completion: {
			dynamicRegistration: true,
			completionItem: { documentationFormat: ['markdown'], snippetSupport: true },
		},
		codeAction: {
			dynamicRegistration: true,
			isPreferredSupport: true,
			dataSupport: true,
			resolveSupport: { properties: ['edit'] },
			codeActionLiteralSupport: { codeActionKind: { valueSet: ['', 'quickfix', 'refactor', 'source'] } },
		},
	},
};

const section = (settings, path) => (path ?? '').split('.').reduce((value, key) => value?.[key], settings) ?? null;

/** What a server's question is answered with; `undefined` where the client does not know it. */
export function answerOf({ method, params }, { settings, folder, requests = {} }) {
	if (requests[method]) return requests[method](params);
	if (method === 'workspace/configuration') return params.items.map((item) => section(settings, item.section));
	if (method === 'workspace/workspaceFolders') return [folder];
	if (method === 'workspace/applyEdit') return { applied: false };
	if (/^client\/|^window\/|\/refresh$/.test(method)) return null;
	return undefined;
}
