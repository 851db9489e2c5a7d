// Composes the extension: client, status bar, commands. Both entry files end here.
import * as vscode from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { suggestArticles } from './articleSuggestions';
import { answerOf, type ToolInput, type ToolName } from './assistants/answers';
import { registerTools } from './assistants/tools';
import { type GitApi, gitApi } from './changes/git';
import { ChangesPages } from './changes/pages';
import { clientId, clientName, clientOptions } from './client';
import { ClosedTabs } from './closedTabs';
import { registerCommands } from './commands';
import type { Coverage } from './coverageRecords';
import { CoverageSource } from './coverageSource';
import { tellCursor } from './cursor';
import { serveFiles } from './files';
import { offerFindingActions } from './findingActions';
import type { ReviewStatus } from './protocol';
import { askAgain } from './pulledFindings';
import { ReviewStatuses } from './reviewStatuses';
import { showStatusBar } from './statusBar';
import { registerCoverageCommands } from './views/coverage/commands';
import type { CoverageNode } from './views/coverage/nodes';
import { CoverageTree } from './views/coverage/tree';
import { ReportPanel } from './views/report/reportPanel';
import { serveWordDocuments, WordDocuments } from './wordDocuments';

/** What other extensions, and our tests, may ask. */
export interface HeguiApi {
	/** What the last review of an open document found; undefined where there was none. */
	reviewStatus(uri: vscode.Uri): ReviewStatus | undefined;
	/** The rows of the coverage view, as they stand now. */
	coverageTree(): Promise<readonly CoverageNode[]>;
	/** What a tool for assistants answers; without the question to the user that VS Code puts before it. */
	askTool(name: ToolName, input: ToolInput): Promise<string>;
	/** What the report panel shows; undefined where it is closed. */
	shownReport(): Coverage | undefined;
	/** Takes earlier versions from elsewhere than VS Code's git; from there again where none is given. */
	takeVersionsFrom(git: GitApi | undefined): void;
}

type CreateClient = (id: string, name: string, options: LanguageClientOptions) => BaseLanguageClient;

export function startHegui(context: vscode.ExtensionContext, createClient: CreateClient): HeguiApi {
	const output = vscode.window.createOutputChannel(clientName, { log: true });
	const closedTabs = new ClosedTabs();
	const stays = (uri: vscode.Uri) => {
		const status = statuses.of(uri);
		return status?.state === 'checked' && status.stays === true;
	};
	const client = createClient(clientId, clientName, clientOptions(output, context.extensionUri, closedTabs, stays));
	const words = new WordDocuments(client);
	const pages = new ChangesPages(client, words);
	const statuses: ReviewStatuses = new ReviewStatuses(client);
	const coverage = new CoverageSource(client, statuses);
	const tree = new CoverageTree(coverage, context.workspaceState);
	client.start().catch((error: unknown) => output.error('The language server could not be started.', String(error)));
	const report = new ReportPanel(context, client, coverage);
	context.subscriptions.push(
		output,
		closedTabs,
		closedTabs.onDidReopen((uri) => askAgain(client, uri)),
		client,
		statuses,
		coverage,
		tree,
		report,
		serveFiles(client),
		suggestArticles(),
		offerFindingActions(),
		tellCursor(client),
		registerTools(client),
		showStatusBar(client, statuses),
		registerCoverageCommands(client, tree),
		serveWordDocuments(words),
		pages,
		registerCommands(client, output, words, pages, context.globalState),
	);
	return {
		reviewStatus: (uri) => statuses.of(uri),
		coverageTree: () => tree.refresh().then(() => tree.roots),
		askTool: (name, input) => answerOf(client, name, input),
		shownReport: () => report.shown,
		takeVersionsFrom: (git) => {
			pages.git = git === undefined ? gitApi : async () => git;
		},
	};
}
