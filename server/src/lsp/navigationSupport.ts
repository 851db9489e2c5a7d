// What the client can do of finding one's way in drafts, and what it is offered for that.
import type { InitializeParams, ServerCapabilities } from 'vscode-languageserver';
import { TOKEN_LEGEND } from './features/tokenLegend.ts';

/** What the client can do with places. */
export interface NavigationSupport {
	readonly codeLens: boolean;
	readonly codeLensRefresh: boolean;
	readonly symbolTrees: boolean;
	readonly folding: boolean;
	readonly selection: boolean;
	readonly references: boolean;
	readonly rename: boolean;
	readonly semanticTokens: boolean;
	readonly semanticTokensRefresh: boolean;
	readonly inlayHints: boolean;
	readonly inlayHintRefresh: boolean;
	readonly workspaceSymbols: boolean;
	readonly snippets: boolean;
}

/** Reads it off the client's capabilities. */
export function navigationSupportOf({
	capabilities: { textDocument, workspace },
}: InitializeParams): NavigationSupport {
	return {
		codeLens: textDocument?.codeLens !== undefined,
		codeLensRefresh: workspace?.codeLens?.refreshSupport === true,
		symbolTrees: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
		folding: textDocument?.foldingRange !== undefined,
		selection: textDocument?.selectionRange !== undefined,
		references: textDocument?.references !== undefined,
		rename: textDocument?.rename !== undefined,
		semanticTokens: textDocument?.semanticTokens !== undefined,
		semanticTokensRefresh: workspace?.semanticTokens?.refreshSupport === true,
		inlayHints: textDocument?.inlayHint !== undefined,
		inlayHintRefresh: workspace?.inlayHint?.refreshSupport === true,
		workspaceSymbols: workspace?.symbol !== undefined,
		snippets: textDocument?.completion?.completionItem?.snippetSupport === true,
	};
}

/** What is offered to such a client; pages of the law only where it opens `hegui:` addresses. */
export function navigationCapabilities(can: NavigationSupport, virtualDocuments: boolean): ServerCapabilities {
	return {
		definitionProvider: true,
		...(can.codeLens ? { codeLensProvider: {} } : {}),
		...(can.symbolTrees ? { documentSymbolProvider: { label: 'Hegui' } } : {}),
		...(can.folding ? { foldingRangeProvider: true } : {}),
		...(can.selection ? { selectionRangeProvider: true } : {}),
		...(can.references ? { referencesProvider: true } : {}),
		...(can.rename ? { renameProvider: { prepareProvider: true } } : {}),
		...(can.inlayHints ? { inlayHintProvider: true } : {}),
		...(can.semanticTokens
			? { semanticTokensProvider: { legend: TOKEN_LEGEND, full: { delta: true }, range: true } }
			: {}),
		...(can.workspaceSymbols && virtualDocuments ? { workspaceSymbolProvider: true } : {}),
	};
}
