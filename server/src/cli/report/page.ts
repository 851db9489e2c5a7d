// Pages that are written for the editor, made fit for a terminal or a file: no links that only the editor follows.
import type { Paint } from './paint.ts';

/** Characters that no text has: they stand for escaped signs while marks of Markdown are looked for. */
const HELD = 0x10ff00;
const HELD_SIGNS = /[\u{10FF00}-\u{10FF7F}]/gu;

/** Markdown in which escaped signs outside of code are no marks; `released` brings them back. */
function held(markdown: string): string {
	return markdown.replace(/`[^`\n]*`|\\([!-/:-@[-`{-~])/g, (found, sign?: string) =>
		sign === undefined ? found : String.fromCodePoint(HELD + sign.charCodeAt(0)),
	);
}

function released(text: string, before: string): string {
	return text.replace(HELD_SIGNS, (sign) => before + String.fromCharCode((sign.codePointAt(0) ?? HELD) - HELD));
}

/** Markdown without links into the editor. */
export function withoutEditorLinks(markdown: string): string {
	return released(held(markdown).replace(/\[([^\][]*)\]\(hegui:[^()]*\)/g, '$1'), '\\');
}

/** One line of Markdown whose signs are held as a terminal shows it. */
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

/** Markdown on one line as plain words. */
export function plainLine(markdown: string): string {
	return released(
		terminalLine(held(markdown), (_, text) => text),
		'',
	);
}

/**
 * A page as it is printed.
 *
 * @param isTerminal whether people read it as it stands; otherwise it stays Markdown
 */
export function printedPage(markdown: string, isTerminal: boolean, paint: Paint): string {
	const page = withoutEditorLinks(markdown);
	if (!isTerminal) return page;
	const lines = held(page)
		.split('\n')
		.map((line) => released(terminalLine(line, paint), ''));
	return lines.filter((line, index) => line !== '' || lines[index - 1] !== '').join('\n');
}
