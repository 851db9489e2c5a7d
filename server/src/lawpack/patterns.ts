// The patterns of a requirement checked before use: they can be read, name known concepts, and would not match anything.
import type { Comparison, Concept, PatternSource, Requirement } from '../core/law.ts';
import { expandPhrase, PatternError, parsePattern, type Slot } from '../core/match/syntax.ts';
import { normalizePhrase } from '../core/text/normalize.ts';
import { type FileIssue, unknownName } from './issue.ts';
import type { PackProblem, YamlSource } from './source.ts';

/** Path of a field in a file. */
export type Field = readonly (string | number)[];

/** Roles whose words stand in almost every sentence. */
const GRAMMAR = new Set(['agent', 'negation', 'modality', 'condition', 'turn', 'possessive', 'object-marker']);

/** What a pattern has to say at least, in Chinese characters. */
const LEAST_WEIGHT = 2;
const LETTERS_OF_A_CHARACTER = 1.5;

/** How much a phrase says, in Chinese characters. */
function weightOf(phrase: string): number {
	const text = normalizePhrase(phrase);
	return /[\u3400-\u9fff]/.test(text) ? text.length : text.length / LETTERS_OF_A_CHARACTER;
}

/** Runs what reads a pattern; what cannot be read is told at its place. */
export function guardPattern<T>(
	problems: PackProblem[],
	source: YamlSource,
	field: Field,
	run: () => T,
): T | undefined {
	try {
		return run();
	} catch (error) {
		if (!(error instanceof PatternError)) throw error;
		const { message, column } = error;
		const issue = { id: 'pack.pattern', values: { detail: message, column: column + 1 } } as const;
		problems.push(source.problem(field, `${message} (column ${column + 1} of the pattern)`, issue));
		return undefined;
	}
}

/** Checks patterns against the concepts that they may name. */
export class PatternChecker {
	private readonly concepts: ReadonlyMap<string, Concept>;
	private readonly problems: PackProblem[];

	/** @param problems where what is wrong is added */
	constructor(concepts: readonly Concept[], problems: PackProblem[]) {
		this.concepts = new Map(concepts.map((concept) => [concept.id, concept]));
		this.problems = problems;
	}

	/** All patterns of a requirement. */
	check(source: YamlSource, requirement: Requirement): void {
		requirement.facets.forEach((facet, index) => {
			for (const strength of ['stated', 'partial', 'unclear'] as const) {
				facet[strength].forEach((pattern, number) => {
					this.checkPattern(source, ['facets', index, strength, number], pattern);
				});
			}
		});
		requirement.contradicted.forEach((pattern, number) => {
			this.checkPattern(source, ['contradicted', number], pattern);
		});
	}

	/** All patterns of a comparison. */
	checkComparison(source: YamlSource, { stated }: Comparison): void {
		stated.forEach((pattern, number) => {
			this.checkPattern(source, ['stated', number], pattern);
		});
	}

	private report(source: YamlSource, field: Field, message: string, issue: FileIssue): void {
		this.problems.push(source.problem(field, message, issue));
	}

	private checkPattern(source: YamlSource, field: Field, pattern: PatternSource): void {
		for (const text of [pattern.find, pattern.under]) {
			if (text === undefined) continue;
			const tree = guardPattern(this.problems, source, field, () => parsePattern(text));
			if (tree === undefined) continue;
			const slots = tree.sequences.flat();
			const strange = [...slots, ...tree.forbidden].flatMap((slot) => this.unknownIn(slot));
			for (const concept of strange) this.report(source, field, ...unknownName('concept', `<${concept}>`));
			// What a heading above has to say holds a pattern back, too.
			const isFree = text === pattern.find && pattern.under === undefined;
			if (strange.length === 0 && isFree) this.checkReach(source, field, slots);
		}
		for (const agent of pattern.by ?? []) {
			if (agent !== 'unstated' && !this.concepts.has(agent)) this.report(source, field, ...unknownName('agent', agent));
		}
	}

	private unknownIn(slot: Slot): string[] {
		return slot.concepts.filter((concept) => !this.concepts.has(concept));
	}

	/** A pattern of quantities, grammar and single characters would match almost any text. */
	private checkReach(source: YamlSource, field: Field, slots: readonly Slot[]): void {
		if (slots.every((slot) => slot.quantity !== undefined)) {
			const issue = { id: 'pack.onlyQuantities', values: {} } as const;
			this.report(source, field, 'a pattern needs a phrase or concept besides quantities', issue);
		} else if (slots.reduce((sum, slot) => sum + this.weight(slot), 0) < LEAST_WEIGHT) {
			const message = 'matches almost any text: its parts are single characters or words of grammar';
			this.report(source, field, message, { id: 'pack.anything', values: {} });
		}
	}

	/** What the shortest phrase of a slot says; nothing where a word of grammar will do. */
	private weight({ quantity, phrases, concepts }: Slot): number {
		if (quantity !== undefined) return 0;
		const weights = concepts.flatMap((id) => {
			const { role = '', zh, en } = this.concepts.get(id) ?? { zh: [], en: [] };
			if (GRAMMAR.has(role)) return 0;
			return [...zh, ...en].flatMap((phrase) => expandPhrase(phrase)).map(weightOf);
		});
		return [...weights, ...phrases.map(weightOf)].reduce((least, weight) => Math.min(least, weight), Infinity);
	}
}
