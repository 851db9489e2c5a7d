// Bytes become text: what is well-formed UTF-8 is that, what reads as Chinese in another encoding is told, nothing is guessed.
import { deepEqual, equal, match } from 'node:assert/strict';
import { decode } from '../../server/src/encoding/decode.ts';
import { encoded, wide } from '../support/encode.ts';

const simplified = '# 微澜服务协议\n\n第一条 用户可以随时在“设置”中注销账号，平台应当在十五个工作日内处理。\n';
const traditional = '# 用戶服務協議\n\n第一條 用戶可以隨時註銷其帳號，平台應當在十五個工作日內處理用戶的投訴與舉報。\n';
const english = '# Terms of Service\n\nYou may delete your account at any time – in “Settings”.\n';
const told = (bytes: Uint8Array): string[] => decode(bytes).problems.map(({ id, detail }) => `${id} ${detail}`);

describe('an encoding', () => {
	const cases: readonly (readonly [name: string, bytes: Uint8Array, text: string, says: readonly string[]])[] = [
		['UTF-8', Buffer.from(simplified), simplified, []],
		['UTF-8 with a mark', Buffer.from(`\ufeff${simplified}`), simplified, []],
		['UTF-16LE with a mark', wide(`\ufeff${simplified}`, 'le'), simplified, []],
		['UTF-16BE with a mark', wide(`\ufeff${simplified}`, 'be'), simplified, []],
		['UTF-16LE without a mark', wide(simplified, 'le'), simplified, ['decoded UTF-16LE']],
		['UTF-16BE without a mark', wide(simplified, 'be'), simplified, ['decoded UTF-16BE']],
		['UTF-16LE in English', wide(english, 'le'), english, ['decoded UTF-16LE']],
		['UTF-16BE in English', wide(english, 'be'), english, ['decoded UTF-16BE']],
		['GB18030', encoded(simplified, 'gb18030'), simplified, ['decoded GB18030']],
		['GBK with traditional characters', encoded(traditional, 'gb18030'), traditional, ['decoded GB18030']],
		['Big5', encoded(traditional, 'big5'), traditional, ['decoded Big5']],
		['GB18030 of six words', encoded('服务协议', 'gb18030'), '服务协议', ['decoded GB18030']],
	];
	for (const [name, bytes, text, says] of cases) {
		it(`${name} is read`, () => {
			equal(decode(bytes).text, text);
			deepEqual(told(bytes), says);
		});
	}

	it('is what a page says of itself, where its bytes bear it out', () => {
		const page = (charset: string): string => `<html><head><meta charset="${charset}"><p>账号</p>`;
		deepEqual(told(encoded(page('gb2312'), 'gb18030')), ['decoded GB18030']);
		deepEqual(told(Buffer.from(page('gbk'))), []);
		deepEqual(told(encoded(page('utf-8'), 'gb18030')), ['encoding UTF-8']);
	});

	it('is not made of a page that says the wrong one', () => {
		const page = encoded(`<meta charset="big5"><p>${simplified}</p>`, 'gb18030');
		match(decode(page).text, /随时在“设置”中注销账号/);
	});

	it('with slips is read with them, and the first is told', () => {
		const bytes = [...encoded(simplified, 'gb18030')];
		bytes.splice(20, 0, 0xff);
		const { text, problems } = decode(Uint8Array.from(bytes));
		deepEqual(
			problems.map(({ id }) => id),
			['decoded', 'encoding'],
		);
		equal(text[problems[1]?.start ?? -1], '\ufffd');
		match(text, /平台应当/);
	});
});

describe('bytes that are no Chinese text', () => {
	const korean = '제1조 이 약관은 회사가 제공하는 서비스의 이용과 관련하여 회사와 회원의 권리 및 의무를 규정한다. ';
	const japanese = 'この規約は、本サービスの利用条件を定めるものです。登録ユーザーの皆さまにご利用いただきます。';
	const cases: readonly (readonly [name: string, bytes: Uint8Array])[] = [
		['Latin-1', Buffer.from('Conditions générales d’utilisation à durée indéterminée', 'latin1')],
		['Korean', encoded(korean.repeat(5), 'euc-kr')],
		['Japanese', encoded(japanese.repeat(5), 'euc-jp')],
		['UTF-8 cut in a character', Buffer.from('服务协议').subarray(0, 11)],
		['noise', Uint8Array.from({ length: 5000 }, (_, index) => (index * 7919 + (index >> 3) * 31) % 256)],
	];
	for (const [name, bytes] of cases) {
		it(`${name} is told, not guessed`, () => deepEqual(told(bytes), ['encoding UTF-8']));
	}

	it('even none and very few of them', () => {
		for (const length of [0, 1, 2, 3]) decode(Uint8Array.of(0xff, 0xfe, 0xd8).subarray(0, length));
		equal(decode(new Uint8Array()).text, '');
	});
});
