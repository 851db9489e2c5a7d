// Citations of law in a draft: which version of which instrument each means on a day, and where it stands.
import type { Reading } from '../analyze.ts';
import { isInForce } from '../judge/applicability.ts';
import type { PlacedClause } from '../judge/context.ts';
import type { ArticleNumber, Instrument, Pack } from '../law.ts';
import type { Day, Span } from '../model.ts';
import { remembered } from '../remembered.ts';
import type { Clause } from '../segment/clauses.ts';
import { sourceSpan } from '../text/normalize.ts';
import { type Mention, MentionFinder, mayMention, type NearMention } from './mention.ts';

/** A citation with the version of the instrument that it means on a day; offsets are those of the document. */
export interface Citation extends Span {
	readonly instrument: Instrument;
	/** All versions that go by the cited name. */
	readonly versions: readonly Instrument[];
	/** The draft says which version it means. */
	readonly isDated: boolean;
	/** Undefined where the instrument is cited as a whole. */
	readonly article: ArticleNumber | undefined;
	readonly paragraph: number | undefined;
	readonly item: number | undefined;
	/** The words for article, paragraph and item. */
	readonly pinpoint: Span | undefined;
	/** The clause that cites, and where in its normalised text. */
	readonly clause: PlacedClause;
	readonly within: Span;
}

/** A name that is nearly that of a known instrument. */
export interface NearCitation extends Span {
	/** The known name. */
	readonly name: string;
}

interface Found {
	readonly mentions: readonly Mention[];
	readonly near: readonly NearMention[];
}

const NONE: readonly never[] = [];
const NOTHING: Found = { mentions: [], near: [] };

/** Versions of a name, the latest first. */
const latestFirst = remembered((versions: readonly Instrument[]): readonly Instrument[] =>
	[...versions].sort((a, b) => (a.effective < b.effective ? 1 : -1)),
);

/** The version of a cited name that the draft names by its year, else the one in force on the day, else the latest. */
function versionOf({ versions, year }: Pick<Mention, 'versions' | 'year'>, day: Day): Instrument | undefined {
	if (versions.length < 2) return versions[0];
	const byDate = latestFirst(versions);
	const named = byDate.find(({ promulgated, effective }) =>
		[promulgated, effective].some((date) => date.startsWith(String(year))),
	);
	return named ?? byDate.find((instrument) => isInForce(instrument, day)) ?? byDate[0];
}

/** Finds citations in readings; keeps what it found in each clause. */
export class CitationFinder {
	private readonly finder: MentionFinder;
	private readonly known = new WeakMap<Clause, Found>();

	constructor(pack: Pack) {
		this.finder = new MentionFinder(pack);
	}

	/**
	 * Citations of known instruments, in order of position.
	 *
	 * @param day which version a name means where the draft does not say
	 */
	find(reading: Reading, day: Day): Citation[] {
		return reading.clauses.flatMap((clause) => this.citationsIn(clause, day));
	}

	/** The version of a name that is in force on a day, else the latest. */
	named(name: string, day: Day): Instrument | undefined {
		return versionOf({ versions: this.finder.versions(name), year: undefined }, day);
	}

	/** Citations in one clause. */
	citationsIn(clause: PlacedClause, day: Day): readonly Citation[] {
		const { mentions } = this.foundIn(clause);
		if (mentions.length === 0) return NONE;
		const citations: Citation[] = [];
		for (const mention of mentions) {
			const instrument = versionOf(mention, day);
			if (instrument === undefined) continue;
			const { versions, year, pinpoint } = mention;
			const { start, end } = placed(clause, mention);
			citations.push({
				start,
				end,
				instrument,
				versions,
				isDated: year !== undefined,
				article: pinpoint?.article,
				paragraph: pinpoint?.paragraph,
				item: pinpoint?.item,
				pinpoint: pinpoint && placed(clause, pinpoint),
				clause,
				within: { start: mention.start, end: mention.end },
			});
		}
		return citations;
	}

	/** Names in 《》 of a clause that are nearly those of known instruments. */
	nearIn(clause: PlacedClause): readonly NearCitation[] {
		const { near } = this.foundIn(clause);
		return near.length === 0 ? NONE : near.map((one) => ({ ...placed(clause, one), name: one.name }));
	}

	private foundIn({ match: { clause } }: PlacedClause): Found {
		const { text } = clause.normalized;
		if (!mayMention(text)) return NOTHING;
		let found = this.known.get(clause);
		if (found === undefined) {
			const mentions = this.finder.find(text);
			const near = this.finder.findNear(text);
			found = mentions.length + near.length === 0 ? NOTHING : { mentions, near };
			this.known.set(clause, found);
		}
		return found;
	}
}

function placed(clause: PlacedClause, span: Span): Span {
	const { start, end } = sourceSpan(clause.match.clause.normalized, span);
	return { start: clause.blockStart + start, end: clause.blockStart + end };
}
