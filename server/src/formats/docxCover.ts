// What surrounds the tables of a self-assessment in Word: cover, head and foot of pages, signatures, method and limits.
import { Footer, Header, HeadingLevel, PageNumber, Paragraph, type Table, TabStopType, TextRun } from 'docx';
import { say } from '../messages/messages.ts';
import { lawOf, type ReportInput, type SetContents, serviceWords, typeWords } from '../report/contents.ts';
import { cleanLine } from '../report/plainText.ts';
import type { DocumentRecord } from '../report/record.ts';
import { FONTS } from './docxStyle.ts';
import { paragraph, table } from './docxTable.ts';

/** Half points, in heads and feet of pages. */
const SMALL = 16;
const GREY = '595959';
/** Where the text of a page ends, in twentieths of a point. */
const RIGHT = 14_600;
/** A hash has no place to break a line at but between groups of its digits. */
const HASH_GROUP = 16;

/** Names of the sets, which stand for the platform. */
function namesOf(sets: readonly SetContents[], { locale, sets: all }: ReportInput): string {
	const named = all.map(({ name }) => name).filter((name) => name !== '');
	return sets.length === 0 ? '' : cleanLine(named.join(say('separator.list', locale)));
}

/** What stands behind a tab is at the right margin. */
function small(words: readonly string[]): Paragraph {
	return new Paragraph({
		tabStops: [{ type: TabStopType.RIGHT, position: RIGHT }],
		children: [new TextRun({ children: [...words], font: FONTS, size: SMALL, color: GREY })],
	});
}

/** Head of every page but the first. */
export function header(input: ReportInput, sets: readonly SetContents[]): Header {
	const names = namesOf(sets, input);
	const title = say('assessment.title', input.locale);
	return new Header({ children: [small([names === '' ? title : `${title} · ${names}`])] });
}

/** Foot of every page: what made it, and its number. */
export function footer(input: ReportInput): Footer {
	const { tool, locale } = input;
	const { version, asOf } = lawOf(input);
	const made = say('assessment.madeBy', locale, { tool: tool.version, law: version, asOf });
	const [before = '', between = '', after = ''] = say('assessment.page', locale).split(/\{(?:page|pages)\}/);
	return new Footer({
		children: [small([made, '\t', before, PageNumber.CURRENT, between, PageNumber.TOTAL_PAGES, after])],
	});
}

function hashOf({ sha256 }: DocumentRecord, locale: ReportInput['locale']): string {
	if (sha256 === undefined) return say('assessment.noHash', locale);
	return sha256.replace(new RegExp(`.{${HASH_GROUP}}(?=.)`, 'g'), '$& ');
}

/** The first page: whose documents, which law, on which day, which files exactly. */
export function coverPage(input: ReportInput, sets: readonly SetContents[]): (Paragraph | Table)[] {
	const { locale, law, tool, generatedOn } = input;
	const names = namesOf(sets, input);
	const facts = [
		...(names === '' ? [] : [[say('assessment.about', locale), names] as const]),
		[say('assessment.date', locale), generatedOn] as const,
		[say('assessment.law', locale), say('report.lawVersion', locale, lawOf(input))] as const,
		[say('assessment.tool', locale), `Hegui ${tool.version}`] as const,
	];
	const heads = (['document', 'type', 'services', 'law'] as const).map((id) => say(`report.head.${id}`, locale));
	const rows = sets.flatMap(({ title, documents }) =>
		documents.map((document) => [
			[paragraph(document.path, { bold: true }), ...(title === '' ? [] : [paragraph(title)])],
			[paragraph(typeWords(document, locale))],
			[paragraph(serviceWords(document.serviceKinds, locale))],
			[paragraph(document.asOf ?? law.asOf)],
			[paragraph(hashOf(document, locale))],
		]),
	);
	return [
		paragraph(say('assessment.title', locale), { heading: HeadingLevel.TITLE, spacing: { before: 600, after: 240 } }),
		table(
			undefined,
			[3400, 11_100],
			facts.map(([label, words]) => [[paragraph(label, { bold: true })], [paragraph(words)]]),
		),
		paragraph(say('report.checked', locale), { heading: HeadingLevel.HEADING_1 }),
		...(rows.length === 0
			? [paragraph(say('report.noDocuments', locale))]
			: [table([...heads, say('assessment.hash', locale)], [3600, 2500, 3200, 1400, 3800], rows)]),
		paragraph(say('assessment.hashNote', locale), { spacing: { before: 120 } }),
	];
}

/** Three who sign, each with name, signature and date. */
export function signatures({ locale }: ReportInput): (Paragraph | Table)[] {
	const heads = [
		say('report.head.role', locale),
		say('assessment.name', locale),
		say('assessment.signature', locale),
		say('report.date', locale),
	];
	const room = (): Paragraph[] => [paragraph(''), paragraph('')];
	const rows = (['report.preparedBy', 'report.reviewedBy', 'report.approvedBy'] as const).map((id) => [
		[paragraph(say(id, locale), { bold: true })],
		room(),
		room(),
		room(),
	]);
	return [
		// Who signs sees all lines on one page.
		paragraph(say('report.signatures', locale), { heading: HeadingLevel.HEADING_1, pageBreakBefore: true }),
		table(heads, [2600, 4200, 4700, 3000], rows),
	];
}

/** How the assessment was made, what its words mean, and what it cannot know. */
export function limits({ locale }: ReportInput): Paragraph[] {
	const verdicts = (['fulfilled', 'partial', 'missing', 'contradicted', 'unclear'] as const).map((verdict) =>
		paragraph(say(`assessment.means.${verdict}`, locale), { bullet: { level: 0 } }),
	);
	const translation = locale === 'en' ? [paragraph(say('report.translation', locale))] : [];
	return [
		paragraph(say('assessment.methodTitle', locale), { heading: HeadingLevel.HEADING_1 }),
		paragraph(say('assessment.method', locale)),
		...verdicts,
		paragraph(say('report.limitsTitle', locale), { heading: HeadingLevel.HEADING_1 }),
		paragraph(say('report.limits', locale)),
		...translation,
	];
}
