// The finding on one requirement of one draft; its evidence is put together when it is first looked at.
import type { Anchor, Evidence, Finding, Severity, Verdict } from '../model.ts';
import { bearers, bearing, firstStatements, type StatedEvidence } from './evidence.ts';

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

/** What is found, without the words that bear it. */
export type Ruling = Omit<Finding, 'evidence' | 'shown' | 'stated'>;

/** What a draft says of a requirement. */
export interface Words {
	readonly stated: StatedEvidence;
	/** The requirement's number in the pack. */
	readonly number: number;
	/** What the second voice alone hears; nothing where a pattern finds something. */
	readonly similar: readonly Evidence[];
	/** What it comes to. */
	readonly verdict: Verdict;
}

export class DraftFinding implements Finding {
	readonly requirement: string;
	readonly verdict: Verdict;
	readonly applies: boolean;
	readonly severity: Severity;
	readonly provisions: readonly number[];
	readonly upcoming: readonly number[];
	readonly missingFacets: readonly string[];
	readonly anchor: Anchor | null;
	private readonly words: Words;
	private whole: readonly Evidence[] | undefined;
	private first: readonly Evidence[] | undefined;
	private marked: readonly Evidence[] | undefined;

	constructor(ruling: Ruling, words: Words) {
		this.requirement = ruling.requirement;
		this.verdict = ruling.verdict;
		this.applies = ruling.applies;
		this.severity = ruling.severity;
		this.provisions = ruling.provisions;
		this.upcoming = ruling.upcoming;
		this.missingFacets = ruling.missingFacets;
		this.anchor = ruling.anchor;
		this.words = words;
	}

	get evidence(): readonly Evidence[] {
		const { verdict } = this.words;
		this.whole ??= verdict === 'notApplicable' ? [] : bearing(this.own(), verdict);
		return this.whole;
	}

	get shown(): readonly Evidence[] {
		const { stated, number, similar, verdict } = this.words;
		const isWhole = verdict === 'notApplicable' || verdict === 'fulfilled' || similar.length > 0;
		this.marked ??= isWhole
			? this.evidence.slice(0, MOST_SHOWN)
			: stated.first(number, bearers(verdict), isEnough(verdict));
		return this.marked;
	}

	get stated(): readonly Evidence[] {
		this.first ??= firstStatements(this.own());
		return this.first;
	}

	private own(): readonly Evidence[] {
		const { stated, number, similar } = this.words;
		return similar.length > 0 ? similar : stated.of(number);
	}
}

/** A finding with some of it changed; its evidence is still put together only when it is looked at. */
export function changed(finding: Finding, changes: Partial<Ruling>): Finding {
	return Object.assign(Object.create(finding), changes);
}

/** A finding that weighs nothing any more. */
export function weightless(finding: Finding): Finding {
	return changed(finding, { severity: 'none' });
}
