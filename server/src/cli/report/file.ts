// Reports that need every document before the first line stands: pages, tables, Word and Excel files.
import type { ReportInput } from '../../report/contents.ts';
import { type FileFormat, reportFile } from '../../report/files.ts';
import type { DocumentRecord } from '../../report/record.ts';
import type { Reporter } from './report.ts';

/**
 * Collects the documents and writes one file.
 *
 * @param about everything of the report but its documents
 */
export function fileReporter(format: FileFormat, about: Omit<ReportInput, 'sets'>): Reporter {
	const documents: DocumentRecord[] = [];
	const load = async () => (await import('hegui:formats')).default.formats;
	return {
		begin: () => '',
		document: (record) => {
			documents.push(record);
			return '';
		},
		set: () => '',
		end: () => reportFile(format, { ...about, sets: [{ name: '', documents }] }, load),
	};
}
