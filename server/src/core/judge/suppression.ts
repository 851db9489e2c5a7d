// Comments by which a draft says that a finding is accepted: `<!-- hegui-disable some-requirement : why -->`.
import type { Finding, Problem, Span } from '../model.ts';
import { type Comment, commentsOf } from '../parse/comments.ts';
import type { Block, DocumentTree } from '../parse/tree.ts';
import { remembered } from '../remembered.ts';
import { nearest } from '../text/nearest.ts';
import { placesOfFinding } from './waiver.ts';

const BEGIN = 'hegui-';
const DIRECTIVE = /^\s*hegui-(disable-next|disable|enable)(?![\w-])([^:：]*)(?:[:：]([\s\S]*))?$/;
const SEPARATOR = /[\s,，、;；]+/;

/** A stretch of the draft in which findings are accepted. */
export interface Suppression {
	readonly comment: Span;
	/** Ids; all requirements if empty. */
	readonly requirements: readonly string[];
	readonly reason: string;
	readonly stretch: Span;
	/** Never closed: it speaks of the document as a whole, too. */
	readonly isOpen: boolean;
}

interface Directive {
	readonly comment: Comment;
	readonly word: string;
	readonly ids: readonly string[];
	readonly reason: string;
}

function directiveOf(comment: Comment): Directive | undefined {
	const [, word, ids = '', reason = ''] = DIRECTIVE.exec(comment.text) ?? [];
	if (word === undefined) return undefined;
	return {
		comment,
		word,
		ids: ids.split(SEPARATOR).filter((id) => id !== ''),
		reason: reason.replace(/\s+/g, ' ').trim(),
	};
}

/** Where what a comment silences ends: at the next later comment that ends it. Comments are told of from the last to the first. */
class Closings {
	private any: number | undefined;
	private all: number | undefined;
	private readonly byId = new Map<string, number>();

	add({ word, ids, comment }: Directive): void {
		if (word !== 'enable') return;
		this.any = comment.start;
		if (ids.length === 0) this.all = comment.start;
		for (const id of ids) this.byId.set(id, comment.start);
	}

	/** @param ids what is silenced; all requirements if empty */
	behind(ids: readonly string[]): number | undefined {
		if (ids.length === 0) return this.any;
		const places = [this.all, ...ids.map((id) => this.byId.get(id))].filter((place) => place !== undefined);
		return places.length === 0 ? undefined : Math.min(...places);
	}
}

function nextBlock({ blocks }: DocumentTree, offset: number): Span | undefined {
	let low = 0;
	let high = blocks.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((blocks[middle] as Block).start < offset) low = middle + 1;
		else high = middle;
	}
	const block = blocks[low];
	return block && { start: block.start, end: block.start + block.content.length };
}

/** What a comment silences; one for each id, since each may be closed by itself. */
function suppressionsBy(one: Directive, closings: Closings, tree: DocumentTree, end: number): Suppression[] {
	const { comment, reason, word, ids } = one;
	const base = { comment: { start: comment.start, end: comment.end }, reason };
	if (word === 'disable-next') {
		const stretch = nextBlock(tree, comment.end) ?? { start: end, end };
		return [{ ...base, requirements: ids, stretch, isOpen: false }];
	}
	return (ids.length === 0 ? [[]] : ids.map((id) => [id])).map((requirements) => {
		const closing = closings.behind(requirements);
		const stretch = { start: comment.end, end: closing ?? end };
		return { ...base, requirements, stretch, isOpen: closing === undefined };
	});
}

/** What the comments of a draft say, and what is wrong in them. */
export interface Suppressions {
	readonly suppressions: readonly Suppression[];
	readonly problems: readonly Problem[];
}

/**
 * Reads the comments of a draft.
 *
 * @param known ids of the requirements that are known
 */
export function readSuppressions(source: string, tree: DocumentTree, known: readonly string[]): Suppressions {
	const directives = commentsOf(source, tree, BEGIN).flatMap((comment) => directiveOf(comment) ?? []);
	const closings = new Closings();
	const read = directives.reverse().map((one): Suppressions => {
		closings.add(one);
		return readDirective(one, closings, { source, tree, known });
	});
	read.reverse();
	return {
		suppressions: read.flatMap(({ suppressions }) => suppressions),
		problems: read.flatMap(({ problems }) => problems),
	};
}

interface Read {
	readonly source: string;
	readonly tree: DocumentTree;
	readonly known: readonly string[];
}

function readDirective(one: Directive, closings: Closings, { source, tree, known }: Read): Suppressions {
	const { start, end } = one.comment;
	const problems: Problem[] = one.ids
		.filter((id) => !known.includes(id))
		.map((id) => ({
			id: 'comment-unknown-requirement',
			start,
			end,
			detail: id,
			nearest: nearest(id, known),
		}));
	if (one.word === 'enable') return { suppressions: [], problems };
	if (one.reason === '') {
		problems.push({ id: 'comment-without-reason', start, end });
		return { suppressions: [], problems };
	}
	const ids = one.ids.filter((id) => known.includes(id));
	const isNone = ids.length === 0 && one.ids.length > 0;
	return { suppressions: isNone ? [] : suppressionsBy({ ...one, ids }, closings, tree, source.length), problems };
}

/** From the first of a finding's places to the last: many comments ask for it. */
const extentOf = remembered((finding: Finding): Span | undefined => {
	const places = placesOfFinding(finding);
	if (places.length === 0) return undefined;
	let [start, end] = [Number.POSITIVE_INFINITY, 0];
	for (const place of places) {
		start = Math.min(start, place.start);
		end = Math.max(end, place.end);
	}
	return { start, end };
});

/** Whether a comment silences a finding: every place of it, or, as an absence, the document that it is absent from. */
export function silences({ requirements, stretch, isOpen }: Suppression, finding: Finding): boolean {
	if (requirements.length > 0 && !requirements.includes(finding.requirement)) return false;
	if (finding.evidence.length === 0 && isOpen) return true;
	const extent = extentOf(finding);
	return extent !== undefined && stretch.start <= extent.start && extent.end <= stretch.end;
}

/** Comments that silence nothing, each once. */
export function idleComments(suppressions: readonly Suppression[], findings: readonly Finding[]): Problem[] {
	return suppressions
		.filter((one) => !findings.some((finding) => silences(one, finding)))
		.map(({ comment, requirements }) => ({ id: 'comment-idle', ...comment, detail: requirements.join(', ') || '*' }));
}
