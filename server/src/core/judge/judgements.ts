// The judgements made last by each pack: while the same is said of a requirement, its judgement is the same object.
import type { Requirement } from '../law.ts';
import type { CompiledPack } from '../match/compile.ts';
import { remembered } from '../remembered.ts';
import { type Marks, markingOf } from './marks.ts';
import { type Judgement, judge } from './verdict.ts';

interface Judged {
	readonly marks: Marks;
	readonly isSimilar: boolean;
	readonly judgement: Judgement;
}

class Judgements {
	private readonly pack: CompiledPack;
	/** By number of requirement. */
	private readonly last: Judged[] = [];

	constructor(pack: CompiledPack) {
		this.pack = pack;
	}

	/** @param isSimilar whether the second voice alone hears something */
	of(requirement: Requirement, number: number, marks: Marks, isSimilar: boolean): Judgement {
		const marking = markingOf(this.pack);
		const last = this.last[number];
		if (last?.isSimilar === isSimilar && marking.saysTheSame(number, last.marks, marks)) return last.judgement;
		const said = marking.said(marks, number);
		const judgement = judge(requirement, isSimilar ? [...said, { facet: '', strength: 'similar' }] : said);
		this.last[number] = { marks, isSimilar, judgement };
		return judgement;
	}
}

export const judgementsOf = remembered((pack: CompiledPack) => new Judgements(pack));
