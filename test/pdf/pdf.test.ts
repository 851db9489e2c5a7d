// PDF files: the text layer becomes paragraphs and headings, pages are known, what cannot be read is told why.
import { deepEqual, equal, match, rejects } from 'node:assert/strict';
import { pdfReasonIn } from '../../server/src/pdf/contract.ts';
import { pdf } from '../../server/src/pdf/index.ts';
import { encoded } from '../support/encode.ts';
import { column, type PdfLine, type PdfOptions, pdfFile } from '../support/pdf.ts';

const title: PdfLine = { text: '微澜服务协议', x: 220, y: 800, size: 20 };
const FIRST = '第一条 用户可以随时在“设置”中注销账号，平台应当在收到申';
const SECOND = '请后十五个工作日内处理完毕。';

async function textOf(pages: readonly (readonly PdfLine[])[], options?: PdfOptions): Promise<string> {
	return (await pdf.fromPdf(pdfFile(pages, options))).markdown;
}

function refused(bytes: Uint8Array, reason: string): Promise<void> {
	return rejects(pdf.fromPdf(bytes), (error) => pdfReasonIn(error) === reason);
}

describe('the text of a PDF', () => {
	it('has headings where the font is larger, and lines joined to paragraphs', async () => {
		const lines = [title, ...column([FIRST, SECOND, '第二条 平台规则如下：', '（一）不得冒用他人身份。'])];
		equal(
			await textOf([lines]),
			`# 微澜服务协议\n\n${FIRST}${SECOND}\n\n第二条 平台规则如下：\n\n（一）不得冒用他人身份。\n`,
		);
	});

	it('keeps headings of two sizes apart', async () => {
		const lines = [title, { text: '一、总则', x: 70, y: 770, size: 14 }, ...column([FIRST, SECOND], { top: 740 })];
		equal(await textOf([lines]), `# 微澜服务协议\n\n## 一、总则\n\n${FIRST}${SECOND}\n`);
	});

	it('has a space between Latin words of two lines, and none between Chinese ones', async () => {
		const wide = 'You may delete your account at any time, and we ';
		const text = await textOf([column([wide.trim(), 'handle your request within days.'])]);
		equal(text, 'You may delete your account at any time, and we handle your request within days.\n');
	});

	it('goes on from page to page, without heads, feet and numbers of pages', async () => {
		const head = { text: '微澜科技', x: 70, y: 820, size: 8 };
		const foot = (number: number): PdfLine => ({ text: `第 ${number} 页 共 3 页`, x: 280, y: 30, size: 8 });
		const bytes = pdfFile([
			[head, ...column([FIRST]), foot(1)],
			[head, ...column([SECOND, '第二条 本协议自公布之日起生效。']), foot(2)],
			[head, ...column(['第三条 本协议适用中国法律。']), foot(3)],
		]);
		const { markdown, pages, empty } = await pdf.fromPdf(bytes);
		equal(markdown, `${FIRST}${SECOND}\n\n第二条 本协议自公布之日起生效。\n\n第三条 本协议适用中国法律。\n`);
		deepEqual(
			pages.map((at) => markdown.slice(at, at + 4)),
			['第一条 ', '请后十五', '第三条 '],
		);
		deepEqual(empty, []);
	});

	it('holds no marks of Markdown but its own', async () => {
		equal(await textOf([column(['# 注册 *账号*', '- <b>规则</b>'])]), '\\# 注册 \\*账号\\*\n\n\\- \\<b>规则\\</b>\n');
	});

	it('tells which pages have none', async () => {
		const { pages, empty } = await pdf.fromPdf(pdfFile([column([FIRST]), [], column([SECOND])]));
		deepEqual(empty, [2]);
		deepEqual(pages, [0, FIRST.length, FIRST.length]);
	});
});

describe('fonts that name a table of codes', () => {
	const gbk = (text: string): Uint8Array => encoded(text, 'gb18030');
	const big5 = (text: string): Uint8Array => encoded(text, 'big5');
	const simplified = '用户可以随时注销账号ABC。';
	const traditional = '用戶可以隨時註銷帳號ABC。';
	const cases: readonly (readonly [string, string, PdfOptions])[] = [
		['GBK-EUC-H', simplified, { encoding: 'GBK-EUC-H', ordering: 'GB1', codes: gbk }],
		['UniGB-UCS2-H', simplified, { encoding: 'UniGB-UCS2-H', ordering: 'GB1' }],
		['ETen-B5-H', traditional, { encoding: 'ETen-B5-H', ordering: 'CNS1', codes: big5 }],
	];
	for (const [name, text, options] of cases) {
		it(`${name} are read`, async () => {
			equal(await textOf([column([text])], { ...options, tellsCharacters: false }), `${text}\n`);
		});
	}

	it('and numbers of a collection that nobody explains are not guessed at', () => {
		const options = { ordering: 'GB1', tellsCharacters: false } as const;
		return refused(pdfFile([column([simplified])], options), 'scanned');
	});
});

describe('a PDF that cannot be read', () => {
	const good = pdfFile([column([FIRST, SECOND])]);

	it('has no text, as a scan', () => refused(pdfFile([[], []]), 'scanned'));

	it('is protected by a password', () => {
		const key = '00'.repeat(32);
		return refused(
			pdfFile([column([FIRST])], { encrypt: `<< /Filter /Standard /V 1 /R 2 /P -4 /O <${key}> /U <${key}> >>` }),
			'locked',
		);
	});

	it('is damaged, or something else', async () => {
		await refused(new Uint8Array(), 'damaged');
		await refused(Buffer.from('%PDF-1.7\nnothing more'), 'damaged');
		await refused(Buffer.from('<html>'), 'damaged');
		await refused(good.subarray(0, 200), 'damaged');
	});

	it('of which the end is missing is read as far as it goes', async () => {
		match((await pdf.fromPdf(good.subarray(0, good.length - 20))).markdown, /第一条/);
	});

	it('ends with words however it is cut or changed', async function cuts() {
		this.timeout(60_000);
		for (let at = 0; at < good.length; at += 997) {
			const changed = Uint8Array.from(good);
			changed.fill(0x41, at, at + 40);
			for (const bytes of [good.subarray(0, at), changed]) {
				await pdf.fromPdf(bytes).catch((error: unknown) => equal(typeof pdfReasonIn(error), 'string'));
			}
		}
	});
});
