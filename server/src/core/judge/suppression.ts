// Comments by which a draft says that a finding is accepted: `<!-- hegui-disable some-requirement : why -->`.
import type { Finding, Problem, Span } from '../model.ts';
import { type Comment, commentsOf } from '../parse/comments.ts';
import type { DocumentTree } from '../parse/tree.ts';
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

/** Whether a later comment ends what an earlier one began. */
function closes(enable: Directive, { ids, comment }: Directive): boolean {
	if (enable.word !== 'enable' || enable.comment.start < comment.end) return false;
	return enable.ids.length === 0 || ids.some((id) => enable.ids.includes(id)) || ids.length === 0;
}

function nextBlock({ blocks }: DocumentTree, offset: number): Span | undefined {
	const block = blocks.find(({ start }) => start >= offset);
	return block && { start: block.start, end: block.start + block.content.length };
}

/** What a comment silences; one for each id, since each may be closed by itself. */
function suppressionsBy(one: Directive, all: readonly Directive[], tree: DocumentTree, end: number): Suppression[] {
	const { comment, reason, word, ids } = one;
	const base = { comment: { start: comment.start, end: comment.end }, reason };
	if (word === 'disable-next') {
		const stretch = nextBlock(tree, comment.end) ?? { start: end, end };
		return [{ ...base, requirements: ids, stretch, isOpen: false }];
	}
	return (ids.length === 0 ? [[]] : ids.map((id) => [id])).map((requirements) => {
		const closing = all.find((other) => closes(other, { ...one, ids: requirements }));
		const stretch = { start: comment.end, end: closing?.comment.start ?? end };
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
	const problems: Problem[] = [];
	const suppressions: Suppression[] = [];
	for (const one of directives) {
		const { start, end } = one.comment;
		for (const id of one.ids.filter((name) => !known.includes(name))) {
			problems.push({ id: 'comment-unknown-requirement', start, end, detail: id, nearest: nearest(id, known) });
		}
		if (one.word === 'enable') continue;
		const ids = one.ids.filter((id) => known.includes(id));
		if (one.reason === '') problems.push({ id: 'comment-without-reason', start, end });
		else if (ids.length > 0 || one.ids.length === 0) {
			suppressions.push(...suppressionsBy({ ...one, ids }, directives, tree, source.length));
		}
	}
	return { suppressions, problems };
}

/** Whether a comment silences a finding: every place of it, or, as an absence, the document that it is absent from. */
export function silences({ requirements, stretch, isOpen }: Suppression, finding: Finding): boolean {
	if (requirements.length > 0 && !requirements.includes(finding.requirement)) return false;
	if (finding.evidence.length === 0 && isOpen) return true;
	const places = placesOfFinding(finding);
	return places.length > 0 && places.every(({ start, end }) => stretch.start <= start && end <= stretch.end);
}

/** Comments that silence nothing, each once. */
export function idleComments(suppressions: readonly Suppression[], findings: readonly Finding[]): Problem[] {
	return suppressions
		.filter((one) => !findings.some((finding) => silences(one, finding)))
		.map(({ comment, requirements }) => ({ id: 'comment-idle', ...comment, detail: requirements.join(', ') || '*' }));
}
