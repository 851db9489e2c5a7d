// The findings of a report as a flat table, for spreadsheets: a row for each requirement and document.
import { type MessageId, say } from '../messages/messages.ts';
import {
	contentsOf,
	elsewhereOf,
	elsewhereWords,
	lineOf,
	missingWords,
	placesWords,
	quotesOf,
	type ReportInput,
	verdictWords,
} from './contents.ts';
import { cleanText } from './plainText.ts';
import { type DocumentRecord, type FindingRecord, placeOf } from './record.ts';
import type { SetFindingRecord } from './sets.ts';

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
	const quotes = [
		...quotesOf(finding).map((one) => say('report.quote', locale, { line: lineOf(one), quote: cleanText(one.quote) })),
		...elsewhereOf(finding).map((one) => elsewhereWords(one, locale)),
	];
	return [
		set,
		path,
		finding.themeTitle,
		finding.title,
		finding.requirement,
		verdictWords(finding, path, locale),
		say(`severity.${finding.severity}`, locale),
		provisions.map(({ title }) => title).join('\n'),
		place === undefined ? '' : place.line + 1,
		quotes.join('\n'),
		missingWords(finding, path, locale),
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

/** What a set tells as a whole: in the row of all the documents that it is about. */
function setRow(set: string, finding: SetFindingRecord, { locale }: ReportInput): Cells {
	const { title, requirement, severity, provisions, places, message, kind } = finding;
	const cells: Partial<Record<(typeof HEADS)[number], string>> = {
		set,
		document: [...new Set(places.map(({ path }) => path))].join('\n'),
		requirement: title,
		id: requirement,
		verdict: say(`rule.set.${kind === 'requirement' ? 'inconsistent' : kind}`, locale),
		severity: say(`severity.${severity}`, locale),
		provisions: provisions.map((one) => one.title).join('\n'),
		evidence: placesWords(places, locale).join('\n'),
		explanation: message,
		link: [...new Set(provisions.map(({ url }) => url))].join('\n'),
	};
	return HEADS.map((head) => cleanText(cells[head] ?? ''));
}

/** All rows, in the order of the matrix; after those of a set what the set tells as a whole. */
export function rowsOf(input: ReportInput): Cells[] {
	return contentsOf(input).flatMap(({ title, documents, themes, findings: ofSet }) => [
		...themes.flatMap(({ rows }) =>
			rows.flatMap(({ findings }) =>
				findings.flatMap((finding, index) => {
					const document = documents[index];
					return finding === undefined || document === undefined ? [] : [rowOf(title, document, finding, input)];
				}),
			),
		),
		...ofSet.map((finding) => setRow(title, finding, input)),
	]);
}
