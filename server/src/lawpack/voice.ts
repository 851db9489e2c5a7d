// Weights and thresholds of the second voice become a model for the requirements that it may speak of.
import type { VoiceModel } from '../core/law.ts';
import type { VoiceWeights } from './schema.ts';

/**
 * Joins weights and thresholds: only columns with a threshold are kept.
 *
 * @param trained all columns and their weights, as `npm run train` wrote them
 * @param thresholds by requirement; those that nobody trained are ignored
 */
export function modelOf(trained: VoiceWeights, thresholds: Readonly<Record<string, number>>): VoiceModel {
	const all = Uint8Array.from(atob(trained.weights), (byte) => byte.charCodeAt(0));
	const kept = trained.columns.flatMap((column, index) => {
		const threshold = thresholds[column.requirement];
		return threshold === undefined ? [] : [{ index, column: { ...column, threshold } }];
	});
	const width = trained.columns.length;
	let weights = '';
	for (let row = 0; row < all.length; row += width) {
		for (const { index } of kept) weights += String.fromCharCode(all[row + index] as number);
	}
	return { columns: kept.map(({ column }) => column), weights: btoa(weights) };
}
