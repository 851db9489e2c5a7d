// Lines of pages become paragraphs and headings, as Markdown.
import { escaped, escapedStart } from '../formats/escape.ts';
import { isCjk, type Line } from './lines.ts';

const NUMBERED =
	/^(?:第[零〇一二三四五六七八九十百\d]+[编章节条款项]|[一二三四五六七八九十]+[、．.]|[（(][一二三四五六七八九十\d]+[)）]|\d+(?:\.\d+)*[.、．\s]|[•·●▪■◆\-–—]\s?)/;
const TERMINAL = /[。；：！？;:.!?”"）)]$/;
/** Larger than the running text by so much, a short line is a heading. */
const HEADING = 1.12;
const LONGEST_HEADING = 60;

interface Style {
	/** Size of the running text. */
	readonly body: number;
	/** Distance of its lines. */
	readonly leading: number;
	/** Where its lines end at the right. */
	readonly right: number;
	/** Sizes of headings, the largest first. */
	readonly headings: readonly number[];
}

function rounded(size: number): number {
	return Math.round(size * 2) / 2;
}

/** The value that most characters have. */
function commonest(values: readonly (readonly [value: number, weight: number])[], fallback: number): number {
	const weights = new Map<number, number>();
	for (const [value, weight] of values) weights.set(value, (weights.get(value) ?? 0) + weight);
	const [best] = [...weights].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
	return best?.[0] ?? fallback;
}

function styleOf(pages: readonly (readonly Line[])[]): Style {
	const lines = pages.flat();
	const body = commonest(
		lines.map(({ size, text }) => [rounded(size), text.length]),
		10,
	);
	const running = lines.filter(({ size }) => rounded(size) === body);
	const distances = pages.flatMap((page) =>
		page.flatMap((line, index): [number, number][] => {
			const gap = (page[index - 1]?.y ?? line.y) - line.y;
			return gap > 0 && rounded(line.size) === body ? [[Math.round(gap), 1]] : [];
		}),
	);
	const isHeading = ({ size, text }: Line): boolean => size > body * HEADING && text.length <= LONGEST_HEADING;
	const sizes = [...new Set(lines.filter(isHeading).map(({ size }) => rounded(size)))].sort((a, b) => b - a);
	const rights = running.map(({ right }) => right).sort((a, b) => a - b);
	return {
		body,
		leading: commonest(distances, body * 1.5),
		right: rights[Math.floor(rights.length * 0.95)] ?? 0,
		headings: sizes,
	};
}

function levelOf({ size, text }: Line, { headings, body }: Style): number {
	if (size <= body * HEADING || text.length > LONGEST_HEADING) return 0;
	return Math.min(6, headings.indexOf(rounded(size)) + 1);
}

/** How wide the first word of a line is: had it fitted, it would stand on the line before. */
function firstWord({ text, size }: Line): number {
	if (isCjk(text[0])) return size * 1.5;
	const word = /^\S+/.exec(text)?.[0] ?? '';
	return (word.length + 1) * size * 0.55;
}

/** Whether a line begins a paragraph of its own. */
function begins(line: Line, before: Line, isNewPage: boolean, style: Style): boolean {
	if (Math.abs(line.size - before.size) > style.body * 0.08) return true;
	const gap = before.y - line.y;
	if (!isNewPage && (gap > style.leading * 1.35 + 1 || gap <= 0)) return true;
	if (before.right + firstWord(line) < style.right) return true;
	return TERMINAL.test(before.text) && (NUMBERED.test(line.text) || line.x > before.x + style.body * 0.8);
}

function joint(before: string, after: string): string {
	const last = before.at(-1);
	return isCjk(last) || isCjk(after[0]) || last === '-' ? '' : ' ';
}

class Writer {
	readonly pages: number[] = [];
	private readonly parts: string[] = [];
	private length = 0;
	private before: Line | undefined;
	private readonly style: Style;

	constructor(style: Style) {
		this.style = style;
	}

	page(lines: readonly Line[]): void {
		const isFirstPage = this.before === undefined;
		let start: number | undefined;
		for (const [index, line] of lines.entries()) {
			const begun = this.line(line, index === 0 && !isFirstPage);
			start ??= begun;
		}
		this.pages.push(start ?? this.length);
	}

	get text(): string {
		return this.parts.length === 0 ? '' : `${this.parts.join('')}\n`;
	}

	private write(words: string): void {
		this.parts.push(words);
		this.length += words.length;
	}

	/** @returns where the line begins */
	private line(line: Line, isNewPage: boolean): number {
		const { before, style } = this;
		const level = levelOf(line, style);
		const words = escaped(line.text);
		const isNew = before === undefined || begins(line, before, isNewPage, style);
		if (before !== undefined) this.write(isNew ? '\n\n' : joint(before.text, words));
		if (isNew && level > 0) this.write(`${'#'.repeat(level)} `);
		const start = this.length;
		this.write(isNew && level === 0 ? escapedStart(words) : words);
		this.before = line;
		return start;
	}
}

/** The text of pages, and where each begins in it. */
export function paragraphsOf(pages: readonly (readonly Line[])[]): { markdown: string; pages: readonly number[] } {
	const writer = new Writer(styleOf(pages));
	for (const lines of pages) writer.page(lines);
	return { markdown: writer.text, pages: writer.pages };
}
