// An empty language server: the library of the protocol and nothing else. What it costs, every server of the kind costs.
import { createConnection, ProposedFeatures, TextDocumentSyncKind, TextDocuments } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';

const connection = createConnection(ProposedFeatures.all);
const documents = new TextDocuments(TextDocument);

connection.onInitialize(() => ({
	capabilities: {
		textDocumentSync: TextDocumentSyncKind.Incremental,
		hoverProvider: true,
		completionProvider: {},
		codeActionProvider: true,
		diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: false },
	},
}));
connection.languages.diagnostics.on(() => ({ kind: 'full', items: [] }));
connection.onHover(() => null);
connection.onCompletion(() => []);
connection.onCodeAction(() => []);
documents.listen(connection);
connection.listen();
