// The report as an Excel workbook: the matrix, and all findings as a table to sort and filter.
import writeXlsxFile, { type Cell, type Row } from 'write-excel-file/universal';
import { say } from '../messages/messages.ts';
import { contentsOf, MARKS, type ReportInput, verdictWords } from '../report/contents.ts';
import { cleanText } from '../report/plainText.ts';
import { headings, rowsOf } from '../report/rows.ts';
import { repack } from './zip.ts';

/** Excel holds no more characters in a cell. */
const CELL_LIMIT = 32_767;

const HEAD = { fontWeight: 'bold', backgroundColor: '#E8ECF0', borderStyle: 'thin', wrap: true } as const;
const BODY = { alignVertical: 'top', borderStyle: 'thin', wrap: true } as const;

/** Always text: nothing that a draft says becomes a formula. */
function text(value: string): Cell {
	const clean = cleanText(value);
	const held = clean.length > CELL_LIMIT ? cleanText(`${clean.slice(0, CELL_LIMIT - 1)}…`) : clean;
	return { ...BODY, type: String, value: held };
}

function head(value: string): Cell {
	return { ...HEAD, type: String, value: cleanText(value) };
}

function matrixRows(input: ReportInput): Row[] {
	const { locale } = input;
	return contentsOf(input).flatMap(({ title, documents, themes }): Row[] => {
		const heads = ['theme', 'requirement', 'id'] as const;
		const columns = [...heads.map((id) => say(`report.head.${id}`, locale)), ...documents.map(({ path }) => path)];
		const rows = themes.flatMap((theme) =>
			theme.rows.map((row) => [
				text(theme.title),
				text(row.title),
				text(row.requirement),
				...row.findings.map((finding) =>
					finding === undefined
						? text(`${MARKS.notApplicable} ${say('report.notAsked', locale)}`)
						: text(`${MARKS[finding.verdict]} ${verdictWords(finding, locale)}`),
				),
			]),
		);
		return [...(title === '' ? [] : [[head(title)]]), columns.map(head), ...rows, []];
	});
}

function findingRows(input: ReportInput): Row[] {
	const rows = rowsOf(input).map((cells) =>
		cells.map((cell): Cell => (typeof cell === 'number' ? { ...BODY, type: Number, value: cell } : text(cell))),
	);
	return [headings(input).map(head), ...rows];
}

function matrixWidths({ sets }: ReportInput): { width: number }[] {
	const documents = Math.max(0, ...sets.map((set) => set.documents.length));
	return [{ width: 22 }, { width: 40 }, { width: 24 }, ...Array.from({ length: documents }, () => ({ width: 24 }))];
}

/** Widths of the columns of findings, in their order. */
const FINDING_WIDTHS = [14, 28, 20, 30, 22, 14, 12, 34, 7, 60, 34, 60, 20, 34, 14, 12, 12, 20, 40];

/** The report as an Excel file. */
export async function toXlsx(input: ReportInput): Promise<Uint8Array> {
	const { locale } = input;
	const written = writeXlsxFile([
		{
			data: matrixRows(input),
			sheet: say('report.matrixSheet', locale),
			columns: matrixWidths(input),
			stickyColumnsCount: 2,
			orientation: 'landscape',
		},
		{
			data: findingRows(input),
			sheet: say('report.findingsSheet', locale),
			columns: FINDING_WIDTHS.map((width) => ({ width })),
			stickyRowsCount: 1,
			orientation: 'landscape',
		},
	]);
	const blob = await written.toBlob();
	return repack(new Uint8Array(await blob.arrayBuffer()), input.generatedOn);
}
