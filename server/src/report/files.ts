// The formats in which a report can be had as a file.
import { say } from '../messages/messages.ts';
import type { ReportInput } from './contents.ts';
import { toCsv } from './csv.ts';
import { toHtml } from './html.ts';
import { toMarkdown } from './markdown.ts';

/** What writes Word and Excel files; it is large, so it is loaded when it is first wanted. */
export interface OfficeWriter {
	/** The report as a Word file. */
	toDocx(input: ReportInput): Promise<Uint8Array>;
	/** The report as an Excel file. */
	toXlsx(input: ReportInput): Promise<Uint8Array>;
}

export const fileFormats = ['html', 'markdown', 'csv', 'xlsx', 'docx'] as const;
export type FileFormat = (typeof fileFormats)[number];

const EXTENSIONS: Readonly<Record<FileFormat, string>> = {
	html: 'html',
	markdown: 'md',
	csv: 'csv',
	xlsx: 'xlsx',
	docx: 'docx',
};

/** Whether a file of this format is no text. */
export function isBinary(format: FileFormat): boolean {
	return format === 'xlsx' || format === 'docx';
}

/** A name for the file, in the language of the report. */
export function fileName(format: FileFormat, { locale, generatedOn }: ReportInput): string {
	return `${say('report.fileName', locale, { day: generatedOn })}.${EXTENSIONS[format]}`;
}

/**
 * The report as a file.
 *
 * @param loadWriter is called for Word and Excel files alone
 * @param markdownLimit bytes that a reader of the Markdown bears
 */
export async function reportFile(
	format: FileFormat,
	input: ReportInput,
	loadWriter: () => Promise<OfficeWriter>,
	markdownLimit?: number,
): Promise<Uint8Array> {
	const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
	switch (format) {
		case 'html':
			return encode(toHtml(input));
		case 'markdown':
			return encode(toMarkdown(input, markdownLimit));
		case 'csv':
			return encode(toCsv(input));
		case 'xlsx':
			return (await loadWriter()).toXlsx(input);
		case 'docx':
			return (await loadWriter()).toDocx(input);
	}
}
