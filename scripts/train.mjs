// Trains the second voice from the labelled clauses, examples and documents of the repository, `npm run train`, and
// writes law/voice/weights.json; `--check` writes nothing and fails where the weights are not what training gives.
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { gatherSamples, trainVoice } from './voice-samples.ts';

const path = join(resolve(import.meta.dirname, '..'), 'law/voice/weights.json');
const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
const text = `${JSON.stringify(trainVoice(gatherSamples()))}\n`;
if (!values.check) writeFileSync(path, text);
else if (readFileSync(path, 'utf8') !== text) {
	console.error('law/voice/weights.json is not what training gives: run `npm run train`');
	process.exit(1);
}
