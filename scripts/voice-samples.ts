// What the second voice is trained on: labelled clauses, the examples of the requirements, and labelled documents.
import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';
import { finish, readSteps } from '../server/src/core/analyze.ts';
import type { Requirement } from '../server/src/core/law.ts';
import { type CompiledPack, compilePack } from '../server/src/core/match/compile.ts';
import { loadPack } from '../server/src/lawpack/pack.ts';
import type { VoiceWeights } from '../server/src/lawpack/schema.ts';
import { findWords, type LabelledDocument, readClauses, readDocuments } from './labels.ts';
import { lawFiles } from './law-files.mjs';
import { clauseSample, type DocumentLabel, documentSamples, fitWeights, quantize, type Sample } from './voice-fit.ts';

const test = resolve(import.meta.dirname, '../test');
const CLAUSES = join(test, 'clauses/development.tsv');
const DOCUMENTS = join(test, 'documents/development');

/** Samples and the requirements that their columns stand for. */
export interface TrainingSet {
	readonly requirements: readonly string[];
	readonly samples: readonly Sample[];
}

function exampleSamples(pack: CompiledPack, { id, examples }: Requirement, requirements: readonly string[]): Sample[] {
	const column = requirements.indexOf(id);
	if (column < 0) return [];
	return Object.entries(examples).flatMap(([verdict, { zh, en }]) =>
		[...zh, ...en].map((text) => {
			const { clauses } = finish(readSteps(text, 'markdown', pack));
			return clauseSample(clauses, column, verdict === 'missing' ? -1 : 1, requirements.length);
		}),
	);
}

/** Samples of a document that is labelled by elements. */
export function samplesOf(document: LabelledDocument, pack: CompiledPack, requirements: readonly string[]): Sample[] {
	const { clauses } = finish(readSteps(document.source, document.format, pack));
	const labels: DocumentLabel[] = document.labels.map(({ element, label, quote }) => ({
		column: requirements.indexOf(element),
		isAbsent: label === 'absent',
		words: findWords(document.source, quote),
	}));
	return documentSamples(clauses, labels, requirements.length);
}

/** Gathers what the repository holds; the columns are the elements of the labelled documents, in order. */
export function gatherSamples(): TrainingSet {
	const { pack } = loadPack(lawFiles());
	const compiled = compilePack(pack);
	const documents = readDocuments(DOCUMENTS);
	const elements = new Set(documents.flatMap(({ labels }) => labels.map(({ element }) => element)));
	const requirements = [...elements].sort();
	const clauses = readClauses(CLAUSES).flatMap(({ requirement, verdict, text }) => {
		const column = requirements.indexOf(requirement);
		if (column < 0) return [];
		const reading = finish(readSteps(text, 'markdown', compiled));
		return [clauseSample(reading.clauses, column, verdict === 'missing' ? -1 : 1, requirements.length)];
	});
	const examples = pack.requirements.flatMap((requirement) => exampleSamples(compiled, requirement, requirements));
	return {
		requirements,
		samples: [...clauses, ...examples, ...documents.flatMap((document) => samplesOf(document, compiled, requirements))],
	};
}

/** Digest of all samples, by which a test sees that the weights are those of the present texts. */
export function digestOf({ requirements, samples }: TrainingSet): string {
	const hash = createHash('sha256').update(requirements.join());
	for (const { ngrams, says, weight } of samples) hash.update(ngrams).update(says).update(String(weight));
	return hash.digest('hex');
}

/** Trains the voice. */
export function trainVoice(set: TrainingSet): VoiceWeights {
	const { requirements, samples } = set;
	return { digest: digestOf(set), ...quantize(fitWeights(samples, requirements.length), requirements) };
}
