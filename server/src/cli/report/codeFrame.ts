// A line of a draft on a terminal, with carets under what is meant; full-width characters take two columns.
import { eastAsianWidth } from 'get-east-asian-width';
import type { Frame } from '../../report/frame.ts';
import type { Paint, severityStyle } from './paint.ts';

/** Columns of what has no width of its own. */
const TAB = '    ';
const INDENT = '  ';
const CUT = '…';
/** How much of a long line stands before what is meant, as a part of the room. */
const LEAD = 0.25;
const LEAST_ROOM = 20;

/** Signs of which each is a character by itself: nearly every line consists of them. */
const PLAIN =
	/^[ -~\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u205e\u2460-\u24ff\u3000-\u3029\u4e00-\u9fff\uff01-\uff5e]*$/;
/** The first of them that take two columns. */
const WIDE = '\u3000';

let graphemes: Intl.Segmenter | undefined;

/** A character as it is shown, and where it comes from. */
interface Glyph {
	readonly text: string;
	readonly columns: number;
	/** Offset in the line. */
	readonly at: number;
}

function glyphOf({ segment, index }: Intl.SegmentData): Glyph {
	if (segment === '\t') return { text: TAB, columns: TAB.length, at: index };
	const text = segment.replace(/[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu, '\uFFFD');
	if (/^[\p{Mn}\p{Me}\p{Cf}]+$/u.test(text)) return { text, columns: 0, at: index };
	// The selector of emoji makes a wide picture of a narrow sign.
	const isEmoji = text.includes('\uFE0F');
	return { text, columns: isEmoji ? 2 : eastAsianWidth(text.codePointAt(0) ?? 0), at: index };
}

/** What tells characters apart in any text takes longer to begin than to do. */
function glyphsOf(line: string): Glyph[] {
	if (PLAIN.test(line)) return Array.from(line, (text, at) => ({ text, columns: text < WIDE ? 1 : 2, at }));
	graphemes ??= new Intl.Segmenter('zh', { granularity: 'grapheme' });
	return Array.from(graphemes.segment(line), glyphOf);
}

/** Columns that a text takes on a terminal. */
export function columnsOf(text: string): number {
	return width(glyphsOf(text));
}

function width(glyphs: readonly Glyph[]): number {
	return glyphs.reduce((sum, { columns }) => sum + columns, 0);
}

/** As many of the glyphs as fit. */
function fitting(glyphs: readonly Glyph[], room: number): readonly Glyph[] {
	let used = 0;
	const over = glyphs.findIndex(({ columns }) => {
		used += columns;
		return used > room;
	});
	return over < 0 ? glyphs : glyphs.slice(0, over);
}

interface Shown {
	readonly text: string;
	/** Columns before what is meant, and under it. */
	readonly before: number;
	readonly under: number;
}

/** A line cut to the room, so that what is meant can be seen. */
function shownLine(line: string, start: number, end: number, room: number): Shown {
	const all = glyphsOf(line);
	let first = 0;
	if (width(all) > room && width(all.filter(({ at }) => at < end)) > room - CUT.length) {
		const meant = all.findIndex(({ at }) => at >= start);
		first = Math.max(0, meant);
		let lead = 0;
		while (first > 0 && lead + (all[first - 1]?.columns ?? 0) <= room * LEAD) lead += all[--first]?.columns ?? 0;
	}
	const head = first === 0 ? '' : CUT;
	const rest = all.slice(first);
	const isWhole = width(rest) <= room - head.length;
	const shown = isWhole ? rest : fitting(rest, room - head.length - CUT.length);
	const under = width(shown.filter(({ at }) => at >= start && at < end));
	return {
		text: `${head}${shown.map(({ text }) => text).join('')}${isWhole ? '' : CUT}`,
		before: head.length + width(shown.filter(({ at }) => at < start)),
		under: Math.max(1, under),
	};
}

/**
 * The frame as lines.
 *
 * @param columns of the terminal
 * @param style colour of the carets
 */
export function frameLines(
	{ above, line, text, start, end }: Frame,
	columns: number,
	paint: Paint,
	style: (typeof severityStyle)[keyof typeof severityStyle],
): string[] {
	const number = String(line + 1);
	const gutter = (label: string): string => `${INDENT}${label.padStart(number.length)} | `;
	const room = Math.max(LEAST_ROOM, columns - gutter('').length);
	const shown = shownLine(text, start, end, room);
	const context = above === null ? [] : [`${gutter(String(above.line + 1))}${shownLine(above.text, 0, 0, room).text}`];
	const carets = `${' '.repeat(shown.before)}${paint(style, '^'.repeat(shown.under))}`;
	return [
		...context.map((one) => paint('dim', one.trimEnd())),
		`${paint('dim', gutter(number))}${shown.text}`.trimEnd(),
		`${paint('dim', gutter(''))}${carets}`,
	];
}
