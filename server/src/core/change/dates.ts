// The dates that a document gives itself: when it was announced, from when it holds.
import type { Reading } from '../analyze.ts';
import type { DateMarks } from '../changeLaw.ts';
import { type PlacedClause, placedSpan } from '../judge/context.ts';
import { phrasesOf } from '../match/cues.ts';
import type { Day, Span } from '../model.ts';
import { remembered } from '../remembered.ts';
import { type FoundDate, findDates } from '../text/dates.ts';

/** A day, and where the document says it. */
export interface StatedDay extends Span {
	readonly day: Day;
}

/** What a document says of itself. */
export interface StatedDates {
	readonly announced?: StatedDay;
	readonly effective?: StatedDay;
	/** Of its last revision. */
	readonly updated?: StatedDay;
}

const MARKS = ['announced', 'effective', 'updated'] as const;
type Mark = (typeof MARKS)[number];

/** A label in the line above, or in the cell beside a date, is short. */
const LABEL = 16;
/** What may stand between a label and its date. */
const BETWEEN = /(?<![\s:：|*_()[\]<>"'-])[\s:：|*_()[\]<>"'-]*$/;
const BEHIND = /^[\s,，、|)"']*/;

interface Phrases {
	readonly before: readonly string[];
	readonly after: readonly string[];
}

interface Words {
	readonly marks: Readonly<Record<Mark, Phrases>>;
	readonly others: readonly string[];
}

const wordsOf = remembered((marks: DateMarks): Words => {
	const of = (mark: Mark): Phrases => ({
		before: phrasesOf(marks[mark].before),
		after: phrasesOf(marks[mark].after),
	});
	const all = { announced: of('announced'), effective: of('effective'), updated: of('updated') };
	return { marks: all, others: phrasesOf(marks.others) };
});

function textOf(clause: PlacedClause | undefined): string {
	return clause?.match.clause.normalized.text ?? '';
}

/** The words before a date, back to the date before it; of a date alone the label above it or beside it. */
function wordsBefore(text: string, from: number, date: FoundDate, label: string): string {
	const words = text.slice(from, date.start).replace(BETWEEN, '');
	// Cells of a table are set apart by commas.
	const cell = words.replace(/,$/, '');
	if (from === 0 && cell !== '' && cell.length <= LABEL) return cell.replace(BETWEEN, '');
	return words === '' && from === 0 && label.length <= LABEL ? label.replace(BETWEEN, '') : words;
}

/** Whether words are a label and nothing else: that of the date behind them. */
function isLabel(words: string, { marks }: Words): boolean {
	const label = words.replace(BETWEEN, '');
	return MARKS.some((mark) => marks[mark].before.includes(label));
}

/** What a date is the date of: the words behind it tell before those in front of it. */
function markOf(before: string, behind: string, { marks }: Words): Mark | undefined {
	const longest = (fits: (phrases: Phrases) => readonly string[]): Mark | undefined => {
		const rated = MARKS.map((mark) => ({
			mark,
			length: Math.max(0, ...fits(marks[mark]).map(({ length }) => length)),
		}));
		const [best] = rated.sort((a, b) => b.length - a.length);
		return best !== undefined && best.length > 0 ? best.mark : undefined;
	};
	return (
		longest((phrases) => phrases.after.filter((phrase) => behind.startsWith(phrase))) ??
		longest((phrases) => phrases.before.filter((phrase) => before.endsWith(phrase)))
	);
}

interface MarkedDay extends StatedDay {
	readonly mark: Mark;
}

function daysIn(clause: PlacedClause, label: string, words: Words): MarkedDay[] {
	const { normalized, sentences } = clause.match.clause;
	const { text } = normalized;
	const dates = findDates(text);
	return dates.flatMap((date, index): MarkedDay[] => {
		const sentence = sentences.find(({ start, end }) => start <= date.start && date.end <= end);
		const said = text.slice(sentence?.start ?? 0, date.start);
		if (words.others.some((phrase) => said.includes(phrase))) return [];
		const before = wordsBefore(text, dates[index - 1]?.end ?? 0, date, label);
		const behind = text.slice(date.end).replace(BEHIND, '');
		// 公布日期：2026年1月1日 生效日期：2026年1月8日
		const next = text.slice(date.end, dates[index + 1]?.start ?? date.end).replace(BEHIND, '');
		const mark = markOf(before, isLabel(next, words) ? '' : behind, words) ?? markOf('', behind, words);
		return mark === undefined ? [] : [{ mark, day: date.day, ...placedSpan(clause, date) }];
	});
}

/** The dates that a document states; where several are told of a kind, the latest is that of this version. */
export function statedDates({ clauses, pack }: Reading): StatedDates {
	const { dates } = pack.pack;
	if (dates === undefined) return {};
	const words = wordsOf(dates);
	const found = clauses.flatMap((clause, index) => daysIn(clause, textOf(clauses[index - 1]), words));
	const latest = (wanted: Mark): StatedDay | undefined => {
		const [last] = found.filter(({ mark }) => mark === wanted).sort((a, b) => (a.day < b.day ? 1 : -1));
		return last && { day: last.day, start: last.start, end: last.end };
	};
	const entries = MARKS.map((mark) => [mark, latest(mark)]).filter(([, day]) => day !== undefined);
	return Object.fromEntries(entries) as StatedDates;
}
