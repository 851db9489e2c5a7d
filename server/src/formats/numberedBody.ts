// Writes the automatic numbers into the paragraphs of a Word body: whoever reads only words would lose 第一条.
import { Parser } from 'htmlparser2';
import type { ListPlace, Numbering } from './numbering.ts';

/** Words put in place of a span of the source. */
interface Splice {
	readonly start: number;
	readonly end: number;
	readonly words: string;
}

interface Paragraph {
	/** Whether its properties are being read; those of a part in it are none of it. */
	properties: number | undefined;
	style: string | undefined;
	list: string | undefined;
	level: number | undefined;
	numbering: { start: number; end: number } | undefined;
	isDeleted: boolean;
}

const NO_LIST = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>';

function escaped(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

class Walk {
	readonly splices: Splice[] = [];
	private readonly numbering: Numbering;
	private readonly paragraphs: Paragraph[] = [];
	private readonly open: string[] = [];
	/** Word keeps some contents twice; only the second kind is read. */
	private choices = 0;

	constructor(numbering: Numbering) {
		this.numbering = numbering;
	}

	opened(name: string, attributes: Readonly<Record<string, string>>, start: number): void {
		this.open.push(name);
		if (name === 'mc:Choice') this.choices++;
		if (name === 'w:p') this.paragraphs.push(emptyParagraph());
		const paragraph = this.paragraphs.at(-1);
		if (paragraph === undefined) return;
		const parent = this.open.at(-2);
		if (name === 'w:pPr' && parent === 'w:p') paragraph.properties = this.open.length;
		else if (paragraph.properties !== undefined) this.property(paragraph, name, parent, attributes, start);
	}

	closed(start: number, end: number): void {
		const name = this.open.at(-1);
		const paragraph = this.paragraphs.at(-1);
		if (paragraph?.properties !== undefined) {
			const isOwn = this.open.length === paragraph.properties + 1;
			if (isOwn && name === 'w:numPr' && paragraph.numbering !== undefined) paragraph.numbering.end = end;
			if (paragraph.properties === this.open.length) {
				paragraph.properties = undefined;
				this.number(paragraph, start, end);
			}
		}
		this.open.pop();
		if (name === 'w:p') this.paragraphs.pop();
		if (name === 'mc:Choice') this.choices--;
	}

	private property(
		paragraph: Paragraph,
		name: string,
		parent: string | undefined,
		attributes: Readonly<Record<string, string>>,
		start: number,
	): void {
		// What lies deeper are the properties of before a tracked change.
		const depth = this.open.length - (paragraph.properties ?? 0);
		const words = attributes['w:val'];
		if (depth === 1 && name === 'w:pStyle') paragraph.style = words;
		else if (depth === 1 && name === 'w:numPr') paragraph.numbering = { start, end: start };
		else if (depth !== 2) return;
		else if (name === 'w:numId' && parent === 'w:numPr') paragraph.list = words;
		else if (name === 'w:ilvl' && parent === 'w:numPr') paragraph.level = Number(words);
		else if (name === 'w:del' && parent === 'w:rPr') paragraph.isDeleted = true;
	}

	/** At the end of the properties: the number goes behind them, and the list, which would be numbered again, goes. */
	private number(paragraph: Paragraph, start: number, end: number): void {
		const { numbering } = paragraph;
		const place = this.placeOf(paragraph);
		if (place === undefined || paragraph.isDeleted || this.choices > 0) return;
		const label = this.numbering.next(place);
		if (label === undefined) return;
		if (numbering === undefined) this.splices.push({ start, end: start, words: NO_LIST });
		else this.splices.push({ ...numbering, words: NO_LIST });
		const run = label === '' ? '' : `<w:r><w:t xml:space="preserve">${escaped(label)}</w:t></w:r>`;
		this.splices.push({ start: end, end, words: run });
	}

	private placeOf({ style, list, level }: Paragraph): ListPlace | undefined {
		const byStyle = style === undefined ? undefined : this.numbering.placeOfStyle(style);
		if (list === undefined) return byStyle && { ...byStyle, level: level ?? byStyle.level };
		return list === '0' ? undefined : { list, level: level ?? 0 };
	}
}

function emptyParagraph(): Paragraph {
	const nothing = { properties: undefined, style: undefined, list: undefined, level: undefined, numbering: undefined };
	return { ...nothing, isDeleted: false };
}

/**
 * The body with its automatic numbers as words.
 *
 * @param xml the body
 * @param numbering how it is numbered; it counts on
 */
export function withNumbers(xml: string, numbering: Numbering): string {
	const walk = new Walk(numbering);
	const parser: Parser = new Parser(
		{
			onopentag: (name, attributes) => walk.opened(name, attributes, parser.startIndex),
			onclosetag: () => walk.closed(parser.startIndex, parser.endIndex + 1),
		},
		{ xmlMode: true },
	);
	parser.end(xml);
	let [text, at] = ['', 0];
	for (const { start, end, words } of walk.splices) {
		text += xml.slice(at, start) + words;
		at = end;
	}
	return text + xml.slice(at);
}
