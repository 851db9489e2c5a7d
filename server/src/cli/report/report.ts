// What a report is: text before, for each document as it is finished, and after.
import type { DocumentRecord } from '../../report/record.ts';
import type { Summary } from '../../report/summary.ts';

/** Writes a report piece by piece; the pieces together are the report. */
export interface Reporter {
	begin(): string;
	document(record: DocumentRecord): string;
	end(summary: Summary): string | Promise<Uint8Array>;
}
