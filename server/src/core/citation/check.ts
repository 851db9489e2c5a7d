// What is wrong with a citation on a day: replaced, renumbered, not in force, not there, quoted in other words.
import type { Reading } from '../analyze.ts';
import { isInForce } from '../judge/applicability.ts';
import type { PlacedClause } from '../judge/context.ts';
import { type Part, summed } from '../judge/groups.ts';
import type { Article, ArticleNumber, Instrument, Pack } from '../law.ts';
import type { Day, Severity, Span } from '../model.ts';
import { remembered } from '../remembered.ts';
import { normalizePhrase, sourceSpan } from '../text/normalize.ts';
import { moved } from '../text/span.ts';
import { type Citation, CitationFinder, type NearCitation } from './find.ts';

/** What is doubtful about a citation. */
export type CitationIssueKind =
	| 'superseded'
	| 'notYetInForce'
	| 'renumbered'
	| 'noSuchArticle'
	| 'noSuchParagraph'
	| 'misquoted'
	| 'nearName';

/** A doubtful citation; the span is what to look at. */
export interface CitationIssue extends Span {
	readonly kind: CitationIssueKind;
	readonly severity: Severity;
	/** The instrument meant; for `nearName` the one whose name comes near. */
	readonly instrument: Instrument;
	readonly article?: ArticleNumber | undefined;
	readonly paragraph?: number | undefined;
	/** `renumbered`: where the article went, the best first. */
	readonly to?: readonly ArticleNumber[] | undefined;
	/** `superseded`: what replaced it. */
	readonly by?: Instrument | undefined;
	/** `nearName`: the known name. */
	readonly name?: string | undefined;
	/** `renumbered`: the words to replace. */
	readonly pinpoint?: Span | undefined;
}

const NONE: readonly never[] = [];
/** What a citation introduces right behind it; shorter quotations are terms, not text. */
const QUOTED = /^[^"。;]{0,6}[::,]"([^"]{8,400})"/;
const QUOTE_REACH = 460;

/** The article in the text of the instrument that is held here. */
export function heldArticle(instrument: Instrument, article: ArticleNumber | undefined): Article | undefined {
	return instrument.articles.find(({ number }) => String(number) === String(article));
}

function wordsOf(article: Article | undefined): string {
	const texts = article?.paragraphs.flatMap(({ zh, en, items = [] }) => [
		zh ?? '',
		en ?? '',
		...items.flatMap((item) => [item.zh, item.en]),
	]);
	return normalizePhrase((texts ?? []).join(' '));
}

/** Pairs of Chinese characters and longer Latin words of a text. */
function features(text: string): Set<string> {
	const found = new Set<string>(text.match(/[a-z]{5,}/g) ?? []);
	for (const run of text.match(/[\u3400-\u9fff]+/g) ?? []) {
		for (let at = 0; at + 2 <= run.length; at++) found.add(run.slice(at, at + 2));
	}
	return found;
}

const articleFeatures = remembered((article: Article): ReadonlySet<string> => features(wordsOf(article)));

function featuresOf(article: Article | undefined): ReadonlySet<string> {
	return article === undefined ? new Set() : articleFeatures(article);
}

/** How many features of the surroundings speak for one text and not for the other. */
function leaning(around: ReadonlySet<string>, one: ReadonlySet<string>, other: ReadonlySet<string>): number {
	return [...around].filter((feature) => one.has(feature) && !other.has(feature)).length;
}

function placedIssue(issue: CitationIssue, by: number): CitationIssue {
	const { pinpoint } = issue;
	return moved(pinpoint === undefined ? issue : { ...issue, pinpoint: moved(pinpoint, by) }, by);
}

function placed(issues: readonly CitationIssue[], by: number): CitationIssue[] {
	return issues.map((issue) => placedIssue(issue, by));
}

/** Finds and checks the citations of one pack. */
export class CitationChecker {
	readonly finder: CitationFinder;
	private readonly pack: Pack;
	/** What is doubtful in a passage or a group of them, by day. */
	private readonly known = new Map<Day, (part: Part) => readonly CitationIssue[]>();

	constructor(pack: Pack) {
		this.pack = pack;
		this.finder = new CitationFinder(pack);
	}

	/** Doubtful citations in order of position. */
	check({ whole }: Reading, day: Day): CitationIssue[] {
		const issuesOf = this.known.get(day) ?? this.issuesOn(day);
		this.known.set(day, issuesOf);
		return placed(issuesOf(whole.part), whole.start);
	}

	private issuesOn(day: Day): (part: Part) => readonly CitationIssue[] {
		return summed<readonly CitationIssue[]>(
			({ clauses }) => clauses.flatMap((clause) => this.issuesIn(clause, day)),
			(parts) => parts.flatMap(({ start, value }) => placed(value, start)),
		);
	}

	private issuesIn(clause: PlacedClause, day: Day): readonly CitationIssue[] {
		const citations = this.finder.citationsIn(clause, day);
		const near = this.finder.nearIn(clause);
		if (citations.length + near.length === 0) return NONE;
		const issues = citations.flatMap((citation) => this.issuesOf(citation, day));
		return [...issues, ...this.nearIssues(near)].sort((a, b) => a.start - b.start || a.end - b.end);
	}

	private issuesOf(citation: Citation, day: Day): CitationIssue[] {
		const status = this.statusIssue(citation, day);
		if (status !== undefined) return [status];
		const number = this.numberIssue(citation);
		return [number ?? this.renumbered(citation), number === undefined ? misquoted(citation) : undefined].filter(
			(issue) => issue !== undefined,
		);
	}

	private statusIssue({ start, end, instrument }: Citation, day: Day): CitationIssue | undefined {
		if (isInForce(instrument, day)) return undefined;
		const { supersededBy } = instrument;
		if (supersededBy === undefined || day < supersededBy.on) {
			return { kind: 'notYetInForce', severity: 'information', start, end, instrument };
		}
		const by = this.pack.instruments.find(({ id }) => id === supersededBy.instrument);
		return { kind: 'superseded', severity: 'warning', start, end, instrument, by };
	}

	private numberIssue({ start, end, instrument, article, paragraph }: Citation): CitationIssue | undefined {
		if (article === undefined) return undefined;
		const about = { start, end, instrument, article, paragraph };
		const held = heldArticle(instrument, article);
		const isBeyond = Number(String(article).split('-')[0]) > instrument.lastArticle;
		const isComplete = instrument.completeness === 'complete';
		if (held === undefined)
			return isBeyond || isComplete ? { ...about, kind: 'noSuchArticle', severity: 'warning' } : undefined;
		const isKnown = held.paragraphs.every(({ zh }) => zh !== null);
		if (paragraph === undefined || !isKnown || paragraph <= held.paragraphs.length) return undefined;
		return { ...about, kind: 'noSuchParagraph', severity: 'warning' };
	}

	/**
	 * An article number of the version before. The words around decide: whether they fit the article that had the
	 * number or the one that has it now. Where they say nothing, drafts cite what requirements rest on.
	 */
	private renumbered(citation: Citation): CitationIssue | undefined {
		const { start, end, instrument, article, versions, isDated, pinpoint } = citation;
		const before = versions.find(({ supersededBy }) => supersededBy?.instrument === instrument.id);
		const to = before?.supersededBy?.articles?.[String(article)];
		if (before === undefined || article === undefined || to === undefined || isDated) return undefined;
		const around = features(surroundings(citation));
		const then = featuresOf(heldArticle(before, article));
		const now = featuresOf(heldArticle(instrument, article));
		const lean = leaning(around, then, now) - leaning(around, now, then);
		if (lean < 0 || (lean === 0 && !this.carries(before, article))) return undefined;
		if (lean === 0 && this.carries(instrument, article)) return undefined;
		return { kind: 'renumbered', severity: 'information', start, end, instrument, article, to, pinpoint };
	}

	/** Whether some requirement rests on an article. */
	private carries({ id }: Instrument, article: ArticleNumber): boolean {
		return this.pack.requirements.some(({ provisions }) =>
			provisions.some((one) => one.instrument === id && String(one.article) === String(article)),
		);
	}

	private nearIssues(near: readonly NearCitation[]): CitationIssue[] {
		return near.flatMap(({ start, end, name }) => {
			const instrument = this.pack.instruments.find(({ names, title }) =>
				[...names, title.zh].some((one) => normalizePhrase(one).endsWith(name)),
			);
			return instrument === undefined
				? []
				: [{ kind: 'nearName', severity: 'information', start, end, instrument, name }];
		});
	}
}

/** Words further from a citation than this are not about it. */
const AROUND = 1000;

/** The clause without the citation. */
function surroundings({ clause, within }: Citation): string {
	const { text } = clause.match.clause.normalized;
	const before = text.slice(Math.max(0, within.start - AROUND), within.start);
	return `${before} ${text.slice(within.end, within.end + AROUND)}`;
}

/** Letters and characters alone. */
function spoken(text: string): string {
	return text.replace(/[^\p{L}\p{N}]/gu, '');
}

function misquoted({ clause, within, instrument, article }: Citation): CitationIssue | undefined {
	const { normalized } = clause.match.clause;
	const match = QUOTED.exec(normalized.text.slice(within.end, within.end + QUOTE_REACH));
	const held = heldArticle(instrument, article);
	if (match?.[1] === undefined || held === undefined) return undefined;
	if (held.paragraphs.some(({ zh, verification }) => zh === null || verification !== undefined)) return undefined;
	const law = spoken(wordsOf(held));
	if (match[1].split(/…+/).every((part) => law.includes(spoken(part)))) return undefined;
	const quoteEnd = within.end + match[0].length - 1;
	const span = sourceSpan(normalized, { start: quoteEnd - match[1].length, end: quoteEnd });
	const start = clause.blockStart + span.start;
	return { kind: 'misquoted', severity: 'information', start, end: clause.blockStart + span.end, instrument, article };
}
