// The findings of a report as a flat table, for spreadsheets: a row for each requirement and document.
import { type MessageId, say } from '../messages/messages.ts';
import { contentsOf, lineOf, missingWords, quotesOf, type ReportInput, verdictWords } from './contents.ts';
import { cleanText } from './plainText.ts';
import { type DocumentRecord, type FindingRecord, placeOf } from './record.ts';

/** Columns in order, by their headings. */
const HEADS = [
	'set',
	'document',
	'theme',
	'requirement',
	'id',
	'verdict',
	'severity',
	'provisions',
	'line',
	'evidence',
	'missing',
	'explanation',
	'decision',
	'reason',
	'by',
	'on',
	'expires',
	'state',
	'link',
] as const;

/** Headings of the table in words. */
export function headings({ locale }: ReportInput): string[] {
	return HEADS.map((head) => say(`report.head.${head}` satisfies MessageId, locale));
}

function rowOf(set: string, { path }: DocumentRecord, finding: FindingRecord, { locale }: ReportInput): Cells {
	const { provisions, waived } = finding;
	const place = placeOf(finding);
	const quotes = quotesOf(finding).map((one) =>
		say('report.quote', locale, { line: lineOf(one), quote: cleanText(one.quote) }),
	);
	return [
		set,
		path,
		finding.themeTitle,
		finding.title,
		finding.requirement,
		verdictWords(finding, locale),
		say(`severity.${finding.severity}`, locale),
		provisions.map(({ title }) => title).join('\n'),
		place === undefined ? '' : place.line + 1,
		quotes.join('\n'),
		missingWords(finding, locale),
		finding.message,
		waived === null ? '' : say(`report.decision.${waived.decision}`, locale),
		waived?.reason ?? '',
		waived?.by ?? '',
		waived?.on ?? '',
		waived?.expires ?? '',
		waived === null ? '' : say(`report.state.${waived.state}`, locale),
		[...new Set(provisions.map(({ url }) => url))].join('\n'),
	].map((cell) => (typeof cell === 'string' ? cleanText(cell) : cell));
}

/** Values of a row; a number where it is one. */
export type Cells = readonly (string | number)[];

/** All rows, in the order of the matrix. */
export function rowsOf(input: ReportInput): Cells[] {
	return contentsOf(input).flatMap(({ title, documents, themes }) =>
		themes.flatMap(({ rows }) =>
			rows.flatMap(({ findings }) =>
				findings.flatMap((finding, index) => {
					const document = documents[index];
					return finding === undefined || document === undefined ? [] : [rowOf(title, document, finding, input)];
				}),
			),
		),
	);
}
