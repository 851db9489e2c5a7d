// Sentences of a clause, in Chinese and English.
import { deepEqual } from 'node:assert/strict';
import fc from 'fast-check';
import { splitSentences } from '../../../server/src/core/segment/sentences.ts';
import { normalizePhrase } from '../../../server/src/core/text/normalize.ts';

function sentences(written: string): string[] {
	const text = normalizePhrase(written);
	return splitSentences(text).map(({ start, end }) => text.slice(start, end));
}

describe('sentences', () => {
	const texts: readonly (readonly [why: string, text: string, sentences: readonly string[]])[] = [
		['end at a Chinese full stop', '您可以。我们不。', ['您可以。', '我们不。']],
		['end at semicolons, exclamation and question marks', '您；我们！谁？', ['您;', '我们!', '谁?']],
		['take closing quotes and brackets with them', '“可以。”我们（不。）是', ['"可以。"', '我们(不。)', '是']],
		['do not end at commas and colons', '您，可以：注销、离开', ['您,可以:注销、离开']],
		[
			'end at an English full stop before a word',
			'You may leave. We stay.',
			['You may leave.', 'We stay.'].map((one) => one.toLowerCase()),
		],
		[
			'do not end at abbreviations',
			'logs, e.g. access logs, of Weilan Co. Ltd. are kept',
			['logs, e.g. access logs, of weilan co. ltd. are kept'],
		],
		['do not end within numbers and addresses', 'see 2.1 at www.example.com', ['see 2.1 at www.example.com']],
		['need no end', '您可以', ['您可以']],
		['are none where there is no text', '', []],
	];
	for (const [why, text, expected] of texts) it(why, () => deepEqual(sentences(text), expected));

	it('cover the text but for the space between them', () => {
		const text = fc.string({
			unit: fc.constantFrom('您', 'a', 'b', ' ', '。', '.', ';', '!', '"', ')'),
			maxLength: 40,
		});
		fc.assert(
			fc.property(text, (source) => {
				const covered = splitSentences(source).map(({ start, end }) => source.slice(start, end));
				deepEqual(covered.join('').replaceAll(' ', ''), source.replaceAll(' ', ''));
			}),
		);
	});
});
