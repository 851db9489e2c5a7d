// How the language client is set up, whatever starts the server.
import * as vscode from 'vscode';
import { type LanguageClientOptions, vsdiag } from 'vscode-languageclient';
import type { ClosedTabs } from './closedTabs';
import { documentSelector, isReviewed, isSent } from './documents';
import { withOpenableLinks, withRelativeLinks } from './links';
import { PulledFindings } from './pulledFindings';

export const clientId = 'hegui';
export const clientName = 'Hegui';

/**
 * Options of the client.
 *
 * @param extension the folder of the extension
 * @param closedTabs documents whose tabs were closed
 * @param stays whether the findings of a document stay when its tab is closed
 */
export function clientOptions(
	outputChannel: vscode.LogOutputChannel,
	extension: vscode.Uri,
	closedTabs: ClosedTabs,
	stays: (uri: vscode.Uri) => boolean,
): LanguageClientOptions {
	const findings = new PulledFindings();
	return {
		documentSelector,
		outputChannel,
		diagnosticCollectionProvider: findings,
		initializationOptions: {
			locale: vscode.env.language,
			virtualDocuments: true,
			files: true,
			decisions: true,
			// A worker cannot tell where it lies.
			bundles: vscode.Uri.joinPath(extension, 'dist/server').toString(true),
		},
		middleware: {
			// What the server is never told of is never reviewed: a selector cannot say "any scheme but these".
			didOpen: async (document, next) => {
				if (isSent(document)) await next(document);
			},
			provideDiagnostics: async (document, previousResultId, token, next) => {
				const uri = 'languageId' in document ? document.uri : document;
				const isDraft = 'languageId' in document ? isReviewed(document) : true;
				// VS Code leaves the findings of a closed tab to those of the workspace.
				const isGone = isDraft && closedTabs.has(uri) && !stays(uri);
				if (isGone) findings.forget(uri);
				if (!isDraft || isGone) return { kind: vsdiag.DocumentDiagnosticReportKind.full, items: [] };
				const report = await next(document, previousResultId, token);
				// The library stops amid the findings, takes the rest as none, and would be told next that nothing has changed.
				if (token.isCancellationRequested) throw new vscode.CancellationError();
				return report;
			},
			provideHover: async (document, position, token, next) => {
				const hover = await next(document, position, token);
				return hover ? withOpenableLinks(hover, document.uri) : hover;
			},
			provideTextDocumentContent: async (uri, token, next) => {
				const page = await next(uri, token);
				return page ? withRelativeLinks(page, uri) : page;
			},
		},
	};
}
