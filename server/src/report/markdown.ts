// The report as Markdown: the matrix, then what each document says to each requirement.
import type { Locale } from '../core/model.ts';
import { type MessageId, say } from '../messages/messages.ts';
import { escapeMarkdown } from '../render/markdownText.ts';
import {
	contentsOf,
	decisionWords,
	elsewhereOf,
	elsewhereWords,
	lawOf,
	lineOf,
	MARKS,
	markOf,
	missingWords,
	placesWords,
	quotesOf,
	type ReportInput,
	type RequirementRow,
	type SetContents,
	serviceWords,
	summaryOf,
	titled,
	typeWords,
	verdictWords,
} from './contents.ts';
import { dossierRows } from './dossier.ts';
import { cleanLine, webAddress } from './plainText.ts';
import type { DocumentRecord, FindingRecord } from './record.ts';

/** Text as it is meant, on one line: nothing in it is markup, a link or a cell's end. */
export function plain(text: string): string {
	return escapeMarkdown(cleanLine(text));
}

/** A table; cells are Markdown. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
	const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
	return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

class MarkdownReport {
	private readonly input: ReportInput;
	private readonly locale: Locale;
	private readonly isBrief: boolean;

	constructor(input: ReportInput, isBrief: boolean) {
		this.input = input;
		this.locale = input.locale;
		this.isBrief = isBrief;
	}

	text(): string {
		const sets = contentsOf(this.input);
		const { tool, generatedOn } = this.input;
		const parts = [
			`# ${this.say('report.title')}`,
			this.say('report.prepared', { version: tool.version, day: generatedOn }),
			...(sets.length === 0 ? [this.say('report.noDocuments')] : this.main(sets)),
			...this.end(),
			...this.made(),
		];
		return `${parts.join('\n\n')}\n`;
	}

	private say(id: MessageId, values: Readonly<Record<string, string | number>> = {}): string {
		return say(id, this.locale, values);
	}

	private main(sets: readonly SetContents[]): string[] {
		return [
			...this.checked(sets),
			...this.summary(sets),
			...sets.flatMap((set) => this.matrix(set)),
			...sets.flatMap((set) => this.ofSet(set)),
			...(this.isBrief ? [this.say('report.brief')] : sets.flatMap((set) => this.details(set))),
			...this.doubts(sets),
		];
	}

	private checked(sets: readonly SetContents[]): string[] {
		const heads = (['document', 'set', 'type', 'services', 'law'] as const).map((id) => this.say(`report.head.${id}`));
		const rows = sets.flatMap(({ title, documents }) =>
			documents.map((document) => [
				plain(document.path),
				plain(title),
				typeWords(document, this.locale),
				serviceWords(document.serviceKinds, this.locale),
				document.asOf ?? this.input.law.asOf,
			]),
		);
		return [`## ${this.say('report.checked')}`, table(heads, rows), this.say('report.lawVersion', lawOf(this.input))];
	}

	private summary(sets: readonly SetContents[]): string[] {
		const colon = this.say('separator.colon');
		const lines = summaryOf(sets, this.locale).map(({ mark, words, count }) => `- ${mark} ${words}${colon}${count}`);
		return [`## ${this.say('report.summaryTitle')}`, lines.join('\n')];
	}

	private titled(id: MessageId, { title }: SetContents): string {
		return `## ${titled(this.say(id), plain(title), this.locale)}`;
	}

	private matrix(set: SetContents): string[] {
		const cell = (finding: FindingRecord | undefined, index: number): string => {
			const path = set.documents[index]?.path ?? '';
			return finding === undefined
				? `${MARKS.notApplicable} ${this.say('report.notAsked')}`
				: `${markOf(finding, path)} ${plain(verdictWords(finding, path, this.locale))}`;
		};
		const head = [this.say('report.head.requirement'), ...set.documents.map(({ path }) => plain(path))];
		const rows = set.themes.flatMap(({ title, rows }) => [
			[`**${plain(title)}**`, ...set.documents.map(() => '')],
			...rows.map((row) => [plain(row.title), ...row.findings.map(cell)]),
		]);
		return [this.titled('report.matrix', set), rows.length === 0 ? this.say('report.noFindings') : table(head, rows)];
	}

	/** What the set tells as a whole. */
	private ofSet(set: SetContents): string[] {
		if (set.findings.length === 0) return [];
		const items = set.findings.map(({ title, severity, message, places }) => {
			const weight = this.say('report.weight', { severity: this.say(`severity.${severity}`) });
			const head = `- **${plain(title)}**${weight}${plain(message)}`;
			return [head, ...placesWords(places, this.locale).map((words) => `  - ${plain(words)}`)].join('\n');
		});
		return [this.titled('report.setFindings', set), items.join('\n')];
	}

	private details(set: SetContents): string[] {
		const themes = set.themes.flatMap(({ title, rows }) => [
			`### ${plain(title)}`,
			...rows.flatMap((row) => this.requirement(row, set)),
		]);
		return [this.titled('report.details', set), ...themes];
	}

	private requirement({ title, provisions, findings }: RequirementRow, set: SetContents): string[] {
		const links = provisions.map(({ title: words, url }) => {
			const address = webAddress(url);
			return address === undefined ? plain(words) : `[${plain(words)}](<${address}>)`;
		});
		const law =
			links.length === 0
				? []
				: [
						`${this.say('report.head.provisions')}${this.say('separator.colon')}${links.join(this.say('separator.list'))}`,
					];
		const found = findings.flatMap((finding, index) => {
			const document = set.documents[index];
			return finding === undefined || document === undefined ? [] : [this.finding(finding, document)];
		});
		return [`#### ${plain(title)}`, ...law, found.join('\n')];
	}

	private finding(finding: FindingRecord, document: DocumentRecord): string {
		const { provisions, waived } = finding;
		const { path } = document;
		const missing = missingWords(finding, path, this.locale);
		const lines = [
			...quotesOf(finding).map((one) => this.say('report.quote', { line: lineOf(one), quote: plain(one.quote) })),
			...elsewhereOf(finding).map((one) => plain(elsewhereWords(one, this.locale))),
			...(missing === '' ? [] : [this.say('report.notStated', { facets: plain(missing) })]),
			...(provisions.length === 0 ? [plain(finding.message)] : []),
			...(waived === null ? [] : [plain(decisionWords(waived, this.locale))]),
		];
		const head = `- **${plain(path)}**${this.say('separator.colon')}${markOf(finding, path)} ${plain(verdictWords(finding, path, this.locale))}`;
		return [head, ...lines.map((line) => `  - ${line}`)].join('\n');
	}

	private doubts(sets: readonly SetContents[]): string[] {
		const documents = sets.flatMap((set) => set.documents);
		return (['citations', 'problems'] as const).flatMap((of) => {
			const items = documents.flatMap((document) =>
				document[of].map((one) => {
					const place = this.say('report.line', { line: lineOf(one) });
					return `- **${plain(document.path)}**, ${place}${this.say('separator.colon')}${plain(one.message)}`;
				}),
			);
			return items.length === 0 ? [] : [`## ${this.say(`report.${of}`)}`, items.join('\n')];
		});
	}

	private end(): string[] {
		const heads = ['report.preparedBy', 'report.reviewedBy', 'report.approvedBy', 'report.date'] as const;
		const lines = heads.map((id) => `${this.say(id)}${this.say('separator.colon')}______________________________`);
		const translation = this.locale === 'en' ? ` ${this.say('report.translation')}` : '';
		return [
			`## ${this.say('report.signatures')}`,
			lines.join('\n\n'),
			`## ${this.say('report.limitsTitle')}`,
			`${this.say('report.limits')}${translation}`,
		];
	}

	/** What it was made from. */
	private made(): string[] {
		const rows = dossierRows(this.input).map(
			({ label, value }) => `- ${label}${this.say('separator.colon')}${plain(value)}`,
		);
		if (rows.length === 0) return [];
		return [`## ${this.say('dossier.title')}`, rows.join('\n'), this.say('dossier.how')];
	}
}

/**
 * The report as a Markdown file.
 *
 * @param limit in bytes: a report that would be larger leaves out the findings in detail, and says so
 */
export function toMarkdown(input: ReportInput, limit = Number.POSITIVE_INFINITY): string {
	const whole = new MarkdownReport(input, false).text();
	return new TextEncoder().encode(whole).length <= limit ? whole : new MarkdownReport(input, true).text();
}
