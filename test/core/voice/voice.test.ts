// The second voice: n-grams, scores, and how it makes an absence doubtful.
import { deepEqual, equal, ok } from 'node:assert/strict';
import type { VoiceModel } from '../../../server/src/core/assurance.ts';
import { compilePack } from '../../../server/src/core/match/compile.ts';
import { normalize } from '../../../server/src/core/text/normalize.ts';
import { BUCKETS, ngramsOf } from '../../../server/src/core/voice/ngrams.ts';
import { scoresOf, stretchesOf } from '../../../server/src/core/voice/voice.ts';
import { reviewWith } from '../../support/marked.ts';
import { toyLaw } from '../../support/toy.ts';

/** A voice for leaving that knows these words, each n-gram with a weight of one. */
function voiceOf(words: string, threshold: number): VoiceModel {
	const weights = new Int8Array(BUCKETS);
	for (const bucket of ngramsOf(words)) weights[bucket] = 1;
	return { columns: [{ requirement: 'leaving', threshold, scale: 1, bias: 0 }], weights };
}

describe('n-grams', () => {
	it('are sets: repetition and order of appearance leave no trace', () => {
		deepEqual(
			ngramsOf('好好'),
			ngramsOf('好好好').filter((bucket) => ngramsOf('好好').includes(bucket)),
		);
		deepEqual(
			[...ngramsOf('您可以走')],
			[...ngramsOf('您可以走')].sort((a, b) => a - b),
		);
	});

	it('take one to three characters, words by their beginning, and all numbers alike', () => {
		equal(ngramsOf('您可以').length, 6);
		equal(ngramsOf('delete account').length, 3);
		deepEqual(ngramsOf('deletion of'), ngramsOf('deletioned of'));
		deepEqual(ngramsOf('满18岁'), ngramsOf('满365岁'));
		deepEqual(ngramsOf('“您”'), ngramsOf('您'));
		equal(ngramsOf('').length, 0);
	});
});

describe('the voice', () => {
	it('scores by weights over the root of the number of n-grams', () => {
		const voice = voiceOf('我想走了', 0);
		equal(scoresOf('我想走了', voice)[0], Math.sqrt(9));
		equal(scoresOf('风筝', voice)[0], 0);
	});

	it('hears long clauses two sentences at a time', () => {
		const sentence = `${'很'.repeat(60)}。`;
		const sentences = [0, 1, 2].map((index) => ({ start: index * 61, end: (index + 1) * 61 }));
		const text = sentence.repeat(3);
		const clause = { normalized: normalize(text, [{ start: 0, end: text.length }]), sentences };
		deepEqual(stretchesOf(clause), [
			{ start: 0, end: 122 },
			{ start: 61, end: 183 },
		]);
	});

	it('makes an absence doubtful and shows the words, and leaves a statement alone', () => {
		const law = compilePack({ ...toyLaw.pack, voice: voiceOf('我想走了就走了', 2) });
		const verdictOf = (text: string) => {
			const found = reviewWith(law, text).findings.find(({ requirement }) => requirement === 'leaving');
			return [found?.verdict, ...(found?.evidence ?? []).map(({ start, end }) => text.slice(start, end))];
		};
		deepEqual(verdictOf('# 玩具协议\n\n我想走了就走了。'), ['unclear', '我想走了就走了。']);
		deepEqual(verdictOf('# 玩具协议\n\n风筝很高。'), ['missing']);
		deepEqual(verdictOf('# 玩具协议\n\n我想走了就走了。\n\n您可以离开。').at(0), 'fulfilled');
		ok(toyLaw.voice === undefined);
	});
});
