// The judgements made last by each pack: while the same is said of a requirement, its judgement is the same object.
import type { Requirement } from '../law.ts';
import type { CompiledPack } from '../match/compile.ts';
import type { Evidence } from '../model.ts';
import { remembered } from '../remembered.ts';
import type { StatedEvidence } from './evidence.ts';
import { type Judgement, judge } from './verdict.ts';

interface Judged {
	readonly marks: Uint8Array;
	readonly isSimilar: boolean;
	readonly judgement: Judgement;
}

class Judgements {
	/** By number of requirement. */
	private readonly last: Judged[] = [];

	/** @param similar what the second voice alone hears */
	of(requirement: Requirement, number: number, stated: StatedEvidence, similar: readonly Evidence[]): Judgement {
		const isSimilar = similar.length > 0;
		const last = this.last[number];
		if (last?.isSimilar === isSimilar && stated.isAsBefore(number, last.marks)) return last.judgement;
		const judgement = judge(requirement, [...stated.said(number), ...similar]);
		this.last[number] = { marks: stated.marks(number), isSimilar, judgement };
		return judgement;
	}
}

export const judgementsOf = remembered((_: CompiledPack) => new Judgements());
