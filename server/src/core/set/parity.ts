// Versions of one text in two languages: what one states less of than the other, and which of them prevails.
import { neededFacets } from '../judge/verdict.ts';
import type { Comparison, Pack, Requirement } from '../law.ts';
import type { DocumentLanguage } from '../model.ts';
import { type ComparedValue, type DifferingPlace, differ } from './consistency.ts';
import type { FacetHome } from './home.ts';
import type { MemberVerdict, SetMember } from './judgeSet.ts';

export interface VersionVerdict extends MemberVerdict {
	/** Where its facets are stated. */
	readonly homes: readonly FacetHome[];
}

/** A document that may be a version of a text. */
export interface VersionMember extends SetMember {
	readonly findings: readonly VersionVerdict[];
	readonly language: DocumentLanguage;
	/** The text of which it is a version; versions of one text name the same. */
	readonly text: string;
}

/** Two versions of a text, by their numbers in the list of members: the Chinese one, the English one. */
export type VersionPair = readonly [number, number];

/** The pairs of versions; a text with more than one version in a language has none, for nobody knows which is meant. */
export function versionPairs(members: readonly VersionMember[]): VersionPair[] {
	const texts = new Map<string, number[]>();
	for (const [number, { text }] of members.entries()) texts.set(text, [...(texts.get(text) ?? []), number]);
	return [...texts.values()].flatMap((numbers): VersionPair[] => {
		const english = numbers.filter((number) => members[number]?.language === 'en');
		const chinese = numbers.filter((number) => members[number]?.language !== 'en');
		const [[zh], [en]] = [chinese, english];
		return zh !== undefined && en !== undefined && numbers.length === 2 ? [[zh, en]] : [];
	});
}

/** A version that states less than the other, by their numbers. */
export interface WeakerVersion {
	readonly requirement: Requirement;
	readonly weak: number;
	readonly strong: number;
	/** Facets that only the other version states. */
	readonly facets: readonly string[];
}

/** How much of a requirement a version states: all, a part, nothing. */
function measureOf({ verdict, stated }: MemberVerdict, requirement: Requirement): number {
	if (verdict === 'fulfilled') return 2;
	if (verdict !== 'notApplicable') return verdict === 'partial' ? 1 : 0;
	return stated.length >= neededFacets(requirement) ? 2 : stated.length > 0 ? 1 : 0;
}

interface Versions {
	readonly own: VersionVerdict;
	readonly other: VersionVerdict;
}

/**
 * Facets that the other version states where it deals with them and its own does not state, where that makes it the
 * weaker one. What is said in passing, or in a sentence of which the rest is there, translates in too many ways; a
 * contradiction is told by itself, and words that may state it are no lack.
 */
function lackOf({ own, other }: Versions, requirement: Requirement): readonly string[] {
	if (!own.applies && !other.applies) return [];
	if (own.verdict === 'contradicted' || own.verdict === 'unclear') return [];
	if (measureOf(own, requirement) >= measureOf(other, requirement)) return [];
	const stated = new Set(own.stated.map(({ facet }) => facet));
	const translated = new Set(other.homes.filter(({ facet }) => stated.has(facet)).map(({ sentence }) => sentence));
	return other.homes
		.filter(({ facet, isHome, sentence }) => isHome && !stated.has(facet) && !translated.has(sentence))
		.map(({ facet }) => facet);
}

/** Finds where one version of a text states less than the other, in the pack's order. */
export function weakerVersions(
	members: readonly VersionMember[],
	pairs: readonly VersionPair[],
	{ requirements }: Pack,
): WeakerVersion[] {
	const findingOf = (member: number, id: string): VersionVerdict | undefined =>
		members[member]?.findings.find(({ requirement }) => requirement === id);
	return requirements.flatMap((requirement) =>
		pairs
			.flatMap(([zh, en]): VersionPair[] => [
				[zh, en],
				[en, zh],
			])
			.flatMap(([weak, strong]): WeakerVersion[] => {
				const [own, other] = [findingOf(weak, requirement.id), findingOf(strong, requirement.id)];
				const facets = own && other ? lackOf({ own, other }, requirement) : [];
				return facets.length === 0 ? [] : [{ requirement, weak, strong, facets }];
			}),
	);
}

/** Versions of which nobody says which prevails, or each says so of another. */
export interface OpenPrecedence<V extends ComparedValue> {
	readonly verdict: 'missing' | 'contradicted';
	/** The versions, by their numbers. */
	readonly members: readonly number[];
	/** What they claim. */
	readonly places: readonly DifferingPlace<V>[];
}

/**
 * Finds versions of which it is open which prevails.
 *
 * @param members any document of the set may say it for all
 * @param comparison that knows the words
 */
export function openPrecedence<V extends ComparedValue>(
	members: readonly { readonly values: readonly V[] }[],
	pairs: readonly VersionPair[],
	comparison: Comparison,
): OpenPrecedence<V>[] {
	const claims = members.map(({ values }, member) =>
		values.filter((one) => one.comparison === comparison.id).map((value) => ({ member, value })),
	);
	const contradicted = pairs.flatMap((pair): OpenPrecedence<V>[] => {
		const own = pair.flatMap((member) => claims[member] ?? []);
		const isTorn = own.some((one) => own.some((other) => differ(one.value.value, other.value.value)));
		return isTorn ? [{ verdict: 'contradicted', members: pair, places: own }] : [];
	});
	const isSilent = pairs.length > 0 && claims.every(({ length }) => length === 0);
	return isSilent ? [{ verdict: 'missing', members: pairs.flat(), places: [] }] : contradicted;
}
