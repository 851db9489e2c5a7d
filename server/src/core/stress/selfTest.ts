// The self-test: on copies of the user's own draft, does the tool see what is taken away or turned round, and does it
// overlook what means the same?
import { type Coverage, finish, judgeReading, type Reading, readSteps } from '../analyze.ts';
import type { PlacedClause } from '../judge/context.ts';
import type { Finding, Profile, Span, Verdict } from '../model.ts';
import {
	applyReplacements,
	type Copy,
	type Replacement,
	replaceCharacters,
	replaceWords,
	rewriteNumerals,
	toFullWidth,
	toSpaced,
	toTraditional,
} from './edits.ts';
import { turningReplacements } from './turning.ts';

/** What is done to the copy. */
export type TrialKind = 'deletion' | 'keeping' | 'changing';

/** One requirement in one changed copy. */
export interface Trial {
	readonly kind: TrialKind;
	/** Name of the change: `traditional`, `polarity` … */
	readonly change: string;
	readonly requirement: string;
	readonly before: Verdict;
	readonly after: Verdict;
	/** Whether the verdict is what the change calls for. */
	readonly holds: boolean;
	/** The words of the draft that bore the verdict. */
	readonly places: readonly Span[];
}

const STATED: ReadonlySet<Verdict> = new Set(['fulfilled', 'partial']);

interface Subject {
	readonly reading: Reading;
	readonly profile: Profile;
}

/** Judges a copy by the profile of the draft itself, for these requirements alone. */
function judged({ reading, profile }: Subject, copy: Copy, requirements: readonly string[]): Coverage {
	const changed = finish(readSteps(copy.text, reading.tree.format, reading.pack));
	const { documentType, serviceKinds, features, asOf } = profile;
	return judgeReading(changed, { documentType, serviceKinds, features, asOf, requirements, allRequirements: true });
}

function copyOf({ reading }: Subject, replacements: readonly Replacement[]): Copy {
	return applyReplacements(reading.source, replacements);
}

function verdictOf({ findings }: Coverage, requirement: string): Verdict {
	return findings.find((finding) => finding.requirement === requirement)?.verdict ?? 'notApplicable';
}

/** The clauses in which words stand. */
function clausesWith(clauses: readonly PlacedClause[], words: readonly Span[]): PlacedClause[] {
	return clauses.filter(({ start, end }) => words.some((span) => span.start < end && span.end > start));
}

function placesOf({ evidence }: Finding): Span[] {
	return evidence.map(({ start, end }) => ({ start, end }));
}

/** Takes away every clause that states a requirement: its absence must be told, if only as doubtful. */
function deletion(subject: Subject, finding: Finding): Trial {
	const { reading } = subject;
	const clauses = clausesWith(reading.clauses, finding.evidence);
	const removals = clauses.map(({ start, end }) => ({ start, end, text: '' }));
	const { requirement } = finding;
	const after = verdictOf(judged(subject, copyOf(subject, removals), [requirement]), requirement);
	return {
		kind: 'deletion',
		change: 'deletion',
		requirement,
		before: finding.verdict,
		after,
		holds: after === 'missing' || after === 'unclear' || (after === 'partial' && finding.verdict === 'fulfilled'),
		places: placesOf(finding),
	};
}

/** Replacements that leave the meaning as it is, by the name of the change. */
function keepingChanges({ reading }: Subject, clauses: readonly PlacedClause[]): [string, Replacement[]][] {
	const { source, pack } = reading;
	return [
		['traditional', replaceCharacters(source, clauses, toTraditional)],
		['full-width', replaceCharacters(source, clauses, toFullWidth)],
		['spaces', replaceCharacters(source, clauses, toSpaced)],
		['numerals', rewriteNumerals(source, clauses)],
		['synonyms', replaceWords(clauses, pack.pack.stress?.synonyms.words ?? [])],
	];
}

/** Rewrites what is stated in other characters and words: every verdict must stay. */
function* keepings(subject: Subject, stated: readonly Finding[]): Generator<Trial, void, void> {
	const words = stated.flatMap(({ evidence }) => evidence.map(({ sentence }) => sentence));
	const clauses = clausesWith(subject.reading.clauses, words);
	const requirements = stated.map(({ requirement }) => requirement);
	for (const [change, replacements] of keepingChanges(subject, clauses)) {
		if (replacements.length === 0) continue;
		const coverage = judged(subject, copyOf(subject, replacements), requirements);
		for (const finding of stated) {
			if (!isTouched(finding, replacements)) continue;
			const after = verdictOf(coverage, finding.requirement);
			yield {
				kind: 'keeping',
				change,
				requirement: finding.requirement,
				before: finding.verdict,
				after,
				holds: after === finding.verdict,
				places: placesOf(finding),
			};
		}
	}
}

function isTouched({ evidence }: Finding, replacements: readonly Replacement[]): boolean {
	return replacements.some(({ start, end }) =>
		evidence.some(({ sentence }) => start < sentence.end && end > sentence.start),
	);
}

/** Whether a finding rests on a sentence that was changed. */
function restsOn({ changed }: Copy, finding: Finding | undefined): boolean {
	return changed.some(({ start, end }) =>
		finding?.evidence.some(({ sentence }) => sentence.start < end && sentence.end > start),
	);
}

/**
 * Turns round every statement of one facet: the requirement must no longer pass as fulfilled. Where other sentences
 * fulfil it all the same, the change shows nothing.
 */
function* changings(subject: Subject, finding: Finding): Generator<Trial, void, void> {
	const { requirement, verdict: before } = finding;
	for (const [change, replacements] of turningReplacements(subject.reading, finding)) {
		const copy = copyOf(subject, replacements);
		const [result] = judged(subject, copy, [requirement]).findings;
		const after = result?.verdict ?? 'notApplicable';
		const holds = after !== 'fulfilled';
		if (!holds && !restsOn(copy, result)) continue;
		yield { kind: 'changing', change, requirement, before, after, holds, places: placesOf(finding) };
	}
}

/**
 * Tests the tool on a draft.
 *
 * @param reading the draft as it was read
 * @param coverage what was found in it
 * @returns the trials, one by one: each costs a reading of the changed copy
 */
export function* selfTest(reading: Reading, { profile, findings }: Coverage): Generator<Trial, void, void> {
	const subject = { reading, profile };
	const stated = findings.filter(({ verdict }) => STATED.has(verdict));
	for (const finding of stated) yield deletion(subject, finding);
	yield* keepings(subject, stated);
	for (const finding of stated) if (finding.verdict === 'fulfilled') yield* changings(subject, finding);
}
