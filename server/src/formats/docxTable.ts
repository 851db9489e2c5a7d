// Paragraphs and tables of the Word report.
import { BorderStyle, type IParagraphOptions, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx';
import { cleanLine } from '../report/plainText.ts';
import { FONTS } from './docxStyle.ts';

const BORDER = { style: BorderStyle.SINGLE, size: 4, color: '8A8A8A' };
const BORDERS = { top: BORDER, bottom: BORDER, left: BORDER, right: BORDER };

/** A paragraph of words. */
export function paragraph(words: string, options: IParagraphOptions & { readonly bold?: boolean } = {}): Paragraph {
	const { bold = false, ...rest } = options;
	return new Paragraph({
		...rest,
		children: [new TextRun({ text: cleanLine(words), font: FONTS, ...(bold ? { bold } : {}) })],
	});
}

function cell(children: readonly Paragraph[], width: number, fill?: string): TableCell {
	return new TableCell({
		children: children.length === 0 ? [new Paragraph({})] : children,
		width: { size: width, type: WidthType.DXA },
		borders: BORDERS,
		margins: { top: 60, bottom: 60, left: 100, right: 100 },
		...(fill === undefined ? {} : { shading: { fill } }),
	});
}

/** A table whose head, if it has one, is repeated on every page; widths are in twentieths of a point. */
export function table(
	heads: readonly string[] | undefined,
	widths: readonly number[],
	rows: readonly (readonly Paragraph[])[][],
): Table {
	const head = (heads ?? []).map((words, index) =>
		cell([paragraph(words, { bold: true })], widths[index] ?? 0, 'E8ECF0'),
	);
	const body = rows.map(
		(cells) =>
			new TableRow({ cantSplit: true, children: cells.map((children, index) => cell(children, widths[index] ?? 0)) }),
	);
	return new Table({
		width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
		columnWidths: [...widths],
		rows: [
			...(heads === undefined ? [] : [new TableRow({ tableHeader: true, cantSplit: true, children: head })]),
			...body,
		],
	});
}
