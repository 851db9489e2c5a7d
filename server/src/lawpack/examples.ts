// A requirement's examples are its tests: each is reviewed as a document of its own, and its verdict compared.
import { finish, judgeReading, readSteps } from '../core/analyze.ts';
import type { Comparison, Requirement } from '../core/law.ts';
import type { CompiledPack } from '../core/match/compile.ts';
import type { Day, Verdict } from '../core/model.ts';
import { differ, findDisagreements } from '../core/set/consistency.ts';
import { valuesOf } from '../core/set/values.ts';

/** An example, or the model clause, with the verdict that it is to have. */
export interface Example {
	readonly text: string;
	readonly expected: Verdict;
	/** Where it stands in the requirement's file. */
	readonly field: readonly (string | number)[];
}

/** An example that has another verdict. */
export interface FailedExample extends Example {
	readonly found: Verdict;
}

/** The day does not matter to the words of an example; some day has to be named. */
const ANY_DAY: Day = '2000-01-01';

/** A model clause as a draft would hold it, its blanks filled with their words. */
function filledClause({ modelClause }: Requirement, language: 'zh' | 'en'): string {
	const clause = modelClause[language].replace(/\{\{[^{|}]*\|([^{}]*)\}\}/g, '$1');
	return `## ${modelClause.heading[language]}\n\n${clause}\n`;
}

/** All examples of a requirement, its model clauses among them. */
export function examplesOf(requirement: Requirement): Example[] {
	const examples: Example[] = [];
	for (const language of ['zh', 'en'] as const) {
		for (const expected of ['fulfilled', 'partial', 'missing', 'contradicted'] as const) {
			requirement.examples[expected][language].forEach((text, index) => {
				examples.push({ text, expected, field: ['examples', expected, language, index] });
			});
		}
		const text = filledClause(requirement, language);
		examples.push({ text, expected: 'fulfilled', field: ['modelClause', language] });
	}
	return examples;
}

/** The verdict of one requirement on a text, whether or not it applies. */
export function verdictOn(text: string, requirement: string, pack: CompiledPack): Verdict {
	const declared = { asOf: ANY_DAY, allRequirements: true, requirements: [requirement] };
	const { findings } = judgeReading(finish(readSteps(text, 'markdown', pack)), declared);
	return findings[0]?.verdict ?? 'notApplicable';
}

/** Examples of a requirement that do not have the verdict under which they stand. */
export function failedExamples(requirement: Requirement, pack: CompiledPack): FailedExample[] {
	return examplesOf(requirement).flatMap((example) => {
		const found = verdictOn(example.text, requirement.id, pack);
		return found === example.expected ? [] : { ...example, found };
	});
}

/** A pair of texts of a comparison, and whether they are to agree. */
export interface ExamplePair {
	readonly texts: readonly string[];
	readonly expected: 'differ' | 'agree';
	readonly field: readonly (string | number)[];
}

/** All examples of a comparison. */
export function pairsOf({ examples }: Comparison): ExamplePair[] {
	return (['differ', 'agree'] as const).flatMap((expected) =>
		(['zh', 'en'] as const).flatMap((language) =>
			examples[expected][language].map((texts, index) => {
				return { texts, expected, field: ['examples', expected, language, index] };
			}),
		),
	);
}

/** Whether two texts, as documents of one set, agree in what is compared. */
export function agreementOf(texts: readonly string[], comparison: Comparison, pack: CompiledPack): 'differ' | 'agree' {
	const members = texts.map((text) => {
		const values = valuesOf(finish(readSteps(text, 'markdown', pack)));
		return { values: values.filter((value) => value.comparison === comparison.id) };
	});
	if (comparison.kind !== 'version') {
		return findDisagreements(members, [comparison], () => false).length > 0 ? 'differ' : 'agree';
	}
	const [a = [], b = []] = members.map(({ values }) => values);
	return a.some((one) => b.some((other) => differ(one.value, other.value))) ? 'differ' : 'agree';
}
