// Runs of words within a Markdown paragraph, taken at once, and marks beyond all measure, taken for words.
import type { BlockContext, InlineContext, LeafBlock, LeafBlockParser, Line, MarkdownConfig } from '@lezer/markdown';
import { Emphases } from './emphasis.ts';

/** Where something other than words may begin within a paragraph; a single space begins nothing. */
const SPECIAL = /[\\&`<*_![\]]| (?= )/g;
const WHITE = /\s/g;
const TAG_END = /[\s>]/g;
const TICKS = /`+/g;
const SPACE = 0x20;
const EXCLAMATION = 0x21;
const PAREN = 0x28;
const STAR = 0x2a;
const LESS = 0x3c;
const OPENING = 0x5b;
const CLOSING = 0x5d;
const UNDERSCORE = 0x5f;
const TICK = 0x60;

/** Beyond so many brackets that wait for their counterparts, the next ones are words. */
const MOST_WAITING = 1000;
/** Brackets closed in one paragraph: at each the parser goes through all before it. */
const MOST_CLOSED = 5000;
/** Units that may be looked through for the ends of addresses and titles of links in one paragraph. */
const MOST_SEARCHED = 10_000_000;
/** Lines after which a definition of a link is none. */
const MOST_LINES = 100;
const TITLE_ENDS: Readonly<Record<string, string>> = { '"': '"', "'": "'", '(': ')' };
/** What begins with `<` and ends with nothing but this. */
const ENDS: readonly (readonly [begin: string, end: string])[] = [
	['!--', '-->'],
	['![CDATA[', ']]>'],
	['!', '>'],
	['?', '?>'],
	['', '>'],
];

/** The marks of one paragraph, of which the parser would else make a tree deeper than the stack, or work without end. */
class Marks {
	private readonly text: string;
	private readonly emphases: Emphases;
	/** About how many brackets are open. */
	private brackets = 0;
	/** How many marks stand before the one that is looked at. */
	private before = 0;
	private closed = 0;
	private searched = 0;
	/** Where the ends that were last looked for stand; -1 where they do not come any more. */
	private readonly ends = new Map<string, number>();
	/** Where the last run of so many backticks begins. */
	private ticks: ReadonlyMap<number, number> | undefined;

	constructor(text: string) {
		this.text = text;
		this.emphases = new Emphases(text);
	}

	/** @returns behind a mark that is one too many; -1 where the parser may try it */
	refuse(unit: number, at: number): number {
		if (unit !== SPACE || this.text.charCodeAt(at - 1) !== SPACE) this.before++;
		if (unit === STAR || unit === UNDERSCORE) return this.emphases.refuse(unit, at, this.before);
		if (unit === LESS) return this.isEndless(at) ? at + 1 : -1;
		if (unit === TICK) return this.behindTicks(at);
		if (unit === CLOSING) return this.isLinkTooMany(at) ? at + 1 : -1;
		const isPicture = unit === EXCLAMATION && this.text.charCodeAt(at + 1) === OPENING;
		if (unit !== OPENING && !isPicture) return -1;
		if (this.brackets >= MOST_WAITING) return at + (isPicture ? 2 : 1);
		this.brackets++;
		return -1;
	}

	/** Whether what `<` begins has no end, or too much was looked through for one. */
	private isEndless(at: number): boolean {
		if (this.searched > MOST_SEARCHED) return true;
		this.searched += this.distanceTo(TAG_END, at);
		const end = ENDS.find(([begin]) => this.text.startsWith(begin, at + 1))?.[1];
		return end !== undefined && this.endBehind(end, at) < 0;
	}

	private endBehind(end: string, at: number): number {
		const known = this.ends.get(end);
		if (known !== undefined && (known < 0 || known >= at)) return known;
		const place = this.text.indexOf(end, at);
		this.ends.set(end, place);
		return place;
	}

	/** Behind backticks that begin no code, for none like them follow: the parser would look for them up to the end. */
	private behindTicks(at: number): number {
		const { text } = this;
		if (text.charCodeAt(at - 1) === TICK) return -1;
		this.ticks ??= new Map(Array.from(text.matchAll(TICKS), ({ 0: { length }, index }) => [length, index]));
		let end = at + 1;
		while (text.charCodeAt(end) === TICK) end++;
		return (this.ticks.get(end - at) ?? at) > at ? -1 : end;
	}

	private isLinkTooMany(at: number): boolean {
		if (this.brackets > 0) this.brackets--;
		this.closed++;
		const hasAddress = this.text.charCodeAt(at + 1) === PAREN;
		if (hasAddress && this.searched <= MOST_SEARCHED) this.searched += this.reachOf(at + 2);
		return this.closed > MOST_CLOSED || this.searched > MOST_SEARCHED;
	}

	/** How far the address and the title of a link are looked for. */
	private reachOf(start: number): number {
		const { text } = this;
		const behind = start + this.distanceTo(WHITE, start);
		if (behind >= text.length) return text.length - start;
		const title = TITLE_ENDS[text.charAt(behind)];
		const end = title === undefined ? behind : text.indexOf(title, behind + 1);
		return (end < 0 ? text.length : end) - start;
	}

	/** How far it is to behind the next of what is looked for, or to the end. */
	private distanceTo(pattern: RegExp, start: number): number {
		pattern.lastIndex = start;
		return (pattern.test(this.text) ? pattern.lastIndex : this.text.length) - start;
	}
}

/** The paragraph in which the parser is, and its marks. */
let paragraph: InlineContext | undefined;
let marks: Marks | undefined;

/** To be called when a text is read: the last of its paragraphs would hold on to all of it. */
export function forgetMarks(): void {
	paragraph = undefined;
	marks = undefined;
}

function parseRun(context: InlineContext, unit: number, at: number): number {
	const { text, offset, end } = context;
	SPECIAL.lastIndex = at - offset;
	const next = SPECIAL.test(text) ? offset + SPECIAL.lastIndex - 1 : end;
	if (next > at) return next;
	if (marks === undefined || context !== paragraph) {
		paragraph = context;
		marks = new Marks(text);
	}
	const behind = marks.refuse(unit, at - offset);
	return behind < 0 ? -1 : offset + behind;
}

/** Gives up a definition that goes on for ever: with each line the parser reads it again from its beginning. */
class EndlessDefinition implements LeafBlockParser {
	private lines = 0;

	nextLine(_context: BlockContext, _line: Line, { parsers }: LeafBlock): boolean {
		if (++this.lines > MOST_LINES) {
			const definition = parsers.findIndex((parser) => 'stage' in parser);
			if (definition >= 0) parsers.splice(definition, 1);
		}
		return false;
	}

	finish(): boolean {
		return false;
	}
}

/** Takes whole runs of words, at each unit of which the grammar would else try all that it knows. */
export const runs: MarkdownConfig = {
	parseInline: [{ name: 'Run', before: 'Escape', parse: parseRun }],
	parseBlock: [
		{
			name: 'EndlessDefinition',
			before: 'LinkReference',
			leaf: (_context, { content }) => (content.startsWith('[') ? new EndlessDefinition() : null),
		},
	],
};
