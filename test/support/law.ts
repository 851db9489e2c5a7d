// The repository's own law, loaded and compiled once for all tests.

import { lawFiles } from '../../scripts/law-files.mjs';
import { type Coverage, type Declared, finish, judgeReading, readSteps } from '../../server/src/core/analyze.ts';
import { compilePack } from '../../server/src/core/match/compile.ts';
import type { Finding, Format } from '../../server/src/core/model.ts';
import { loadPack } from '../../server/src/lawpack/pack.ts';
import { type CheckOptions, checkMarked } from './marked.ts';

export const { pack, problems } = loadPack(lawFiles());
export const law = compilePack(pack);
export const today = '2026-11-22';

/** Reads and judges a text with the repository's law. */
export function review(text: string, declared: Partial<Declared> = {}, format: Format = 'markdown'): Coverage {
	return judgeReading(finish(readSteps(text, format, law)), { asOf: today, ...declared });
}

/** The finding of one requirement, judged whether or not it applies. */
export function findingOf(text: string, requirement: string): Finding {
	const finding = review(text, { allRequirements: true }).findings.find((one) => one.requirement === requirement);
	if (finding === undefined) throw new Error(`no requirement ${requirement}`);
	return finding;
}

/** Reviews a marked text (see marked.ts) with the repository's law and compares what the marks expect. */
export function check(marked: string, options: CheckOptions = {}): void {
	checkMarked(law, marked, options);
}
