// The pack made ready to match: every slot becomes one concept number, every phrase leads to its concepts.
import type { Comparison, Concept, Pack, PatternSource, Requirement, Role } from '../law.ts';
import type { Dependence, Strength } from '../model.ts';
import { normalizePhrase } from '../text/normalize.ts';
import { openVoice, type Voice } from '../voice/voice.ts';
import { Automaton, type PhraseScanner } from './automaton.ts';
import { type Cue, cuesOf, phrasesOf } from './cues.ts';
import { frequencies } from './frequency.ts';
import { type ConceptGroups, groupPhrases } from './groups.ts';
import { type PatternTable, patternTable } from './keys.ts';
import { type DurationTest, type NumberTest, parsePattern, type Slot } from './syntax.ts';

export interface CompiledSlot {
	/** Concept number, or -1 for a quantity. */
	readonly concept: number;
	readonly quantity: DurationTest | NumberTest | undefined;
	readonly gap: number;
	/** Negation before such a hit does not turn it round: the slot names someone or is itself a negation. */
	readonly plain: boolean;
	/** Names only who acts, or how much: what was turned round before it stays so behind it. */
	readonly transparent: boolean;
}

export interface CompiledPattern {
	readonly requirement: number;
	/** Facet number; -1 for contradictions of the requirement as a whole. */
	readonly facet: number;
	readonly strength: Strength;
	readonly sequences: readonly (readonly CompiledSlot[])[];
	readonly forbidden: readonly number[];
	/** Concepts without which it cannot hold. */
	readonly needs: readonly number[];
	/** Agent concepts that may act; undefined: anyone. -1 stands for an actor that the sentence does not name. */
	readonly by: readonly number[] | undefined;
	/** Concept that a heading or list head above must hold; -1: none needed. */
	readonly under: number;
	readonly wholeClause: boolean;
	readonly affirmed: boolean;
	readonly depends: readonly Dependence[];
	readonly source: string;
}

/** Everything the matcher and the judge need, by number. */
export interface CompiledPack {
	readonly pack: Pack;
	/** Finds phrases and tells the group of each. */
	readonly automaton: PhraseScanner;
	/** Concepts of each group. */
	readonly groups: ConceptGroups;
	readonly roleOf: readonly (Role | undefined)[];
	readonly conceptsByRole: ReadonlyMap<Role, readonly number[]>;
	/** For each concept, the concepts whose hits swallow its own. */
	readonly maskedBy: readonly (readonly number[])[];
	readonly patterns: PatternTable;
	/** Cue of a concept that tells document facts; undefined for the others. */
	readonly cues: readonly (Cue | undefined)[];
	/** Concepts of each requirement's anchor phrases, best first: a heading named like its model clause is the best. */
	readonly anchors: readonly (readonly number[])[];
	/** Agent for whom the names stand that a draft defines; -1: none. */
	readonly namedAgent: number;
	/** Concept number by name. */
	readonly conceptNumber: ReadonlyMap<string, number>;
	readonly voice: Voice | undefined;
}

class Compiler {
	readonly phraseNumber = new Map<string, number>();
	readonly conceptsOf: number[][] = [];
	readonly roleOf: (Role | undefined)[] = [];
	readonly maskedBy: number[][] = [];
	/** For each concept, the unions that it is part of. */
	readonly unions: number[][] = [];
	readonly conceptNumber = new Map<string, number>();
	private readonly phrasesByConcept = new Map<string, readonly string[]>();
	private readonly masksOf = new Map<string, string[]>();
	/** Phrases that negate or forbid: a slot of nothing else takes its negation in. */
	private readonly refusals = new Set<string>();

	private readonly stranger: string | undefined;
	/** All agents but the stranger; roles are known before the first pattern is compiled. */
	private parties: readonly number[] | undefined;

	constructor(concepts: readonly Concept[], stranger?: string) {
		this.stranger = stranger;
		for (const concept of concepts) {
			const phrases = phrasesOf(concept);
			this.phrasesByConcept.set(concept.id, phrases);
			if (concept.role === 'negation' || concept.role === 'prohibition')
				for (const phrase of phrases) this.refusals.add(phrase);
			for (const masked of concept.masks ?? []) {
				this.masksOf.set(masked, [...(this.masksOf.get(masked) ?? []), concept.id]);
			}
		}
		for (const concept of concepts) this.add(concept.id, this.phrasesByConcept.get(concept.id) ?? [], concept.role);
		for (const [masked, maskers] of this.masksOf) this.mask(this.conceptNumber.get(masked), maskers);
	}

	private mask(concept: number | undefined, maskers: readonly string[]): void {
		if (concept === undefined) return;
		const numbers = maskers.flatMap((id) => this.conceptNumber.get(id) ?? []);
		this.maskedBy[concept] = [...new Set([...(this.maskedBy[concept] ?? []), ...numbers])];
	}

	/** Number of the concept with this name, made of these phrases if it is new. */
	add(name: string, phrases: readonly string[], role?: Role): number {
		const known = this.conceptNumber.get(name);
		if (known !== undefined) return known;
		const number = this.roleOf.push(role) - 1;
		this.maskedBy.push([]);
		this.unions.push([]);
		this.conceptNumber.set(name, number);
		for (const phrase of phrases) {
			let at = this.phraseNumber.get(phrase);
			if (at === undefined) {
				at = this.phraseNumber.size;
				this.phraseNumber.set(phrase, at);
				this.conceptsOf.push([]);
			}
			this.conceptsOf[at]?.push(number);
		}
		return number;
	}

	/** Number of the concept that a slot stands for: a named one, or a union made for it. */
	slotConcept(slot: Slot): number {
		const [only] = slot.concepts;
		if (only !== undefined && slot.concepts.length === 1 && slot.phrases.length === 0) return this.named(only);
		const name = `=${[...slot.concepts.map((id) => `<${id}>`), ...slot.phrases].join('|')}`;
		const known = this.conceptNumber.get(name);
		if (known !== undefined) return known;
		const phrases = slot.phrases.map(normalizePhrase).filter((phrase) => phrase !== '');
		const number = this.add(name, [...new Set(phrases)]);
		for (const id of slot.concepts) {
			this.unions[this.named(id)]?.push(number);
			this.mask(number, this.masksOf.get(id) ?? []);
		}
		return number;
	}

	named(id: string): number {
		const number = this.conceptNumber.get(id);
		if (number === undefined) throw new Error(`unknown concept <${id}>`);
		return number;
	}

	slot(slot: Slot): CompiledSlot {
		if (slot.quantity !== undefined) {
			return { concept: -1, quantity: slot.quantity, gap: slot.gap, plain: true, transparent: true };
		}
		const concept = this.slotConcept(slot);
		const roles = slot.concepts.map((id) => this.roleOf[this.named(id)]);
		const isGrammar =
			slot.phrases.length > 0 && slot.phrases.every((phrase) => this.refusals.has(normalizePhrase(phrase)));
		const plain = isGrammar || roles.some((role) => role === 'agent' || role === 'negation' || role === 'prohibition');
		const transparent = slot.phrases.length === 0 && roles.every((role) => role === 'agent');
		return { concept, quantity: undefined, gap: slot.gap, plain, transparent };
	}

	/**
	 * Who may act. Unless a pattern says so, or looks at words alone, what a stranger does states nothing of what the
	 * parties may or must do.
	 */
	private agentsOf({ by, polarity }: PatternSource, strength: Strength): number[] | undefined {
		const { stranger } = this;
		if (by !== undefined) return by.map((agent) => (agent === 'unstated' ? -1 : this.named(agent)));
		if (stranger === undefined || strength !== 'stated' || polarity === 'any') return undefined;
		this.parties ??= this.roleOf.flatMap((role, concept) =>
			role === 'agent' && concept !== this.conceptNumber.get(stranger) ? [concept] : [],
		);
		return [-1, ...this.parties];
	}

	pattern(source: PatternSource, at: { requirement: number; facet: number; strength: Strength }): CompiledPattern {
		const tree = parsePattern(source.find);
		const sequences = tree.sequences.map((sequence) => sequence.map((slot) => this.slot(slot)));
		const under = source.under === undefined ? undefined : parsePattern(source.under).sequences[0]?.[0];
		return {
			...at,
			sequences,
			needs: [...new Set(sequences.flat().flatMap(({ concept }) => (concept < 0 ? [] : [concept])))],
			forbidden: tree.forbidden.map((slot) => this.slotConcept(slot)),
			by: this.agentsOf(source, at.strength),
			under: under === undefined ? -1 : this.slotConcept(under),
			wholeClause: source.within === 'clause',
			affirmed: source.polarity !== 'any',
			depends: dependencesOf(source, sequences.flat(), this.stranger),
			source: source.find,
		};
	}
}

/** @param stranger the agent that the self-test puts in place of the one who acts */
function dependencesOf(
	{ polarity, by }: PatternSource,
	slots: readonly CompiledSlot[],
	stranger: string | undefined,
): Dependence[] {
	const operators = slots.flatMap(({ quantity }) => (quantity?.kind === 'duration' ? [quantity.operator] : []));
	return [
		...(polarity === 'any' ? [] : (['polarity'] as const)),
		...(by === undefined || by.some((agent) => agent === stranger) ? [] : (['agent'] as const)),
		...(operators.includes('>=') ? (['at-least'] as const) : []),
		...(operators.includes('<=') ? (['at-most'] as const) : []),
	];
}

function byRole(roleOf: readonly (Role | undefined)[]): Map<Role, number[]> {
	const concepts = new Map<Role, number[]>();
	roleOf.forEach((role, concept) => {
		if (role !== undefined) concepts.set(role, [...(concepts.get(role) ?? []), concept]);
	});
	return concepts;
}

function requirementPatterns(compiler: Compiler, requirement: Requirement, index: number): CompiledPattern[] {
	const patterns: CompiledPattern[] = [];
	requirement.facets.forEach((facet, number) => {
		for (const strength of ['stated', 'partial', 'unclear'] as const) {
			for (const source of facet[strength]) {
				patterns.push(compiler.pattern(source, { requirement: index, facet: number, strength }));
			}
		}
	});
	for (const source of requirement.contradicted) {
		patterns.push(compiler.pattern(source, { requirement: index, facet: -1, strength: 'contradicted' }));
	}
	return patterns;
}

/** Comparisons are numbered behind the requirements, their patterns like facets. */
function comparisonPatterns(compiler: Compiler, { stated }: Comparison, index: number, pack: Pack): CompiledPattern[] {
	const requirement = pack.requirements.length + index;
	return stated.map((source, facet) => compiler.pattern(source, { requirement, facet, strength: 'stated' }));
}

function anchorPhrases({ anchor, modelClause: { heading } }: Requirement): string[] {
	return [...new Set([normalizePhrase(heading.zh), normalizePhrase(heading.en), ...phrasesOf(anchor)])];
}

/**
 * Compiles a checked pack.
 *
 * @throws Error where a pattern cannot be read or names an unknown concept; a pack that passed its checks does neither
 */
export function compilePack(pack: Pack): CompiledPack {
	const compiler = new Compiler(pack.concepts, pack.stress?.agent.stranger);
	const patterns = [
		...pack.requirements.flatMap((requirement, index) => requirementPatterns(compiler, requirement, index)),
		...pack.comparisons.flatMap((comparison, index) => comparisonPatterns(compiler, comparison, index, pack)),
	];
	const cues = cuesOf(pack, (name, phrase) => compiler.add(name, [phrase]));
	const anchors = pack.requirements.map((requirement) =>
		anchorPhrases(requirement).map((phrase) => compiler.add(`anchor:${phrase}`, [phrase])),
	);
	const phrases = [...compiler.phraseNumber.keys()];
	const withUnions = compiler.unions.map((unions, concept) => [concept, ...unions]);
	const conceptsOf = compiler.conceptsOf.map((concepts) => {
		const [only = -1] = concepts;
		if (concepts.length === 1) return withUnions[only] ?? concepts;
		return [...new Set(concepts.flatMap((concept) => withUnions[concept] ?? []))];
	});
	const { groups, groupOf } = groupPhrases(conceptsOf);
	const automaton = new Automaton(phrases, groupOf);
	const frequency = frequencies(pack, automaton, groups, groupOf, compiler.roleOf.length);
	return {
		pack,
		automaton,
		groups,
		roleOf: compiler.roleOf,
		conceptsByRole: byRole(compiler.roleOf),
		maskedBy: compiler.maskedBy,
		patterns: patternTable(patterns, frequency),
		cues: compiler.roleOf.map((_, concept) => cues.get(concept)),
		anchors,
		namedAgent: compiler.conceptNumber.get(pack.concepts.find((one) => one.takesDefinedNames)?.id ?? '') ?? -1,
		conceptNumber: compiler.conceptNumber,
		voice: pack.voice && openVoice(pack.voice),
	};
}
