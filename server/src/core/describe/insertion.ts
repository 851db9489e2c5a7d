// Where and how a model clause goes into a draft: its section, its language, its numbering.
import type { Reading } from '../analyze.ts';
import { titleOf } from '../judge/anchor.ts';
import type { PlacedClause } from '../judge/context.ts';
import type { Requirement } from '../law.ts';
import type { Finding, Locale } from '../model.ts';
import type { Numbering } from '../segment/numbering.ts';
import { toChineseNumber } from '../text/numerals.ts';

/** A piece of text to insert: words, or a placeholder that the author fills in. */
export interface ClausePart {
	readonly text: string;
	readonly placeholder: boolean;
}

/** Text to insert at an offset of the draft. */
export interface Insertion {
	readonly offset: number;
	readonly parts: readonly ClausePart[];
}

interface Section {
	readonly offset: number;
	/** Last numbered clause, whose numbering goes on. */
	readonly model: PlacedClause | undefined;
	/** Whether clauses of the same numbering follow behind the section. */
	readonly isLast: boolean;
}

const PLACEHOLDER = /\{\{[^|}]*\|([^}]*)\}\}/g;

/** Cuts a model clause at its placeholders. */
export function clauseParts(clause: string): ClausePart[] {
	const parts: ClausePart[] = [];
	let at = 0;
	for (const match of clause.matchAll(PLACEHOLDER)) {
		if (match.index > at) parts.push({ text: clause.slice(at, match.index), placeholder: false });
		parts.push({ text: match[1] ?? '', placeholder: true });
		at = match.index + match[0].length;
	}
	if (at < clause.length) parts.push({ text: clause.slice(at), placeholder: false });
	return parts;
}

function chinese(label: string, value: number): string {
	return /\d/.test(label) ? String(value) : toChineseNumber(value);
}

/** The label of the clause `step` places after one with this numbering. */
function nextLabel(numbering: Numbering, step: number, isLast: boolean): string {
	const { kind, label, value } = numbering;
	if (kind === 'bullet') return label;
	if (kind === 'letter') return label.replace(/[a-zA-Z]/, (letter) => String.fromCharCode(letter.charCodeAt(0) + step));
	if (kind === 'circled') return String.fromCharCode(label.charCodeAt(0) + step);
	if (kind === 'decimal') return label.replace(/\d+(?=[.．、]?$)/, String(value + step));
	// Articles are numbered through the document: one put in between is 第十一条之一, so that no other number moves.
	if (kind === 'article' && !isLast && label.startsWith('第')) return `${label}之${toChineseNumber(step)}`;
	return label.replace(/[零〇一二三四五六七八九十百千两\d]+/, chinese(label, value + step));
}

function headingOf(clauses: readonly PlacedClause[], finding: Finding): number {
	if (finding.anchor?.kind !== 'section') return -1;
	return clauses.findIndex((clause) => clause.start === finding.anchor?.start);
}

/** The section under a heading: up to the next heading that does not stand below it. */
function sectionOf(reading: Reading, heading: number): Section {
	const { clauses, source } = reading;
	const rank = clauses[heading]?.match.clause.headingRank ?? 0;
	let end = heading + 1;
	while (end < clauses.length) {
		const other = clauses[end]?.match.clause.headingRank ?? 0;
		if (other > 0 && other <= rank) break;
		end++;
	}
	const inside = clauses.slice(heading + 1, end).filter(({ match }) => match.clause.headingRank === 0);
	const lowest = Math.min(...inside.flatMap(({ match }) => match.clause.numbering?.rank ?? []));
	const model = inside.filter(({ match }) => match.clause.numbering?.rank === lowest).at(-1);
	const kind = model?.match.clause.numbering?.kind;
	const isLast = !clauses.slice(end).some(({ match }) => match.clause.numbering?.kind === kind);
	return { offset: endOf(source, clauses[end - 1]), model, isLast };
}

/** End of the last line that a clause stands on. */
function endOf(source: string, clause: PlacedClause | undefined): number {
	if (clause === undefined) return source.trimEnd().length;
	const newline = source.slice(clause.end).search(/[\r\n]/);
	return newline < 0 ? source.length : clause.end + newline;
}

/** What stands before and behind the number of the clause whose style is followed: list marks, bold, white space. */
function frameOf(reading: Reading, model: PlacedClause): { before: string; after: string } {
	const { source } = reading;
	const label = model.match.clause.numbering?.label ?? '';
	const lineStart = Math.max(source.lastIndexOf('\n', model.start - 1), source.lastIndexOf('\r', model.start - 1)) + 1;
	const at = source.indexOf(label, lineStart);
	if (label === '' || at < 0 || at - lineStart > 20) return { before: '', after: ' ' };
	const after = /^[*_\s\u3000]*/.exec(source.slice(at + label.length, at + label.length + 10))?.[0] ?? ' ';
	return { before: source.slice(lineStart, at), after };
}

/** Plans insertions one by one, so that numbers run on from one to the next. */
export class InsertionPlanner {
	private readonly reading: Reading;
	private readonly locale: Locale;
	private readonly newline: string;
	private readonly taken = new Map<number, number>();

	/** @param locale language of the draft: the language of the clauses */
	constructor(reading: Reading, locale: Locale) {
		this.reading = reading;
		this.locale = locale;
		this.newline = reading.source.includes('\r\n') ? '\r\n' : '\n';
	}

	/** Where the requirement's model clause goes, and what is written there. */
	plan(finding: Finding, requirement: Requirement): Insertion {
		const heading = headingOf(this.reading.clauses, finding);
		const body = clauseParts(requirement.modelClause[this.locale]);
		if (heading < 0) return this.newSection(requirement.modelClause.heading[this.locale], body);
		const section = sectionOf(this.reading, heading);
		const step = this.step(section.offset);
		const words = (text: string): ClausePart => ({ text, placeholder: false });
		if (this.reading.format === 'html')
			return { offset: section.offset, parts: [words(`${this.newline}<p>`), ...body, words('</p>')] };
		const numbering = section.model?.match.clause.numbering;
		if (section.model === undefined || numbering === undefined) {
			return { offset: section.offset, parts: [words(this.gap(section.offset)), ...body] };
		}
		const { before, after } = frameOf(this.reading, section.model);
		const label = nextLabel(numbering, step, section.isLast);
		return { offset: section.offset, parts: [words(`${this.gap(section.offset)}${before}${label}${after}`), ...body] };
	}

	private step(offset: number): number {
		const step = (this.taken.get(offset) ?? 0) + 1;
		this.taken.set(offset, step);
		return step;
	}

	private gap(offset: number): string {
		return offset === 0 ? '' : this.newline.repeat(2);
	}

	/** A section of its own at the end, with a heading like those of the sections before it. */
	private newSection(title: string, body: readonly ClausePart[]): Insertion {
		const { source, clauses, format } = this.reading;
		const offset = endOf(source, clauses.at(-1));
		const step = this.step(offset);
		const first = titleOf(clauses);
		const headings = clauses.filter((clause) => clause !== first && clause.match.clause.headingRank > 0);
		const top = Math.min(...headings.map(({ match }) => match.clause.headingRank));
		const last = headings.filter(({ match }) => match.clause.headingRank === top).at(-1);
		const words = (text: string): ClausePart => ({ text, placeholder: false });
		if (format === 'html') {
			const head = `${this.newline}<h2>${title}</h2>${this.newline}<p>`;
			return { offset, parts: [words(head), ...body, words('</p>')] };
		}
		const numbering = last?.match.clause.numbering;
		const marks = last === undefined ? (format === 'markdown' ? '## ' : '') : this.marksOf(last);
		const label = numbering === undefined ? '' : nextLabel(numbering, step, true);
		const space = label === '' || label.endsWith('、') ? '' : ' ';
		const head = `${this.gap(offset)}${marks}${label}${space}${title}`;
		return { offset, parts: [words(`${head}${this.newline.repeat(2)}${this.firstLabel(numbering, step)}`), ...body] };
	}

	private marksOf(heading: PlacedClause): string {
		const { source } = this.reading;
		const lineStart = source.lastIndexOf('\n', heading.start - 1) + 1;
		return /^#{1,6}\s+/.exec(source.slice(lineStart, heading.start + 10))?.[0] ?? '';
	}

	/** Number of the first clause of a new section: 12.1 under 12, the next article where articles run through. */
	private firstLabel(numbering: Numbering | undefined, step: number): string {
		const clauses = this.reading.clauses.filter(({ match }) => match.clause.headingRank === 0);
		const article = clauses.filter(({ match }) => match.clause.numbering?.kind === 'article').at(-1);
		if (article?.match.clause.numbering !== undefined) {
			const { before, after } = frameOf(this.reading, article);
			return `${before}${nextLabel(article.match.clause.numbering, step, true)}${after}`;
		}
		const decimal = clauses.filter(({ match }) => match.clause.numbering?.kind === 'decimal').at(-1);
		if (decimal?.match.clause.numbering === undefined || numbering === undefined) return '';
		const { before, after } = frameOf(this.reading, decimal);
		return `${before}${numbering.value + step}.1${after}`;
	}
}
