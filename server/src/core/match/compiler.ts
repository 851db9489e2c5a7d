// Concepts by number: every slot becomes one concept, every phrase leads to its concepts.
import type { Concept, Pack, PatternSource, Role } from '../law.ts';
import type { Dependence, Strength } from '../model.ts';
import { normalizePhrase } from '../text/normalize.ts';
import type { PhraseScanner } from './automaton.ts';
import { phrasesOf } from './cues.ts';
import { phraseFrequency } from './frequency.ts';
import { grown, type LazyLists, type Lists, listAt } from './lists.ts';
import type { CompiledPattern, CompiledSlot, PatternPlace } from './pattern.ts';
import { parsePattern, type Slot } from './syntax.ts';

/** The concepts of a pack by number. */
export interface Concepts {
	readonly pack: Pack;
	/** Finds phrases and tells the group of each. */
	readonly automaton: PhraseScanner;
	/** Concepts of each group, the unions that they are part of among them. */
	readonly groups: LazyLists;
	/** The same without the unions. */
	readonly ownGroups: Lists;
	/** For each concept, the unions that it is part of: concepts that slots made of several. */
	readonly unions: Lists;
	readonly roleOf: readonly (Role | undefined)[];
	/** For each concept, the concepts whose hits swallow its own. */
	readonly maskedBy: Lists;
	/** How often each concept occurs; less is rarer. */
	readonly frequency: Uint32Array;
	/** Concept number by name. */
	readonly conceptNumber: ReadonlyMap<string, number>;
	/** Who may act where a pattern does not say it; undefined: anyone. */
	readonly parties: readonly number[] | undefined;
}

/** What a compiler found beside the concepts of the pack below. */
export interface Added extends Pick<Concepts, 'unions' | 'maskedBy' | 'frequency'> {
	/** Phrases with their concepts, unions left out. */
	readonly phrases: ReadonlyMap<string, readonly number[]>;
}

const isRefusing = (role: Role | undefined): boolean => role === 'negation' || role === 'prohibition';

function put<K>(map: Map<K, number[]>, key: K, numbers: Iterable<number>): void {
	map.set(key, [...new Set([...(map.get(key) ?? []), ...numbers])]);
}

/** Numbers the concepts of a pack behind those of the pack that it builds on. */
export class Compiler {
	readonly conceptNumber: Map<string, number>;
	readonly roleOf: (Role | undefined)[];
	private readonly base: Concepts;
	/** Phrases of the concepts that are added, and their concepts. */
	private readonly conceptsOf = new Map<string, number[]>();
	/** What is added to the unions of each concept, and to the concepts that mask it. */
	private readonly unions = new Map<number, number[]>();
	private readonly masks = new Map<number, number[]>();
	private readonly maskersOf = new Map<string, string[]>();
	private readonly stranger: string | undefined;
	/** All agents but the stranger; roles are known before the first pattern is compiled. */
	private knownParties: readonly number[] | undefined;

	/**
	 * @param concepts of the pack, those of the pack below first
	 * @param stranger the agent that the self-test puts in place of the one who acts
	 */
	constructor(concepts: readonly Concept[], base: Concepts, stranger?: string) {
		this.base = base;
		this.stranger = stranger;
		this.conceptNumber = new Map(base.conceptNumber);
		this.roleOf = [...base.roleOf];
		for (const { id, masks = [] } of concepts) {
			for (const masked of masks) this.maskersOf.set(masked, [...(this.maskersOf.get(masked) ?? []), id]);
		}
		const own = concepts.slice(base.pack.concepts.length);
		for (const concept of own) this.add(concept.id, phrasesOf(concept), concept.role);
		for (const { id, masks = [] } of own) for (const masked of masks) this.maskWholly(masked, this.named(id));
		if (own.every(({ role }) => role !== 'agent')) this.knownParties = base.parties;
	}

	/** Masks a concept and the unions below of which it is part. */
	private maskWholly(masked: string, masker: number): void {
		const concept = this.conceptNumber.get(masked);
		if (concept === undefined) return;
		put(this.masks, concept, [masker]);
		if (concept >= this.base.roleOf.length) return;
		for (const union of listAt(this.base.unions, concept)) put(this.masks, union, [masker]);
	}

	/** Number of the concept with this name, made of these phrases if it is new. */
	add(name: string, phrases: readonly string[], role?: Role): number {
		const known = this.conceptNumber.get(name);
		if (known !== undefined) return known;
		const number = this.roleOf.push(role) - 1;
		this.conceptNumber.set(name, number);
		for (const phrase of phrases) {
			const concepts = this.conceptsOf.get(phrase);
			if (concepts === undefined) this.conceptsOf.set(phrase, [number]);
			else concepts.push(number);
		}
		return number;
	}

	/** Number of the concept that a slot stands for: a named one, or a union made for it. */
	private slotConcept(slot: Slot): number {
		const [only] = slot.concepts;
		if (only !== undefined && slot.concepts.length === 1 && slot.phrases.length === 0) return this.named(only);
		const name = `=${[...slot.concepts.map((id) => `<${id}>`), ...slot.phrases].join('|')}`;
		const known = this.conceptNumber.get(name);
		if (known !== undefined) return known;
		const phrases = slot.phrases.map(normalizePhrase).filter((phrase) => phrase !== '');
		const number = this.add(name, [...new Set(phrases)]);
		for (const id of slot.concepts) {
			put(this.unions, this.named(id), [number]);
			const maskers = this.maskersOf.get(id)?.flatMap((masker) => this.conceptNumber.get(masker) ?? []);
			if (maskers !== undefined) put(this.masks, number, maskers);
		}
		return number;
	}

	private named(id: string): number {
		const number = this.conceptNumber.get(id);
		if (number === undefined) throw new Error(`unknown concept <${id}>`);
		return number;
	}

	/** Concepts of a phrase in the pack below. */
	private below(phrase: string): readonly number[] {
		const { automaton, groups } = this.base;
		let concepts: readonly number[] = [];
		automaton.scan(phrase, (group, start, end) => {
			if (start === 0 && end === phrase.length) concepts = [...groups.of(group)];
		});
		return concepts;
	}

	/** Whether a phrase negates or forbids: a slot of nothing else takes its negation in. */
	private isRefusal(phrase: string): boolean {
		const concepts = [...(this.conceptsOf.get(phrase) ?? []), ...this.below(phrase)];
		return concepts.some((concept) => isRefusing(this.roleOf[concept]));
	}

	private slot(slot: Slot): CompiledSlot {
		if (slot.quantity !== undefined) {
			return { concept: -1, quantity: slot.quantity, gap: slot.gap, plain: true, transparent: true };
		}
		const concept = this.slotConcept(slot);
		const roles = slot.concepts.map((id) => this.roleOf[this.named(id)]);
		const isGrammar =
			slot.phrases.length > 0 && slot.phrases.every((phrase) => this.isRefusal(normalizePhrase(phrase)));
		const plain = isGrammar || roles.some((role) => role === 'agent' || isRefusing(role));
		const transparent = slot.phrases.length === 0 && roles.every((role) => role === 'agent');
		return { concept, quantity: undefined, gap: slot.gap, plain, transparent };
	}

	/** Who may act where a pattern does not say it. */
	get parties(): readonly number[] | undefined {
		const { stranger } = this;
		if (stranger === undefined) return undefined;
		this.knownParties ??= [
			-1,
			...this.roleOf.flatMap((role, concept) =>
				role === 'agent' && concept !== this.conceptNumber.get(stranger) ? [concept] : [],
			),
		];
		return this.knownParties;
	}

	/**
	 * Who may act. Unless a pattern says so, or looks at words alone, what a stranger does states nothing of what the
	 * parties may or must do.
	 */
	private agentsOf({ by, polarity }: PatternSource, strength: Strength): readonly number[] | undefined {
		if (by !== undefined) return by.map((agent) => (agent === 'unstated' ? -1 : this.named(agent)));
		return strength !== 'stated' || polarity === 'any' ? undefined : this.parties;
	}

	pattern(source: PatternSource, place: PatternPlace): CompiledPattern {
		const tree = parsePattern(source.find);
		const sequences = tree.sequences.map((sequence) => sequence.map((slot) => this.slot(slot)));
		const under = source.under === undefined ? undefined : parsePattern(source.under).sequences[0]?.[0];
		return {
			...place,
			sequences,
			forbidden: tree.forbidden.map((slot) => this.slotConcept(slot)),
			by: this.agentsOf(source, place.strength),
			under: under === undefined ? -1 : this.slotConcept(under),
			wholeClause: source.within === 'clause',
			affirmed: source.polarity !== 'any',
			depends: dependencesOf(source, sequences.flat(), this.stranger),
		};
	}

	/** What came to the concepts of the pack below. */
	finish(): Added {
		const { base, conceptsOf } = this;
		const numbers = Array.from({ length: this.roleOf.length - base.roleOf.length }, (_, at) => base.roleOf.length + at);
		const listsOf = (map: ReadonlyMap<number, number[]>): number[][] => numbers.map((one) => map.get(one) ?? []);
		const phrases = new Map<string, number[]>();
		for (const [phrase, concepts] of conceptsOf) {
			const below = this.below(phrase);
			const told = new Set([...below, ...below.flatMap((concept) => this.unions.get(concept) ?? [])]);
			const untold = concepts.filter((concept) => !told.has(concept));
			if (untold.length > 0) phrases.set(phrase, untold);
		}
		return {
			phrases,
			unions: grown(base.unions, this.unions, listsOf(this.unions)),
			maskedBy: grown(base.maskedBy, this.masks, listsOf(this.masks)),
			frequency: this.frequency(),
		};
	}

	/** By the number of their phrases alone. */
	private frequency(): Uint32Array {
		const frequency = new Uint32Array(this.roleOf.length);
		frequency.set(this.base.frequency);
		const raise = (concept: number, phrases: number, parts?: number): void => {
			if (concept < this.base.roleOf.length) return;
			frequency[concept] = phraseFrequency((frequency[concept] as number) + phrases, parts);
		};
		for (const concepts of this.conceptsOf.values()) for (const concept of concepts) raise(concept, 1);
		for (const [part, wholes] of this.unions) for (const whole of wholes) raise(whole, 0, frequency[part]);
		return frequency;
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
