// The review for people: a header for each document, a line for each gap that an editor can jump to, a summary.
import type { Day, Locale, Severity } from '../../core/model.ts';
import { say } from '../../messages/messages.ts';
import { serviceWords } from '../../report/contents.ts';
import type { Frame } from '../../report/frame.ts';
import { originWords } from '../../report/origin.ts';
import { type Outcome, outcomeOf } from '../../report/outcome.ts';
import { type DocumentRecord, type FindingRecord, type Place, placeOf } from '../../report/record.ts';
import { ownFindings, type SetPlaceRecord, type SetRecord, shownPlaces } from '../../report/sets.ts';
import { printable, unheeded } from '../trouble.ts';
import { frameLines } from './codeFrame.ts';
import { type Paint, severityStyle } from './paint.ts';
import type { Reporter } from './report.ts';

export interface TextStyle {
	readonly locale: Locale;
	readonly asOf: Day;
	readonly paint: Paint;
	/** Lines of findings alone. */
	readonly quiet: boolean;
	/** Also what is stated and what does not apply. */
	readonly verbose: boolean;
	/** Columns that a line of the draft may take. */
	readonly columns: number;
}

/** `path:line:column`, counted from 1. */
function jump(path: string, place: Place | undefined): string {
	return `${printable(path)}:${(place?.line ?? 0) + 1}:${(place?.character ?? 0) + 1}`;
}

function findingLine({ path, origin }: DocumentRecord, finding: FindingRecord, { locale, paint }: TextStyle): string {
	const { severity, verdict } = finding;
	const place = placeOf(finding);
	const settled =
		finding.waived?.state === 'active' ? say('decision.label', locale) : say(`verdict.${verdict}`, locale);
	const label = severity === 'none' ? settled : say(`severity.${severity}`, locale);
	return `${jump(path, place)} ${paint(severityStyle[severity], label)} ${finding.requirement}: ${printable(finding.message)}${originWords(origin, place?.offset ?? 0, locale)}`;
}

function framed(frame: Frame | undefined, severity: Severity, { quiet, columns, paint }: TextStyle): string[] {
	return frame === undefined || quiet ? [] : frameLines(frame, columns, paint, severityStyle[severity]);
}

function header(record: DocumentRecord, { locale, asOf, paint }: TextStyle): string {
	const facts = say('report.document', locale, {
		type: say(`documentType.${record.documentType}`, locale),
		services: serviceWords(record.serviceKinds, locale),
		asOf: record.asOf ?? asOf,
	});
	const bracketed = locale === 'en' ? ` (${facts})` : `（${facts}）`;
	return paint('bold', printable(record.path)) + paint('dim', bracketed);
}

function documentLines(record: DocumentRecord, style: TextStyle): string[] {
	const { locale, paint, verbose } = style;
	const gaps = record.findings.filter(({ severity }) => severity !== 'none');
	const count = (outcome: Outcome): number =>
		record.findings.filter((one) => outcomeOf(one, record.path) === outcome).length;
	const problems = record.problems.map(({ start, message }) => {
		return `${jump(record.path, start)} ${paint('yellow', say('cli.note', locale))}: ${printable(message)}`;
	});
	const citations = record.citations
		.filter(({ severity }) => verbose || severity !== 'none')
		.flatMap(({ kind, severity, start, message, frame }) => {
			const label = paint(severityStyle[severity], say(`severity.${severity}`, locale));
			return [
				`${jump(record.path, start)} ${label} citation-${kind}: ${printable(message)}`,
				...framed(frame, severity, style),
			];
		});
	const listed = (verbose ? record.findings : gaps).flatMap((finding) => [
		findingLine(record, finding, style),
		...(finding.severity === 'none' ? [] : framed(finding.frame, finding.severity, style)),
	]);
	const lines = [...problems, ...citations, ...listed];
	if (style.quiet) return lines;
	const counts = say('cli.counts', locale, { fulfilled: count('fulfilled'), notApplicable: count('notApplicable') });
	const decided = record.findings.filter(({ waived }) => waived?.state === 'active').length;
	const separator = locale === 'en' ? ' ' : '';
	const settled = decided === 0 ? '' : `${separator}${say('decision.count', locale, { count: decided })}`;
	const doubts = record.citations.filter(({ severity }) => severity !== 'none').length;
	const nothing = gaps.length + doubts > 0 ? '' : paint('green', say('report.nothing', locale)) + separator;
	const [credited, toldElsewhere] = [count('credited'), count('toldElsewhere')];
	const shared =
		credited + toldElsewhere === 0 ? '' : separator + say('set.counts', locale, { credited, toldElsewhere });
	return [header(record, style), ...lines, nothing + paint('dim', counts + settled + shared), ''];
}

/** One of the places that do not agree, with what it says. */
function placeLine({ path, start, value, quote }: SetPlaceRecord): string {
	const said = value === undefined ? '' : ` ${printable(value)}`;
	return `  ${printable(path)}:${start.line + 1}${said}${quote === '' ? '' : ` “${printable(quote)}”`}\n`;
}

/** What no document of a set tells for itself. */
function setLines(record: SetRecord, { paint, locale, quiet }: TextStyle): string {
	const lines = ownFindings(record).map(({ severity, requirement, message, places }) => {
		const [place] = places;
		const label = paint(severityStyle[severity], say(`severity.${severity}`, locale));
		return `${jump(place?.path ?? record.documents[0] ?? '', place?.start)} ${label} ${requirement}: ${printable(message)}\n${quiet ? '' : shownPlaces(places).map(placeLine).join('')}`;
	});
	return lines.length === 0 ? '' : `${paint('bold', printable(record.name))}\n${lines.join('')}\n`;
}

/** The report of `--format text`. */
export function textReporter(style: TextStyle): Reporter {
	return {
		begin: () => '',
		document: (record) =>
			documentLines(record, style)
				.map((line) => `${unheeded(line)}\n`)
				.join(''),
		set: (record) => setLines(record, style).split('\n').map(unheeded).join('\n'),
		end: (summary, baseline) => {
			if (style.quiet) return '';
			const settled = summary.waived === 0 ? '' : say('decision.summary', style.locale, summary);
			const shared = summary.credited + summary.toldElsewhere === 0 ? '' : say('set.summary', style.locale, summary);
			const held = baseline === undefined ? '' : `${say('baseline.summary', style.locale, { ...baseline })}\n`;
			return `${style.paint('bold', say('report.summary', style.locale, summary) + settled + shared)}\n${held}`;
		},
	};
}
