// "Review Changes Since Last Commit" and "Compare with File…": a page on what the draft gained and lost.
import * as vscode from 'vscode';
import { type ChangesPages, changesUri } from '../changes/pages';
import { draftFiles, isReviewed } from '../documents';
import { noticeText } from '../noticeText';
import { openOwn } from './openLink';

/** The draft of a menu, else the one that is edited; says so where there is none. */
async function draftOf(given: unknown): Promise<vscode.Uri | undefined> {
	const resource = given !== null && typeof given === 'object' && 'resourceUri' in given ? given.resourceUri : given;
	const document =
		resource instanceof vscode.Uri
			? await vscode.workspace.openTextDocument(resource).then(undefined, () => undefined)
			: vscode.window.activeTextEditor?.document;
	if (document !== undefined && isReviewed(document)) return document.uri;
	void vscode.window.showInformationMessage(vscode.l10n.t('Open a draft first.'));
	return undefined;
}

export async function reviewChanges(pages: ChangesPages, given: unknown): Promise<void> {
	const draft = await draftOf(given);
	if (draft === undefined) return;
	const earlier = await pages.earlier(draft);
	if (!('trouble' in earlier)) {
		await openOwn(changesUri(draft));
		return;
	}
	const compare = vscode.l10n.t('Compare with File…');
	const picked = await vscode.window.showInformationMessage(noticeText(earlier.trouble), compare);
	if (picked === compare) await compareWithFile(pages, draft);
}

/**
 * Compares with a file that a person picks.
 *
 * @param chosen the file, where it is known already
 */
export async function compareWithFile(pages: ChangesPages, given: unknown, chosen?: unknown): Promise<void> {
	const draft = await draftOf(given);
	if (draft === undefined) return;
	const file = chosen instanceof vscode.Uri ? chosen : await pickFile(draft);
	if (file === undefined) return;
	const earlier = await pages.earlier(draft, file);
	if ('trouble' in earlier) void vscode.window.showErrorMessage(noticeText(earlier.trouble));
	else await openOwn(changesUri(draft, file));
}

async function pickFile(draft: vscode.Uri): Promise<vscode.Uri | undefined> {
	const extensions = /\{([^{}]*)\}/.exec(draftFiles)?.[1]?.split(',') ?? [];
	const picked = await vscode.window.showOpenDialog({
		title: vscode.l10n.t('The earlier version'),
		defaultUri: vscode.Uri.joinPath(draft, '..'),
		filters: { [vscode.l10n.t('Drafts')]: [...extensions, 'docx'] },
	});
	return picked?.[0];
}
