// A requirement's examples are its tests: each is reviewed as a document of its own, and its verdict compared.
import { finish, judgeReading, readSteps } from '../core/analyze.ts';
import type { Requirement } from '../core/law.ts';
import type { CompiledPack } from '../core/match/compile.ts';
import type { Day, Verdict } from '../core/model.ts';

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
	const clause = modelClause[language].replace(/\{\{[^|}]*\|([^}]*)\}\}/g, '$1');
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
