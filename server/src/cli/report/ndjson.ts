// One JSON object a line for each document, as it is finished: for xargs, GNU parallel, Spark and the like.
import type { Reporter } from './report.ts';

/** The documents of the JSON report alone, one a line. */
export function ndjsonReporter(): Reporter {
	return {
		begin: () => '',
		document: (record) => `${JSON.stringify(record)}\n`,
		set: () => '',
		end: () => '',
	};
}
