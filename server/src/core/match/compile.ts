// The pack made ready to match: its concepts and patterns by number, on top of a pack that is ready already.
import type { VoiceModel } from '../assurance.ts';
import { emptyPack, type Pack, type PatternSource, type Requirement, type Role } from '../law.ts';
import { normalizePhrase } from '../text/normalize.ts';
import { Automaton, both, type PhraseScanner } from './automaton.ts';
import { Compiler, type Concepts } from './compiler.ts';
import { type Cue, cuesOf, phrasesOf } from './cues.ts';
import { withClauses } from './frequency.ts';
import { conceptGroups, groupPhrases } from './groups.ts';
import { needsOf, type PatternTable, patternTable } from './keys.ts';
import { grown, type Lists, listsOf } from './lists.ts';
import type { CompiledPattern, PatternPlace } from './pattern.ts';
import { type PatternRows, patternRows } from './patternRows.ts';

export type { CompiledPattern, CompiledSlot } from './pattern.ts';

/** A pack by number, as it is kept. */
export interface PackTables extends Omit<Concepts, 'groups' | 'parties'> {
	readonly rows: PatternRows;
	/** For each pattern the concepts that it needs, the rarest first. */
	readonly needs: Lists;
	/** Cue of a concept that tells document facts; undefined for the others. */
	readonly cues: readonly (Cue | undefined)[];
	/** Concepts of each requirement's anchor phrases, best first: a heading named like its model clause is the best. */
	readonly anchors: readonly (readonly number[])[];
	/** Agent for whom the names stand that a draft defines; -1: none. */
	readonly namedAgent: number;
}

/** Everything the matcher and the judge need, by number. */
export interface CompiledPack extends PackTables, Concepts {
	readonly conceptsByRole: ReadonlyMap<Role, readonly number[]>;
	readonly patterns: PatternTable;
	readonly voice: VoiceModel | undefined;
}

/** A law: what it says, and the same made ready to match, when that is asked for. */
export interface Law {
	readonly pack: Pack;
	readonly compiled: CompiledPack;
}

/** What a pattern is, as its file has it. */
export interface PlacedSource extends PatternPlace {
	readonly source: PatternSource;
}

/** Patterns of requirements; comparisons are numbered behind them, their patterns like facets. */
interface PatternSources {
	readonly requirements: readonly PlacedSource[];
	readonly comparisons: readonly PlacedSource[];
}

function requirementSources({ facets, contradicted }: Requirement, requirement: number): PlacedSource[] {
	return [
		...facets.flatMap((one, facet) =>
			(['stated', 'partial', 'unclear'] as const).flatMap((strength) =>
				one[strength].map((source) => ({ source, requirement, facet, strength })),
			),
		),
		...contradicted.map((source) => ({ source, requirement, facet: -1, strength: 'contradicted' as const })),
	];
}

/**
 * Patterns as they are written, in the order of their numbers.
 *
 * @param base the pack whose patterns are left out
 */
export function patternSources({ requirements, comparisons }: Pack, base: Pack = emptyPack): PatternSources {
	const first = base.requirements.length;
	const firstComparison = base.comparisons.length;
	return {
		requirements: requirements.slice(first).flatMap((one, index) => requirementSources(one, first + index)),
		comparisons: comparisons.slice(firstComparison).flatMap(({ stated }, index) =>
			stated.map((source, facet) => {
				const requirement = requirements.length + firstComparison + index;
				return { source, requirement, facet, strength: 'stated' as const };
			}),
		),
	};
}

function compilePatterns(compiler: Compiler, pack: Pack, base: CompiledPack): CompiledPattern[] {
	const compile = ({ source, ...place }: PlacedSource): CompiledPattern => compiler.pattern(source, place);
	const sources = patternSources(pack, base.pack);
	const { length } = base.pack.requirements;
	const more = pack.requirements.length - length;
	const below = Array.from({ length: base.patterns.count }, (_, number): CompiledPattern => {
		const pattern = base.patterns.get(number);
		const requirement = pattern.requirement < length ? pattern.requirement : pattern.requirement + more;
		const by = pattern.by !== undefined && pattern.by === base.parties ? compiler.parties : pattern.by;
		return { ...pattern, requirement, by };
	});
	return [
		...below.filter(({ requirement }) => requirement < length),
		...sources.requirements.map(compile),
		...below.filter(({ requirement }) => requirement >= length),
		...sources.comparisons.map(compile),
	];
}

function byRole(roleOf: readonly (Role | undefined)[]): Map<Role, number[]> {
	const concepts = new Map<Role, number[]>();
	roleOf.forEach((role, concept) => {
		if (role !== undefined) concepts.set(role, [...(concepts.get(role) ?? []), concept]);
	});
	return concepts;
}

function anchorPhrases({ anchor, modelClause: { heading } }: Requirement): string[] {
	return [...new Set([normalizePhrase(heading.zh), normalizePhrase(heading.en), ...phrasesOf(anchor)])];
}

const factsOf = ({ documentTypes, serviceKinds, features }: Pack): string =>
	JSON.stringify([documentTypes, serviceKinds, features]);

/** What follows from the tables of a pack. */
export function openTables(tables: PackTables): CompiledPack {
	const { pack, ownGroups, unions, roleOf, rows, needs } = tables;
	return {
		...tables,
		groups: conceptGroups(ownGroups, unions),
		parties: rows.parties,
		conceptsByRole: byRole(roleOf),
		patterns: patternTable(rows, needs, roleOf.length),
		voice: pack.voice,
	};
}

const NO_LISTS = listsOf([]);

/** What a pack builds on that is whole by itself. */
const nothing = openTables({
	pack: emptyPack,
	automaton: { scan: () => {} },
	ownGroups: NO_LISTS,
	unions: NO_LISTS,
	roleOf: [],
	maskedBy: NO_LISTS,
	frequency: new Uint32Array(),
	conceptNumber: new Map(),
	rows: patternRows([]),
	needs: NO_LISTS,
	cues: [],
	anchors: [],
	namedAgent: -1,
});

/** Makes what finds phrases; `values` are the groups of each. */
export type ScannerOf = (phrases: readonly string[], values: Uint16Array) => PhraseScanner;

/**
 * Compiles a checked pack.
 *
 * @param pack the pack
 * @param base what it builds on, compiled: all that this holds stands first in the pack
 * @param scannerOf for phrases that the base does not know
 * @throws Error where a pattern cannot be read or names an unknown concept; a pack that passed its checks does neither
 */
export function compilePack(
	pack: Pack,
	base: CompiledPack = nothing,
	scannerOf: ScannerOf = (phrases, values) => new Automaton(phrases, values),
): CompiledPack {
	const compiler = new Compiler(pack.concepts, base, pack.stress?.agent.stranger);
	const rows = patternRows(compilePatterns(compiler, pack, base), compiler.parties);
	const add = (name: string, phrase: string): number => compiler.add(name, [phrase]);
	const newCues = factsOf(pack) === factsOf(base.pack) ? undefined : cuesOf(pack, add);
	const ownAnchors = pack.requirements
		.slice(base.anchors.length)
		.map((requirement) => anchorPhrases(requirement).map((phrase) => add(`anchor:${phrase}`, phrase)));
	const { phrases, frequency: frequencyOfPhrases, ...concepts } = compiler.finish();
	const { groups, groupOf } = groupPhrases([...phrases.values()]);
	const groupsBelow = base.ownGroups.starts.length - 1;
	const values = groupOf.map((group) => groupsBelow + group);
	const { roleOf, conceptNumber } = compiler;
	const automaton = phrases.size === 0 ? base.automaton : both(base.automaton, scannerOf([...phrases.keys()], values));
	const ownGroups = grown(base.ownGroups, new Map(), groups);
	const clauses = pack.requirements.slice(base.anchors.length).map(({ modelClause }) => modelClause);
	const reached = conceptGroups(ownGroups, concepts.unions);
	const frequency = withClauses(frequencyOfPhrases, clauses, automaton, reached);
	return openTables({
		pack,
		...concepts,
		automaton,
		ownGroups,
		frequency,
		needs: needsOf(rows, frequency),
		roleOf,
		conceptNumber,
		rows,
		cues: roleOf.map((_, concept) => (newCues === undefined ? base.cues[concept] : newCues.get(concept))),
		anchors: [...base.anchors, ...ownAnchors],
		namedAgent: conceptNumber.get(pack.concepts.find((one) => one.takesDefinedNames)?.id ?? '') ?? -1,
	});
}

/** A law and what is compiled of it; packs on top of it are compiled on that. */
export function compileOn({ pack: below, compiled }: Law, pack: Pack): CompiledPack {
	return pack === below ? compiled : compilePack(pack, compiled);
}
