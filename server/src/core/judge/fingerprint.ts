// Fingerprints of what a decision rests on: wording of the draft and of the law, without keeping either.
import type { Article, Instrument, Pack, Pinpoint, Requirement } from '../law.ts';
import type { Evidence } from '../model.ts';
import { digest, digestOfLines } from '../text/digest.ts';
import { normalizePhrase } from '../text/normalize.ts';
import { lastAtOrBefore } from '../text/span.ts';
import type { PlacedClause } from './context.ts';
import { type PlacedPart, passageAt } from './groups.ts';
import type { Passage } from './passage.ts';

/** A clause without its number, which changes with every article put in above. */
export function clauseWords({ match: { clause } }: PlacedClause): string {
	const label = clause.numbering === undefined ? '' : normalizePhrase(clause.numbering.label);
	const { text } = clause.normalized;
	return (text.startsWith(label) ? text.slice(label.length) : text).trim();
}

/** Fingerprint of the wording of a clause; white space, width and script do not count. */
export function clauseFingerprint(clause: PlacedClause): string {
	return digest(clauseWords(clause));
}

const OF_NOTHING = digest('');

/** Fingerprints of what speaks to the requirements of one draft; each clause is put in words once. */
export class EvidenceFingerprints {
	private readonly whole: PlacedPart;
	private readonly words = new Map<PlacedClause, string>();

	constructor(whole: PlacedPart) {
		this.whole = whole;
	}

	/**
	 * Fingerprint of all clauses in which evidence stands, in whatever order they stand; of none for an absence.
	 *
	 * @param evidence in order of position
	 */
	of(evidence: readonly Evidence[]): string {
		if (evidence.length === 0) return OF_NOTHING;
		const wordings = this.speaking(evidence).map((clause) => this.wordsOf(clause));
		wordings.sort();
		return digestOfLines(wordings.filter((words, index) => words !== wordings[index - 1]));
	}

	/** The clauses in which evidence stands, each once; a piece stands in one passage. */
	private speaking(evidence: readonly Evidence[]): PlacedClause[] {
		const speaking: PlacedClause[] = [];
		let place: Passage | undefined;
		let next = 0;
		for (const { start, end } of evidence) {
			const placed = passageAt(this.whole, start);
			if (placed === undefined) continue;
			if (placed.passage !== place) next = 0;
			place = placed.passage;
			const { clauses } = place;
			const from = start - placed.start;
			const to = end - placed.start;
			for (let at = Math.max(next, lastAtOrBefore(clauses, from)); (clauses[at]?.start ?? to) < to; at++) {
				const clause = clauses[at] as PlacedClause;
				if (clause.end > from) speaking.push(clause);
				next = at + 1;
			}
		}
		return speaking;
	}

	private wordsOf(clause: PlacedClause): string {
		let words = this.words.get(clause);
		if (words === undefined) {
			words = clauseWords(clause);
			this.words.set(clause, words);
		}
		return words;
	}
}

/** A pinpoint as one word: `csl-2025/49/1`. */
export function pinpointKey({ instrument, article, paragraph, item }: Pinpoint): string {
	return [instrument, article, paragraph, item].filter((part) => part !== undefined).join('/');
}

/** The pinpoint that such a word names; undefined where it names none. */
export function pinpointOfKey(key: string): Pinpoint | undefined {
	const [, instrument, article, paragraph, item] = /^([^/]+)\/([^/]+)(?:\/(\d+))?(?:\/(\d+))?$/.exec(key) ?? [];
	if (instrument === undefined || article === undefined) return undefined;
	return {
		instrument,
		article: /^\d+$/.test(article) ? Number(article) : article,
		...(paragraph === undefined ? {} : { paragraph: Number(paragraph) }),
		...(item === undefined ? {} : { item: Number(item) }),
	};
}

function textOf({ paragraphs }: Article, { paragraph, item }: Pinpoint): string {
	const chosen = paragraph === undefined ? paragraphs : paragraphs.slice(paragraph - 1, paragraph);
	return chosen
		.flatMap(({ zh, en, items = [] }) => {
			const shown = item === undefined ? items : items.slice(item - 1, item);
			return [zh ?? en ?? '', ...shown.map((one) => one.zh)];
		})
		.map(normalizePhrase)
		.join('\n');
}

/** Fingerprint of the text of a provision, as the instrument has it. */
export function provisionFingerprint(provision: Pinpoint, instrument: Instrument): string {
	const article = instrument.articles.find(({ number }) => String(number) === String(provision.article));
	return digest(article === undefined ? '' : textOf(article, provision));
}

/**
 * Fingerprints of provisions of a requirement, by pinpoint.
 *
 * @param provisions indices, as a finding carries them
 */
export function lawFingerprints(
	requirement: Requirement,
	provisions: readonly number[],
	pack: Pack,
): Readonly<Record<string, string>> {
	const entries = provisions.flatMap((index): [string, string][] => {
		const provision = requirement.provisions[index];
		const instrument = pack.instruments.find(({ id }) => id === provision?.instrument);
		return provision && instrument ? [[pinpointKey(provision), provisionFingerprint(provision, instrument)]] : [];
	});
	return Object.fromEntries(entries);
}
