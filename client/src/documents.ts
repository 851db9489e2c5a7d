// Which documents Hegui reviews, and the addresses of the documents that it writes itself.
import * as vscode from 'vscode';

/** Articles and requirements are read-only documents of this scheme; the server writes them. */
export const ownScheme = 'hegui';

const languages = ['markdown', 'plaintext', 'html'];

export const documentSelector = languages.map((language) => ({ language }));

export function isReviewed(document: vscode.TextDocument): boolean {
	return languages.includes(document.languageId) && holdsDrafts(document.uri.scheme);
}

/** Drafts are unsaved, can be saved, or belong to the workspace; versions of the past, output and cells are no drafts. */
function holdsDrafts(scheme: string): boolean {
	if (scheme === ownScheme) return false;
	if (scheme === 'untitled' || vscode.workspace.fs.isWritableFileSystem(scheme) === true) return true;
	return vscode.workspace.workspaceFolders?.some((folder) => folder.uri.scheme === scheme) ?? false;
}

export function instrumentUri(instrument: string): vscode.Uri {
	return vscode.Uri.from({ scheme: ownScheme, path: `/law/${instrument}.md` });
}

export function articleUri(instrument: string, article: number | string): vscode.Uri {
	return vscode.Uri.from({ scheme: ownScheme, path: `/law/${instrument}/${article}.md` });
}
