// Definitions of terms in a clause: （以下简称“微澜”）, “读者”是指…, **用户**，指…, (the "Service"), "Creator" means ….
import { type PlacedClause, placedSpan } from '../judge/context.ts';
import type { Raw, RawHits } from '../match/raw.ts';
import type { Span } from '../model.ts';
import { isCjk } from '../text/fold.ts';

/** A term where it is defined; offsets are those of the clause's normalised text. */
export interface Definition extends Span {
	/** The normalised term. */
	readonly term: string;
	/** As the author wrote it. */
	readonly words: string;
	/** The full name for which it stands, where that holds the term: 微澜网络科技有限公司 for 微澜. */
	readonly fullName: string | undefined;
}

const LONGEST = 40;
const LONGEST_CHINESE = 16;
const REACH = 90;
const BRACKET_REACH = 12;
const NEXT = '(?:(?:或.?|、|和|及|以及|, ?or |,| or | and )"([^"]{1,40})")?';
const QUOTED_BEHIND = new RegExp(`^[^"()。;]{0,6}?"([^"]{1,40})"${NEXT}${NEXT}`);
/** Without quotation marks only up to the bracket that closes the explanation. */
const BARE_BEHIND = /^:?([^"()，,。;、:]{2,16})\)/;
const QUOTED_BEFORE = /"([^"]{1,40})"(?: ?\([^()]{0,40}\))?[，,:]? ?$/;
const BOLD_BEFORE = /([^，,。;:"()、]{2,40}?)[，,:]? ?$/;
const BRACKETS = /\(([^()]{3,120})\)/g;
/** What stands around the names in such brackets. */
const GLUE =
	/^(?:(?:the|an?|each|any|all|together|collectively|individually|jointly|with|or|and|hereinafter|hereafter|referred|to|as|also|our|we|us|you|your)(?![a-z])|[,;:\s-])*$/;
const QUOTED = /"([^"]{1,40})"/g;
const EMPHASIS = /[*_>]/;
const EMPHASIS_END = /[*_<]/;
const LETTER = /\p{L}/u;
const CAPITAL = /\p{Lu}/u;

function isName(term: string): boolean {
	if (/[。;!?]/.test(term) || !LETTER.test(term)) return false;
	return term.length > 1 && term.length <= (isCjk(term.charCodeAt(0)) ? LONGEST_CHINESE : LONGEST);
}

/** Reads the definitions of one clause. */
class DefinitionReader {
	readonly found = new Map<number, Definition>();
	private readonly clause: PlacedClause;
	private readonly source: string;
	private readonly text: string;

	constructor(clause: PlacedClause, source: string) {
		this.clause = clause;
		this.source = source;
		this.text = clause.match.clause.normalized.text;
	}

	/** Behind “hereinafter” and its like. */
	behind({ start, end }: Raw): void {
		const rest = this.text.slice(end, end + REACH);
		const bracket = this.text.lastIndexOf('(', start);
		const explained = bracket >= start - BRACKET_REACH ? bracket : -1;
		const quoted = QUOTED_BEHIND.exec(rest);
		const bare = quoted === null && explained >= 0 ? BARE_BEHIND.exec(rest)?.[1] : undefined;
		if (bare !== undefined) this.add(bare, end + rest.indexOf(bare), explained);
		let at = 0;
		for (const name of quoted?.slice(1) ?? []) {
			if (name === undefined) continue;
			at = rest.indexOf(`"${name}"`, at) + 1;
			this.add(name, end + at, explained);
		}
	}

	/** Before “means” and its like: in quotation marks, or set in bold. */
	before({ start }: Raw): void {
		const from = Math.max(0, start - REACH);
		const words = this.text.slice(from, start);
		const quoted = QUOTED_BEFORE.exec(words);
		if (quoted !== null) this.add(quoted[1] ?? '', from + quoted.index + 1);
		else this.bold(from, words);
	}

	private bold(from: number, words: string): void {
		const match = BOLD_BEFORE.exec(words);
		if (match?.[1] === undefined) return;
		const first = from + match.index;
		const end = first + match[1].trimEnd().length;
		if (!EMPHASIS_END.test(this.source[this.placed(end - 1) + 1] ?? '')) return;
		for (let at = end - 2; at >= first; at--) {
			if (!EMPHASIS.test(this.source[this.placed(at) - 1] ?? '')) continue;
			this.add(this.text.slice(at, end), at);
			return;
		}
	}

	/** (the "Service"), ("Weilan", "we", "us"): names with a capital alone in brackets, or short for the words before. */
	inBrackets(): void {
		for (const bracket of this.text.matchAll(BRACKETS)) {
			const inside = bracket[1] ?? '';
			if (!inside.includes('"') || !GLUE.test(inside.replace(QUOTED, ''))) continue;
			for (const quoted of inside.matchAll(QUOTED)) {
				const name = quoted[1] ?? '';
				const at = bracket.index + 1 + quoted.index + 1;
				const isShort = isCjk(name.charCodeAt(0)) && this.fullName(name, bracket.index) !== undefined;
				if (isShort || this.isCapital(at)) this.add(name, at, bracket.index);
			}
		}
	}

	/** @param explained where the bracket with the definition opens, -1 if it stands in none */
	private add(raw: string, at: number, explained = -1): void {
		const term = raw.trim();
		const start = at + raw.length - raw.trimStart().length;
		if (!isName(term) || this.found.has(start)) return;
		const end = start + term.length;
		const place = placedSpan(this.clause, { start, end });
		const words = this.source.slice(place.start, place.end);
		this.found.set(start, { term, words, start, end, fullName: this.fullName(term, explained) });
	}

	/** The words right before an explanation that begin with the term and are more than it. */
	private fullName(term: string, end: number): string | undefined {
		if (end < 0) return undefined;
		const from = Math.max(0, end - REACH);
		const at = this.text.slice(from, end).lastIndexOf(term);
		const name = this.text.slice(from + at, end).trim();
		if (at < 0 || name === term) return undefined;
		const isOne = isCjk(term.charCodeAt(0)) ? !/[，,。;、:"()]/.test(name) : this.isProperName(from + at, end);
		return isOne ? name : undefined;
	}

	/** All its words but the smallest begin with a capital. */
	private isProperName(start: number, end: number): boolean {
		for (let at = start; at < end; at++) {
			const isFirst =
				LETTER.test(this.text[at] ?? '') && (at === start || /[^\p{L}\p{N}'.]/u.test(this.text[at - 1] ?? ''));
			if (isFirst && !this.isCapital(at) && !/^(?:of|and|the|for)\b/.test(this.text.slice(at, at + 4))) return false;
		}
		return true;
	}

	private isCapital(at: number): boolean {
		return CAPITAL.test(this.source[this.placed(at)] ?? '');
	}

	private placed(at: number): number {
		return this.clause.blockStart + this.clause.match.clause.normalized.offsetOf(at);
	}
}

/**
 * Definitions in one clause, in order of position.
 *
 * @param hits phrases of the pack that stand in it
 */
export function definitionsIn(clause: PlacedClause, source: string, hits: RawHits): Definition[] {
	const { text } = clause.match.clause.normalized;
	const cues = {
		behind: hits.withRole('definition'),
		before: [...hits.withRole('meaning'), ...hits.withRole('gloss')],
	};
	if (cues.behind.length + cues.before.length === 0 && !text.includes('"')) return [];
	const reader = new DefinitionReader(clause, source);
	for (const cue of cues.behind) reader.behind(cue);
	for (const cue of cues.before) reader.before(cue);
	reader.inBrackets();
	return [...reader.found.values()].sort((a, b) => a.start - b.start);
}
