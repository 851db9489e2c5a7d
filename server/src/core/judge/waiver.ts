// A decision on a finding, and whether it still stands: neither the draft nor the law may have changed under it.
import type { Instrument, Pack, Pinpoint, Requirement } from '../law.ts';
import type { Day, Finding, Profile, Span } from '../model.ts';
import { isInForce } from './applicability.ts';
import type { PlacedClause } from './context.ts';
import {
	clauseFingerprint,
	EvidenceFingerprints,
	lawFingerprints,
	pinpointOfKey,
	provisionFingerprint,
} from './fingerprint.ts';
import type { PlacedPart } from './groups.ts';

export const decisions = ['satisfied', 'elsewhere', 'not-applicable', 'accepted'] as const;
/** What was decided: a clause states it after all, another document does, the law does not bind here, or so be it. */
export type Decision = (typeof decisions)[number];

/** A recorded decision. */
export interface Waiver {
	readonly requirement: string;
	/** Path of the draft, relative to the file of the decision. */
	readonly document: string;
	readonly decision: Decision;
	readonly reason: string;
	readonly by?: string | undefined;
	readonly on?: Day | undefined;
	/** The last day on which it holds. */
	readonly expires?: Day | undefined;
	/** Where it is stated, if elsewhere. */
	readonly in?: string | undefined;
	/** Fingerprint of the clause that satisfies, else of all that the draft says of the requirement. */
	readonly clause?: string | undefined;
	/** Fingerprints of the provisions that were decided on, by pinpoint. */
	readonly law?: Readonly<Record<string, string>> | undefined;
}

export type WaiverState = 'active' | 'stale' | 'expired';

/** What is not as it was when the decision was made. */
export type Change =
	| { readonly kind: 'clause' }
	| {
			readonly kind: 'law';
			readonly change: 'new' | 'gone' | 'reworded';
			readonly provision: Pinpoint;
			/** Since when; undefined where the law data does not say. */
			readonly day?: Day | undefined;
	  };

/** A decision, and whether it stands. */
export interface Decided {
	readonly waiver: Waiver;
	readonly state: WaiverState;
	readonly changes: readonly Change[];
	/** Where a reader of the draft meets it: what was found, or where it would stand, and the clause that satisfies. */
	readonly places: readonly Span[];
	/** Whether a comment in the draft says it and no file. */
	readonly isComment: boolean;
}

/** What a decision is held against. */
export interface Facts {
	readonly finding: Finding;
	readonly requirement: Requirement;
	readonly clauses: readonly PlacedClause[];
	readonly whole: PlacedPart;
	readonly profile: Profile;
	readonly pack: Pack;
	readonly today: Day;
}

/** Where a finding is met: all its evidence, else its anchor. */
export function placesOfFinding({ evidence, anchor }: Finding): readonly Span[] {
	return evidence.length > 0 ? evidence : anchor === null ? [] : [anchor];
}

function dayGone({ effective, supersededBy }: Instrument, asOf: Day): Day | undefined {
	return asOf < effective ? effective : supersededBy?.on;
}

/** Provisions decided on that are gone or read otherwise. A provision that no longer binds leaves less to decide on. */
function changedLaw(law: Readonly<Record<string, string>>, { pack, profile }: Facts): Change[] {
	return Object.entries(law).flatMap(([key, before]): Change[] => {
		const provision = pinpointOfKey(key);
		if (provision === undefined) return [];
		const instrument = pack.instruments.find(({ id }) => id === provision.instrument);
		if (instrument === undefined) return [{ kind: 'law', change: 'gone', provision }];
		if (!isInForce(instrument, profile.asOf)) {
			return [{ kind: 'law', change: 'gone', provision, day: dayGone(instrument, profile.asOf) }];
		}
		return provisionFingerprint(provision, instrument) === before
			? []
			: [{ kind: 'law', change: 'reworded', provision, day: instrument.lastChecked }];
	});
}

/** Provisions that bind now and were not decided on. */
function newLaw(law: Readonly<Record<string, string>>, { finding, requirement, pack }: Facts): Change[] {
	const keys = Object.keys(lawFingerprints(requirement, finding.provisions, pack));
	return keys.flatMap((key): Change[] => {
		const provision = Object.hasOwn(law, key) ? undefined : pinpointOfKey(key);
		const instrument = pack.instruments.find(({ id }) => id === provision?.instrument);
		return provision && instrument ? [{ kind: 'law', change: 'new', provision, day: instrument.effective }] : [];
	});
}

/** The clause that a decision names as the one that satisfies. */
function satisfyingClauses({ decision, clause }: Waiver, clauses: readonly PlacedClause[]): PlacedClause[] {
	if (decision !== 'satisfied' || clause === undefined) return [];
	return clauses.filter((one) => clauseFingerprint(one) === clause);
}

/** Holds a decision against draft and law as they stand. */
export function holdWaiver(waiver: Waiver, facts: Facts): Decided {
	const { finding, clauses, whole, today } = facts;
	const satisfying = satisfyingClauses(waiver, clauses);
	const isSaidSo =
		waiver.clause === undefined ||
		satisfying.length > 0 ||
		waiver.clause === new EvidenceFingerprints(whole).of(finding.evidence);
	const law = waiver.law === undefined ? [] : [...changedLaw(waiver.law, facts), ...newLaw(waiver.law, facts)];
	const changes: Change[] = isSaidSo ? law : [{ kind: 'clause' }, ...law];
	const isExpired = waiver.expires !== undefined && waiver.expires < today;
	return {
		waiver,
		state: isExpired ? 'expired' : changes.length > 0 ? 'stale' : 'active',
		changes,
		places: [...placesOfFinding(finding), ...satisfying.map(({ start, end }) => ({ start, end }))],
		isComment: false,
	};
}
