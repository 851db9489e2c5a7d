// Reports that need every document before the first line stands: pages, tables, Word and Excel files.
import type { ReportInput, ReportSet } from '../../report/contents.ts';
import { type FileFormat, reportFile } from '../../report/files.ts';
import type { DocumentRecord } from '../../report/record.ts';
import type { SetRecord } from '../../report/sets.ts';
import type { Reporter } from './report.ts';

/** The documents by their sets, in the order in which the sets were told; the rest in one without a name. */
export function inSets(documents: readonly DocumentRecord[], sets: readonly SetRecord[]): ReportSet[] {
	const left = new Map(documents.map((document) => [document.path, document]));
	const named = sets.map(({ name, documents: paths, findings }) => {
		const own = paths.flatMap((path) => left.get(path) ?? []);
		for (const path of paths) left.delete(path);
		return { name, documents: own, findings };
	});
	return [...named, { name: '', documents: [...left.values()] }];
}

/**
 * Collects the documents and writes one file.
 *
 * @param about everything of the report but its documents
 * @param markdownLimit bytes that a reader of the Markdown bears
 */
export function fileReporter(format: FileFormat, about: Omit<ReportInput, 'sets'>, markdownLimit?: number): Reporter {
	const documents: DocumentRecord[] = [];
	const sets: SetRecord[] = [];
	const load = async () => (await import('hegui:formats')).formats;
	return {
		begin: () => '',
		document: (record) => {
			documents.push(record);
			return '';
		},
		set: (record) => {
			sets.push(record);
			return '';
		},
		end: () => reportFile(format, { ...about, sets: inSets(documents, sets) }, load, markdownLimit),
	};
}
