// What turns a statement round: negation right before it, a prohibition whose list it stands in.

import type { Span } from '../model.ts';
import type { Clause } from '../segment/clauses.ts';
import { lastAtOrBefore, type Raw, type RawHits } from './raw.ts';

const NEGATION_REACH = 3;
const NEGATION_REACH_LATIN = 12;
const LONGEST_NEGATION = 24;
const BREAK = /[,，、。;；:：]/;
/** Between the parts of a sentence. */
const PART = /[,，。;；:：]/;

/** Negations, prohibitions and sentences of a clause. */
export class Grammar {
	private readonly text: string;
	private readonly clause: Clause;
	private readonly negations: readonly Raw[];
	private readonly denials: readonly Raw[];
	private readonly prohibitions: readonly Raw[];
	private readonly modalities: readonly Raw[];
	private readonly conditions: readonly Raw[];

	constructor(clause: Clause, raw: RawHits) {
		this.text = clause.normalized.text;
		this.clause = clause;
		this.negations = raw.withRole('negation');
		this.denials = raw.withRole('denial');
		this.prohibitions = raw.withRole('prohibition');
		this.modalities = [...raw.withRole('modality'), ...raw.withRole('turn')].sort((a, b) => a.start - b.start);
		this.conditions = raw.withRole('condition');
	}

	/** Says who may, must or must not. */
	get isModal(): boolean {
		return this.modalities.length > 0 || this.prohibitions.length > 0;
	}

	/** Denies something, or tells someone not to do it. */
	get isNegative(): boolean {
		return this.negations.length > 0 || this.denials.length > 0;
	}

	/** Forbids what follows it: no permission or duty stands behind its last prohibition. */
	get endsForbidding(): boolean {
		const ban = this.prohibitions.at(-1);
		return ban !== undefined && ban.start >= (this.modalities.at(-1)?.start ?? -1);
	}

	/** Number of the sentence in which an offset stands. */
	sentenceOf(start: number): number {
		return Math.max(0, lastAtOrBefore(this.clause.sentences, start));
	}

	/**
	 * Start of what turns a stretch round: the negation right before it, a denial in its part of the sentence, or the
	 * prohibition whose list it stands in; -1 if none.
	 */
	negatedFrom(hit: Span, sentence: number): number {
		const { start } = hit;
		const around = this.wordAround(hit);
		if (around >= 0) return around;
		const near = this.negations[lastAtOrBefore(this.negations, start - 1)];
		if (near !== undefined && near.end <= start) {
			const between = this.text.slice(near.end, start);
			const reach = /[a-z]/.test(between) ? NEGATION_REACH_LATIN : NEGATION_REACH;
			if (between.length <= reach && !BREAK.test(between)) return near.start;
		}
		const denied = this.deniedFrom(start, sentence);
		if (denied >= 0) return denied;
		const ban = this.prohibitions[lastAtOrBefore(this.prohibitions, start - 1)];
		if (ban === undefined || ban.end > start || this.sentenceOf(ban.start) !== sentence) return -1;
		const modality = this.modalities[lastAtOrBefore(this.modalities, start - 1)];
		if (modality !== undefined && modality.start >= ban.end) return -1;
		return this.isCondition(ban) && /[,，]/.test(this.text.slice(ban.end, start)) ? -1 : ban.start;
	}

	/**
	 * Start of a negating word that shares text with a stretch and goes on: the stretch is the end of it, such as a “may” at the end of a
	 * denial, or begins before it, a “you may” before a “may not”.
	 */
	private wordAround({ start, end }: Span): number {
		for (const words of [this.negations, this.denials, this.prohibitions]) {
			for (let at = lastAtOrBefore(words, end - 1); at >= 0; at--) {
				const word = words[at] as Raw;
				if (start - word.start > LONGEST_NEGATION) break;
				const isItsEnd = word.start < start && word.end === end && words !== this.prohibitions;
				if (isItsEnd || (word.start > start && word.end > end)) return word.start;
			}
		}
		return -1;
	}

	private deniedFrom(start: number, sentence: number): number {
		const denial = this.denials[lastAtOrBefore(this.denials, start - 1)];
		if (denial === undefined || denial.end > start || this.sentenceOf(denial.start) !== sentence) return -1;
		if (PART.test(this.text.slice(denial.end, start))) return -1;
		const modality = this.modalities[lastAtOrBefore(this.modalities, start - 1)];
		return modality !== undefined && modality.start >= denial.end ? -1 : denial.start;
	}

	/** Whether a prohibition belongs to an if-clause, beyond whose comma it does not reach: “if you do not agree, …”. */
	private isCondition(ban: Raw): boolean {
		const condition = this.conditions[lastAtOrBefore(this.conditions, ban.start)];
		return condition !== undefined && !BREAK.test(this.text.slice(condition.end, ban.start));
	}
}
