// What turns a statement round: negation right before it, a prohibition whose list it stands in.
import type { CompiledPack } from './compile.ts';
import type { RawHits } from './raw.ts';

type Word = 'negation' | 'denial' | 'prohibition' | 'modality' | 'turn' | 'condition';

const NEGATION_REACH = 3;
const NEGATION_REACH_LATIN = 12;
const LONGEST_NEGATION = 24;
const BREAK = ',，、。;；:：';
/** Between the parts of a sentence. */
const PART = ',，。;；:：';
const COMMA = ',，';

/** Negations, prohibitions and sentences of a clause; made once, it serves one clause after the other. */
export class Grammar {
	private readonly raw: RawHits;
	private readonly conceptsOf: Readonly<Record<Word, readonly number[]>>;
	private text = '';
	private negations = 0;
	private denials = 0;
	private prohibitions = 0;
	private modalities = 0;
	private turns = 0;
	private conditions = 0;

	constructor({ conceptsByRole }: Pick<CompiledPack, 'conceptsByRole'>, raw: RawHits) {
		const of = (word: Word): readonly number[] => conceptsByRole.get(word) ?? [];
		this.raw = raw;
		this.conceptsOf = {
			negation: of('negation'),
			denial: of('denial'),
			prohibition: of('prohibition'),
			modality: of('modality'),
			turn: of('turn'),
			condition: of('condition'),
		};
	}

	/** Takes the words of grammar out of what has been found in a text. */
	read(text: string): void {
		const { raw, conceptsOf } = this;
		this.text = text;
		this.negations = raw.listOfAny(conceptsOf.negation);
		this.denials = raw.listOfAny(conceptsOf.denial);
		this.prohibitions = raw.listOfAny(conceptsOf.prohibition);
		this.modalities = raw.listOfAny(conceptsOf.modality);
		this.turns = raw.listOfAny(conceptsOf.turn);
		this.conditions = raw.listOfAny(conceptsOf.condition);
	}

	/** Something may be turned round here. */
	get mayTurn(): boolean {
		return this.has(this.negations) || this.has(this.denials) || this.has(this.prohibitions);
	}

	/** Says who may, must or must not. */
	get isModal(): boolean {
		return this.has(this.modalities) || this.has(this.turns) || this.has(this.prohibitions);
	}

	/** Denies something, or tells someone not to do it. */
	get isNegative(): boolean {
		return this.has(this.negations) || this.has(this.denials);
	}

	/** Forbids what follows it: no permission or duty stands behind its last prohibition. */
	get endsForbidding(): boolean {
		if (!this.has(this.prohibitions)) return false;
		const { length } = this.text;
		const ban = this.raw.lastBefore(this.prohibitions, length);
		return this.startOf(ban) >= this.modalityBefore(length);
	}

	/**
	 * Start of what turns a stretch round: the negation right before it, a denial in its part of the sentence, or the
	 * prohibition whose list it stands in; -1 if none.
	 */
	negatedFrom(start: number, end: number, sentence: number): number {
		const around = this.wordAround(start, end);
		if (around >= 0) return around;
		const near = this.negatedRightBefore(start);
		if (near >= 0) return near;
		const denied = this.deniedFrom(start, sentence);
		if (denied >= 0 || !this.has(this.prohibitions)) return denied;
		const ban = this.raw.lastBefore(this.prohibitions, start - 1);
		if (!this.speaksFor(ban, this.prohibitions, start, sentence)) return -1;
		return this.isCondition(ban) && this.isBroken(this.endOf(ban), start, COMMA) ? -1 : this.startOf(ban);
	}

	/**
	 * Start of a negating word that shares text with a stretch and goes on: the stretch is the end of it, such as a “may” at the end of a
	 * denial, or begins before it, a “you may” before a “may not”.
	 */
	private wordAround(start: number, end: number): number {
		const around = this.wordOfAround(this.negations, start, end);
		if (around >= 0) return around;
		const denial = this.wordOfAround(this.denials, start, end);
		return denial >= 0 ? denial : this.wordOfAround(this.prohibitions, start, end);
	}

	private wordOfAround(words: number, start: number, end: number): number {
		if (!this.has(words)) return -1;
		for (let at = this.raw.lastBefore(words, end - 1); at > words; at--) {
			const wordStart = this.startOf(at);
			if (start - wordStart > LONGEST_NEGATION) break;
			const wordEnd = this.endOf(at);
			const isItsEnd = wordStart < start && wordEnd === end && words !== this.prohibitions;
			if (isItsEnd || (wordStart > start && wordEnd > end)) return wordStart;
		}
		return -1;
	}

	private negatedRightBefore(start: number): number {
		if (!this.has(this.negations)) return -1;
		const near = this.raw.lastBefore(this.negations, start - 1);
		if (near === this.negations) return -1;
		const end = this.endOf(near);
		if (end > start || start - end > NEGATION_REACH_LATIN) return -1;
		const reach = start - end <= NEGATION_REACH || /[a-z]/.test(this.text.slice(end, start));
		return reach && !this.isBroken(end, start, BREAK) ? this.startOf(near) : -1;
	}

	private deniedFrom(start: number, sentence: number): number {
		if (!this.has(this.denials)) return -1;
		const denial = this.raw.lastBefore(this.denials, start - 1);
		if (!this.speaksFor(denial, this.denials, start, sentence)) return -1;
		return this.isBroken(this.endOf(denial), start, PART) ? -1 : this.startOf(denial);
	}

	/** Whether a word stands before an offset in its sentence, and no permission or duty between them. */
	private speaksFor(at: number, words: number, start: number, sentence: number): boolean {
		if (at === words) return false;
		const end = this.endOf(at);
		return end <= start && this.raw.sentenceOf(this.startOf(at)) === sentence && this.modalityBefore(start - 1) < end;
	}

	/** Whether a prohibition belongs to an if-clause, beyond whose comma it does not reach: “if you do not agree, …”. */
	private isCondition(ban: number): boolean {
		const start = this.startOf(ban);
		const condition = this.raw.lastBefore(this.conditions, start);
		return condition !== this.conditions && !this.isBroken(this.endOf(condition), start, BREAK);
	}

	/** Start of the last permission, duty or turn that starts at or before an offset; -1 if none does. */
	private modalityBefore(offset: number): number {
		const modality = this.raw.lastBefore(this.modalities, offset);
		const turn = this.raw.lastBefore(this.turns, offset);
		return Math.max(
			modality === this.modalities ? -1 : this.startOf(modality),
			turn === this.turns ? -1 : this.startOf(turn),
		);
	}

	private isBroken(from: number, to: number, signs: string): boolean {
		for (let at = from; at < to; at++) if (signs.includes(this.text[at] as string)) return true;
		return false;
	}

	private has(list: number): boolean {
		return list !== 0 && this.raw.lists[list] !== 0;
	}

	private startOf(at: number): number {
		return this.raw.starts[this.raw.lists[at] as number] as number;
	}

	private endOf(at: number): number {
		return this.raw.ends[this.raw.lists[at] as number] as number;
	}
}
