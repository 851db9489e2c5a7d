// The words of a clause that bind, allow, forbid and define: found by a small part of the lexicon, kept by clause.
import type { Reading } from '../analyze.ts';
import type { PlacedClause } from '../judge/context.ts';
import type { Role } from '../law.ts';
import { Automaton } from '../match/automaton.ts';
import type { CompiledPack } from '../match/compile.ts';
import { phrasesOf } from '../match/cues.ts';
import { groupPhrases } from '../match/groups.ts';
import { RawHits } from '../match/raw.ts';
import type { Span } from '../model.ts';
import type { Clause } from '../segment/clauses.ts';
import { type Definition, definitionsIn } from './definitions.ts';

/** What a clause holds of them; offsets are those of its normalised text. */
export interface ClauseWords {
	readonly modalities: readonly Span[];
	readonly prohibitions: readonly Span[];
	readonly definitions: readonly Definition[];
}

const ROLES: readonly Role[] = ['modality', 'prohibition', 'definition', 'meaning', 'gloss'];

const parts = new WeakMap<CompiledPack, RawHits>();
const known = new WeakMap<Clause, ClauseWords>();

/** The pack with the concepts of these roles alone, and with what masks them: a tenth of the phrases to look for. */
function partOf(pack: CompiledPack): RawHits {
	let part = parts.get(pack);
	if (part !== undefined) return part;
	const wanted = new Set(ROLES.flatMap((role) => pack.conceptsByRole.get(role) ?? []));
	for (const concept of [...wanted]) for (const masker of pack.maskedBy[concept] ?? []) wanted.add(masker);
	const byPhrase = new Map<string, number[]>();
	for (const concept of pack.pack.concepts) {
		const number = pack.conceptNumber.get(concept.id);
		if (number === undefined || !wanted.has(number)) continue;
		for (const phrase of phrasesOf(concept)) byPhrase.set(phrase, [...(byPhrase.get(phrase) ?? []), number]);
	}
	const { groups, groupOf } = groupPhrases([...byPhrase.values()]);
	part = new RawHits({ ...pack, automaton: new Automaton([...byPhrase.keys()], groupOf), groups });
	parts.set(pack, part);
	return part;
}

/** Of phrases that overlap, the first and longest. */
function longest(phrases: readonly Span[]): readonly Span[] {
	const sorted = [...phrases].sort((a, b) => a.start - b.start || b.end - a.end);
	let reach = 0;
	return sorted.filter(({ start, end }) => {
		if (start < reach) return false;
		reach = end;
		return true;
	});
}

/** Modality, prohibition and definitions in a clause. */
export function clauseWords(clause: PlacedClause, { source, pack }: Reading): ClauseWords {
	const { clause: content } = clause.match;
	let words = known.get(content);
	if (words === undefined) {
		const hits = partOf(pack).read(content.normalized.text);
		words = {
			modalities: longest(hits.withRole('modality')),
			prohibitions: longest(hits.withRole('prohibition')),
			definitions: definitionsIn(clause, source, hits),
		};
		known.set(content, words);
	}
	return words;
}
