// Pages that are written for the editor, made fit for a terminal or a file: no links that only the editor follows.
import type { Paint } from './paint.ts';

/** Markdown without links into the editor. */
export function withoutEditorLinks(markdown: string): string {
	return markdown.replace(/\[([^\][]*)\]\(hegui:[^()]*\)/g, '$1');
}

function terminalLine(line: string, paint: Paint): string {
	if (line === '---') return '';
	const heading = /^#+ (.*)$/.exec(line);
	if (heading !== null) return paint('bold', heading[1] ?? '');
	return line
		.replace(/^> ?/, '  ')
		.replace(/`([^`]*)`/g, '$1')
		.replace(/\*\*([^*]+)\*\*/g, (_, text: string) => paint('bold', text))
		.replace(/\*([^*]+)\*/g, (_, text: string) => paint('dim', text))
		.replace(/<(https?:[^<>]*)>/g, '$1');
}

/**
 * A page as it is printed.
 *
 * @param isTerminal whether people read it as it stands; otherwise it stays Markdown
 */
export function printedPage(markdown: string, isTerminal: boolean, paint: Paint): string {
	const page = withoutEditorLinks(markdown);
	if (!isTerminal) return page;
	const lines = page.split('\n').map((line) => terminalLine(line, paint));
	return lines.filter((line, index) => line !== '' || lines[index - 1] !== '').join('\n');
}
