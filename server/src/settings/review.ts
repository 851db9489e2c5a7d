// One draft reviewed as its author, the settings and the caller want it: what the CLI and the editor both run.
import { type Coverage, type Declared, judgeReading, type Reading, readSteps } from '../core/analyze.ts';
import { CitationChecker, type CitationIssue } from '../core/citation/check.ts';
import type { Pack } from '../core/law.ts';
import type { CompiledPack } from '../core/match/compile.ts';
import type { Format, Problem } from '../core/model.ts';
import type { Edit } from '../core/parse/tree.ts';
import { PlaceholderFinder } from '../core/placeholder/find.ts';
import { remembered } from '../core/remembered.ts';
import { type DecidedReview, type Decisions, decide, undecided } from './decide.ts';
import { readFrontMatter } from './frontMatter.ts';

/** A reviewed draft. */
export interface Review extends Pick<DecidedReview, 'decided' | 'settled' | 'waiverNotes'> {
	readonly reading: Reading;
	/** What a decision settles has no severity in it. */
	readonly coverage: Coverage;
	/** Doubtful citations of law, in order of position. */
	readonly citations: readonly CitationIssue[];
	/** What kept the source from being read as meant, or is yet to be filled in, with its place. */
	readonly problems: readonly Problem[];
}

/** What finds and checks citations of a pack; made when first asked for, and remembers what stands in each clause. */
export const citationChecker = remembered((pack: Pack) => new CitationChecker(pack));

const placeholderFinder = remembered((pack: Pack) => new PlaceholderFinder(pack));

/**
 * Reviews a text in steps.
 *
 * @param source the text
 * @param format how it is marked up
 * @param pack the compiled pack
 * @param declared what settings or the command line say; it yields to the front matter, but for the as-of date of a
 * command line, which `override` carries
 * @param override what the caller insists on
 * @param previous the reading before an edit, with the edit
 * @param decisions what was decided on the draft's findings
 */
export function* reviewSteps(
	source: string,
	format: Format,
	pack: CompiledPack,
	declared: Declared,
	override: Partial<Declared> = {},
	previous?: { readonly reading: Reading; readonly edit: Edit },
	decisions: Decisions = undecided,
): Generator<void, Review, void> {
	const reading = yield* readSteps(source, format, pack, previous);
	const { frontMatter, problems } = reading.tree;
	const own =
		frontMatter === undefined ? undefined : readFrontMatter(source, frontMatter, Object.keys(pack.pack.features));
	const said = { ...declared, ...own?.declared, ...override };
	yield;
	const judged = judgeReading(reading, said);
	const isWhole = said.requirements === undefined;
	yield;
	const { problems: ofComments, ...decided } = decide(reading, judged, decisions, isWhole);
	yield;
	const citations = citationChecker(pack.pack).check(reading, judged.profile.asOf);
	yield;
	const unfilled = placeholderFinder(pack.pack).find(reading);
	const all = [...(own?.problems ?? []), ...problems, ...ofComments, ...unfilled];
	return { reading, citations, ...decided, problems: all };
}

/** Format of a file by its name; Markdown is read as text, too, but not the other way round. */
export function formatOf(path: string): Format {
	const extension = /\.([^./\\]+)$/.exec(path)?.[1]?.toLowerCase();
	if (extension === 'html' || extension === 'htm') return 'html';
	return ['txt', 'policy', 'tos'].includes(extension ?? '') ? 'plain' : 'markdown';
}
