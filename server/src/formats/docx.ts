// The report as a Word file: a self-assessment with a cover, a table to be decided on, and lines to sign.
import { Document, HeadingLevel, Packer, PageOrientation, Paragraph, type Table, TextRun } from 'docx';
import type { Locale } from '../core/model.ts';
import { type MessageId, say } from '../messages/messages.ts';
import {
	contentsOf,
	decisionWords,
	elsewhereOf,
	elsewhereWords,
	lineOf,
	markOf,
	missingWords,
	placesWords,
	quotesOf,
	type ReportInput,
	type RequirementRow,
	type SetContents,
	summaryOf,
	type ThemeRows,
	titled,
	verdictWords,
} from '../report/contents.ts';
import { dossierRows } from '../report/dossier.ts';
import { cleanLine } from '../report/plainText.ts';
import type { DocumentRecord, FindingRecord } from '../report/record.ts';
import { coverPage, footer, header, limits, signatures } from './docxCover.ts';
import { FONTS, PAGE, STYLES } from './docxStyle.ts';
import { paragraph, table } from './docxTable.ts';
import { repack } from './zip.ts';

class WordReport {
	private readonly input: ReportInput;
	private readonly locale: Locale;

	constructor(input: ReportInput) {
		this.input = input;
		this.locale = input.locale;
	}

	document(): Document {
		const sets = contentsOf(this.input);
		const title = this.say('assessment.title');
		const { tool } = this.input;
		const main =
			sets.length === 0
				? [paragraph(this.say('report.noDocuments'))]
				: [...this.summary(sets), ...sets.flatMap((set) => this.set(set)), ...this.doubts(sets)];
		const size = { orientation: PageOrientation.LANDSCAPE, width: PAGE.width, height: PAGE.height };
		return new Document({
			title,
			creator: `${tool.name} ${tool.version}`,
			lastModifiedBy: `${tool.name} ${tool.version}`,
			styles: STYLES,
			sections: [
				{
					properties: { page: { size, margin: PAGE.margin }, titlePage: true },
					headers: { default: header(this.input, sets) },
					footers: { default: footer(this.input), first: footer(this.input) },
					children: [
						...coverPage(this.input, sets),
						...main,
						...signatures(this.input),
						...limits(this.input),
						...this.made(),
					],
				},
			],
		});
	}

	private say(id: MessageId, values: Readonly<Record<string, string | number>> = {}): string {
		return say(id, this.locale, values);
	}

	private heading(id: MessageId, title = ''): Paragraph {
		return paragraph(titled(this.say(id), title, this.locale), { heading: HeadingLevel.HEADING_1 });
	}

	private summary(sets: readonly SetContents[]): Paragraph[] {
		const lines = summaryOf(sets, this.locale).map(({ words, count }) =>
			paragraph(`${words}${this.say('separator.colon')}${count}`, { bullet: { level: 0 } }),
		);
		// The cover is a page of its own.
		return [
			paragraph(this.say('report.summaryTitle'), { heading: HeadingLevel.HEADING_1, pageBreakBefore: true }),
			...lines,
		];
	}

	private set(set: SetContents): (Paragraph | Table)[] {
		const none = set.themes.length === 0 ? [paragraph(this.say('report.noFindings'))] : [];
		return [
			this.heading('report.details', set.title),
			...none,
			...this.ofSet(set),
			...set.themes.flatMap((theme) => [
				paragraph(theme.title, { heading: HeadingLevel.HEADING_2 }),
				this.assessment(theme, set),
			]),
		];
	}

	/** What the set tells as a whole. */
	private ofSet({ findings }: SetContents): (Paragraph | Table)[] {
		if (findings.length === 0) return [];
		const heads = (['finding', 'explanation', 'places'] as const).map((id) => this.say(`report.head.${id}`));
		const rows = findings.map(({ title, severity, message, places }) => [
			[paragraph(title, { bold: true }), paragraph(this.say(`severity.${severity}`))],
			[paragraph(message)],
			placesWords(places, this.locale).map((words) => paragraph(words)),
		]);
		const heading = paragraph(this.say('report.setFindings'), { heading: HeadingLevel.HEADING_2 });
		return [heading, table(heads, [3200, 5000, 6300], rows)];
	}

	private assessment({ rows }: ThemeRows, set: SetContents): Table {
		const heads = (['requirement', 'provisions', 'finding', 'decision'] as const).map((id) =>
			this.say(`report.head.${id}`),
		);
		return table(
			heads,
			[2600, 2900, 6300, 2700],
			rows.map((row) => [
				[paragraph(row.title, { bold: true })],
				row.provisions.map(({ title }) => paragraph(title)),
				this.found(row, set),
				this.decisions(row, set),
			]),
		);
	}

	private found({ findings }: RequirementRow, { documents }: SetContents): Paragraph[] {
		return findings.flatMap((finding, index) => {
			const document = documents[index];
			return finding === undefined || document === undefined
				? []
				: this.finding(finding, document, documents.length > 1);
		});
	}

	private finding(finding: FindingRecord, { path, language }: DocumentRecord, isNamed: boolean): Paragraph[] {
		const verdict = `${markOf(finding, path)} ${verdictWords(finding, path, this.locale)}`;
		const lang = { value: language === 'en' ? 'en-US' : 'zh-CN', eastAsia: language === 'zh-Hant' ? 'zh-TW' : 'zh-CN' };
		const quotes = quotesOf(finding).map((evidence) => {
			const words = this.say('report.quote', { line: lineOf(evidence), quote: cleanLine(evidence.quote) });
			return new Paragraph({ children: [new TextRun({ text: words, font: FONTS, language: lang })] });
		});
		const facets = missingWords(finding, path, this.locale);
		return [
			paragraph(isNamed ? `${path}${this.say('separator.colon')}${verdict}` : verdict, { bold: true }),
			...quotes,
			...elsewhereOf(finding).map((one) => paragraph(elsewhereWords(one, this.locale))),
			...(facets === '' ? [] : [paragraph(this.say('report.notStated', { facets }))]),
			...(finding.provisions.length === 0 ? [paragraph(finding.message)] : []),
		];
	}

	private decisions({ findings }: RequirementRow, { documents }: SetContents): Paragraph[] {
		return findings.flatMap((finding, index) => {
			if (finding === undefined || finding.waived === null) return [];
			const name = documents.length > 1 ? [paragraph(documents[index]?.path ?? '', { bold: true })] : [];
			return [...name, paragraph(decisionWords(finding.waived, this.locale))];
		});
	}

	private doubts(sets: readonly SetContents[]): Paragraph[] {
		const documents = sets.flatMap((set) => set.documents);
		return (['citations', 'problems'] as const).flatMap((of) => {
			const items = documents.flatMap((document) =>
				document[of].map((one) =>
					paragraph(
						`${document.path}, ${this.say('report.line', { line: lineOf(one) })}${this.say('separator.colon')}${one.message}`,
						{
							bullet: { level: 0 },
						},
					),
				),
			);
			return items.length === 0 ? [] : [this.heading(`report.${of}`), ...items];
		});
	}

	/** What it was made from. */
	private made(): Paragraph[] {
		const rows = dossierRows(this.input).map(({ label, value }) =>
			paragraph(`${label}${this.say('separator.colon')}${value}`),
		);
		return rows.length === 0 ? [] : [this.heading('dossier.title'), ...rows, paragraph(this.say('dossier.how'))];
	}
}

/** The report as a Word file. */
export async function toDocx(input: ReportInput): Promise<Uint8Array> {
	const packed = await Packer.toArrayBuffer(new WordReport(input).document());
	return repack(new Uint8Array(packed), input.generatedOn);
}
