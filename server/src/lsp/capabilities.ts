// What the server says it can do, for what the client can do.
import { CodeActionKind, type ServerCapabilities, TextDocumentSyncKind } from 'vscode-languageserver';
import type { ClientSupport } from './clientSupport.ts';
import { navigationCapabilities } from './navigationSupport.ts';
import { COMPLETION_TRIGGERS, FIX_ALL, PACK_TRIGGERS, PREVIEW_ALL } from './offers.ts';

/** Nothing is offered that the client could not use. */
export function capabilitiesFor(support: ClientSupport): ServerCapabilities {
	return {
		textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
		hoverProvider: true,
		completionProvider: { triggerCharacters: [...COMPLETION_TRIGGERS, ...PACK_TRIGGERS] },
		codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL, PREVIEW_ALL] },
		...navigationCapabilities(support.navigation, support.virtualDocuments),
		...(support.pullDiagnostics
			? { diagnosticProvider: { identifier: 'hegui', interFileDependencies: false, workspaceDiagnostics: true } }
			: {}),
		...(support.virtualDocuments
			? {
					documentLinkProvider: {},
					workspace: { textDocumentContent: { schemes: ['hegui'] } },
				}
			: {}),
	};
}
