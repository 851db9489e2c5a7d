// Requests for everything that is known of the documents, and for the report of it as a file.
import { RequestType, RequestType0 } from 'vscode-languageclient';
import type { CoverageData } from './views/report/data';

/** A report as a file. */
export interface ReportFile {
	readonly name: string;
	readonly base64: string;
}

export const coverage = new RequestType0<CoverageData | null, void>('hegui/coverage');
export const report = new RequestType<{ readonly format: string }, ReportFile | null, void>('hegui/report');
