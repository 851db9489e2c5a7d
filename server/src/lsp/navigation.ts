// Finding one's way in drafts: which request is answered by which feature.
import { CodeLensRefreshRequest, type Connection, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { codeLenses, sectionDetails } from './features/codeLens.ts';
import { foldingRanges } from './features/folding.ts';
import { inlayHints } from './features/inlayHints.ts';
import { referencesAt, referencesOfPage } from './features/references.ts';
import { prepareRename, renameTerm } from './features/rename.ts';
import { selectionRanges } from './features/selectionRanges.ts';
import { semanticTokens, semanticTokensDelta, semanticTokensIn } from './features/semanticTokens.ts';
import { documentSymbols } from './features/symbols.ts';
import { workspaceSymbols } from './features/workspaceSymbols.ts';
import type { Answering } from './requests.ts';

/** Has the client ask again for what it shows beside the text. */
export function refreshNavigation(connection: Connection, server: Answering): void {
	const can = server.session?.support.navigation;
	if (can === undefined || server.session?.uris().length === 0) return;
	if (can.codeLensRefresh) server.notAwaited('refresh', connection.sendRequest(CodeLensRefreshRequest.type));
	if (can.semanticTokensRefresh) server.notAwaited('refresh', connection.languages.semanticTokens.refresh());
	if (can.inlayHintRefresh) server.notAwaited('refresh', connection.languages.inlayHint.refresh());
}

/** Answers requests about the shape of a draft. */
function answerShape(connection: Connection, server: Answering): void {
	connection.onCodeLens(({ textDocument }, token) => server.answer('codeLens', textDocument.uri, token, codeLenses));
	connection.onDocumentSymbol(({ textDocument }, token) =>
		server.answer('documentSymbol', textDocument.uri, token, documentSymbols),
	);
	connection.onFoldingRanges(({ textDocument }, token) =>
		server.answer('foldingRange', textDocument.uri, token, foldingRanges),
	);
	connection.onSelectionRanges(({ textDocument, positions }, token) =>
		server.answer('selectionRange', textDocument.uri, token, (reviewed) => selectionRanges(reviewed, positions)),
	);
	connection.languages.inlayHint.on(({ textDocument, range }, token) =>
		server.answer('inlayHint', textDocument.uri, token, (reviewed, session) => inlayHints(reviewed, session, range)),
	);
	const { semanticTokens: tokens } = connection.languages;
	tokens.on(({ textDocument }, token) => server.answer('semanticTokens', textDocument.uri, token, semanticTokens));
	tokens.onDelta(({ textDocument, previousResultId }, token) =>
		server.answer('semanticTokens', textDocument.uri, token, (reviewed, session) =>
			semanticTokensDelta(reviewed, session, previousResultId),
		),
	);
	tokens.onRange(({ textDocument, range }, token) =>
		server.answer('semanticTokens', textDocument.uri, token, (reviewed, session) =>
			semanticTokensIn(reviewed, session, range),
		),
	);
}

/** Answers requests about places, and those of our own client. */
export function answerNavigation(connection: Connection, server: Answering): void {
	answerShape(connection, server);
	connection.onPrepareRename(({ textDocument, position }, token) =>
		server.answer('prepareRename', textDocument.uri, token, (reviewed, session) =>
			prepareRename(reviewed, session, reviewed.draft.offsetAt(position)),
		),
	);
	connection.onRenameRequest(async ({ textDocument, position, newName }, token) => {
		const renamed = await server.answer('rename', textDocument.uri, token, (reviewed, session) =>
			renameTerm(reviewed, session, reviewed.draft.offsetAt(position), newName),
		);
		if (renamed && 'refused' in renamed) return new ResponseError(LSPErrorCodes.RequestFailed, renamed.refused);
		return renamed;
	});
	connection.onReferences(({ textDocument, position, context }, token) =>
		referencesAt(server, textDocument.uri, position, context.includeDeclaration, token),
	);
	connection.onWorkspaceSymbol(({ query }) =>
		server.session === undefined ? null : workspaceSymbols(server.session, query),
	);
	connection.onRequest('hegui/references', ({ uri }: { uri: string }, token) => referencesOfPage(server, uri, token));
	connection.onRequest('hegui/section', ({ uri, line }: { uri: string; line: number }, token) =>
		server.answer('section', uri, token, (reviewed, session) => sectionDetails(reviewed, session, line)),
	);
}
