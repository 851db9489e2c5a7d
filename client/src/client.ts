// How the language client is set up, whatever starts the server.
import * as vscode from 'vscode';
import { type LanguageClientOptions, vsdiag } from 'vscode-languageclient';
import { documentSelector, isReviewed, isSent } from './documents';
import { withOpenableLinks, withRelativeLinks } from './links';

export const clientId = 'hegui';
export const clientName = 'Hegui';

export function clientOptions(outputChannel: vscode.LogOutputChannel, extension: vscode.Uri): LanguageClientOptions {
	return {
		documentSelector,
		outputChannel,
		initializationOptions: {
			locale: vscode.env.language,
			virtualDocuments: true,
			files: true,
			// A worker cannot tell where it lies.
			bundles: vscode.Uri.joinPath(extension, 'dist/server').toString(true),
		},
		middleware: {
			// What the server is never told of is never reviewed: a selector cannot say "any scheme but these".
			didOpen: async (document, next) => {
				if (isSent(document)) await next(document);
			},
			provideDiagnostics: (document, previousResultId, token, next) => {
				const reviewed = !('languageId' in document) || isReviewed(document);
				return reviewed
					? next(document, previousResultId, token)
					: { kind: vsdiag.DocumentDiagnosticReportKind.full, items: [] };
			},
			provideHover: async (document, position, token, next) => {
				const hover = await next(document, position, token);
				return hover ? withOpenableLinks(hover) : hover;
			},
			provideTextDocumentContent: async (uri, token, next) => {
				const page = await next(uri, token);
				return page ? withRelativeLinks(page, uri) : page;
			},
		},
	};
}
