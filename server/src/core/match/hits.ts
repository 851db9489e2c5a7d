// Occurrences of concepts in one clause, with what the grammar around them says: sentence, negation, actor.
import type { Clause } from '../segment/clauses.ts';
import { findQuantities, type Quantity } from '../text/quantity.ts';
import type { CompiledPack } from './compile.ts';

/** An occurrence of a concept in a clause; offsets are those of the normalised text. */
export interface Hit {
	readonly start: number;
	readonly end: number;
	readonly sentence: number;
	/** Start of the negation that turns the hit round, or -1. */
	readonly negatedFrom: number;
}

/** A word that names who acts. */
export interface Actor {
	readonly start: number;
	readonly end: number;
	readonly sentence: number;
	readonly concept: number;
}

export interface ClauseHits {
	readonly byConcept: ReadonlyMap<number, readonly Hit[]>;
	readonly actors: readonly Actor[];
	readonly quantities: readonly (Quantity & Hit)[];
	/** Bounds said of quantities (至少, 不超过), for their comparison. */
	readonly atLeast: readonly Hit[];
	readonly atMost: readonly Hit[];
}

interface Raw {
	readonly concept: number;
	readonly start: number;
	readonly end: number;
}

const NEGATION_REACH = 3;
const NEGATION_REACH_LATIN = 12;
const BREAK = /[,，、。;；:：]/;

function rawHits(text: string, pack: CompiledPack): Map<number, Raw[]> {
	const raw = new Map<number, Raw[]>();
	pack.automaton.scan(text, (phrase, start, end) => {
		for (const concept of pack.conceptsOf[phrase] ?? []) {
			const list = raw.get(concept);
			if (list === undefined) raw.set(concept, [{ concept, start, end }]);
			else list.push({ concept, start, end });
		}
	});
	return raw;
}

/** Drops hits inside hits of a masking concept; lists are in order of their ends. */
function unmasked(
	list: readonly Raw[],
	maskers: readonly number[],
	raw: ReadonlyMap<number, readonly Raw[]>,
): readonly Raw[] {
	const masks = maskers.flatMap((concept) => raw.get(concept) ?? []).sort((a, b) => a.start - b.start);
	if (masks.length === 0) return list;
	let reach = 0;
	const reaches = masks.map((mask) => {
		reach = Math.max(reach, mask.end);
		return reach;
	});
	return list.filter((hit) => {
		const at = lastAtOrBefore(masks, hit.start);
		return at < 0 || (reaches[at] as number) < hit.end;
	});
}

/** Index of the last entry that starts at or before an offset, -1 if none does. */
export function lastAtOrBefore(sorted: readonly { readonly start: number }[], offset: number): number {
	let low = -1;
	let high = sorted.length - 1;
	while (low < high) {
		const middle = (low + high + 1) >> 1;
		if ((sorted[middle] as { start: number }).start <= offset) low = middle;
		else high = middle - 1;
	}
	return low;
}

class Grammar {
	private readonly text: string;
	private readonly clause: Clause;
	private readonly negations: readonly Raw[];
	private readonly prohibitions: readonly Raw[];
	private readonly modalities: readonly Raw[];
	private readonly conditions: readonly Raw[];

	constructor(clause: Clause, pack: CompiledPack, raw: ReadonlyMap<number, readonly Raw[]>) {
		this.text = clause.normalized.text;
		this.clause = clause;
		const withRole = (role: string): Raw[] =>
			[...raw]
				.filter(([concept]) => pack.roleOf[concept] === role)
				.flatMap(([concept, list]) => unmasked(list, pack.maskedBy[concept] ?? [], raw))
				.sort((a, b) => a.start - b.start);
		this.negations = withRole('negation');
		this.prohibitions = withRole('prohibition');
		this.modalities = [...withRole('modality'), ...withRole('turn')].sort((a, b) => a.start - b.start);
		this.conditions = withRole('condition');
	}

	sentenceOf(start: number): number {
		return Math.max(0, lastAtOrBefore(this.clause.sentences, start));
	}

	/** Start of the negation right before an offset, or of the prohibition whose list it stands in; -1 if neither. */
	negatedFrom(start: number, sentence: number): number {
		const near = this.negations[lastAtOrBefore(this.negations, start - 1)];
		if (near !== undefined && near.end <= start) {
			const between = this.text.slice(near.end, start);
			const reach = /[a-z]/.test(between) ? NEGATION_REACH_LATIN : NEGATION_REACH;
			if (between.length <= reach && !BREAK.test(between)) return near.start;
		}
		const ban = this.prohibitions[lastAtOrBefore(this.prohibitions, start - 1)];
		if (ban === undefined || ban.end > start || this.sentenceOf(ban.start) !== sentence) return -1;
		const modality = this.modalities[lastAtOrBefore(this.modalities, start - 1)];
		if (modality !== undefined && modality.start >= ban.end) return -1;
		return this.isCondition(ban) && /[,，]/.test(this.text.slice(ban.end, start)) ? -1 : ban.start;
	}

	/** Whether a prohibition belongs to an if-clause, beyond whose comma it does not reach: “if you do not agree, …”. */
	private isCondition(ban: Raw): boolean {
		const condition = this.conditions[lastAtOrBefore(this.conditions, ban.start)];
		return condition !== undefined && !BREAK.test(this.text.slice(condition.end, ban.start));
	}
}

function isSubject(text: string, hit: Raw, possessives: ReadonlySet<number>, markersEnd: ReadonlySet<number>): boolean {
	if (possessives.has(hit.end) || (text[hit.end] === ' ' && possessives.has(hit.end + 1))) return false;
	return !markersEnd.has(hit.start) && !(text[hit.start - 1] === ' ' && markersEnd.has(hit.start - 1));
}

/** Every place where one of the draft's own names for its parties stands. */
function namedAgents(text: string, pack: CompiledPack, parties: readonly string[]): Raw[] {
	if (pack.namedAgent < 0) return [];
	const found: Raw[] = [];
	for (const name of parties) {
		for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
			found.push({ concept: pack.namedAgent, start: at, end: at + name.length });
		}
	}
	return found;
}

function findActors(
	text: string,
	pack: CompiledPack,
	raw: ReadonlyMap<number, readonly Raw[]>,
	grammar: Grammar,
	parties: readonly string[],
): Actor[] {
	const possessives = new Set<number>();
	const markersEnd = new Set<number>();
	const agents: Raw[] = namedAgents(text, pack, parties);
	for (const [concept, list] of raw) {
		const role = pack.roleOf[concept];
		if (role === 'possessive') for (const hit of list) possessives.add(hit.start);
		else if (role === 'object-marker') for (const hit of list) markersEnd.add(hit.end);
		else if (role === 'agent') for (const hit of unmasked(list, pack.maskedBy[concept] ?? [], raw)) agents.push(hit);
	}
	return agents
		.filter((hit) => isSubject(text, hit, possessives, markersEnd))
		.map((hit) => ({ ...hit, sentence: grammar.sentenceOf(hit.start) }))
		.sort((a, b) => a.start - b.start || a.end - b.end);
}

/**
 * Everything that a clause says in the words of the pack.
 *
 * @param clause the clause
 * @param pack the compiled pack
 * @param parties names that the draft defines for its parties
 */
export function findHits(clause: Clause, pack: CompiledPack, parties: readonly string[]): ClauseHits {
	const { text } = clause.normalized;
	const raw = rawHits(text, pack);
	const grammar = new Grammar(clause, pack, raw);
	const byConcept = new Map<number, readonly Hit[]>();
	const atLeast: Hit[] = [];
	const atMost: Hit[] = [];
	const toHit = ({ start, end }: { start: number; end: number }): Hit => {
		const sentence = grammar.sentenceOf(start);
		return { start, end, sentence, negatedFrom: grammar.negatedFrom(start, sentence) };
	};
	for (const [concept, list] of raw) {
		const hits = unmasked(list, pack.maskedBy[concept] ?? [], raw)
			.map(toHit)
			.sort((a, b) => a.start - b.start || a.end - b.end);
		if (hits.length === 0) continue;
		byConcept.set(concept, hits);
		const role = pack.roleOf[concept];
		const bounds = role === 'at-least' ? atLeast : role === 'at-most' ? atMost : undefined;
		if (bounds !== undefined) for (const hit of hits) bounds.push(hit);
	}
	const quantities = findQuantities(text).map((quantity) => ({ ...quantity, ...toHit(quantity) }));
	return { byConcept, actors: findActors(text, pack, raw, grammar, parties), quantities, atLeast, atMost };
}
