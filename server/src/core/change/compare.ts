// Two versions of a document: which requirements the new one states better or worse, and by which clauses.
import { type Coverage, type Declared, judgeReading, type Reading } from '../analyze.ts';
import type { PlacedClause } from '../judge/context.ts';
import type { Requirement } from '../law.ts';
import type { Anchor, Evidence, Finding, Severity, Span, Verdict } from '../model.ts';
import { type Alignment, align, type ClausePair, type PairKind, pairKinds } from './align.ts';
import { clauseAt, type PeriodChange, periodChanges } from './periods.ts';

/** A version that was read and judged. */
export interface Version {
	readonly reading: Reading;
	readonly coverage: Coverage;
}

export const changeKinds = ['lost', 'weakened', 'strengthened', 'gained'] as const;
/** `lost`: what was stated, if only in part, is not any more; `weakened`: it is, and says less. The others are their reverse. */
export type ChangeKind = (typeof changeKinds)[number];

/** A clause before and after; null where a version has none. */
export interface Passage {
	readonly kind: PairKind;
	readonly before: Span | null;
	readonly after: Span | null;
}

/** What became of one requirement. */
export interface Change {
	readonly requirement: string;
	readonly kind: ChangeKind;
	readonly before: Exclude<Verdict, 'notApplicable'>;
	readonly after: Exclude<Verdict, 'notApplicable'>;
	/** That of the gap in the new version; `none` for what was gained. */
	readonly severity: Severity;
	/** Whether it is required of the new version; else the new version no longer shows what made it so. */
	readonly applies: boolean;
	readonly facetsLost: readonly string[];
	readonly facetsGained: readonly string[];
	readonly contradiction: 'new' | 'gone' | null;
	readonly periods: readonly PeriodChange[];
	/** Clauses that speak to it and are not the same in both versions. */
	readonly passages: readonly Passage[];
	/** Indices of the provisions on which it rests. */
	readonly provisions: readonly number[];
	/** Where the gap is shown in the new version. */
	readonly anchor: Anchor | null;
}

/** A clause that is not the same in both versions and speaks to requirements. */
export interface ClauseChange extends Passage {
	readonly requirements: readonly string[];
}

/** All that changed in a document. */
export interface DocumentChange {
	readonly changes: readonly Change[];
	/** Changed clauses that speak to a requirement, in the order of the new version. */
	readonly clauses: readonly ClauseChange[];
	/** How many clauses there are of each kind. */
	readonly counts: Readonly<Record<PairKind, number>>;
}

const RANKS: Readonly<Record<Verdict, number>> = {
	contradicted: 0,
	missing: 1,
	unclear: 2,
	partial: 3,
	fulfilled: 4,
	notApplicable: 1,
};

const isStated = (verdict: Verdict): boolean => RANKS[verdict] >= RANKS.partial;
const isOpen = (verdict: Verdict): boolean => RANKS[verdict] <= RANKS.missing;

function verdictChange(before: Verdict, after: Verdict): ChangeKind | undefined {
	if (RANKS[before] === RANKS[after]) return undefined;
	if (isStated(before) && isOpen(after)) return 'lost';
	if (isOpen(before) && isStated(after)) return 'gained';
	return RANKS[after] < RANKS[before] ? 'weakened' : 'strengthened';
}

/** Facets that a version states. */
function statedFacets({ verdict, missingFacets, evidence }: Finding, { facets }: Requirement): string[] {
	const isThere = (id: string): boolean =>
		verdict === 'fulfilled'
			? evidence.some(({ facet, strength }) => facet === id && strength === 'stated')
			: !missingFacets.includes(id);
	return facets.map(({ id }) => id).filter(isThere);
}

/** A version with a verdict on every requirement, whether or not it is required of it. */
interface Judged extends Version {
	readonly everything: ReadonlyMap<string, Finding>;
	readonly own: ReadonlyMap<string, Finding>;
}

function byRequirement({ findings }: Coverage): Map<string, Finding> {
	return new Map(findings.map((finding) => [finding.requirement, finding]));
}

function judged(version: Version, { asOf, requirements }: Pick<Declared, 'asOf' | 'requirements'>): Judged {
	const everything = judgeReading(version.reading, { asOf, requirements, allRequirements: true });
	return { ...version, everything: byRequirement(everything), own: byRequirement(version.coverage) };
}

function clausesOf({ reading }: Version, evidence: readonly Evidence[]): PlacedClause[] {
	const clauses = evidence.flatMap(({ start }) => clauseAt(reading.clauses, start) ?? []);
	return [...new Set(clauses)];
}

function spanOf(clause: PlacedClause | undefined): Span | null {
	return clause === undefined ? null : { start: clause.start, end: clause.end };
}

function passageOf({ kind, before, after }: ClausePair): Passage {
	return { kind, before: spanOf(before), after: spanOf(after) };
}

const isChanged = ({ kind }: ClausePair): boolean => kind !== 'same' && kind !== 'typography';

class Comparison {
	private readonly before: Judged;
	private readonly after: Judged;
	private readonly alignment: Alignment;

	constructor(before: Judged, after: Judged) {
		this.before = before;
		this.after = after;
		this.alignment = align(before.reading.clauses, after.reading.clauses);
	}

	result(): DocumentChange {
		const { requirements } = this.after.reading.pack.pack;
		const counts = Object.fromEntries(pairKinds.map((kind) => [kind, 0])) as Record<PairKind, number>;
		for (const { kind } of this.alignment.pairs) counts[kind]++;
		return {
			changes: requirements.flatMap((requirement) => this.changeOf(requirement) ?? []),
			clauses: this.clauseChanges(),
			counts,
		};
	}

	private isAsked(requirement: string): boolean {
		return [this.before, this.after].some(({ own }) => own.get(requirement)?.applies === true);
	}

	private changeOf(requirement: Requirement): Change | undefined {
		const { id } = requirement;
		const old = this.before.everything.get(id);
		const fresh = this.after.everything.get(id);
		if (old === undefined || fresh === undefined || !this.isAsked(id)) return undefined;
		const { verdict: before } = old;
		const { verdict: after } = fresh;
		if (before === 'notApplicable' || after === 'notApplicable') return undefined;
		const had = statedFacets(old, requirement);
		const has = statedFacets(fresh, requirement);
		const facetsLost = had.filter((facet) => !has.includes(facet));
		const facetsGained = has.filter((facet) => !had.includes(facet));
		const periods = periodChanges(
			{ reading: this.before.reading, evidence: old.evidence },
			{ reading: this.after.reading, evidence: fresh.evidence },
		);
		const kind = verdictChange(before, after) ?? smallerChange({ facetsLost, facetsGained, periods });
		if (kind === undefined) return undefined;
		const own = this.after.own.get(id);
		return {
			requirement: id,
			kind,
			before,
			after,
			severity: severityOf(kind, own),
			applies: own?.applies === true,
			facetsLost,
			facetsGained,
			contradiction: contradictionOf(before, after),
			periods,
			passages: this.passages(old, fresh),
			provisions: (own?.applies === true ? own : fresh).provisions,
			anchor: own?.anchor ?? null,
		};
	}

	/** The changed clauses that speak to a requirement; where none is changed, what stands above them was. */
	private passages(old: Finding, fresh: Finding): Passage[] {
		const { pairOf } = this.alignment;
		const before = clausesOf(this.before, old.evidence).map(pairOf);
		const after = clausesOf(this.after, fresh.evidence).map(pairOf);
		const pairs = [...new Set([...before, ...after])].filter((pair) => pair !== undefined);
		const changed = pairs.filter(isChanged);
		return (changed.length > 0 ? changed : pairs).map(passageOf);
	}

	private clauseChanges(): ClauseChange[] {
		const speaking = new Map<ClausePair, Set<string>>();
		for (const version of [this.before, this.after]) {
			for (const [requirement, { evidence }] of version.everything) {
				if (!this.isAsked(requirement)) continue;
				for (const clause of clausesOf(version, evidence)) {
					const pair = this.alignment.pairOf(clause);
					if (pair === undefined || !isChanged(pair)) continue;
					speaking.set(pair, (speaking.get(pair) ?? new Set()).add(requirement));
				}
			}
		}
		return this.alignment.pairs.flatMap((pair) => {
			const requirements = speaking.get(pair);
			return requirements === undefined ? [] : [{ ...passageOf(pair), requirements: [...requirements].sort() }];
		});
	}
}

/** Under one verdict: parts that came or went, else a period. What loses a part is weaker, whatever it gains. */
function smallerChange({
	facetsLost,
	facetsGained,
	periods,
}: Pick<Change, 'facetsLost' | 'facetsGained' | 'periods'>): ChangeKind | undefined {
	if (facetsLost.length > 0) return 'weakened';
	if (periods.some(({ isWeaker }) => isWeaker)) return 'weakened';
	return facetsGained.length + periods.length > 0 ? 'strengthened' : undefined;
}

function contradictionOf(before: Verdict, after: Verdict): Change['contradiction'] {
	if ((before === 'contradicted') === (after === 'contradicted')) return null;
	return after === 'contradicted' ? 'new' : 'gone';
}

/** The gap weighs what its absence weighs; what is still fulfilled, or no longer asked, is information. */
function severityOf(kind: ChangeKind, own: Finding | undefined): Severity {
	if (kind === 'gained' || kind === 'strengthened') return 'none';
	return own?.applies === true && own.verdict !== 'fulfilled' ? own.severity : 'information';
}

/**
 * Compares two versions of a document.
 *
 * @param before the old version; its clauses and verdicts
 * @param after the new one, whose day and pack hold for both
 * @param requirements ids of those to compare; all if left out
 */
export function compareVersions(
	before: Version,
	after: Version,
	requirements?: readonly string[] | undefined,
): DocumentChange {
	const declared = { asOf: after.coverage.profile.asOf, requirements };
	return new Comparison(judged(before, declared), judged(after, declared)).result();
}
