// The findings as comma-separated values (RFC 4180) that Excel opens as UTF-8 and never takes for formulas.
import type { ReportInput } from './contents.ts';
import { headings, rowsOf } from './rows.ts';

/** A spreadsheet computes what begins like this; an apostrophe before it keeps it text. */
const FORMULA = /^[\s\p{Cf}]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/u;

function field(value: string | number): string {
	if (typeof value === 'number') return String(value);
	const text = FORMULA.test(value) ? `'${value}` : value;
	return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The report as a CSV file. */
export function toCsv(input: ReportInput): string {
	const lines = [headings(input), ...rowsOf(input)].map((row) => `${row.map(field).join(',')}\r\n`);
	return `\uFEFF${lines.join('')}`;
}
