// The finding on one requirement of one draft; its evidence is put together when it is first looked at.
import type { Anchor, Evidence, Finding, Severity, Verdict } from '../model.ts';
import type { Anchors } from './anchor.ts';
import { bearers, bearing, firstStatements, type StatedEvidence } from './evidence.ts';
import type { Ruling } from './rulings.ts';

/** More contradictions than these of one requirement are in the report. */
const MOST_SHOWN = 100;
/** An editor marks the first place of any other finding, and points to so many besides; more are in the hover. */
export const MOST_BESIDE = 3;

/** Whether as many pieces were found as an editor shows. */
function isEnough(verdict: Verdict): (found: readonly Evidence[]) => boolean {
	const most = verdict === 'contradicted' ? MOST_SHOWN : MOST_BESIDE + 1;
	return (found) =>
		found.length >= MOST_SHOWN || (found.length >= most && new Set(found.map(({ start }) => start)).size >= most);
}

/** What a draft says, and where in it absences are shown. */
export interface Draft {
	readonly stated: StatedEvidence;
	readonly anchors: Anchors;
	/** What the second voice hears, by the requirement's id. */
	similar(): ReadonlyMap<string, Evidence>;
}

const NOTHING: readonly Evidence[] = [];

/** Verdicts that have words of their own, or nothing to show. */
const WITHOUT_ANCHOR: ReadonlySet<Verdict> = new Set(['fulfilled', 'contradicted', 'notApplicable']);

export class DraftFinding implements Finding {
	private readonly ruling: Ruling;
	private readonly draft: Draft;
	private whole: readonly Evidence[] | undefined;
	private first: readonly Evidence[] | undefined;
	private marked: readonly Evidence[] | undefined;
	private place: Anchor | null | undefined;

	constructor(ruling: Ruling, draft: Draft) {
		this.ruling = ruling;
		this.draft = draft;
	}

	get requirement(): string {
		return this.ruling.requirement;
	}

	get verdict(): Verdict {
		return this.ruling.verdict;
	}

	get applies(): boolean {
		return this.ruling.applies;
	}

	get severity(): Severity {
		return this.ruling.severity;
	}

	get provisions(): readonly number[] {
		return this.ruling.provisions;
	}

	get upcoming(): readonly number[] {
		return this.ruling.upcoming;
	}

	get missingFacets(): readonly string[] {
		return this.ruling.missingFacets;
	}

	get anchor(): Anchor | null {
		const { verdict, number } = this.ruling;
		if (this.place === undefined) this.place = WITHOUT_ANCHOR.has(verdict) ? null : this.draft.anchors.of(number);
		return this.place;
	}

	get evidence(): readonly Evidence[] {
		const { verdict } = this.ruling;
		this.whole ??= verdict === 'notApplicable' ? [] : bearing(this.own(), verdict);
		return this.whole;
	}

	get shown(): readonly Evidence[] {
		const { number, verdict, isSimilar } = this.ruling;
		const isWhole = verdict === 'notApplicable' || verdict === 'fulfilled' || isSimilar;
		this.marked ??= isWhole
			? this.evidence.slice(0, MOST_SHOWN)
			: this.draft.stated.first(number, bearers(verdict), isEnough(verdict));
		return this.marked;
	}

	get stated(): readonly Evidence[] {
		this.first ??= firstStatements(this.own());
		return this.first;
	}

	private own(): readonly Evidence[] {
		const { requirement, number, isSimilar } = this.ruling;
		if (!isSimilar) return this.draft.stated.of(number);
		const similar = this.draft.similar().get(requirement);
		return similar === undefined ? NOTHING : [similar];
	}
}

/** A finding with some of it changed; its evidence is still put together only when it is looked at. */
export function changed(finding: Finding, changes: Partial<Finding>): Finding {
	return Object.create(finding, Object.getOwnPropertyDescriptors(changes));
}

/** A finding that weighs nothing any more. */
export function weightless(finding: Finding): Finding {
	return changed(finding, { severity: 'none' });
}
