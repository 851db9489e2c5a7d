// `import { check } from 'hegui'`: the review as a function, for Node, browsers and workers.
import { createChecker } from './checker.ts';
import type { CheckOptions, Document, Report, RequirementRecord } from './types.ts';

export { createChecker } from './checker.ts';
export { HeguiError } from './options.ts';
export type * from './public.ts';

/**
 * Reviews documents: what the law asks for and they do not state.
 *
 * @param documents one document, or several; those of a set are judged together
 * @param options how to review; for many calls with the same, `createChecker` keeps the law ready
 * @throws HeguiError where an option is wrong
 */
export function check(documents: Document | readonly Document[], options: CheckOptions = {}): Report {
	return createChecker(options).check(documents);
}

/** The catalogue of requirements, in the order of the law. */
export function requirements(options: CheckOptions = {}): RequirementRecord[] {
	return createChecker(options).requirements();
}

/** A requirement as Markdown: what the law asks, article texts, model clause, how it is recognised. */
export function explain(id: string, options: CheckOptions = {}): string {
	return createChecker(options).explain(id);
}
