// Random work on a draft: typing, pasting, undoing, cutting where it hurts, read after each change or only now and then.
import fc from 'fast-check';
import type { Edit } from '../../server/src/core/parse/tree.ts';
import { anyDraft, anyEdit } from './drafts.ts';

/** Where an edit is made; each is looked for in the draft as it stands. */
const places = {
	'line end': /\r\n/g,
	pair: /[\ud800-\udbff][\udc00-\udfff]/g,
	'front matter': /^\ufeff?---[\s\S]*?\n---/g,
	comment: /<!--[\s\S]*?(?:-->|$)/g,
	table: /^\|.*$/gm,
	fence: /^(?:```|~~~)/gm,
	tag: /<[a-z/][^<>]*>?/g,
	heading: /^#+ .*$/gm,
	item: /^ *[-*•\d][.) ]? ?/gm,
	reference: /&#?\w*;?/g,
	citation: /《[^》]*》?[^。]*/g,
	slot: /\{\{[^}]*\}\}|_{3,}/g,
} as const;

type PlaceKind = keyof typeof places;

interface Change {
	readonly kind: 'edit';
	readonly place: PlaceKind | 'anywhere' | 'start' | 'end' | 'last';
	/** Which of the places of its kind, and how far in it. */
	readonly which: number;
	readonly at: number;
	readonly length: number;
	readonly text: string;
}

/** Something done to a draft; the reading of what came of it is given up after so many steps, or goes to its end. */
export interface Action {
	readonly what: Change | { readonly kind: 'undo' | 'redo' };
	readonly patience: number;
}

const PASTE = 10_240;

const hard = [
	'\u202e您可以\u202c离\u200b开',
	'\u2066离开\u2069',
	'离\u200d\ufeff开',
	'\ud83d\ude00',
	'\ude00',
	'\ud800',
	'\u0000',
	'\u2028',
	'\u0085',
	'离\u0301开\ufe0f',
	'ＹＯＵ　ｍａｙ　ｌｅａｖｅ',
	'《玩具规定》第三条',
	'《玩具规定》（2010年）第一条、第四十条',
	'《玩具规订》第一条',
	'Article 3 of the toy rules. ',
	'（以下简称“风筝”）',
	'“鹞子”是指风筝公司。',
	'风筝',
	'{{entry|大门}}',
	'您可以随时通过“[大门]”离开。',
	'姓名：____',
	'<!-- hegui-disable leaving: 已知 -->',
	'<!-- hegui-disable-next -->',
	'<!-- hegui-disable leavin : x -->',
	'<!-- hegui-enable -->',
	'---\nhegui:\n  documentType: platform-rules\n---\n',
	'---\nhegui: { features: [x], asOf: 2015-01-01 }\n---\n',
	'| a | b |\n|---|---|\n| 您可以 | 离开 |\n',
	'# 玩具协议\n\n',
	'## 账号\n\n',
	'您不得：\n\n- 吵闹；\n- 离开。\n',
] as const;

/** A change to a draft, with words of the law that it is read against. */
function anyChange(words: readonly string[]): fc.Arbitrary<Change> {
	const typed = fc.oneof(
		{ weight: 6, arbitrary: anyEdit.map(({ text }) => text) },
		{ weight: 4, arbitrary: fc.constantFrom(...hard, ...words) },
		{ weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
	);
	const lengths = fc.oneof(
		{ weight: 4, arbitrary: fc.constant(0) },
		{ weight: 4, arbitrary: fc.nat(3) },
		fc.nat(40),
		fc.nat(400),
	);
	return fc.record({
		kind: fc.constant('edit' as const),
		place: fc.oneof(
			{ weight: 2, arbitrary: fc.constantFrom('anywhere', 'last', 'last', 'start', 'end') },
			fc.constantFrom(...(Object.keys(places) as PlaceKind[])),
		),
		which: fc.nat(1000),
		at: fc.nat(10_000),
		length: lengths,
		text: typed,
	});
}

const paste: fc.Arbitrary<Change> = fc.tuple(anyDraft, fc.nat(10_000)).map(([text, at]) => ({
	kind: 'edit' as const,
	place: 'anywhere' as const,
	which: 0,
	at,
	length: 0,
	text: `${text}\n`.repeat(Math.ceil(PASTE / (text.length + 1))).slice(0, PASTE),
}));

/** A sequence of so many changes to a draft. */
export function anyTyping(count: number, words: readonly string[] = []): fc.Arbitrary<readonly Action[]> {
	const what: fc.Arbitrary<Action['what']> = fc.oneof(
		{ weight: 200, arbitrary: anyChange(words) },
		{ weight: 40, arbitrary: fc.constant({ kind: 'undo' as const }) },
		{ weight: 20, arbitrary: fc.constant({ kind: 'redo' as const }) },
		{ weight: 1, arbitrary: paste },
	);
	const patience = fc.oneof({ weight: 9, arbitrary: fc.constant(Number.POSITIVE_INFINITY) }, fc.nat(5));
	return fc.array(fc.record({ what, patience }), { minLength: count, maxLength: count });
}

/** A draft to begin with: blocks of the toy law's words, and of those given. */
export function anyText(words: readonly string[] = []): fc.Arbitrary<string> {
	const piece = fc.oneof(
		{ weight: 2, arbitrary: anyDraft },
		fc.array(fc.constantFrom(...hard, ...words), { maxLength: 8 }).map((all) => all.join('')),
	);
	return fc.array(piece, { maxLength: 3 }).map((all) => all.join('\n\n'));
}

interface Done {
	readonly edit: Edit;
	readonly before: string;
	readonly after: string;
}

function spanOf(text: string, kind: PlaceKind, which: number): { start: number; end: number } | undefined {
	const all = [...text.matchAll(places[kind])];
	const match = all[which % Math.max(1, all.length)];
	return match && { start: match.index, end: match.index + match[0].length };
}

/** Somebody who works on a draft, and may take back what was done. */
export class Typist {
	text: string;
	/** From the text when `read` was last called to the text now; undefined where nothing changed. */
	pending: Edit | undefined;
	private readonly done: Done[] = [];
	private readonly undone: Done[] = [];
	private last = 0;

	constructor(text: string) {
		this.text = text;
	}

	/** To be called when the text as it now stands was read. */
	read(): void {
		this.pending = undefined;
	}

	/** @returns the one edit, as an editor tells it; undefined where there is nothing to do */
	act({ what }: Action): { edit: Edit; text: string } | undefined {
		if (what.kind === 'edit') {
			const start = this.placeOf(what);
			const oldEnd = Math.min(this.text.length, start + what.length);
			this.undone.length = 0;
			return this.replace(start, oldEnd, what.text, this.done);
		}
		const from = what.kind === 'undo' ? this.done : this.undone;
		const one = from.pop();
		if (one === undefined) return undefined;
		const { edit, before } = one;
		return this.replace(edit.start, edit.newEnd, before, what.kind === 'undo' ? this.undone : this.done);
	}

	private placeOf({ place, which, at }: Change): number {
		const { length } = this.text;
		if (place === 'start') return at % Math.min(length + 1, 8);
		if (place === 'end') return length - (at % Math.min(length + 1, 8));
		if (place === 'last') return Math.min(this.last, length);
		const span = place === 'anywhere' ? undefined : spanOf(this.text, place, which);
		return span === undefined ? at % (length + 1) : span.start + (at % (span.end - span.start + 1));
	}

	private replace(start: number, oldEnd: number, after: string, kept: Done[]): { edit: Edit; text: string } {
		const before = this.text.slice(start, oldEnd);
		const edit = { start, oldEnd, newEnd: start + after.length };
		this.text = this.text.slice(0, start) + after + this.text.slice(oldEnd);
		this.last = edit.newEnd;
		kept.push({ edit, before, after });
		this.widen(edit);
		return { edit, text: after };
	}

	/** One edit for all that was not read. */
	private widen({ start, oldEnd, newEnd }: Edit): void {
		const { pending } = this;
		if (pending === undefined) {
			this.pending = { start, oldEnd, newEnd };
			return;
		}
		const end = Math.max(pending.newEnd, oldEnd);
		this.pending = {
			start: Math.min(pending.start, start),
			oldEnd: end - (pending.newEnd - pending.oldEnd),
			newEnd: end + (newEnd - oldEnd),
		};
	}
}
