// The report of changes for people at a terminal: a line for each requirement, under it the old words and the new.
import type { Locale } from '../../core/model.ts';
import { say } from '../../messages/messages.ts';
import type { ChangedDocumentRecord, ChangeRecord, PassageRecord, QuotedSpan } from '../../report/changes.ts';
import { type ChangesReport, otherClauses, shortened } from '../../report/changesReport.ts';
import { type Paint, severityStyle } from '../report/paint.ts';
import { printable } from '../trouble.ts';

export interface ChangesTextStyle {
	readonly locale: Locale;
	readonly paint: Paint;
	/** Lines of what is lost or weakened alone. */
	readonly quiet: boolean;
}

class ChangesText {
	private readonly style: ChangesTextStyle;

	constructor(style: ChangesTextStyle) {
		this.style = style;
	}

	document(document: ChangedDocumentRecord): string[] {
		const { locale, paint, quiet } = this.style;
		const { path, state, changes, counts } = document;
		const shown = quiet ? changes.filter(({ severity }) => severity !== 'none') : changes;
		const lines = shown.flatMap((change) => this.change(path, change));
		if (quiet) return [...lines, ...this.notices(document)];
		const label = state === 'changed' ? '' : ` ${paint('dim', `(${say(`change.state.${state}`, locale)})`)}`;
		return [
			paint('bold', printable(path)) + label,
			...(lines.length === 0 ? [paint('green', say('change.none', locale))] : lines),
			...this.clauses(document),
			...this.notices(document),
			paint('dim', say('change.counts', locale, counts)),
			'',
		];
	}

	private change(path: string, change: ChangeRecord): string[] {
		const { locale, paint, quiet } = this.style;
		const { severity, kind, requirement, message, place, passages } = change;
		const kindWords = say(`change.kind.${kind}`, locale);
		const label = severity === 'none' ? kindWords : `${say(`severity.${severity}`, locale)} ${kindWords}`;
		const line = `${this.jump(path, place?.start)} ${paint(severityStyle[severity], label)} ${requirement}: ${printable(message)}`;
		return quiet ? [line] : [line, ...passages.flatMap((passage) => this.passage(passage))];
	}

	private clauses(document: ChangedDocumentRecord): string[] {
		const { locale } = this.style;
		return otherClauses(document).flatMap((clause) => {
			const titles = clause.requirements.join(say('report.separator', locale));
			const place = this.jump(document.path, (clause.after ?? undefined)?.start);
			const words = `${say(`change.clause.${clause.kind}`, locale)} (${say('change.speaksTo', locale, { titles })})`;
			return [`${place} ${words}`, ...this.passage(clause)];
		});
	}

	private notices({ path, notices }: ChangedDocumentRecord): string[] {
		const { locale, paint, quiet } = this.style;
		const told = quiet ? notices.filter(({ state }) => state === 'short') : notices;
		return told.flatMap(({ rule, severity, effective, announced, message, duties }) => {
			const place = this.jump(path, (effective?.place ?? announced?.place)?.start);
			const label = paint(severityStyle[severity], say(`severity.${severity}`, locale));
			const owed = duties.length === 0 ? [] : [`    ${say('notice.duties', locale)}`];
			const line = `${place} ${label} ${rule}: ${printable(message)}`;
			return quiet ? [line] : [line, ...owed, ...duties.map((duty) => `    * ${printable(duty.message)}`)];
		});
	}

	/** `path:line:column`, counted from 1. */
	private jump(path: string, place: { readonly line: number; readonly character: number } | undefined): string {
		return `${printable(path)}:${(place?.line ?? 0) + 1}:${(place?.character ?? 0) + 1}`;
	}

	private passage({ before, after }: PassageRecord): string[] {
		const { paint } = this.style;
		const quoted = (sign: '-' | '+', span: QuotedSpan | null): string[] => {
			if (span === null) return [];
			const words = `${sign} ${printable(shortened(span.quote))}`;
			return [`    ${paint(sign === '-' ? 'red' : 'green', words)}`];
		};
		return [...quoted('-', before), ...quoted('+', after)];
	}
}

/** The report of `hegui diff --format text`. */
export function changesText({ before, after, documents, summary }: ChangesReport, style: ChangesTextStyle): string {
	const { locale, paint, quiet } = style;
	const text = new ChangesText(style);
	const lines = documents.flatMap((document) => text.document(document));
	if (!quiet) {
		const title = say('change.title', locale, { before: printable(before), after: printable(after) });
		lines.unshift(paint('bold', title), '');
		const nothing = documents.length === 0;
		lines.push(paint('bold', nothing ? say('change.nothing', locale) : say('change.summary', locale, summary)));
	}
	return lines.map((line) => `${line}\n`).join('');
}
