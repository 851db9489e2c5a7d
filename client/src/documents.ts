// Which documents Hegui reviews or reads for its law, and the addresses of the documents that it writes itself.
import * as vscode from 'vscode';

/** Articles and requirements are read-only documents of this scheme; the server writes them. */
export const ownScheme = 'hegui';

/** As package.json names them wherever a command or an activation depends on them. */
const languages = ['markdown', 'plaintext', 'html', 'hegui-policy'];

/** Documents that may be drafts. */
export const draftSelector = languages.map((language) => ({ language }));

/** Markdown copies of Word documents; nobody can write them. */
export const wordScheme = 'hegui-word';

/** Files that may be drafts; the server names the same. */
export const draftFiles = '**/*.{md,markdown,txt,policy,tos,html,htm}';

/** Folders of a pack: other YAML files are none of ours. Which folders are packs, only the server knows. */
const packFolders = [
	'instruments',
	'requirements',
	'lexicon',
	'documents',
	'consequences',
	'enforcement',
	'consistency',
];
const packFiles = [
	{ pattern: '**/{hegui,hegui.waivers}.yaml' },
	{ pattern: `**/{${packFolders.join(',')}}/**/*.{yaml,yml}` },
];

export const documentSelector = [...draftSelector, ...packFiles];

/** Whether a document is a draft. */
export function isReviewed(document: vscode.TextDocument): boolean {
	return languages.includes(document.languageId) && !isYaml(document) && holdsDrafts(document.uri.scheme);
}

/** Whether a document is in a language of drafts, though perhaps a version of the past or a page of our own. */
export function isReviewable(document: vscode.TextDocument): boolean {
	return (
		languages.includes(document.languageId) && document.uri.scheme !== ownScheme && document.uri.scheme !== 'output'
	);
}

/** Whether the server is to know a document: a draft, or what may change the law of drafts. */
export function isSent(document: vscode.TextDocument): boolean {
	if (!isYaml(document)) return isReviewed(document);
	return (
		vscode.workspace.getWorkspaceFolder(document.uri) !== undefined && vscode.languages.match(packFiles, document) > 0
	);
}

/** As the server tells them from drafts. */
function isYaml({ languageId, uri }: vscode.TextDocument): boolean {
	return languageId === 'yaml' || /\.ya?ml$/i.test(uri.path);
}

/** Drafts are unsaved, can be saved, or belong to the workspace; versions of the past, output and cells are no drafts. */
function holdsDrafts(scheme: string): boolean {
	if (scheme === ownScheme) return false;
	if (scheme === 'untitled' || scheme === wordScheme || vscode.workspace.fs.isWritableFileSystem(scheme) === true)
		return true;
	return vscode.workspace.workspaceFolders?.some((folder) => folder.uri.scheme === scheme) ?? false;
}

/** The page that tells how far the tool can be trusted on a draft; another address for each of its versions. */
export function selfTestUri(document: vscode.TextDocument): vscode.Uri {
	const name = document.uri.path.replace(/^.*\//, '').replace(/\.[^.]*$/, '');
	const query = `draft=${encodeURIComponent(document.uri.toString())}&version=${document.version}`;
	return vscode.Uri.from({ scheme: ownScheme, path: `/selftest/${name}.md`, query });
}

/** The Markdown copy of a Word document, beside it by its name; its address holds that of the original. */
export function copyOfWord(source: vscode.Uri): vscode.Uri {
	const path = source.path.replace(/\.docx$/i, '.md');
	return vscode.Uri.from({ scheme: wordScheme, path, query: source.toString() });
}

export function sourceOfCopy(copy: vscode.Uri): vscode.Uri {
	return vscode.Uri.parse(copy.query, true);
}

export function articleUri(instrument: string, article: number | string): vscode.Uri {
	return vscode.Uri.from({ scheme: ownScheme, path: `/law/${instrument}/${article}.md` });
}
