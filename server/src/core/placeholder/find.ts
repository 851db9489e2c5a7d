// Placeholders that were left in a draft: those of model clauses, marks, blanks, and words that say “to be filled in”.
import type { Reading } from '../analyze.ts';
import type { PlacedClause } from '../judge/context.ts';
import { isGroup, type Part, type PlacedPart } from '../judge/groups.ts';
import type { Pack } from '../law.ts';
import { phrasesOf } from '../match/cues.ts';
import type { Problem, Span } from '../model.ts';
import { once } from '../remembered.ts';
import type { Clause } from '../segment/clauses.ts';
import { normalizePhrase, unitAt } from '../text/normalize.ts';
import { moved } from '../text/span.ts';

/** A placeholder as model clauses write it. */
const SLOT = /\{\{[^{|}]*\|([^{}]*)\}\}/g;
/** What may be one: double braces, brackets without brackets in them, blanks. */
const MARKED =
	/\{\{[^{}\n]{0,60}\}\}|【[^【】\n]{0,160}】|[[［][^[\]［］\n]{0,160}[\]］]|[(（][^()（）【】[\]\n]{1,30}[)）]|_{3,}/g;
const NONE: readonly Span[] = [];
const DOTS = /^[●○•_\s\u3000]*$/;
/** Characters on each side by which the words of a model clause are told from names of buttons: 【在线客服】. */
const BESIDE = 2;
const QUOTE = 40;
const LINE_END = /[\r\n]/g;

interface Marked extends Span {
	readonly words: string;
	/** The text in which it stands. */
	readonly block: string;
}

/** What stands around a placeholder in its model clause. */
interface Surroundings {
	readonly before: string;
	readonly behind: string;
}

/** Words of the placeholders of model clauses, each with where it stands in them. */
function slotsOf({ requirements }: Pack): ReadonlyMap<string, readonly Surroundings[]> {
	const slots = new Map<string, Surroundings[]>();
	const learn = (clause: string): void => {
		const plain = clause.replace(SLOT, '[$1]');
		for (const match of plain.matchAll(/\[([^\][]*)\]/g)) {
			const slot = normalizePhrase(match[1] ?? '');
			const before = lastOf(plain.slice(0, match.index));
			const behind = firstOf(plain.slice(match.index + match[0].length));
			slots.set(slot, [...(slots.get(slot) ?? []), { before, behind }]);
		}
	};
	for (const { modelClause } of requirements) {
		learn(modelClause.zh);
		learn(modelClause.en);
	}
	return slots;
}

/** Finds placeholders in readings; keeps what it found in each passage, and in each group of them. */
export class PlaceholderFinder {
	private readonly slots: () => ReadonlyMap<string, readonly Surroundings[]>;
	private readonly unfilled: () => ReadonlySet<string>;
	private readonly known = new WeakMap<Part, readonly Span[]>();

	constructor(pack: Pack) {
		// Many drafts hold nothing that could be a placeholder.
		this.slots = once(() => slotsOf(pack));
		this.unfilled = once(() => new Set(pack.concepts.filter(({ role }) => role === 'unfilled').flatMap(phrasesOf)));
	}

	/** Every placeholder, in order of position; `detail` is what stands there. */
	find({ whole, source }: Reading): Problem[] {
		return this.spansIn(whole, source).map((span) => {
			const { start, end } = moved(span, whole.start);
			return { id: 'placeholder' as const, start, end, detail: source.slice(start, end).slice(0, QUOTE) };
		});
	}

	/** Spans relative to the start of a passage or group. */
	private spansIn({ part, start: from }: PlacedPart, source: string): readonly Span[] {
		const known = this.known.get(part);
		if (known !== undefined) return known;
		const spans = isGroup(part)
			? part.parts.flatMap(({ part: one, start }) =>
					this.spansIn({ part: one, start: from + start }, source).map((span) => moved(span, start)),
				)
			: part.clauses.flatMap((clause) => this.spansOf(clause, from, source));
		this.known.set(part, spans);
		return spans;
	}

	/** Spans of a clause in its passage. */
	private spansOf({ match: { clause }, blockStart }: PlacedClause, passage: number, source: string): Span[] {
		const start = passage + blockStart;
		const end = start + clause.end;
		const found = this.search(clause, source.slice(start, source[end] === ']' ? end + 1 : end));
		return found.map((span) => moved(span, blockStart));
	}

	/** Spans relative to the clause's block; looks at the source, for Markdown takes [words] for a link and hides its brackets, also those that begin or end a clause. */
	private search(clause: Clause, block: string): readonly Span[] {
		MARKED.lastIndex = block[clause.start - 1] === '[' ? clause.start - 1 : clause.start;
		let match = MARKED.exec(block);
		if (match === null) return NONE;
		const found: Span[] = [];
		const lines = new WordedLines(block);
		for (; match !== null; match = MARKED.exec(block)) {
			const [words] = match;
			const start = match.index;
			const end = start + words.length;
			const isFound = isVisible(clause, { start, end }) && this.isPlaceholder({ words, start, end, block }, lines);
			if (isFound) found.push({ start, end });
		}
		return found;
	}

	private isPlaceholder(marked: Marked, lines: WordedLines): boolean {
		const { words, block } = marked;
		if (words.startsWith('_')) return lines.hasWords(marked.start);
		if (words.startsWith('{{')) return true;
		const inner = normalizePhrase(words.slice(1, -1).replace(/\*/g, '')).trim();
		if (this.unfilled().has(inner)) return true;
		if (/^[(（]/.test(words)) return false;
		const behind = block.slice(marked.end);
		// [text](address) and [text][name] are links; [ ] is a box to tick.
		if (words.startsWith('[') && (/^[([]/.test(behind) || words.slice(1, -1).trim() === '')) return false;
		if (DOTS.test(inner)) return true;
		const slots = this.slots().get(inner);
		if (slots === undefined) return false;
		const around = { before: lastOf(block.slice(0, marked.start)), behind: firstOf(behind) };
		return slots.some((slot) => around.before.endsWith(slot.before) && around.behind.startsWith(slot.behind));
	}
}

/** Text of which only words count, so that bold, brackets and what stands in them compare. */
function bare(text: string): string {
	return normalizePhrase(text.replace(/[*_【】[\]]/g, ''));
}

const REACH = 12;

function firstOf(behind: string): string {
	return bare(behind.slice(0, REACH)).trimStart().slice(0, BESIDE);
}

function lastOf(before: string): string {
	return bare(before.slice(-REACH)).trimEnd().slice(-BESIDE);
}

/** Whether the reader sees something of it: what stands in a tag or an address is none of the text. */
function isVisible({ normalized }: Clause, { start, end }: Span): boolean {
	const unit = unitAt(normalized, start);
	return unit < normalized.text.length && normalized.offsetOf(unit) < end;
}

/** A blank stands in a sentence; a line of nothing but underscores is a rule. Each line is looked at once. */
class WordedLines {
	private readonly block: string;
	private end = -1;
	private isWorded = false;

	constructor(block: string) {
		this.block = block;
	}

	/** Whether there are words in the line at an offset; to be asked in order. */
	hasWords(at: number): boolean {
		if (at < this.end) return this.isWorded;
		const { block } = this;
		const from = Math.max(block.lastIndexOf('\n', at), block.lastIndexOf('\r', at)) + 1;
		LINE_END.lastIndex = at;
		this.end = LINE_END.exec(block)?.index ?? block.length;
		this.isWorded = /[\p{L}\p{N}]/u.test(block.slice(from, this.end));
		return this.isWorded;
	}
}
