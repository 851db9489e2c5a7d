// Word and Excel files: a bundle of its own, loaded when one is first wanted, so that nothing starts slower for it.
import type { ReportInput } from '../report/contents.ts';
import { toDocx } from './docx.ts';
import { toXlsx } from './xlsx.ts';

/** What the bundle of formats can do. */
export interface Formats {
	/** The report as a Word file. */
	toDocx(input: ReportInput): Promise<Uint8Array>;
	/** The report as an Excel file. */
	toXlsx(input: ReportInput): Promise<Uint8Array>;
}

export const formats: Formats = { toDocx, toXlsx };
