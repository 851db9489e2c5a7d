// Which paragraph of a Word body a stretch of its Markdown is: each paragraph carries its number through the conversion.
import { Parser } from 'htmlparser2';

/** No characters of any script, and none that a text may hold. */
const [OPEN, CLOSE] = ['\ufdd0', '\ufdd1'];
const MARK = new RegExp(`(?<!\\s)\\s*${OPEN}(\\d+)${CLOSE}`, 'g');

interface Paragraph {
	readonly number: number;
	hasText: boolean;
}

/**
 * The body with a mark at the end of each paragraph that has words; all are counted, in tables, too.
 *
 * @param xml the body
 */
export function withMarks(xml: string): string {
	const open: Paragraph[] = [];
	let [text, at, count, isText] = ['', 0, 0, false];
	/** Word keeps some contents twice; only the second kind is read. */
	let choices = 0;
	const parser: Parser = new Parser(
		{
			onopentagname: (name) => {
				if (name === 'mc:Choice') choices++;
				isText = name === 'w:t';
				if (name === 'w:p') open.push({ number: choices > 0 ? 0 : ++count, hasText: false });
			},
			ontext: (words) => {
				const paragraph = open.at(-1);
				if (paragraph !== undefined && isText && /\S/.test(words)) paragraph.hasText = true;
			},
			onclosetag: (name) => {
				isText = false;
				if (name === 'mc:Choice') choices--;
				const paragraph = name === 'w:p' ? open.pop() : undefined;
				if (paragraph === undefined || !paragraph.hasText || paragraph.number === 0) return;
				const mark = `<w:r><w:t xml:space="preserve"> ${OPEN}${paragraph.number}${CLOSE}</w:t></w:r>`;
				text += xml.slice(at, parser.startIndex) + mark;
				at = parser.startIndex;
			},
		},
		{ xmlMode: true },
	);
	parser.end(xml);
	return text + xml.slice(at);
}

/** The Markdown without its marks, and for each paragraph the offset behind which it stands. */
export function withoutMarks(marked: string): { markdown: string; paragraphs: readonly number[] } {
	const parts: string[] = [];
	const paragraphs: number[] = [];
	let [at, length] = [0, 0];
	for (const { 0: mark, 1: number, index } of marked.matchAll(MARK)) {
		// What has no words begins where the next does; a frame of text may stand before its place.
		while (paragraphs.length < Number(number)) paragraphs.push(length);
		const part = marked.slice(at, index);
		parts.push(part);
		length += part.length;
		at = index + mark.length;
	}
	return { markdown: parts.join('') + marked.slice(at), paragraphs };
}
