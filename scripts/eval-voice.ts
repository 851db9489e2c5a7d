// How well the second voice tells stated from absent on documents, by itself, at thresholds chosen on other operators.

import type { VoiceModel } from '../server/src/core/assurance.ts';
import type { PlacedClause } from '../server/src/core/judge/context.ts';
import { scoresOf, stretchesOf } from '../server/src/core/voice/voice.ts';
import type { Label } from './labels.ts';

/** A document with the highest score of each column, and whether the patterns find the requirement. */
export interface Scored {
	readonly fold: number;
	readonly scores: Float64Array;
	readonly labels: ReadonlyMap<string, Label>;
	readonly found: ReadonlySet<string>;
}

/** The highest score of each column over all stretches of a document. */
export function documentScores(clauses: readonly PlacedClause[], voice: VoiceModel): Float64Array {
	const best = new Float64Array(voice.columns.length).fill(Number.NEGATIVE_INFINITY);
	for (const { match } of clauses) {
		if (match.isBareHeading) continue;
		for (const { start, end } of stretchesOf(match.clause)) {
			const scores = scoresOf(match.clause.normalized.text.slice(start, end), voice);
			for (const [column, score] of scores.entries()) best[column] = Math.max(best[column] as number, score);
		}
	}
	return best;
}

/** Share of pairs in which the document that states it scores higher. */
function areaUnderCurve(stated: readonly number[], absent: readonly number[]): number {
	let sum = 0;
	for (const high of stated) for (const low of absent) sum += high > low ? 1 : high === low ? 0.5 : 0;
	return sum / (stated.length * absent.length);
}

/** The lowest score that at most this share of the documents without the element reaches. */
function thresholdFor(absent: readonly number[], share: number): number {
	const sorted = [...absent].sort((a, b) => b - a);
	return (sorted[Math.floor(sorted.length * share)] ?? 0) + 1e-6;
}

/** One line for each column. */
export function voiceFigures(documents: readonly Scored[], voice: VoiceModel, share: number): string[] {
	return voice.columns.map(({ requirement }, column) => {
		const scores = (isAbsent: boolean, some = documents): number[] =>
			some
				.filter(({ labels }) => (labels.get(requirement) === 'absent') === isAbsent)
				.map((document) => document.scores[column] as number);
		let raised = 0;
		let wrongly = 0;
		let rescued = 0;
		let lost = 0;
		for (let fold = 0; fold < 5; fold++) {
			const others = documents.filter((document) => document.fold !== fold);
			const threshold = thresholdFor(scores(true, others), share);
			for (const { fold: own, scores: all, labels, found } of documents) {
				if (own !== fold || (all[column] as number) < threshold) continue;
				const isAbsent = labels.get(requirement) === 'absent';
				if (isAbsent) wrongly++;
				else raised++;
				if (!found.has(requirement)) isAbsent ? lost++ : rescued++;
			}
		}
		const stated = scores(false);
		const absent = scores(true);
		const percent = (part: number, whole: number): string => ((100 * part) / Math.max(1, whole)).toFixed(0).padStart(3);
		return `${requirement.padEnd(32)} AUC ${areaUnderCurve(stated, absent).toFixed(2)}  hears ${percent(raised, stated.length)} % of ${stated.length} stated, ${percent(wrongly, absent.length)} % of ${absent.length} absent; where patterns find nothing: ${rescued} right, ${lost} wrong; threshold ${thresholdFor(absent, share).toFixed(2)}`;
	});
}
