// What a report is: text before, for each document as it is finished, and after.
import type { DocumentRecord } from '../../report/record.ts';
import type { SetRecord } from '../../report/sets.ts';
import type { Summary } from '../../report/summary.ts';

/** Writes a report piece by piece; the pieces together are the report. */
export interface Reporter {
	begin(): string;
	document(record: DocumentRecord): string;
	/** A document without a review, for a report that has a place for it. */
	failure?(path: string, reason: string): string;
	/** Called for each document set when all of its documents have been written. */
	set(record: SetRecord): string;
	end(summary: Summary): string | Promise<Uint8Array>;
}
