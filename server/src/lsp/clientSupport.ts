// What the client can do, read off its greeting.
import type { InitializeParams } from 'vscode-languageserver';
import { type NavigationSupport, navigationSupportOf } from './navigationSupport.ts';

/** What the client can do beyond the least. */
export interface ClientSupport {
	readonly pullDiagnostics: boolean;
	readonly snippetEdits: boolean;
	/** Has people confirm edits one by one. */
	readonly confirmedEdits: boolean;
	readonly configuration: boolean;
	readonly watchConfiguration: boolean;
	readonly diagnosticRefresh: boolean;
	/** Opens `hegui:` addresses. */
	readonly virtualDocuments: boolean;
	/** Reads files of the workspace for us. */
	readonly files: boolean;
	readonly watchFiles: boolean;
	/** Address of the folder with the bundles of the server, for a worker. */
	readonly bundles: string | undefined;
	/** Wants `hegui/status`. */
	readonly status: boolean;
	/** Asks a person for the reason of a decision. */
	readonly decisions: boolean;
	readonly language: string;
	readonly navigation: NavigationSupport;
}

interface Options {
	readonly locale?: unknown;
	readonly virtualDocuments?: unknown;
	readonly files?: unknown;
	readonly decisions?: unknown;
	readonly bundles?: unknown;
}

/** Reads the client's capabilities; everything that it does not claim is taken as not there. */
export function supportOf(params: InitializeParams): ClientSupport {
	const { textDocument, workspace } = params.capabilities;
	const options = (params.initializationOptions ?? {}) as Options;
	const language = [options.locale, params.locale].find((locale) => typeof locale === 'string');
	const isOurs = options.virtualDocuments === true;
	return {
		pullDiagnostics: textDocument?.diagnostic !== undefined,
		snippetEdits:
			workspace?.workspaceEdit?.snippetEditSupport === true && workspace.workspaceEdit.documentChanges === true,
		confirmedEdits:
			workspace?.workspaceEdit?.changeAnnotationSupport !== undefined &&
			workspace.workspaceEdit.documentChanges === true,
		configuration: workspace?.configuration === true,
		watchConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
		diagnosticRefresh: workspace?.diagnostics?.refreshSupport === true,
		virtualDocuments: isOurs,
		files: options.files === true,
		watchFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
		bundles: typeof options.bundles === 'string' ? options.bundles : undefined,
		status: isOurs,
		decisions: options.decisions === true,
		language: language ?? 'en',
		navigation: navigationSupportOf(params),
	};
}
