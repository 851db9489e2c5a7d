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
	/** Last numbered clause, or heading where the headings bear the numbers; its numbering goes on. */
	readonly model: PlacedClause | undefined;
	/** Whether clauses of the same numbering follow behind the section. */
	readonly isLast: boolean;
}

/** What stands around a number and, for headings, behind their words. */
interface Frame {
	readonly before: string;
	readonly after: string;
	readonly close: string;
}

const PLACEHOLDER = /\{\{[^{|}]*\|([^{}]*)\}\}/g;

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

export const INLINE_CLOSERS = '(?:</(?:a|b|i|u|em|strong|span|font|small)\\s*>)*';
const BLOCK_CLOSERS = '(?:\\s*</(?:p|h[1-6]|li|ul|ol|td|th|tr|tbody|table|dd|dt|dl|blockquote)\\s*>)*';
const CLOSERS = new RegExp(`^${INLINE_CLOSERS}${BLOCK_CLOSERS}`, 'i');

function chinese(label: string, value: number): string {
	return /\d/.test(label) ? String(value) : toChineseNumber(value);
}

/** The label of the clause `step` places after one with this numbering. */
function nextLabel(numbering: Numbering, step: number, isLast: boolean): string {
	const { kind, label, value } = numbering;
	if (kind === 'bullet') return label;
	if (kind === 'letter') return label.replace(/[a-zA-Z]/, (letter) => String.fromCharCode(letter.charCodeAt(0) + step));
	if (kind === 'circled') return String.fromCharCode(label.charCodeAt(0) + step);
	if (kind === 'decimal') return label.replace(/(?<!\d)\d+(?=[.．、]?$)/, String(value + step));
	// Articles are numbered through the document: one put in between is 第十一条之一 or Article 11A, so that no other
	// number moves.
	if (kind === 'article' && !isLast) {
		if (label.startsWith('第')) return `${label}之${toChineseNumber(step)}`;
		return label.replace(/\d+/, `${value}${String.fromCharCode(64 + step)}`);
	}
	return label.replace(/[零〇一二三四五六七八九十百千两\d]+/, chinese(label, value + step));
}

function headingOf(clauses: readonly PlacedClause[], finding: Finding): number {
	if (finding.anchor?.kind !== 'section') return -1;
	return clauses.findIndex((clause) => clause.start === finding.anchor?.start);
}

function rankOf(clause: PlacedClause | undefined): number {
	return clause?.match.clause.headingRank ?? 0;
}

/** The head of the list that a clause stands in, such as “you must not:”. */
function listHeadOf(clause: PlacedClause | undefined): PlacedClause | undefined {
	const head = clause?.above.at(-1);
	return rankOf(head) === 0 ? head : undefined;
}

/** Whether a clause numbered like the model would read as one more item of the list that ends the section. */
function wouldJoinList(model: PlacedClause | undefined, last: PlacedClause | undefined): boolean {
	const head = listHeadOf(last);
	const rank = model?.match.clause.numbering?.rank ?? 0;
	return head !== undefined && rank > head.match.clause.itemRank;
}

/** The last of the clauses whose numbering stands highest. */
function lastNumbered(clauses: readonly PlacedClause[]): PlacedClause | undefined {
	const highest = Math.min(...clauses.flatMap(({ match }) => match.clause.numbering?.rank ?? []));
	return clauses.filter(({ match }) => match.clause.numbering?.rank === highest).at(-1);
}

/** The section under a heading: up to the next heading that does not stand below it. */
function sectionOf(reading: Reading, heading: number): Section {
	const { clauses } = reading;
	let end = heading + 1;
	while (end < clauses.length) {
		const other = rankOf(clauses[end]);
		if (other > 0 && other <= rankOf(clauses[heading])) break;
		end++;
	}
	const inside = clauses.slice(heading + 1, end);
	const clausesInside = inside.filter((clause) => rankOf(clause) === 0 && listHeadOf(clause) === undefined);
	const numbered = lastNumbered(clausesInside) ?? lastNumbered(inside.filter((clause) => rankOf(clause) > 0));
	const model = wouldJoinList(numbered, inside.at(-1)) ? undefined : numbered;
	const kind = model?.match.clause.numbering?.kind;
	const isLast = !clauses.slice(end).some(({ match }) => match.clause.numbering?.kind === kind);
	return { offset: endOf(reading, end - 1), model, isLast };
}

/** Where text can be put behind a clause: behind its line, or behind its block where it is the last in it. */
function endOf({ source, clauses, tree }: Reading, index: number): number {
	const clause = clauses[index];
	if (clause === undefined) return Math.max(source.trimEnd().length, source.startsWith('\ufeff') ? 1 : 0);
	const isLast = clauses[index + 1]?.blockStart !== clause.blockStart;
	const block = isLast ? tree.blocks.find(({ start }) => start === clause.blockStart) : undefined;
	const end = block === undefined ? clause.end : block.start + block.content.length;
	const rest = source.slice(end);
	if (tree.format === 'html') return end + (CLOSERS.exec(rest)?.[0].length ?? 0);
	const newline = rest.search(/[\r\n]/);
	return newline < 0 ? source.length : end + newline;
}

function lineStartOf(source: string, offset: number): number {
	return Math.max(source.lastIndexOf('\n', offset - 1), source.lastIndexOf('\r', offset - 1)) + 1;
}

/** What stands before and behind the number of the clause whose style is followed: list marks, bold, white space. */
function frameOf({ source }: Reading, model: PlacedClause): Frame {
	const label = model.match.clause.numbering?.label ?? '';
	const lineStart = lineStartOf(source, model.start);
	const at = source.indexOf(label, lineStart);
	if (at < 0 || at - lineStart > 20) return { before: '', after: ' ', close: '' };
	const before = label === '' ? source.slice(lineStart, model.start) : source.slice(lineStart, at);
	const behind = source.slice(at + label.length, at + label.length + 10);
	// Marks behind the number belong to it only where they close what was opened before it.
	const opened = /(?:\*\*|__)$/.exec(before)?.[0] ?? '';
	const after = label === '' ? '' : (/^[*_\s\u3000]*/.exec(behind)?.[0] ?? ' ');
	const closes = opened !== '' && after.includes(opened);
	return { before, after: closes ? after : after.replace(/[*_]/g, ''), close: closes ? '' : opened };
}

/** The same for a heading; one that is underlined is followed by one with number signs. */
function headingFrameOf(reading: Reading, heading: PlacedClause): Frame {
	const frame = frameOf(reading, heading);
	if (reading.source.startsWith('【', heading.start)) return { before: '【', after: '', close: '】' };
	const isUnderlined = rankOf(heading) <= 6 && frame.before.trim() === '';
	return isUnderlined ? { ...frame, before: `${'#'.repeat(rankOf(heading))} ` } : frame;
}

function words(text: string): ClausePart {
	return { text, placeholder: false };
}

/** Plans insertions one by one, so that numbers run on from one to the next. */
export class InsertionPlanner {
	private readonly reading: Reading;
	private readonly locale: Locale;
	private readonly newline: string;
	/** How many labels were made after each clause, by its start. */
	private readonly taken = new Map<number, number>();
	private articles = 0;
	private sections = 0;

	/** @param locale language of the draft: the language of the clauses */
	constructor(reading: Reading, locale: Locale) {
		this.reading = reading;
		this.locale = locale;
		this.newline = reading.source.includes('\r\n') ? '\r\n' : '\n';
	}

	/** Where the requirement's model clause goes, and what is written there. */
	plan(finding: Finding, requirement: Requirement): Insertion {
		const heading = headingOf(this.reading.clauses, finding);
		const title = requirement.modelClause.heading[this.locale];
		const body = clauseParts(requirement.modelClause[this.locale]);
		return heading < 0 ? this.newSection(title, body) : this.intoSection(heading, title, body);
	}

	private intoSection(heading: number, title: string, body: readonly ClausePart[]): Insertion {
		const { offset, model, isLast } = sectionOf(this.reading, heading);
		const label = this.labelAfter(model, isLast);
		if (this.reading.tree.format === 'html') {
			const start = `${this.newline}<p>${label === '' ? '' : `${label} `}`;
			return { offset, parts: [words(start), ...body, words('</p>')] };
		}
		const gap = this.gap(offset);
		if (model === undefined || label === '') return { offset, parts: [words(gap), ...body] };
		if (rankOf(model) === 0) {
			const { before, after } = frameOf(this.reading, model);
			return { offset, parts: [words(`${gap}${before}${label}${after}`), ...body] };
		}
		const { before, after, close } = headingFrameOf(this.reading, model);
		const head = `${gap}${before}${label}${after}${title}${close}${this.newline.repeat(2)}`;
		return { offset, parts: [words(head), ...body] };
	}

	/** The next number after a clause; articles at the end of the draft share one count. */
	private labelAfter(model: PlacedClause | undefined, isLast: boolean): string {
		const numbering = model?.match.clause.numbering;
		if (model === undefined || numbering === undefined) return '';
		if (numbering.kind === 'article' && isLast) return nextLabel(numbering, ++this.articles, true);
		const step = (this.taken.get(model.start) ?? 0) + 1;
		this.taken.set(model.start, step);
		return nextLabel(numbering, step, isLast);
	}

	private gap(offset: number): string {
		return this.reading.source.slice(0, offset).trim() === '' ? '' : this.newline.repeat(2);
	}

	/** A section of its own at the end, with a heading like those of the sections before it. */
	private newSection(title: string, body: readonly ClausePart[]): Insertion {
		const {
			clauses,
			tree: { format },
		} = this.reading;
		const offset = endOf(this.reading, clauses.length - 1);
		const step = ++this.sections;
		const first = titleOf(clauses);
		const headings = clauses.filter((clause) => clause !== first && rankOf(clause) > 0);
		const top = Math.min(...headings.map(rankOf));
		const last = headings.filter((heading) => rankOf(heading) === top).at(-1);
		const numbering = last?.match.clause.numbering;
		const label = numbering === undefined ? '' : this.labelAfter(last, true);
		if (format === 'html') {
			const head = `${this.newline}<h2>${label}${/[\da-z条章节]$/.test(label) ? ' ' : ''}${title}</h2>${this.newline}<p>`;
			return { offset, parts: [words(head), ...body, words('</p>')] };
		}
		const plain = { before: format === 'markdown' ? '## ' : '', after: '', close: '' };
		const { before, after, close } = last === undefined ? plain : headingFrameOf(this.reading, last);
		const head = `${this.gap(offset)}${before}${label}${after}${title}${close}${this.newline.repeat(2)}`;
		return { offset, parts: [words(`${head}${this.firstLabel(numbering, step)}`), ...body] };
	}

	/** Number of the first clause of a new section: 12.1 under 12, the next article where articles run through. */
	private firstLabel(numbering: Numbering | undefined, step: number): string {
		if (numbering?.kind === 'article') return '';
		const clauses = this.reading.clauses.filter((clause) => rankOf(clause) === 0);
		const article = clauses.filter(({ match }) => match.clause.numbering?.kind === 'article').at(-1);
		if (article !== undefined) {
			const { before, after } = frameOf(this.reading, article);
			return `${before}${this.labelAfter(article, true)}${after}`;
		}
		const decimal = clauses.filter(({ match }) => match.clause.numbering?.kind === 'decimal').at(-1);
		if (decimal === undefined || numbering === undefined) return '';
		const { before, after } = frameOf(this.reading, decimal);
		return `${before}${numbering.value + step}.1${after}`;
	}
}
