// Growing selections: word, phrase, quotation or bracket, sentence, clause, list or section, document.
import type { Reading } from '../analyze.ts';
import { type PlacedClause, placedSpan } from '../judge/context.ts';
import type { Span } from '../model.ts';
import { labelLength } from './names.ts';
import { outlineOf, pathTo } from './outline.ts';

const WORD = /[\p{Script=Latin}\p{N}_'’-]/u;
const BREAK = /[,，、;；:：。！？!?"“”「」『』()（）《》【】\n\r]/;
const PAIRS: readonly (readonly [string, string])[] = [
	['“', '”'],
	['「', '」'],
	['（', '）'],
	['(', ')'],
	['《', '》'],
	['【', '】'],
];

/** Widens an offset over the units that fit. */
function around(text: string, offset: number, within: Span, fits: (unit: string) => boolean): Span {
	let { start, end } = { start: offset, end: offset };
	while (start > within.start && fits(text[start - 1] as string)) start--;
	while (end < within.end && fits(text[end] as string)) end++;
	return { start, end };
}

function trimmed(text: string, { start, end }: Span): Span {
	const words = text.slice(start, end);
	return { start: start + words.length - words.trimStart().length, end: end - words.length + words.trimEnd().length };
}

/** The stretches between marks that belong together, without and with the marks. */
function pairsAround(text: string, offset: number, { start, end }: Span): Span[] {
	const words = text.slice(start, end);
	const at = offset - start;
	return PAIRS.flatMap(([open, close]) => {
		const from = at === 0 ? -1 : words.lastIndexOf(open, at - 1);
		const to = words.indexOf(close, at);
		if (from < 0 || to < 0 || words.slice(from, at).includes(close)) return [];
		return [
			{ start: start + from + 1, end: start + to },
			{ start: start + from, end: start + to + 1 },
		];
	});
}

function sentenceAt(clause: PlacedClause, offset: number): Span | undefined {
	return clause.match.clause.sentences
		.map((sentence) => placedSpan(clause, sentence))
		.find(({ start, end }) => start <= offset && offset <= end);
}

/** The sentence without the clause's number, unless the offset stands in that. */
function behindLabel(clause: PlacedClause, sentence: Span, offset: number): Span {
	const length = labelLength(clause);
	const start = length === 0 ? sentence.start : placedSpan(clause, { start: 0, end: length }).end;
	return start > sentence.start && start <= offset ? { start, end: sentence.end } : sentence;
}

/** The selections at an offset, each within the next; the last is the whole document. */
export function selectionsAt(reading: Reading, offset: number): Span[] {
	const { source, clauses } = reading;
	const clause = clauses.find(({ start, end }) => start <= offset && offset <= end);
	const wider: Span[] = [];
	if (clause !== undefined) {
		const sentence = sentenceAt(clause, offset) ?? clause;
		wider.push(
			around(source, offset, sentence, (unit) => WORD.test(unit)),
			trimmed(
				source,
				around(source, offset, behindLabel(clause, sentence, offset), (unit) => !BREAK.test(unit)),
			),
			...pairsAround(source, offset, sentence),
			sentence,
			clause,
		);
	}
	wider.push(...pathTo(outlineOf(reading), clause ?? { start: offset, end: offset }).reverse());
	wider.push({ start: 0, end: source.length });
	wider.sort((a, b) => a.end - a.start - (b.end - b.start));
	const growing: Span[] = [];
	for (const { start, end } of wider) {
		const last = growing.at(-1) ?? { start: offset, end: offset };
		const isWider = start <= last.start && end >= last.end && end - start > last.end - last.start;
		if (isWider) growing.push({ start, end });
	}
	return growing.length > 0 ? growing : [{ start: 0, end: source.length }];
}
