// What the tools answer: the server's words; drafts only from the workspace or from what is open.
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { isReviewed } from '../documents';
import { assist } from '../protocol';

/** Names of the tools, as package.json has them, and what the server calls them. */
export const tools = {
	hegui_checkDocument: 'checkDocument',
	hegui_explainRequirement: 'explainRequirement',
	hegui_findEvidence: 'findEvidence',
	hegui_articleText: 'articleText',
} as const;

export type ToolName = keyof typeof tools;

/** What a model may give; it is read as if it were anything. */
export interface ToolInput {
	readonly path?: unknown;
	readonly requirement?: unknown;
	readonly instrument?: unknown;
	readonly article?: unknown;
}

/** Whether words of a draft are in the answer. */
export function readsDraft(name: ToolName): boolean {
	return name === 'hegui_checkDocument' || name === 'hegui_findEvidence';
}

function textOf(value: unknown): string | undefined {
	return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : undefined;
}

export async function answerOf(client: BaseLanguageClient, name: ToolName, input: ToolInput): Promise<string> {
	const given = Object.entries({
		requirement: textOf(input.requirement),
		instrument: textOf(input.instrument),
		article: textOf(input.article),
	}).filter(([, value]) => value !== undefined && value !== '');
	const question = { tool: tools[name], ...Object.fromEntries(given) };
	if (!readsDraft(name)) return (await client.sendRequest(assist, question)) ?? noAnswer();
	const document = await draftOf(textOf(input.path));
	if (document === undefined) {
		return vscode.l10n.t(
			'No such draft is open or in the workspace. Hegui reads Markdown, plain text, HTML and policy documents.',
		);
	}
	const uri = client.code2ProtocolConverter.asUri(document.uri);
	return (await client.sendRequest(assist, { ...question, uri })) ?? noAnswer();
}

function noAnswer(): string {
	return vscode.l10n.t('Hegui has no answer: the document is not open or was changed meanwhile. Ask again.');
}

/** The draft of this path or address; the active one if none is named. Nothing outside the workspace is opened. */
async function draftOf(path: string | undefined): Promise<vscode.TextDocument | undefined> {
	const document = path === undefined || path === '' ? vscode.window.activeTextEditor?.document : await named(path);
	return document !== undefined && isReviewed(document) ? document : undefined;
}

async function named(path: string): Promise<vscode.TextDocument | undefined> {
	const open = vscode.workspace.textDocuments.find(({ uri }) => {
		return uri.toString() === path || uri.fsPath === path || vscode.workspace.asRelativePath(uri) === path;
	});
	if (open !== undefined) return open;
	for (const candidate of candidatesOf(path)) {
		if (vscode.workspace.getWorkspaceFolder(candidate) === undefined) continue;
		try {
			return await vscode.workspace.openTextDocument(candidate);
		} catch {
			// Not there; the next folder may have it.
		}
	}
	return undefined;
}

function candidatesOf(path: string): vscode.Uri[] {
	if (/^[a-z][\w+.-]+:\//i.test(path)) return [vscode.Uri.parse(path)];
	if (path.startsWith('/')) return [vscode.Uri.file(path)];
	return (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => vscode.Uri.joinPath(uri, path));
}
