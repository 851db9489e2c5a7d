// Makes links to our own documents work where VS Code lets only well-known schemes and commands through, or relative links.
import * as vscode from 'vscode';
import { ownScheme } from './documents';
import { withCommands } from './hoverLinks';

/** Tells links that we made from words that look like them. */
export const linkKey = crypto.randomUUID();

const ownLink = new RegExp(`\\]\\(<?(${ownScheme}:[^)>\\s]*)>?\\)`, 'g');

/** A hover over a document, in which the server's own links may run their commands, and nothing else may. */
export function withOpenableLinks(hover: vscode.Hover, document: vscode.Uri): vscode.Hover {
	const openable = (content: vscode.MarkdownString | vscode.MarkedString) => {
		if (!(content instanceof vscode.MarkdownString)) return content;
		const { text, enabledCommands } = withCommands(content.value, document.toString(), linkKey);
		const made = new vscode.MarkdownString(text, content.supportThemeIcons ?? false);
		if (enabledCommands.length > 0) made.isTrusted = { enabledCommands };
		return made;
	};
	return new vscode.Hover(hover.contents.map(openable), hover.range);
}

/** A rendered page follows links without a scheme only: those to our other pages are written relative to it. */
export function withRelativeLinks(page: string, at: vscode.Uri): string {
	const up = '../'.repeat(at.path.split('/').length - 2) || './';
	return page.replace(ownLink, (_link, uri: string) => `](${up}${uri.replace(/^\w+:\/*/, '')})`);
}
