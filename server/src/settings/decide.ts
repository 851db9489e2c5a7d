// Decisions held against a review: what they settle is no finding any more; what no longer stands is told where it was made.

import type { Coverage, Reading } from '../core/analyze.ts';
import { weightless } from '../core/judge/finding.ts';
import { idleComments, readSuppressions, type Suppression, silences } from '../core/judge/suppression.ts';
import { type Decided, type Facts, holdWaiver, placesOfFinding } from '../core/judge/waiver.ts';
import type { Pack } from '../core/law.ts';
import type { Day, Finding, Problem } from '../core/model.ts';
import { nearest } from '../core/text/nearest.ts';
import type { PlacedWaiver, WaiverPlace } from './decisionFiles.ts';

/** The decisions on one draft, and the day on which they are held against it. */
export interface Decisions {
	readonly waivers: readonly PlacedWaiver[];
	readonly today: Day;
}

export const undecided: Decisions = { waivers: [], today: '' };

/** Something to tell at a decision in its file. */
export type WaiverNote = { readonly place: WaiverPlace } & (
	| { readonly kind: 'unknown'; readonly requirement: string; readonly nearest: string }
	| { readonly kind: 'double'; readonly requirement: string; readonly document: string }
	| { readonly kind: 'no-document'; readonly document: string }
	| { readonly kind: 'idle'; readonly requirement: string; readonly verdict: Finding['verdict'] }
	| { readonly kind: 'lapsed'; readonly decided: Decided }
);

/** What decisions come to. */
export interface DecidedReview {
	readonly coverage: Coverage;
	/** By requirement: decisions on findings, whether or not they stand. */
	readonly decided: ReadonlyMap<string, Decided>;
	/** Ids of comparisons of a document set that are decided on: such a decision holds whatever the draft says. */
	readonly settled: readonly string[];
	readonly waiverNotes: readonly WaiverNote[];
	/** What is wrong in comments. */
	readonly problems: readonly Problem[];
}

/** What is wrong in a list of decisions, whatever the drafts say. */
export function checkWaivers(waivers: readonly PlacedWaiver[], pack: Pack): WaiverNote[] {
	// The law is not asked without need: each part of it takes time to open.
	if (waivers.length === 0) return [];
	const known = [...pack.requirements, ...pack.comparisons].map(({ id }) => id);
	const seen = new Set<string>();
	return waivers.flatMap(({ waiver: { requirement, document }, place }): WaiverNote[] => {
		const key = `${requirement}\n${document}`;
		const isDouble = seen.has(key);
		seen.add(key);
		if (!known.includes(requirement)) {
			return [{ kind: 'unknown', place, requirement, nearest: nearest(requirement, known) }];
		}
		return isDouble ? [{ kind: 'double', place, requirement, document }] : [];
	});
}

function isOpenFinding({ severity }: Finding): boolean {
	return severity !== 'none';
}

function byComment(finding: Finding, { reason }: Suppression): Decided {
	const waiver = { requirement: finding.requirement, document: '', decision: 'accepted' as const, reason };
	return { waiver, state: 'active', changes: [], places: placesOfFinding(finding), isComment: true };
}

/** The decision on a finding: the first of the file, unless it lapsed and a comment says the same. */
function decisionOn(
	finding: Finding,
	facts: Omit<Facts, 'finding' | 'requirement'>,
	waivers: readonly PlacedWaiver[],
	suppressions: readonly Suppression[],
): Decided | undefined {
	const requirement = facts.pack.requirements.find(({ id }) => id === finding.requirement);
	const waiver = waivers.find((one) => one.waiver.requirement === finding.requirement)?.waiver;
	const filed = waiver && requirement && holdWaiver(waiver, { ...facts, finding, requirement });
	if (filed?.state === 'active') return filed;
	const comment = suppressions.find((one) => silences(one, finding));
	return comment === undefined ? filed : byComment(finding, comment);
}

function settledBy(waivers: readonly PlacedWaiver[], { comparisons }: Pack, today: Day): string[] {
	const standing = waivers.filter(({ waiver }) => waiver.expires === undefined || waiver.expires >= today);
	return comparisons.map(({ id }) => id).filter((id) => standing.some(({ waiver }) => waiver.requirement === id));
}

function notesOn(
	waivers: readonly PlacedWaiver[],
	findings: readonly Finding[],
	decided: DecidedReview['decided'],
): WaiverNote[] {
	return waivers.flatMap(({ waiver, place }): WaiverNote[] => {
		const finding = findings.find(({ requirement }) => requirement === waiver.requirement);
		const first = waivers.find((one) => one.waiver.requirement === waiver.requirement);
		if (finding === undefined || first?.waiver !== waiver) return [];
		if (!isOpenFinding(finding)) {
			return [{ kind: 'idle', place, requirement: finding.requirement, verdict: finding.verdict }];
		}
		const own = decided.get(finding.requirement);
		return own === undefined || own.state === 'active' ? [] : [{ kind: 'lapsed', place, decided: own }];
	});
}

/**
 * Applies decisions and comments to a coverage.
 *
 * @param isWhole whether all that is to be judged was: else what is missing in it may well be what a comment is about
 * @returns the coverage, in which what is decided has no severity
 */
export function decide(
	reading: Reading,
	coverage: Coverage,
	{ waivers, today }: Decisions,
	isWhole: boolean,
): DecidedReview {
	const { pack } = reading.pack;
	const known = pack.requirements.map(({ id }) => id);
	const { suppressions, problems } = readSuppressions(reading.source, reading.tree, known);
	if (waivers.length + suppressions.length + problems.length === 0) {
		return { coverage, decided: new Map(), settled: [], waiverNotes: [], problems: [] };
	}
	const { clauses, whole } = reading;
	const facts = { clauses, whole, profile: coverage.profile, pack, today };
	const decided = new Map<string, Decided>();
	for (const finding of coverage.findings.filter(isOpenFinding)) {
		const own = decisionOn(finding, facts, waivers, suppressions);
		if (own !== undefined) decided.set(finding.requirement, own);
	}
	const findings = coverage.findings.map((finding): Finding => {
		return decided.get(finding.requirement)?.state === 'active' ? weightless(finding) : finding;
	});
	const idle = isWhole ? idleComments(suppressions, coverage.findings.filter(isOpenFinding)) : [];
	return {
		coverage: { ...coverage, findings },
		decided,
		settled: settledBy(waivers, pack, today),
		waiverNotes: notesOn(waivers, coverage.findings, decided),
		problems: [...problems, ...idle],
	};
}
