// A fault in the review of drafts that hold a certain word; what is thrown quotes the draft, as errors do at times.
import type { Pack } from '../../server/src/core/law.ts';
import { citationChecker } from '../../server/src/settings/review.ts';

/** The word. */
export const FAULT = '炸药';

/**
 * Reviews by a law fail where the draft holds the word.
 *
 * @param times how often; always where left out
 * @returns takes the fault away
 */
export function plantFault(pack: Pack, times = Number.POSITIVE_INFINITY): () => void {
	const checker = citationChecker(pack);
	const check = checker.check.bind(checker);
	let left = times;
	checker.check = (reading, asOf) => {
		if (reading.source.includes(FAULT) && left-- > 0) throw new TypeError(`no idea of\n${reading.source}`);
		return check(reading, asOf);
	};
	return () => {
		checker.check = check;
	};
}
