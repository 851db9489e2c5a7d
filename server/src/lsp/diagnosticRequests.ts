// Requests for diagnostics: of one document, and of all of the workspace.
import type { Connection, DocumentDiagnosticReport, WorkspaceDiagnosticReport } from 'vscode-languageserver';
import type { DiagnosticsSender } from './diagnosticsSender.ts';
import { type Answering, guards } from './requests.ts';
import type { WorkspaceReview } from './workspaceReview.ts';

type Awaitable<T> = T | Promise<T>;

/** What answers; neither is there before the client has greeted us. */
export interface Diagnosing extends Pick<Answering, 'logFailure'> {
	readonly sender: DiagnosticsSender | undefined;
	readonly workspace: WorkspaceReview | undefined;
}

export function answerDiagnostics(connection: Connection, server: Diagnosing): void {
	const guard = guards(server);
	connection.languages.diagnostics.on(
		guard('diagnostic', ({ textDocument, previousResultId }, token): Awaitable<DocumentDiagnosticReport> => {
			return server.sender?.pull(textDocument.uri, previousResultId, token) ?? { kind: 'full', items: [] };
		}),
	);
	connection.languages.diagnostics.onWorkspace(
		guard('workspaceDiagnostic', ({ previousResultIds }, token, _, progress): Awaitable<WorkspaceDiagnosticReport> => {
			return server.workspace?.diagnostics.pull(previousResultIds, token, progress) ?? { items: [] };
		}),
	);
}
