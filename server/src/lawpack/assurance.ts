// The files with which a pack doubts its own patterns: weights and thresholds of the second voice, words of the self-test.
import type { VoiceModel } from '../core/assurance.ts';
import type { Pack } from '../core/law.ts';
import { stressSchema, thresholdsSchema, type VoiceWeights, weightsSchema } from './schema.ts';
import { type PackFile, type PackProblem, YamlSource } from './source.ts';

/** Those files, of the built-in pack only. */
export interface AssuranceFiles {
	readonly stress?: PackFile;
	/** Weights as JSON, thresholds as YAML. */
	readonly voice?: { readonly weights: PackFile; readonly thresholds: PackFile };
}

/**
 * Joins weights and thresholds: only columns with a threshold are kept.
 *
 * @param trained all columns and their weights, as `npm run train` wrote them
 * @param thresholds by requirement
 */
function modelOf(trained: VoiceWeights, thresholds: Readonly<Record<string, number>>): VoiceModel {
	const all = Int8Array.from(atob(trained.weights), (byte) => byte.charCodeAt(0));
	const kept = trained.columns.flatMap((column, index) => {
		const threshold = thresholds[column.requirement];
		return threshold === undefined ? [] : [{ index, column: { ...column, threshold } }];
	});
	const width = trained.columns.length;
	const weights = new Int8Array((all.length / width) * kept.length);
	let at = 0;
	for (let row = 0; row < all.length; row += width) {
		for (const { index } of kept) weights[at++] = all[row + index] as number;
	}
	return { columns: kept.map(({ column }) => column), weights };
}

function readVoice(
	files: NonNullable<AssuranceFiles['voice']>,
	{ requirements }: Pack,
	problems: PackProblem[],
): VoiceModel | undefined {
	const trained = weightsSchema.parse(JSON.parse(files.weights.text));
	const source = new YamlSource(files.thresholds);
	const thresholds = source.read(thresholdsSchema);
	if ('problems' in thresholds) {
		problems.push(...thresholds.problems);
		return undefined;
	}
	for (const id of Object.keys(thresholds.value)) {
		const isTrained = trained.columns.some(({ requirement }) => requirement === id);
		if (isTrained && requirements.some((requirement) => requirement.id === id)) continue;
		problems.push(source.problem([id], `the voice was not trained for ${id}`));
	}
	return modelOf(trained, thresholds.value);
}

/**
 * Reads them; what a pack does not bring is that of the pack it builds on.
 *
 * @param pack the pack with its requirements
 * @param problems those of the files are added
 */
export function readAssurance(
	{ stress, voice }: AssuranceFiles,
	pack: Pack,
	problems: PackProblem[],
): Pick<Pack, 'voice' | 'stress'> {
	const words = stress && new YamlSource(stress).read(stressSchema);
	if (words && 'problems' in words) problems.push(...words.problems);
	const model = voice ? readVoice(voice, pack, problems) : pack.voice;
	const read = words && 'value' in words ? words.value : pack.stress;
	return { ...(model && { voice: model }), ...(read && { stress: read }) };
}
