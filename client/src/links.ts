// Makes links to our own documents work where VS Code lets only well-known schemes and commands through, or relative links.
import * as vscode from 'vscode';
import { ownScheme } from './documents';

/** Internal: opens an article or requirement from a link in a hover. */
export const openLinkCommand = '_hegui.openLink';

/** Takes a decision back, from the hover that tells of it. */
export const withdrawCommand = 'hegui.withdrawDecision';

const ownLink = new RegExp(`\\]\\(<?(${ownScheme}:[^)>\\s]*)>?\\)`, 'g');

export function withOpenableLinks(hover: vscode.Hover): vscode.Hover {
	return new vscode.Hover(hover.contents.map(withCommands), hover.range);
}

function withCommands(
	content: vscode.MarkdownString | vscode.MarkedString,
): vscode.MarkdownString | vscode.MarkedString {
	if (!(content instanceof vscode.MarkdownString)) return content;
	const openable = new vscode.MarkdownString(
		content.value.replace(ownLink, (_link, uri: string) => `](${commandFor(uri)})`),
		content.supportThemeIcons ?? false,
	);
	openable.isTrusted = { enabledCommands: [openLinkCommand, withdrawCommand] };
	return openable;
}

function commandFor(uri: string): string {
	// A bracket in the argument would end the Markdown link.
	const argument = encodeURIComponent(JSON.stringify([uri]))
		.replace(/\(/g, '%28')
		.replace(/\)/g, '%29');
	return `command:${openLinkCommand}?${argument}`;
}

/** A rendered page follows links without a scheme only: those to our other pages are written relative to it. */
export function withRelativeLinks(page: string, at: vscode.Uri): string {
	const up = '../'.repeat(at.path.split('/').length - 2) || './';
	return page.replace(ownLink, (_link, uri: string) => `](${up}${uri.replace(/^\w+:\/*/, '')})`);
}
