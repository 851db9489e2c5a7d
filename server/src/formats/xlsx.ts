// The report as an Excel workbook: the matrix, and all findings as a table to sort and filter.
import writeXlsxFile, { type CellObject, type Row } from 'write-excel-file/universal';
import { say } from '../messages/messages.ts';
import { contentsOf, MARKS, markOf, type ReportInput, verdictWords } from '../report/contents.ts';
import { dossierRows } from '../report/dossier.ts';
import { cleanText } from '../report/plainText.ts';
import { headings, rowsOf } from '../report/rows.ts';
import { repack } from './zip.ts';

/** Excel holds no more characters in a cell. */
const CELL_LIMIT = 32_767;

const HEAD = { fontWeight: 'bold', backgroundColor: '#E8ECF0', borderStyle: 'thin', wrap: true } as const;
const BODY = { alignVertical: 'top', borderStyle: 'thin', wrap: true } as const;

/** Columns of findings, in their order. */
const FINDING_COLUMNS = [14, 28, 20, 30, 30, 16, 12, 34, 7, 60, 34, 60, 20, 34, 14, 12, 12, 20, 40].map((width) => ({
	width,
}));

/** What a cell can hold of a text. */
function held(value: string): string {
	const clean = cleanText(value);
	return clean.length > CELL_LIMIT ? cleanText(`${clean.slice(0, CELL_LIMIT - 1)}…`) : clean;
}

/** Always text: nothing that a draft says becomes a formula. */
function text(value: string): CellObject {
	return { ...BODY, type: String, value: held(value) };
}

function head(value: string): CellObject {
	return { ...HEAD, type: String, value: held(value) };
}

/** Points; Excel makes no row higher than the limit. */
const LINE_HEIGHT = 16.5;
const HEIGHT_LIMIT = 405;

/** Lines that a text takes in a column; a Chinese character is as wide as two Latin ones. */
function linesOf(value: string, width: number): number {
	const wide = (words: string): number => words.length + (words.match(/[\u2E80-\uFFEF]/g)?.length ?? 0);
	return value.split('\n').reduce((sum, line) => {
		// The end of a line stays empty where a long word, such as a path, does not fit on it.
		const words = line.match(/[!-~]+/g) ?? [];
		const lost = Math.min(width / 2, Math.max(0, ...words.map((word) => word.length)));
		const all = wide(line) * 1.1;
		return sum + Math.max(1, all <= width ? 1 : Math.ceil((all + lost) / width));
	}, 0);
}

/** A row as high as its text: not every program works that out when it opens a file. */
function fitted(cells: readonly CellObject[], columns: readonly { readonly width: number }[]): Row {
	const lines = cells.map(({ value }, index) => linesOf(String(value ?? ''), columns[index]?.width ?? 1));
	const height = Math.min(HEIGHT_LIMIT, LINE_HEIGHT * Math.max(1, ...lines));
	return cells.map((cell) => ({ ...cell, height }));
}

function matrixRows(input: ReportInput): Row[] {
	const { locale } = input;
	const widths = matrixWidths(input);
	return contentsOf(input).flatMap(({ title, documents, themes }): Row[] => {
		const heads = ['theme', 'requirement', 'id'] as const;
		const columns = [...heads.map((id) => say(`report.head.${id}`, locale)), ...documents.map(({ path }) => path)];
		const rows = themes.flatMap((theme) =>
			theme.rows.map((row) => {
				const cells = row.findings.map((finding, index) => {
					const path = documents[index]?.path ?? '';
					return finding === undefined
						? text(`${MARKS.notApplicable} ${say('report.notAsked', locale)}`)
						: text(`${markOf(finding, path)} ${verdictWords(finding, path, locale)}`);
				});
				return fitted([text(theme.title), text(row.title), text(row.requirement), ...cells], widths);
			}),
		);
		return [...(title === '' ? [] : [fitted([head(title)], widths)]), fitted(columns.map(head), widths), ...rows, []];
	});
}

function findingRows(input: ReportInput): Row[] {
	const rows = rowsOf(input).map((cells) =>
		fitted(
			cells.map((cell) => (typeof cell === 'number' ? { ...BODY, type: Number, value: cell } : text(cell))),
			FINDING_COLUMNS,
		),
	);
	return [fitted(headings(input).map(head), FINDING_COLUMNS), ...rows];
}

function matrixWidths({ sets }: ReportInput): { width: number }[] {
	const documents = Math.max(0, ...sets.map((set) => set.documents.length));
	return [{ width: 22 }, { width: 40 }, { width: 30 }, ...Array.from({ length: documents }, () => ({ width: 24 }))];
}

const MADE_COLUMNS = [{ width: 34 }, { width: 110 }];

/** A sheet of what the report was made from, where that is known. */
function madeSheets(input: ReportInput) {
	const rows = dossierRows(input).map(({ label, value }) => fitted([text(label), text(value)], MADE_COLUMNS));
	if (rows.length === 0) return [];
	const sheet = say('dossier.title', input.locale);
	return [{ data: rows, sheet, columns: MADE_COLUMNS, orientation: 'landscape' as const }];
}

/** On paper sheets are as wide as a page, but the findings, which have many columns, as two. */
function printed(name: string, xml: string): string {
	if (!name.startsWith('xl/worksheets/')) return xml;
	const pages = name.endsWith('/sheet2.xml') ? 2 : 1;
	return xml
		.replace(/<worksheet\b[^<>]*>/, '$&<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>')
		.replace(/<pageSetup\b/, `$& fitToWidth="${pages}" fitToHeight="0"`);
}

/** The report as an Excel file. */
export async function toXlsx(input: ReportInput): Promise<Uint8Array> {
	const { locale } = input;
	const sheets = [
		{
			data: matrixRows(input),
			sheet: say('report.matrixSheet', locale),
			columns: matrixWidths(input),
			stickyColumnsCount: 2,
			orientation: 'landscape' as const,
		},
		{
			data: findingRows(input),
			sheet: say('report.findingsSheet', locale),
			columns: FINDING_COLUMNS,
			stickyRowsCount: 1,
			orientation: 'landscape' as const,
		},
	];
	const written = writeXlsxFile([...sheets, ...madeSheets(input)], { fontFamily: 'Calibri', fontSize: 11 });
	const blob = await written.toBlob();
	return repack(new Uint8Array(await blob.arrayBuffer()), input.generatedOn, printed);
}
