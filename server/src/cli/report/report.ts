// What a report is: text before, for each document as it is finished, and after.
import type { BaselineCounts, BaselineEntry } from '../../report/baseline.ts';
import type { DocumentRecord } from '../../report/record.ts';
import type { SetRecord } from '../../report/sets.ts';
import type { Summary } from '../../report/summary.ts';

/** Writes a report piece by piece; the pieces together are the report. */
export interface Reporter {
	begin(): string;
	/** `gone`: what an earlier report told of the document and is not there any more. */
	document(record: DocumentRecord, gone?: readonly BaselineEntry[]): string;
	/** Called for each document set when all of its documents have been written. */
	set(record: SetRecord): string;
	/** Called for a document that could not be reviewed, in its place. */
	failure?(path: string, reason: string): string;
	end(summary: Summary, baseline?: BaselineCounts): string | Promise<Uint8Array>;
}
