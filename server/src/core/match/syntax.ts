// The pattern language of requirement files: slots in order, with gaps, read from one line of text.
//
//   <user> … 注销 … <account>        slots in this order, at most 12 Chinese characters between neighbours (36 Latin)
//   <user> …… 注销                   anywhere later in the same sentence (or clause, with `within: clause`)
//   <answer> … {duration <= 15 working days}  also hours, days, years; >, <, >=
//   <log> … <keep> + {duration >= 6 months}   both parts in the same sentence, in any order
//   注销|销户|关闭(账号|账户)          alternatives; brackets are multiplied out
//   <real-name> !<optional>          not where the sentence also says this

/** Comparison of a duration with a number of days: `>=` and `<=` hold what is promised, `<` and `>` what falls short. */
export interface DurationTest {
	readonly kind: 'duration';
	readonly operator: '>=' | '<=' | '>' | '<' | 'any';
	readonly days: number;
	/** Counted in working days. */
	readonly working: boolean;
}

export interface NumberTest {
	readonly kind: 'number';
}

/** One place of a pattern: concepts and phrases of which one must stand there, or a quantity. */
export interface Slot {
	readonly concepts: readonly string[];
	readonly phrases: readonly string[];
	readonly quantity: DurationTest | NumberTest | undefined;
	/** Greatest number of normalised units between the slot before and this one; Infinity for `……`. */
	readonly gap: number;
}

export interface PatternTree {
	/** Sequences that must all occur; their order among each other is free. */
	readonly sequences: readonly (readonly Slot[])[];
	readonly forbidden: readonly Slot[];
}

/** A pattern that cannot be read; `column` counts from 0 in the pattern's text. */
export class PatternError extends Error {
	readonly column: number;

	constructor(message: string, column: number) {
		super(message);
		this.column = column;
	}
}

const NEAR = 12;
const MAX_EXPANSION = 400;
const LONGEST_PHRASE = 2000;
/** Each pair is read by a call within the call for the one before it. */
const MAX_BRACKETS = 100;
const DURATION = /^\{duration(?: *(>=|<=|>|<) *(\d+) *(?:(working) )?(day|hour|month|year)s?)?\}$/;
const DAYS = { hour: 1 / 24, day: 1, month: 30, year: 365 } as const;

/**
 * Multiplies out bracketed alternatives: `关闭(账号|账户)` gives two phrases, `logs(s|)` may be empty in part; brackets
 * may stand in brackets.
 *
 * @throws PatternError where brackets do not match or there are more than 100, more than 400 phrases would come out, or the
 * phrase is longer than anyone writes
 */
export function expandPhrase(phrase: string, column = 0): string[] {
	if (phrase.length > LONGEST_PHRASE) throw new PatternError('more than 2000 characters in one phrase', column);
	const open = phrase.indexOf('(');
	if (open >= 0 && phrase.split('(', MAX_BRACKETS + 2).length > MAX_BRACKETS + 1) {
		throw new PatternError('more than 100 brackets in one phrase', column);
	}
	if (open < 0) {
		if (phrase.includes(')')) throw new PatternError('a closing bracket without an opening one', column);
		return [phrase];
	}
	const close = closingBracket(phrase, open);
	if (close < 0) throw new PatternError('an opening bracket without a closing one', column + open);
	const head = phrase.slice(0, open);
	if (head.includes(')')) throw new PatternError('a closing bracket without an opening one', column);
	const tails = expandPhrase(phrase.slice(close + 1), column + close + 1);
	const choices: string[] = [];
	for (const choice of splitChoices(phrase.slice(open + 1, close))) {
		choices.push(...expandPhrase(choice, column + open + 1));
		// Counted before they are multiplied out, lest that takes too long.
		if (choices.length * tails.length > MAX_EXPANSION) throw new PatternError('more than 400 phrases in one', column);
	}
	return choices.flatMap((choice) => tails.map((tail) => head + choice + tail));
}

function closingBracket(phrase: string, open: number): number {
	let depth = 0;
	for (let at = open; at < phrase.length; at++) {
		if (phrase[at] === '(') depth++;
		else if (phrase[at] === ')' && --depth === 0) return at;
	}
	return -1;
}

/** Splits at `|` outside brackets. */
function splitChoices(text: string): string[] {
	const parts: string[] = [];
	let depth = 0;
	let start = 0;
	for (let i = 0; i < text.length; i++) {
		const character = text[i];
		if (character === '(') depth++;
		else if (character === ')') depth--;
		else if (character === '|' && depth === 0) {
			parts.push(text.slice(start, i));
			start = i + 1;
		}
	}
	parts.push(text.slice(start));
	return parts;
}

function parseQuantity(text: string, column: number): DurationTest | NumberTest {
	if (text === '{number}') return { kind: 'number' };
	const match = DURATION.exec(text);
	if (match === null) {
		throw new PatternError(`unknown quantity ${text}; write {number}, {duration} or {duration >= 6 months}`, column);
	}
	const [, operator, count, working, unit] = match;
	if (operator === undefined || count === undefined) {
		return { kind: 'duration', operator: 'any', days: 0, working: false };
	}
	return {
		kind: 'duration',
		operator: operator as DurationTest['operator'],
		days: Number(count) * DAYS[unit as keyof typeof DAYS],
		working: working !== undefined,
	};
}

function parseSlot(text: string, gap: number, column: number): Slot {
	const trimmed = text.trim();
	if (trimmed === '') throw new PatternError('an empty slot', column);
	if (trimmed.startsWith('{')) return { concepts: [], phrases: [], quantity: parseQuantity(trimmed, column), gap };
	const concepts: string[] = [];
	const phrases: string[] = [];
	for (const part of splitChoices(trimmed).map((choice) => choice.trim())) {
		const concept = /^<([a-z][a-z0-9-]*)>$/.exec(part);
		if (concept?.[1] !== undefined) concepts.push(concept[1]);
		else if (part === '' || /[<>{}]/.test(part)) throw new PatternError(`cannot read “${part}”`, column);
		else phrases.push(...expandPhrase(part, column));
	}
	return { concepts, phrases, quantity: undefined, gap };
}

function parseSequence(text: string, column: number): Slot[] {
	const slots: Slot[] = [];
	let gap = 0;
	let at = 0;
	for (const piece of text.split(/(…{1,2})/)) {
		if (piece === '…') gap = NEAR;
		else if (piece === '……') gap = Number.POSITIVE_INFINITY;
		else slots.push(parseSlot(piece, gap, column + at));
		at += piece.length;
	}
	return slots;
}

/**
 * Reads a pattern.
 *
 * @throws PatternError with the column where reading failed
 */
export function parsePattern(text: string): PatternTree {
	const sequences: Slot[][] = [];
	const forbidden: Slot[] = [];
	let column = 0;
	for (const part of text.split(/(?<=\s)(?=[+!])/)) {
		if (part.startsWith('!')) forbidden.push(parseSlot(part.slice(1), 0, column + 1));
		else if (part.startsWith('+')) sequences.push(parseSequence(part.slice(1), column + 1));
		else sequences.push(parseSequence(part, column));
		column += part.length;
	}
	return { sequences, forbidden };
}
