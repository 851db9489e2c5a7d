// Language and script of a draft.
import { deepEqual, equal } from 'node:assert/strict';
import fc from 'fast-check';
import { countLetters, languageOf, lettersAfter, type Writing } from '../../../server/src/core/text/language.ts';
import { anyEdit, applyEdit, type RandomEdit, runs } from '../../support/drafts.ts';

const detectLanguage = (text: string): Writing => languageOf(countLetters(text));

describe('the language of a draft', () => {
	const texts: readonly (readonly [string, string])[] = [
		['您可以随时注销账号，我们将删除您的个人信息。', 'zh-Hans'],
		['您可以隨時註銷帳號，我們將刪除您的個人資訊。', 'zh-Hant'],
		['用户可以申请注销帐号。', 'zh-Hans'],
		['You may delete your account at any time.', 'en'],
		['You may follow the official account (公众号) on our platform at any time, and leave it as you please.', 'en'],
		['您可以使用 App 客户端内 Settings – Account 的入口注销账号。', 'zh-Hans'],
		['', 'en'],
		['12345 ……', 'en'],
		['\ud800\udc00\ud800', 'en'],
	];
	for (const [text, language] of texts)
		it(`“${text}” is ${language}`, () => equal(detectLanguage(text).language, language));

	it('is told by the first pages of a long text', () => {
		equal(detectLanguage('账号注销'.repeat(10_000) + 'account '.repeat(100_000)).language, 'zh-Hans');
	});
});

describe('a bilingual draft', () => {
	const english = 'You may delete your account at any time in the settings of the app.';
	const chinese = '您可以随时在应用的设置中注销您的账号。';
	const texts: readonly (readonly [string, boolean])[] = [
		[`${chinese}\n${english}`, true],
		[chinese.repeat(8) + english, false],
		[chinese + english.repeat(8), false],
		[chinese, false],
		[english, false],
		['', false],
	];
	for (const [text, mixed] of texts)
		it(`is ${mixed ? '' : 'not '}“${text.slice(0, 60)}”`, () => equal(detectLanguage(text).mixed, mixed));
});

interface Anywhere extends Pick<RandomEdit, 'at' | 'length'> {
	readonly edit: RandomEdit;
}

describe('the letters of a draft after an edit', () => {
	it('are those that are counted anew, also about the end of what is looked at (2,000 edits)', () => {
		const part = fc.constantFrom('账号', '帳號', 'account ', '，');
		const anywhere = fc.record({ edit: anyEdit, at: fc.nat(30_000), length: fc.oneof(fc.nat(5), fc.nat(30_000)) });
		const check = (one: string, two: string, times: number, { edit, ...place }: Anywhere): void => {
			const before = one.repeat(times) + two.repeat(5000);
			const done = applyEdit(before, { ...edit, ...place });
			const letters = lettersAfter(done.text, { text: before, letters: countLetters(before), edit: done.edit });
			deepEqual(letters, countLetters(done.text));
		};
		fc.assert(fc.property(part, part, fc.nat(6000), anywhere, check), runs(2000));
	});
});
