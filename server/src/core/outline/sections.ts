// What each section states and what it lacks: findings by the heading under which their words stand.
import type { Reading } from '../analyze.ts';
import { titleOf } from '../judge/anchor.ts';
import type { PlacedClause } from '../judge/context.ts';
import type { Finding, Span, Strength, Verdict } from '../model.ts';
import { nodesOf, type OutlineNode, outlineOf } from './outline.ts';

/** A finding at a place of the draft. */
export interface PlacedFinding {
	readonly finding: Finding;
	readonly place: Span;
}

/** A heading with what is stated and what is open under it. */
export interface SectionFindings {
	/** The heading, or the first clause of a draft without one. */
	readonly clause: PlacedClause;
	readonly label: string;
	/** The whole draft: findings without a section belong to its title. */
	readonly isWhole: boolean;
	/** Each requirement once, at its first words in the section. */
	readonly stated: readonly PlacedFinding[];
	readonly open: readonly PlacedFinding[];
}

/** Whether something is left to do: what is shown as a problem. */
export function isOpen({ verdict, severity }: Finding): boolean {
	return severity !== 'none' && verdict !== 'fulfilled' && verdict !== 'notApplicable';
}

/** Where the words stand that state a requirement. */
export function statedPlaces<T extends { readonly strength: Strength }>({
	verdict,
	evidence,
}: {
	readonly verdict: Verdict;
	readonly evidence: readonly T[];
}): readonly T[] {
	if (verdict !== 'fulfilled' && verdict !== 'partial') return [];
	return evidence.filter(({ strength }) => strength === 'stated' || strength === 'partial');
}

function openPlaces({ verdict, evidence, anchor }: Finding): readonly Span[] {
	if (verdict === 'contradicted') return evidence;
	const place = verdict === 'missing' ? anchor : (evidence[0] ?? anchor);
	return [place ?? { start: 0, end: 0 }];
}

function inOrder(placed: PlacedFinding[]): readonly PlacedFinding[] {
	return placed.sort((a, b) => a.place.start - b.place.start);
}

function firstAtOrAfter(placed: readonly PlacedFinding[], offset: number): number {
	let low = 0;
	let high = placed.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((placed[middle] as PlacedFinding).place.start < offset) low = middle + 1;
		else high = middle;
	}
	return low;
}

/** The findings placed in a stretch, each once. */
function within(placed: readonly PlacedFinding[], { start, end }: Span): PlacedFinding[] {
	const inside = placed.slice(firstAtOrAfter(placed, start), firstAtOrAfter(placed, end));
	const seen = new Set<Finding>();
	return inside.filter(({ finding }) => !seen.has(finding) && seen.add(finding) !== undefined);
}

/** The sections of a draft that have findings, in order of their headings; the whole draft first. */
export function sectionsOf(reading: Reading, findings: readonly Finding[]): SectionFindings[] {
	const title = titleOf(reading.clauses);
	if (title === undefined) return [];
	const stated = inOrder(
		findings
			.filter(({ verdict }) => verdict === 'fulfilled')
			.flatMap((finding) => statedPlaces(finding).map((place) => ({ finding, place }))),
	);
	const open = inOrder(
		findings.filter(isOpen).flatMap((finding) => openPlaces(finding).map((place) => ({ finding, place }))),
	);
	const all = { start: 0, end: Number.POSITIVE_INFINITY };
	const whole: SectionFindings = {
		clause: title,
		label: '',
		isWhole: true,
		stated: within(stated, all),
		open: within(open, all),
	};
	const isSection = ({ kind, clause }: OutlineNode): boolean => kind === 'heading' && clause !== title;
	const sections = [...nodesOf(outlineOf(reading))].filter(isSection).map((node): SectionFindings => {
		const { clause, label } = node;
		return { clause, label, isWhole: false, stated: within(stated, node), open: within(open, node) };
	});
	return [whole, ...sections.filter((section) => section.stated.length + section.open.length > 0)];
}
