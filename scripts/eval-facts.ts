// How well type, language and service kinds of labelled documents are told.
import { serviceKinds } from '../server/src/core/model.ts';
import type { Cell } from './eval-cells.ts';
import type { LabelledDocument } from './labels.ts';

/** Shares of documents whose type and language are right, and F1 over all service kinds. */
export interface FactShares {
	readonly type: number;
	readonly language: number;
	readonly kinds: number;
}

/** Compares what was detected when the cells were made with documents.tsv. */
export function factShares(documents: readonly LabelledDocument[], cells: readonly Cell[]): FactShares {
	const profiles = new Map(cells.map(({ file, profile }) => [file, profile]));
	let types = 0;
	let languages = 0;
	let [right, said, wanted] = [0, 0, 0];
	for (const { file, facts } of documents) {
		const profile = profiles.get(file);
		if (profile === undefined) continue;
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
