// The engine in one place: text in, findings out; an edit re-reads, re-cuts and re-matches only what it touched.

import type { VoiceModel } from './assurance.ts';
import { Anchors, FIRST_CLAUSES, titleOf } from './judge/anchor.ts';
import { type Applicability, applicabilityOfAll } from './judge/applicability.ts';
import type { PlacedClause } from './judge/context.ts';
import { StatedEvidence, similarEvidence } from './judge/evidence.ts';
import { detectFacts } from './judge/facts.ts';
import { DraftFinding, type Ruling } from './judge/finding.ts';
import { clausesOfPassages, type Levels, levelsOf, type PlacedPart, wholeOf } from './judge/groups.ts';
import { judgementsOf } from './judge/judgements.ts';
import { similarWords } from './judge/opinion.ts';
import { commonTo, type Matches, type Passage, passagesOf } from './judge/passage.ts';
import { onlyInforms, severityOf } from './judge/verdict.ts';
import type { Requirement } from './law.ts';
import type { CompiledPack } from './match/compile.ts';
import { type ClauseMatch, matchClause } from './match/evaluate.ts';
import { findParties, PARTY_REACH } from './match/parties.ts';
import type { Day, DocumentType, Evidence, Finding, Format, Profile, ServiceKind, Severity, Span } from './model.ts';
import { parseSteps } from './parse/index.ts';
import type { DocumentTree, Edit } from './parse/tree.ts';
import { once, remembered } from './remembered.ts';
import { clauseOf, linesOf } from './segment/clauses.ts';
import type { Steps } from './steps.ts';
import { countLetters, type Letters, languageOf, lettersAfter } from './text/language.ts';

export { finish } from './steps.ts';

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

/** A text with what has been found in it. */
export class Reading {
	readonly source: string;
	readonly tree: DocumentTree;
	readonly pack: CompiledPack;
	/** Names that the draft defines for its parties; what is known holds for these only. */
	readonly parties: readonly string[];
	readonly matches: Matches;
	readonly letters: Letters;
	/** One for each chunk of the tree. */
	readonly passages: readonly Passage[];
	/** All passages, in groups. */
	readonly whole: PlacedPart;
	private readonly levels: Levels;
	/** The first clauses, among which the title is. */
	readonly opening: readonly PlacedClause[];
	private placed: readonly PlacedClause[] | undefined;

	/** @param before the reading before an edit, where it was read by the same pack and the same names of the parties */
	constructor(
		source: string,
		tree: DocumentTree,
		by: Pick<Reading, 'pack' | 'parties' | 'matches' | 'letters'>,
		before?: Reading,
	) {
		const { pack, parties, matches } = by;
		const { chunks, from } = tree;
		this.source = source;
		this.tree = tree;
		this.pack = pack;
		this.parties = parties;
		this.matches = matches;
		this.letters = by.letters;
		this.passages = passagesOf(
			chunks,
			pack,
			matches,
			before && { chunks: before.tree.chunks, passages: before.passages },
		);
		this.levels = levelsOf(this.passages, pack, before?.levels);
		this.whole = { start: from, part: wholeOf(this.levels, pack) };
		this.opening = clausesOfPassages(this.passages, from, FIRST_CLAUSES);
	}

	/** All clauses in their places; put together when first asked for. */
	get clauses(): readonly PlacedClause[] {
		this.placed ??= clausesOfPassages(this.passages, this.tree.from);
		return this.placed;
	}
}

/** All findings of a document. */
export interface Coverage {
	readonly profile: Profile;
	/** One for each requirement of the pack that is asked for, in the pack's order. */
	readonly findings: readonly Finding[];
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
): Steps<Reading> {
	const isSame = previous?.reading.pack === pack && previous.reading.tree.format === format;
	const before = isSame ? previous.reading : undefined;
	const tree = yield* parseSteps(
		source,
		format,
		before && previous && { source: before.source, tree: before.tree, edit: previous.edit },
	);
	const isFarEdit = previous !== undefined && previous.edit.start > PARTY_REACH;
	const parties = before !== undefined && isFarEdit ? before.parties : findParties(source, pack);
	const base = before?.parties.join() === parties.join() ? before : undefined;
	const letters =
		before && previous
			? lettersAfter(source, { text: before.source, letters: before.letters, edit: previous.edit })
			: countLetters(source);
	const matches: Matches = base?.matches ?? new WeakMap();
	const { first, last } = commonTo(tree.chunks, base?.tree.chunks ?? []);
	let at = tree.from;
	for (const [number, chunk] of tree.chunks.slice(0, tree.chunks.length - last).entries()) {
		for (const { start, content } of number < first ? [] : chunk.blocks) {
			if (matches.has(content)) continue;
			const found: ClauseMatch[] = [];
			for (const line of linesOf(source, at + start, content)) {
				const clause = clauseOf(source, at + start, content, line);
				if (clause === undefined) continue;
				found.push(matchClause(clause, pack, parties));
				yield;
			}
			// A list that grew has room for more.
			matches.set(content, found.slice());
		}
		at += chunk.length;
	}
	yield;
	return new Reading(source, tree, { pack, parties, matches, letters }, base);
}

function profileOf(reading: Reading, declared: Declared): Profile {
	const detected = detectFacts(reading.whole.part, reading.opening, reading.pack);
	return {
		documentType: declared.documentType ?? detected.documentType,
		serviceKinds: declared.serviceKinds ?? detected.serviceKinds,
		features: declared.features ?? detected.features,
		declared: declared.documentType !== undefined,
		...languageOf(reading.letters),
		asOf: declared.asOf,
	};
}

/** What is no finding stays none; what is one weighs as the law says, unless its author wants it otherwise. */
function weighed(severity: Severity, requirement: string, { severity: wanted }: Declared): Severity {
	if (severity === 'none' || wanted === undefined || !Object.hasOwn(wanted, requirement)) return severity;
	return wanted[requirement] ?? severity;
}

function isAsked(id: string, { requirements, without }: Declared): boolean {
	return requirements?.includes(id) !== false && without?.includes(id) !== true;
}

const NOTHING: readonly Evidence[] = [];
const NONE: readonly string[] = [];
const NOBODY: ReadonlySet<string> = new Set();

const heardBy = remembered(
	({ columns }: VoiceModel): ReadonlySet<string> => new Set(columns.map(({ requirement }) => requirement)),
);

/** Judges one requirement after the other. */
class Judge {
	private readonly declared: Declared;
	private readonly profile: Profile;
	private readonly stated: StatedEvidence;
	private readonly judgements: ReturnType<typeof judgementsOf>;
	private readonly anchors: Anchors;
	private readonly similar: () => ReadonlyMap<string, Span>;
	/** Requirements of which the second voice knows something. */
	private readonly heard: ReadonlySet<string>;

	constructor(reading: Reading, declared: Declared, profile: Profile) {
		const { source, whole, opening, pack } = reading;
		const { voice } = pack;
		this.declared = declared;
		this.profile = profile;
		this.stated = new StatedEvidence(whole, pack);
		this.judgements = judgementsOf(pack);
		this.anchors = new Anchors(source, whole, titleOf(opening), pack);
		this.heard = voice === undefined ? NOBODY : heardBy(voice);
		this.similar = once(() => (voice === undefined ? new Map() : similarWords(whole, voice)));
	}

	finding(requirement: Requirement, number: number, applicability: Applicability): Finding {
		const { declared, profile, stated } = this;
		const { applies, provisions, upcoming, basis } = applicability;
		const isJudged = applies || declared.allRequirements === true;
		const similar = isJudged && !stated.speaksTo(number) ? this.similarTo(requirement) : NOTHING;
		const judgement = this.judgements.of(requirement, number, stated, similar);
		const verdict = isJudged ? judgement.verdict : 'notApplicable';
		const isEarly = applies && provisions.length === 0;
		const isMild = isEarly || (onlyInforms(requirement) && verdict !== 'contradicted');
		const needsAnchor = isJudged && verdict !== 'fulfilled' && verdict !== 'contradicted';
		const ruling: Ruling = {
			requirement: requirement.id,
			verdict,
			applies,
			severity: weighed(severityOf(verdict, basis, profile.declared, isMild), requirement.id, declared),
			provisions,
			upcoming,
			missingFacets: isJudged ? judgement.missingFacets : NONE,
			anchor: needsAnchor ? this.anchors.of(number) : null,
		};
		return new DraftFinding(ruling, { stated, number, similar, verdict });
	}

	private similarTo({ id, facets }: Requirement): readonly Evidence[] {
		const words = this.heard.has(id) ? this.similar().get(id) : undefined;
		return words === undefined ? NOTHING : [similarEvidence(facets[0]?.id ?? '', words)];
	}
}

/**
 * Judges a reading against every requirement of the pack.
 *
 * @param reading what `readSteps` gave
 * @param declared what the author or caller said of the document
 */
export function judgeReading(reading: Reading, declared: Declared): Coverage {
	const profile = profileOf(reading, declared);
	const judge = new Judge(reading, declared, profile);
	const { requirements } = reading.pack.pack;
	const findings = applicabilityOfAll(profile, reading.pack.pack).flatMap((applicability, number) => {
		const requirement = requirements[number];
		return requirement !== undefined && isAsked(requirement.id, declared)
			? [judge.finding(requirement, number, applicability)]
			: [];
	});
	return { profile, findings };
}
