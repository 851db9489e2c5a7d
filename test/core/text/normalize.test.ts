// What the reader takes as the same word compares as the same, and every span leads back to the source.
import { deepEqual, equal, ok } from 'node:assert/strict';
import fc from 'fast-check';
import { normalize, normalizePhrase, sourceSpan, unitAt } from '../../../server/src/core/text/normalize.ts';

/** Source text of the normalised words. */
function sourceOf(source: string, words: string): string {
	const normalized = normalize(source, [{ start: 0, end: source.length }]);
	const start = normalized.text.indexOf(words);
	ok(start >= 0, `“${words}” is not in “${normalized.text}”`);
	const span = sourceSpan(normalized, { start, end: start + words.length });
	return source.slice(span.start, span.end);
}

describe('normalizing', () => {
	const same: readonly (readonly [why: string, written: string, compared: string])[] = [
		['full-width letters and digits', 'ＡＰＰ　６个月', 'app 6个月'],
		['full-width punctuation', '您（用户），可以！', '您(用户),可以!'],
		['upper case', 'Real-Name', 'real-name'],
		['traditional script', '帳號註銷後刪除個人資訊', '账号注销后删除个人资讯'],
		[
			'radicals and compatibility characters, as PDFs have them',
			'⽤⼾注销後刪除更多資\uf9be',
			'用户注销后删除更多资料',
		],
		['variants of 账', '帐号、帳號、賬號', '账号、账号、账号'],
		['curly quotes', 'you’ll “quit”', 'you\'ll "quit"'],
		['kinds of dashes', 'real‑name – now', 'real-name - now'],
		['spaces within Chinese words', '注 销　账\t号', '注销账号'],
		['line ends within Chinese words', '注\r\n销\n账号', '注销账号'],
		['a space between Chinese and Latin words', '使用 App 的用户', '使用app的用户'],
		['runs of white space between Latin words', 'delete \n\t your account', 'delete your account'],
		['white space at both ends', '  delete  ', 'delete'],
		['zero-width marks', '注\u200b销\ufeff账\u00ad号', '注销账号'],
		['zero-width marks within Latin words', 'ac\u200bcount', 'account'],
		['NUL and other control characters', '注\u0000销\u0007', '注销'],
		['nothing', '', ''],
		['white space alone', ' \u3000\n', ''],
	];
	for (const [why, written, compared] of same) {
		it(`reads ${why} as one writes them plainly`, () => equal(normalizePhrase(written), compared));
	}

	it('keeps what it does not know', () => equal(normalizePhrase('😀é\ud800'), '😀é\ud800'));

	it('reads only the pieces, and knows no markup between them', () => {
		const source = '**注**销';
		const pieces = [
			{ start: 2, end: 3 },
			{ start: 5, end: 6 },
		];
		const normalized = normalize(source, pieces);
		equal(normalized.text, '注销');
		deepEqual(sourceSpan(normalized, { start: 0, end: 2 }), { start: 2, end: 6 });
	});
});

describe('spans of normalised text', () => {
	it('lead to the words as written', () => {
		equal(sourceOf('您可以注 销 帳號。', '注销账号'), '注 销 帳號');
		equal(sourceOf('You may DELETE   your account.', 'delete your account'), 'DELETE   your account');
	});

	it('end behind their last character, not before the next', () => {
		equal(sourceOf('注销\u200b   帐号', '注销'), '注销');
	});

	const anyText = fc
		.array(
			fc.oneof(
				fc.constantFrom(
					'注销',
					'帳',
					'號',
					' ',
					'\u3000',
					'\n',
					'A',
					'z',
					'９',
					'，',
					'\u200b',
					'\ud83d',
					'\ude00',
					'😀',
				),
				fc.string({ unit: 'binary', maxLength: 3 }),
				fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
			),
			{ maxLength: 40 },
		)
		.map((parts) => parts.join(''));

	it('lead each unit to a unit that folds to it, in ascending order, whatever the text holds', () => {
		fc.assert(
			fc.property(anyText, (source) => {
				const normalized = normalize(source, [{ start: 0, end: source.length }]);
				const { text } = normalized;
				for (let at = 0; at < text.length; at++) {
					const from = normalized.offsetOf(at);
					ok(from < normalized.offsetOf(at + 1));
					equal(unitAt(normalized, from), at);
					ok(from >= 0 && from < source.length);
					const alone = normalizePhrase(source[from] ?? '');
					equal(alone === '' ? ' ' : alone, text[at]);
				}
				ok(normalized.offsetOf(text.length) <= source.length);
				equal(unitAt(normalized, source.length), text.length);
			}),
		);
	});

	it('are the same words when normalised again', () => {
		fc.assert(
			fc.property(anyText, (source) => {
				const once = normalizePhrase(source);
				equal(normalizePhrase(once), once);
			}),
		);
	});

	it('give back the normalised words when cut out of the source', () => {
		const cut = fc.tuple(anyText, fc.nat(), fc.nat());
		fc.assert(
			fc.property(cut, ([source, from, size]) => {
				const normalized = normalize(source, [{ start: 0, end: source.length }]);
				const { text } = normalized;
				if (text === '') return;
				const start = from % text.length;
				const end = start + 1 + (size % (text.length - start));
				const span = sourceSpan(normalized, { start, end });
				equal(normalizePhrase(source.slice(span.start, span.end)), text.slice(start, end).trim());
			}),
		);
	});
});
