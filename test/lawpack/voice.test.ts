// The weights of the second voice are what training gives on the texts of the repository, and speak of known requirements.
import { deepEqual, equal, ok } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gatherSamples, trainVoice } from '../../scripts/voice-samples.ts';
import { BUCKETS } from '../../server/src/core/voice/ngrams.ts';
import { pack } from '../support/law.ts';

const path = join(resolve(import.meta.dirname, '../..'), 'law/voice/weights.json');

describe('the second voice', () => {
	it('is what `npm run train` gives, byte for byte', () => {
		equal(readFileSync(path, 'utf8'), `${JSON.stringify(trainVoice(gatherSamples()))}\n`);
	}).timeout(60_000);

	it('ships the columns that have a threshold, and no others', () => {
		const weights = pack.voice?.weights ?? [];
		equal(weights.length, BUCKETS * (pack.voice?.columns.length ?? 0));
		ok(weights.length > 0 && weights.length < 1.5 * 1024 * 1024);
		const ids = pack.requirements.map(({ id }) => id);
		deepEqual(
			pack.voice?.columns.filter(({ requirement }) => !ids.includes(requirement)),
			[],
		);
	});
});
