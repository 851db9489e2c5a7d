// One JSON object a line for each document, as it is finished: for xargs, GNU parallel, Spark and the like.
import type { Reporter } from './report.ts';

/**
 * The documents of the JSON report, one a line; after those of a document set a line `{"set": …}`.
 *
 * @param answersAll whether a document without a review gets a line, too: who hands over a path waits for its answer
 */
export function ndjsonReporter(answersAll = false): Reporter {
	return {
		begin: () => '',
		document: (record) => `${JSON.stringify(record)}\n`,
		failure: (path, error) => (answersAll ? `${JSON.stringify({ path, error })}\n` : ''),
		set: (record) => `${JSON.stringify({ set: record })}\n`,
		end: () => '',
	};
}
