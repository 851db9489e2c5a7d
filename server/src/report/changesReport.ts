// All that changed between two versions, as one object and as Markdown: a comment on a change, or a page of the editor.
import type { Locale } from '../core/model.ts';
import { type MessageId, say } from '../messages/messages.ts';
import type {
	ChangedDocumentRecord,
	ChangeRecord,
	ChangeSummary,
	ClauseChangeRecord,
	PassageRecord,
	QuotedSpan,
} from './changes.ts';
import { plain, table } from './markdown.ts';
import type { Place } from './record.ts';

/** The report of changes; its JSON is this object. */
export interface ChangesReport {
	readonly tool: { readonly name: string; readonly version: string };
	readonly law: { readonly version: string; readonly asOf: string };
	/** What the versions are called. */
	readonly before: string;
	readonly after: string;
	readonly documents: readonly ChangedDocumentRecord[];
	readonly summary: ChangeSummary;
}

/** How a report is written. */
export interface ChangesStyle {
	readonly locale: Locale;
	/** Address of a place in the new version; undefined where nothing can be linked to. */
	link?(path: string, place: Place): string | undefined;
}

const MARKS = { lost: '❌', weakened: '⚠️', strengthened: '🔼', gained: '✅' } as const;
const QUOTE_LIMIT = 200;

/** Words of a clause on one line, shortened. */
export function shortened(quote: string): string {
	const line = quote.replace(/\s+/g, ' ').trim();
	return line.length > QUOTE_LIMIT ? `${line.slice(0, QUOTE_LIMIT - 1)}…` : line;
}

/** Changed clauses that no change of a requirement shows. */
export function otherClauses({ changes, clauses }: ChangedDocumentRecord): ClauseChangeRecord[] {
	const keyOf = ({ before, after }: PassageRecord): string => `${before?.start.offset} ${after?.start.offset}`;
	const shown = new Set(changes.flatMap(({ passages }) => passages.map(keyOf)));
	return clauses.filter((clause) => !shown.has(keyOf(clause)));
}

class ChangesPage {
	private readonly report: ChangesReport;
	private readonly style: ChangesStyle;
	private readonly titles: ReadonlyMap<string, string>;

	constructor(report: ChangesReport, style: ChangesStyle, titles: ReadonlyMap<string, string>) {
		this.report = report;
		this.style = style;
		this.titles = titles;
	}

	text(): string {
		const { before, after, documents, summary } = this.report;
		const parts = [
			`# ${this.say('change.title', { before: plain(before), after: plain(after) })}`,
			documents.length === 0 ? this.say('change.nothing') : this.say('change.summary', summary),
			...documents.flatMap((document) => this.document(document)),
			`*${this.say('change.limits')}*`,
		];
		return `${parts.join('\n\n')}\n`;
	}

	private say(id: MessageId, values: Readonly<Record<string, string | number>> = {}): string {
		return say(id, this.style.locale, values);
	}

	private bracketed(words: string): string {
		return this.style.locale === 'en' ? ` (${words})` : `（${words}）`;
	}

	private document(document: ChangedDocumentRecord): string[] {
		const { path, state, changes, counts } = document;
		const suffix = state === 'changed' ? '' : this.bracketed(this.say(`change.state.${state}`));
		return [
			`## ${plain(path)}${suffix}`,
			changes.length === 0 ? this.say('change.none') : this.changes(document),
			...changes.filter(({ severity }) => severity !== 'none').map((change) => `- ${plain(change.message)}`),
			...this.clauses(document),
			...this.notices(document),
			this.say('change.counts', counts),
		];
	}

	private changes({ path, changes }: ChangedDocumentRecord): string {
		const heads = (['change', 'requirement', 'before', 'after'] as const).map((id) => this.say(`change.head.${id}`));
		return table(
			heads,
			changes.map((change) => [
				this.kind(change),
				plain(change.title),
				change.passages.map(({ before }) => this.quote(before)).join('<br>'),
				change.passages.map(({ after }) => this.quote(after, path)).join('<br>'),
			]),
		);
	}

	private kind({ kind, severity }: ChangeRecord): string {
		const weight = severity === 'none' ? '' : this.bracketed(this.say(`severity.${severity}`));
		return `${MARKS[kind]} ${this.say(`change.kind.${kind}`)}${weight}`;
	}

	/** A clause with its line; that of the new version with a link where there can be one. */
	private quote(span: QuotedSpan | null, path?: string): string {
		if (span === null) return '—';
		const line = this.say('report.line', { line: span.start.line + 1 });
		const address = path === undefined ? undefined : this.style.link?.(path, span.start);
		return `${address === undefined ? line : `[${line}](<${address}>)`}${this.say('separator.colon')}${plain(shortened(span.quote))}`;
	}

	private notices({ notices }: ChangedDocumentRecord): string[] {
		if (notices.length === 0) return [];
		const parts = notices.flatMap(({ state, message, duties }) => {
			const mark = state === 'short' ? `${MARKS.lost} ` : state === 'enough' ? `${MARKS.gained} ` : '';
			const owed = duties.map((duty) => `- ${duty.stated === null ? '☐' : '☑'} ${plain(duty.message)}`);
			return [mark + plain(message), ...(owed.length === 0 ? [] : [this.say('notice.duties'), owed.join('\n')])];
		});
		return [`### ${this.say('notice.heading')}`, ...parts];
	}

	private clauses(document: ChangedDocumentRecord): string[] {
		const others = otherClauses(document);
		if (others.length === 0) return [];
		const items = others.map((clause) => {
			const titles = clause.requirements.map((id) => plain(this.titles.get(id) ?? id));
			const speaks = this.say('change.speaksTo', { titles: titles.join(this.say('report.separator')) });
			const quotes = [clause.before, clause.after].map((span, index) =>
				this.quote(span, index === 0 ? undefined : document.path),
			);
			return [
				`- **${this.say(`change.clause.${clause.kind}`)}**${this.bracketed(speaks)}`,
				...quotes.map(
					(quote, index) =>
						`  - ${this.say(index === 0 ? 'change.head.before' : 'change.head.after')}${this.say('separator.colon')}${quote}`,
				),
			].join('\n');
		});
		return [`### ${this.say('change.clausesTitle')}`, items.join('\n')];
	}
}

/**
 * The report as Markdown.
 *
 * @param titles of requirements, by their ids
 */
export function changesMarkdown(
	report: ChangesReport,
	style: ChangesStyle,
	titles: ReadonlyMap<string, string>,
): string {
	return new ChangesPage(report, style, titles).text();
}
