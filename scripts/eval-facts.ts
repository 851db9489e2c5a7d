// How well type, language and service kinds of labelled documents are told.
import type { CompiledPack } from '../server/src/core/match/compile.ts';
import { serviceKinds } from '../server/src/core/model.ts';
import { review } from './eval-cells.ts';
import type { LabelledDocument } from './labels.ts';

/** Shares of documents whose type and language are right, and F1 over all service kinds. */
export interface FactShares {
	readonly type: number;
	readonly language: number;
	readonly kinds: number;
}

/** Compares what is detected with documents.tsv. */
export function factShares(documents: readonly LabelledDocument[], pack: CompiledPack): FactShares {
	let types = 0;
	let languages = 0;
	let [right, said, wanted] = [0, 0, 0];
	for (const { facts, source, format } of documents) {
		const { profile } = review(source, format, pack).coverage;
		if (profile.documentType === facts['docType']) types++;
		if (profile.language === facts['language']) languages++;
		const gold = serviceKinds.filter((kind) => (facts['serviceKinds'] ?? '').split(',').includes(kind));
		right += profile.serviceKinds.filter((kind) => gold.includes(kind)).length;
		said += profile.serviceKinds.length;
		wanted += gold.length;
	}
	const { length } = documents;
	return { type: types / length, language: languages / length, kinds: (2 * right) / (said + wanted) };
}
