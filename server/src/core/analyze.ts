// The engine in one place: text in, findings out; an edit re-reads, re-cuts and re-matches only what it touched.

import { anchorOf, titleOf } from './judge/anchor.ts';
import { applicabilityOf } from './judge/applicability.ts';
import { ContextStack, type PlacedClause } from './judge/context.ts';
import { detectFacts } from './judge/facts.ts';
import { similarWords } from './judge/opinion.ts';
import { judge, onlyInforms, severityOf } from './judge/verdict.ts';
import type { CompiledPack } from './match/compile.ts';
import { type Candidate, type ClauseMatch, matchClause } from './match/evaluate.ts';
import { findParties, PARTY_REACH } from './match/parties.ts';
import type { Day, DocumentType, Evidence, Finding, Format, Profile, ServiceKind, Severity, Span } from './model.ts';
import { parse } from './parse/index.ts';
import type { Block, BlockContent, DocumentTree, Edit } from './parse/tree.ts';
import { clausesOf } from './segment/clauses.ts';
import { detectLanguage } from './text/language.ts';

/** What the author declared, or the caller wants; everything left out is detected. */
export interface Declared {
	readonly documentType?: DocumentType | undefined;
	readonly serviceKinds?: readonly ServiceKind[] | undefined;
	/** What the service does; all of it, if given. */
	readonly features?: readonly string[] | undefined;
	readonly asOf: Day;
	/** Judge every requirement, whether or not it applies. */
	readonly allRequirements?: boolean | undefined;
	/** Ids of the requirements to judge; all if left out. */
	readonly requirements?: readonly string[] | undefined;
	/** Ids of requirements that are none of the document's: those of packs that are for other documents. */
	readonly without?: readonly string[] | undefined;
	/** How findings of single requirements weigh, whatever the law's basis says; `none` keeps them in the record alone. */
	readonly severity?: Readonly<Record<string, Severity>> | undefined;
}

/** A text with what has been found in each of its blocks. */
export interface Reading {
	readonly source: string;
	readonly format: Format;
	readonly tree: DocumentTree;
	readonly pack: CompiledPack;
	/** Names that the draft defines for its parties; matches hold for these only. */
	readonly parties: readonly string[];
	readonly matches: WeakMap<BlockContent, readonly ClauseMatch[]>;
	readonly clauses: readonly PlacedClause[];
}

/** All findings of a document. */
export interface Coverage {
	readonly profile: Profile;
	/** One for each requirement of the pack that is asked for, in the pack's order. */
	readonly findings: readonly Finding[];
}

function matchesOf(
	source: string,
	block: Block,
	{ pack, parties, matches: known }: Pick<Reading, 'pack' | 'parties' | 'matches'>,
): readonly ClauseMatch[] {
	const before = known.get(block.content);
	if (before !== undefined) return before;
	const found = clausesOf(source, block.start, block.content).map((clause) => matchClause(clause, pack, parties));
	known.set(block.content, found);
	return found;
}

/**
 * Reads a text in steps; the caller drives the generator and decides when to pause or stop.
 *
 * @param source the text
 * @param format how it is marked up
 * @param pack the compiled pack
 * @param previous the reading before an edit and the edit; its work on untouched blocks is kept
 */
export function* readSteps(
	source: string,
	format: Format,
	pack: CompiledPack,
	previous?: { readonly reading: Reading; readonly edit: Edit },
): Generator<void, Reading, void> {
	const before = previous?.reading.pack === pack && previous.reading.format === format ? previous : undefined;
	const tree = parse(source, format, before && { ...before.reading, edit: before.edit });
	const isFarEdit = before !== undefined && before.edit.start > PARTY_REACH;
	const parties = isFarEdit ? before.reading.parties : findParties(source, pack);
	const sameParties = before?.reading.parties.join() === parties.join();
	const matches = sameParties && before ? before.reading.matches : new WeakMap<BlockContent, readonly ClauseMatch[]>();
	const known = { pack, parties, matches };
	const stack = new ContextStack();
	const clauses: PlacedClause[] = [];
	for (const block of tree.blocks) {
		const isNew = !matches.has(block.content);
		for (const match of matchesOf(source, block, known)) clauses.push(stack.place(match, block.start));
		if (isNew) yield;
	}
	return { source, format, tree, clauses, ...known };
}

/** Runs a generator to its end without pausing. */
export function finish<T>(steps: Generator<void, T, void>): T {
	for (;;) {
		const step = steps.next();
		if (step.done === true) return step.value;
	}
}

/**
 * Whether the one whom the list head names may be the one that acts. A head that names the user last may go on with a
 * provider whose name nobody defined, so it rules nothing out; one that names the provider does.
 */
function mayAct(by: readonly number[], actor: number, pack: CompiledPack): boolean {
	return by.includes(actor) || (by.includes(-1) && actor !== pack.namedAgent);
}

/** Whether what stands above a clause bears out what was found in it. */
export function counts(candidate: Candidate, clause: PlacedClause, pack: CompiledPack): boolean {
	if (candidate.affirmed && clause.forbidden) return false;
	if (candidate.by !== undefined && !mayAct(candidate.by, clause.actor, pack)) return false;
	return candidate.under < 0 || clause.above.some(({ match }) => match.concepts?.has(candidate.under));
}

/** Whether a line by its number alone a heading is the title of what stands under it, and no statement of its own. */
function isMereTitle(clause: PlacedClause, next: PlacedClause | undefined): boolean {
	return clause.match.isTitle && next?.above.includes(clause) === true;
}

/** Evidence of every requirement, by number, in order of position. */
function gatherEvidence({ clauses, pack }: Reading): Evidence[][] {
	const { requirements } = pack.pack;
	const evidence: Evidence[][] = requirements.map(() => []);
	for (const [index, clause] of clauses.entries()) {
		if (clause.match.isBareHeading || isMereTitle(clause, clauses[index + 1])) continue;
		for (const candidate of clause.match.candidates) {
			if (!counts(candidate, clause, pack)) continue;
			evidence[candidate.requirement]?.push({
				facet: requirements[candidate.requirement]?.facets[candidate.facet]?.id ?? '',
				strength: candidate.strength,
				depends: candidate.depends,
				start: clause.blockStart + candidate.start,
				end: clause.blockStart + candidate.end,
				sentence: {
					start: clause.blockStart + candidate.sentence.start,
					end: clause.blockStart + candidate.sentence.end,
				},
			});
		}
	}
	return evidence.map((list) => withoutRepetition(list.sort((a, b) => a.start - b.start || a.end - b.end)));
}

/** Several patterns may find the same words for the same facet. */
function withoutRepetition(sorted: readonly Evidence[]): Evidence[] {
	const seen = new Set<string>();
	return sorted.filter(({ facet, strength, start, end }) => {
		const key = `${facet} ${strength} ${start} ${end}`;
		return !seen.has(key) && seen.add(key) !== undefined;
	});
}

/**
 * The evidence that bears a verdict: contradictions alone where there are any, weaker words only where none is strong,
 * or where they stand apart from the strong ones.
 */
function bearing(evidence: readonly Evidence[], verdict: Finding['verdict']): Evidence[] {
	if (verdict === 'contradicted') return evidence.filter(({ strength }) => strength === 'contradicted');
	if (verdict !== 'fulfilled' && verdict !== 'partial') return [...evidence];
	const stated = evidence.filter(({ strength }) => strength === 'stated');
	const isApart = ({ start, end }: Evidence): boolean => stated.every((one) => one.end <= start || one.start >= end);
	return evidence.filter(
		(piece) =>
			piece.strength === 'stated' || (piece.strength === 'partial' && (verdict === 'partial' || isApart(piece))),
	);
}

/** The first statement of each facet. */
function firstStatements(evidence: readonly Evidence[]): Evidence[] {
	const stated = evidence.filter(({ strength }) => strength === 'stated');
	return stated.filter((piece, index) => stated.findIndex(({ facet }) => facet === piece.facet) === index);
}

function similarEvidence(facet: string, words: Span): Evidence {
	return { facet, strength: 'similar', depends: [], ...words, sentence: words };
}

function profileOf(reading: Reading, declared: Declared): Profile {
	const detected = detectFacts(reading.clauses, reading.pack);
	return {
		documentType: declared.documentType ?? detected.documentType,
		serviceKinds: declared.serviceKinds ?? detected.serviceKinds,
		features: declared.features ?? detected.features,
		declared: declared.documentType !== undefined,
		...detectLanguage(reading.source),
		asOf: declared.asOf,
	};
}

/** What is no finding stays none; what is one weighs as the law says, unless its author wants it otherwise. */
function weighed(severity: Severity, requirement: string, { severity: wanted }: Declared): Severity {
	if (severity === 'none' || wanted === undefined || !Object.hasOwn(wanted, requirement)) return severity;
	return wanted[requirement] ?? severity;
}

/**
 * Judges a reading against every requirement of the pack.
 *
 * @param reading what `readSteps` gave
 * @param declared what the author or caller said of the document
 */
export function judgeReading(reading: Reading, declared: Declared): Coverage {
	const { pack } = reading;
	const profile = profileOf(reading, declared);
	const evidence = gatherEvidence(reading);
	const { voice } = pack;
	let similar: ReadonlyMap<string, Span> | undefined;
	const headings = reading.clauses.filter(({ match }) => match.clause.headingRank > 0);
	const title = titleOf(reading.clauses);
	const findings: Finding[] = [];
	for (const [number, requirement] of pack.pack.requirements.entries()) {
		if (declared.requirements !== undefined && !declared.requirements.includes(requirement.id)) continue;
		if (declared.without?.includes(requirement.id)) continue;
		const { applies, provisions, upcoming, basis } = applicabilityOf(requirement, profile, pack.pack);
		const isJudged = applies || declared.allRequirements === true;
		const own = evidence[number] ?? [];
		if (isJudged && own.length === 0 && voice?.columns.some((column) => column.requirement === requirement.id)) {
			similar ??= similarWords(reading.clauses, voice);
			const words = similar.get(requirement.id);
			if (words) own.push(similarEvidence(requirement.facets[0]?.id ?? '', words));
		}
		const judgement = judge(requirement, own);
		const verdict = isJudged ? judgement.verdict : 'notApplicable';
		const isEarly = applies && provisions.length === 0;
		const isMild = isEarly || (onlyInforms(requirement) && verdict !== 'contradicted');
		const needsAnchor = isJudged && verdict !== 'fulfilled' && verdict !== 'contradicted';
		findings.push({
			requirement: requirement.id,
			verdict,
			applies,
			severity: weighed(severityOf(verdict, basis, profile.declared, isMild), requirement.id, declared),
			provisions,
			upcoming,
			evidence: isJudged ? bearing(own, verdict) : [],
			stated: firstStatements(own),
			missingFacets: isJudged ? judgement.missingFacets : [],
			anchor: needsAnchor ? anchorOf(number, headings, title, pack, reading.source) : null,
		});
	}
	return { profile, findings };
}
