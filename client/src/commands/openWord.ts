// "Open as Markdown" for Word documents, and "Save as Markdown…" for what it opened.
import * as vscode from 'vscode';
import { copyOfWord, sourceOfCopy, wordScheme } from '../documents';
import { noticeText } from '../noticeText';
import { nameOf, type WordDocuments } from '../wordDocuments';

/** The document of the menu, else of the active tab, else one that is picked. */
async function wordDocument(given: unknown): Promise<vscode.Uri | undefined> {
	const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
	const inTab = input !== null && typeof input === 'object' && 'uri' in input ? input.uri : undefined;
	const known = [given, inTab].find((uri) => uri instanceof vscode.Uri && /\.docx$/i.test(uri.path));
	if (known instanceof vscode.Uri) return known;
	const picked = await vscode.window.showOpenDialog({
		title: vscode.l10n.t('Open Word Document as Markdown'),
		filters: { [vscode.l10n.t('Word documents')]: ['docx'] },
	});
	return picked?.[0];
}

export async function openWord(documents: WordDocuments, given: unknown): Promise<void> {
	const source = await wordDocument(given);
	if (source === undefined) return;
	const answer = await documents.convert(source);
	if ('trouble' in answer) {
		void vscode.window.showErrorMessage(noticeText(answer.trouble));
		return;
	}
	await vscode.window.showTextDocument(copyOfWord(source), { preview: false });
	const copied = vscode.l10n.t('This is a copy of {0} as Markdown; the Word document stays as it is.', nameOf(source));
	const save = vscode.l10n.t('Save as Markdown…');
	const chosen = await vscode.window.showInformationMessage(noticeText([copied, ...answer.notes].join(' ')), save);
	if (chosen === save) await saveWord(copyOfWord(source));
}

/** Writes the copy beside its Word document, or where the reader wants it, and goes on there. */
export async function saveWord(given: unknown): Promise<void> {
	const active = vscode.window.activeTextEditor?.document.uri;
	const copy = [given, active].find((uri) => uri instanceof vscode.Uri && uri.scheme === wordScheme);
	if (!(copy instanceof vscode.Uri)) return;
	const source = sourceOfCopy(copy);
	const target = await vscode.window.showSaveDialog({
		title: vscode.l10n.t('Save as Markdown'),
		defaultUri: source.with({ path: copy.path }),
		filters: { Markdown: ['md'] },
	});
	if (target === undefined) return;
	const document = await vscode.workspace.openTextDocument(copy);
	await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(document.getText()));
	await vscode.window.showTextDocument(target, { preview: false });
}
