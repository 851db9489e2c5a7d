// Changes of a copy of a draft: stretches of its clauses and what stands in their place.

import type { WordChange } from '../assurance.ts';
import { type PlacedClause, placedSpan } from '../judge/context.ts';
import type { Span } from '../model.ts';
import { fold } from '../text/fold.ts';
import { toChineseNumber } from '../text/numerals.ts';
import { findQuantities } from '../text/quantity.ts';

/** A stretch of the source and its replacement. */
export interface Replacement extends Span {
	readonly text: string;
}

/** A changed copy. */
export interface Copy {
	readonly text: string;
	/** Where the replacements stand in it. */
	readonly changed: readonly Span[];
}

/** Applies replacements that do not overlap; of two that do, the earlier holds. */
export function applyReplacements(source: string, replacements: readonly Replacement[]): Copy {
	const changed: Span[] = [];
	let text = '';
	let at = 0;
	for (const { start, end, text: words } of [...replacements].sort((a, b) => a.start - b.start || b.end - a.end)) {
		if (start < at) continue;
		text += source.slice(at, start) + words;
		changed.push({ start: text.length - words.length, end: text.length });
		at = end;
	}
	return { text: text + source.slice(at), changed };
}

const isLatin = (character: string | undefined): boolean => character !== undefined && /[a-z]/.test(character);

/** Whether a word stands at an offset as a word: nothing that forbids it beside it, no Latin word around it. */
function standsAt(text: string, at: number, change: WordChange): boolean {
	const end = at + change.from.length;
	if (isLatin(change.from[0]) && isLatin(text[at - 1])) return false;
	if (isLatin(change.from.at(-1)) && isLatin(text[end])) return false;
	if (change['not-after']?.some((word) => text.endsWith(word, at))) return false;
	return !change['not-before']?.some((word) => text.startsWith(word, end));
}

/** Places of the words in a normalised text, in order; longer words first where two begin together. */
export function findWords(text: string, changes: readonly WordChange[]): (Span & { readonly change: WordChange })[] {
	const found = changes.flatMap((change) => {
		const places = [];
		for (let at = text.indexOf(change.from); at >= 0; at = text.indexOf(change.from, at + 1)) {
			if (standsAt(text, at, change)) places.push({ start: at, end: at + change.from.length, change });
		}
		return places;
	});
	return found.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Every word of the clauses that has another of the same meaning. */
export function replaceWords(clauses: readonly PlacedClause[], changes: readonly WordChange[]): Replacement[] {
	return clauses.flatMap((clause) =>
		findWords(clause.match.clause.normalized.text, changes).map(({ start, end, change }) => {
			return { ...placedSpan(clause, { start, end }), text: change.to };
		}),
	);
}

function buildTraditional(): ReadonlyMap<string, string> {
	const forms = new Map<string, string>();
	for (let unit = 0x3400; unit <= 0x9fff; unit++) {
		const folded = fold(unit);
		const simple = String.fromCharCode(folded);
		const isOwn = folded !== unit;
		if (isOwn && !forms.has(simple)) forms.set(simple, String.fromCharCode(unit));
	}
	return forms;
}

let traditional: ReadonlyMap<string, string> | undefined;

/** Every character of the clauses by a function of it; those that it leaves alone are left out. */
export function replaceCharacters(
	source: string,
	clauses: readonly PlacedClause[],
	form: (character: string, next: string) => string,
): Replacement[] {
	return clauses.flatMap(({ match: { clause }, blockStart }) => {
		const { normalized } = clause;
		const { text, ends } = normalized;
		if (ends !== undefined) return [];
		const found: Replacement[] = [];
		for (let index = 0; index < text.length; index++) {
			const at = blockStart + normalized.offsetOf(index);
			const character = source[at] ?? '';
			const isNextBeside = blockStart + normalized.offsetOf(index + 1) === at + 1;
			const changed = form(character, isNextBeside ? (source[at + 1] ?? '') : '');
			if (changed !== character) found.push({ start: at, end: at + 1, text: changed });
		}
		return found;
	});
}

/** Another way of writing the same character: traditional script, and 帐 for 账. */
export function toTraditional(character: string): string {
	traditional ??= buildTraditional();
	return traditional.get(character) ?? character;
}

const FULL_WIDTH = 0xfee0;

/** Letters, digits and punctuation in full width. */
export function toFullWidth(character: string): string {
	return /[A-Za-z0-9,;:?!()]/.test(character) ? String.fromCharCode(character.charCodeAt(0) + FULL_WIDTH) : character;
}

/** A space behind each Chinese character that another one follows. */
export function toSpaced(character: string, next: string): string {
	return /[\u3400-\u9fff]/.test(character) && /[\u3400-\u9fff]/.test(next) ? `${character} ` : character;
}

const LARGEST_WRITTEN = 9999;

/** Durations with the number in the other script: 六个月 as 6个月, 15日 as 十五日. */
export function rewriteNumerals(source: string, clauses: readonly PlacedClause[]): Replacement[] {
	return clauses.flatMap((clause) => {
		const { text } = clause.match.clause.normalized;
		const quantities = findQuantities(text);
		return quantities.flatMap((quantity) => {
			if (quantity.kind !== 'duration') return [];
			const number = quantities.find(({ kind, start }) => kind === 'number' && start === quantity.start);
			const figures = /^\d+/.exec(text.slice(quantity.start, quantity.end))?.[0];
			const span = placedSpan(clause, { start: quantity.start, end: quantity.start + (figures?.length ?? 0) });
			if (figures !== undefined) {
				const isChinese = /[\u3400-\u9fff]/.test(text[quantity.end - 1] ?? '');
				const value = Number(figures);
				const isPlain = source.slice(span.start, span.end).length === figures.length && value <= LARGEST_WRITTEN;
				return isChinese && isPlain && value > 0 ? [{ ...span, text: toChineseNumber(value) }] : [];
			}
			if (number?.kind !== 'number' || number.end >= quantity.end || isLatin(text[number.start])) return [];
			return [{ ...placedSpan(clause, number), text: String(number.value) }];
		});
	});
}
