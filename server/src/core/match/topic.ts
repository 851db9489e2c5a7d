// Which clauses name a topic and state nothing: headings, and lines that are headings by their number or bold words.
import type { Clause } from '../segment/clauses.ts';
import type { ClauseHits } from './hits.ts';

const LAST_TOPIC_RANK = 13;
const TOPIC_LENGTH = 60;
const TOPIC_LENGTH_LATIN = 120;

/** A heading by its number or bold words that names nobody who acts, and neither allows, forbids nor denies. */
export function namesNobodysAct({ headingRank }: Clause, { actors, grammar }: ClauseHits): boolean {
	return headingRank > LAST_TOPIC_RANK && actors.count === 0 && !grammar.isModal && !grammar.isNegative;
}

/**
 * Markdown headings, chapters, sections and titled articles name topics, and so do bold titles; shorter numbers often
 * carry statements.
 */
export function isTopic({ headingRank, isBoldLine, normalized }: Clause, isTitle: boolean): boolean {
	const mayBeTopic = headingRank <= LAST_TOPIC_RANK || (isBoldLine && isTitle);
	if (headingRank === 0 || !mayBeTopic) return false;
	const limit = /[\u3400-\u9fff]/.test(normalized.text) ? TOPIC_LENGTH : TOPIC_LENGTH_LATIN;
	return normalized.text.length <= limit && !/[。；;，,]/.test(normalized.text);
}
