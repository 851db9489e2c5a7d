// The documents of a set judged together: what one of them states, the others need not, and a gap of all is told once.
import { neededFacets } from '../judge/verdict.ts';
import type { Pack, Requirement } from '../law.ts';
import { type DocumentType, type Severity, severities, type Verdict } from '../model.ts';
import { byPath } from '../text/order.ts';

/** What a set knows of one requirement in one of its documents. */
export interface MemberVerdict {
	readonly requirement: string;
	readonly verdict: Verdict;
	readonly applies: boolean;
	readonly severity: Severity;
	/** Whether a decision on it is in force. */
	readonly isDecided: boolean;
	/** Whether a heading names what is absent. */
	readonly hasSection: boolean;
	/** Facets that the document states, also where the requirement does not apply to it. */
	readonly stated: readonly { readonly facet: string }[];
}

/** A document of a set. */
export interface SetMember {
	readonly path: string;
	readonly documentType: DocumentType;
	/** Whether it is not reported on: gaps are told elsewhere where they can be. */
	readonly isAside?: boolean | undefined;
	/** At most one for each requirement. */
	readonly findings: readonly MemberVerdict[];
}

/** What the documents of a set together come to; documents by their numbers in the list of members. */
export interface SetVerdict {
	readonly requirement: string;
	readonly verdict: Exclude<Verdict, 'notApplicable'>;
	/** Facets that no document states. */
	readonly missingFacets: readonly string[];
	/** The documents that state it, or a part of it. */
	readonly statedAt: readonly number[];
	/** The documents at which it is told: one for a gap, each that contradicts; none where all is well or decided. */
	readonly toldAt: readonly number[];
	/** The document whose decision settles a gap of all. */
	readonly decidedAt: number | null;
}

/** Of the documents with a gap, which is nearest to closing it. */
const NEARNESS: readonly Verdict[] = ['partial', 'unclear', 'missing'];

/** The one that decided, else of those reported on the one nearest to stating it, else whose heading names it, else where it weighs most, else the first path. */
function byHome(a: Placed, b: Placed): number {
	const rank = ({ finding, isAside }: Placed): number[] => [
		finding.isDecided ? 0 : 1,
		isAside ? 1 : 0,
		NEARNESS.indexOf(finding.verdict),
		finding.hasSection ? 0 : 1,
		severities.indexOf(finding.severity),
	];
	const [ofA, ofB] = [rank(a), rank(b)];
	const at = ofA.findIndex((value, index) => value !== ofB[index]);
	if (at >= 0) return (ofA[at] ?? 0) - (ofB[at] ?? 0);
	return byPath(a, b);
}

interface Placed {
	readonly member: number;
	readonly path: string;
	readonly isAside: boolean;
	readonly finding: MemberVerdict;
}

function verdictOf(requirement: Requirement, placed: readonly Placed[]): SetVerdict['verdict'] {
	const has = (verdict: Verdict): boolean =>
		placed.some(({ finding }) => finding.applies && finding.verdict === verdict);
	const stated = new Set(placed.flatMap(({ finding }) => finding.stated.map(({ facet }) => facet)));
	if (has('contradicted')) return 'contradicted';
	if (has('fulfilled') || stated.size >= neededFacets(requirement)) return 'fulfilled';
	if (has('partial') || stated.size > 0) return 'partial';
	return has('unclear') ? 'unclear' : 'missing';
}

function judgeOne(requirement: Requirement, placed: readonly Placed[]): SetVerdict | undefined {
	const asked = placed.filter(({ finding }) => finding.applies);
	if (asked.length === 0) return undefined;
	const verdict = verdictOf(requirement, placed);
	const stated = new Set(placed.flatMap(({ finding }) => finding.stated.map(({ facet }) => facet)));
	const contradicting = asked.filter(({ finding }) => finding.verdict === 'contradicted');
	const isGap = verdict !== 'fulfilled' && verdict !== 'contradicted';
	const gaps = asked.filter(({ finding }) => NEARNESS.includes(finding.verdict)).sort(byHome);
	const [home] = isGap ? gaps : [];
	const isSettled = home?.finding.isDecided === true;
	const told = isGap ? gaps.slice(0, isSettled ? 0 : 1) : contradicting;
	return {
		requirement: requirement.id,
		verdict,
		missingFacets:
			verdict === 'fulfilled' ? [] : requirement.facets.map(({ id }) => id).filter((id) => !stated.has(id)),
		statedAt: placed.filter(({ finding }) => finding.stated.length > 0).map(({ member }) => member),
		toldAt: told.map(({ member }) => member),
		decidedAt: isSettled ? home.member : null,
	};
}

/**
 * Judges the documents of a set together.
 *
 * A statement counts wherever in the set it stands, also in a document that need not carry it.
 *
 * @returns a verdict for each requirement that applies to a document of the set, in the pack's order
 */
export function judgeSet(members: readonly SetMember[], pack: Pack): SetVerdict[] {
	const byId = members.map(({ findings }) => new Map(findings.map((finding) => [finding.requirement, finding])));
	return pack.requirements.flatMap((requirement) => {
		const placed = members.flatMap(({ path, isAside = false }, member): Placed[] => {
			const finding = byId[member]?.get(requirement.id);
			return finding === undefined ? [] : [{ member, path, isAside, finding }];
		});
		return judgeOne(requirement, placed) ?? [];
	});
}
