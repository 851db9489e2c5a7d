// The engine in one place: text in, findings out; an edit re-reads, re-cuts and re-matches only what it touched.
import { Anchors, FIRST_CLAUSES, titleOf } from './judge/anchor.ts';
import type { PlacedClause } from './judge/context.ts';
import { StatedEvidence } from './judge/evidence.ts';
import { detectFacts } from './judge/facts.ts';
import { DraftFinding } from './judge/finding.ts';
import { clausesOfPassages, type Levels, levelsOf, type PlacedPart, wholeOf } from './judge/groups.ts';
import { similarEvidence } from './judge/opinion.ts';
import { commonTo, type Matches, type Passage, passagesOf } from './judge/passage.ts';
import { type Asked, rulingsOf } from './judge/rulings.ts';
import type { CompiledPack } from './match/compile.ts';
import { type ClauseMatch, matchClause } from './match/evaluate.ts';
import { findParties, PARTY_REACH } from './match/parties.ts';
import type { Day, DocumentType, Finding, Format, Profile, ServiceKind } from './model.ts';
import { parseSteps } from './parse/index.ts';
import type { DocumentTree, Edit } from './parse/tree.ts';
import { once } from './remembered.ts';
import { clauseOf, linesOf } from './segment/clauses.ts';
import type { Steps } from './steps.ts';
import { countLetters, type Letters, languageOf, lettersAfter } from './text/language.ts';

export { finish } from './steps.ts';

/** What the author declared, or the caller wants; everything left out is detected. */
export interface Declared extends Asked {
	readonly documentType?: DocumentType | undefined;
	readonly serviceKinds?: readonly ServiceKind[] | undefined;
	/** What the service does; all of it, if given. */
	readonly features?: readonly string[] | undefined;
	readonly asOf: Day;
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

/**
 * Judges a reading against every requirement of the pack.
 *
 * @param reading what `readSteps` gave
 * @param declared what the author or caller said of the document
 */
export function judgeReading(reading: Reading, declared: Declared): Coverage {
	const { source, whole, opening, pack } = reading;
	const profile = profileOf(reading, declared);
	const stated = new StatedEvidence(whole, pack);
	const similar = once(() => similarEvidence(whole, pack));
	const draft = { stated, similar, anchors: new Anchors(source, whole, titleOf(opening), pack) };
	const rulings = rulingsOf(pack).of({ marks: stated.marks, similar }, profile, declared);
	return { profile, findings: rulings.map((ruling) => new DraftFinding(ruling, draft)) };
}
