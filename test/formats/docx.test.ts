// Word documents become Markdown that reads as the document does on paper.
import { deepEqual, equal, rejects } from 'node:assert/strict';
import {
	CommentRangeStart,
	CommentReference,
	ExternalHyperlink,
	FootnoteReferenceRun,
	ImageRun,
	Paragraph,
	Table,
	TableCell,
	TableOfContents,
	TableRow,
	TextRun,
} from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { reasonIn } from '../../server/src/formats/contract.ts';
import { fromDocx } from '../../server/src/formats/fromDocx.ts';
import { numberIn } from '../../server/src/report/origin.ts';
import { agreementFile, type Children, deleted, inserted, numbered, paragraphs, wordFile } from '../support/word.ts';

async function markdown(children: Children): Promise<string> {
	return (await fromDocx(await wordFile(children))).markdown;
}

/** A table of these words. */
function table(...rows: readonly string[][]): Table {
	const cell = (text: string) => new TableCell({ children: paragraphs(...text.split('\n')) });
	return new Table({ rows: rows.map((texts) => new TableRow({ children: texts.map(cell) })) });
}

/** The file with one of its parts changed. */
function withPart(file: Uint8Array, path: string, change: (xml: string) => string): Uint8Array {
	const parts = unzipSync(file);
	const part = parts[path];
	if (part === undefined) throw new Error(`no part ${path}: ${Object.keys(parts).join(' ')}`);
	return zipSync({ ...parts, [path]: strToU8(change(strFromU8(part))) });
}

describe('a Word document as Markdown', () => {
	it('keeps headings, one deeper under the title', async () => {
		const text = await markdown([
			new Paragraph({ text: '服务协议', heading: 'Title' }),
			new Paragraph({ text: '总则', heading: 'Heading1' }),
			new Paragraph({ text: '定义', heading: 'Heading2' }),
		]);
		equal(text, '# 服务协议\n\n## 总则\n\n### 定义\n');
		equal(await markdown([new Paragraph({ text: '总则', heading: 'Heading1' })]), '# 总则\n');
	});

	it('writes the numbers that Word counts, and begins anew below', async () => {
		const text = await markdown([
			numbered('账号'),
			numbered('实名', 1),
			numbered('注销', 1),
			numbered('期限', 2),
			...paragraphs('不编号的段落。'),
			numbered('投诉'),
			numbered('渠道', 1),
		]);
		deepEqual(text.trim().split('\n\n'), [
			'第一条 账号',
			'（一）实名',
			'（二）注销',
			'一.二.1 期限',
			'不编号的段落。',
			'第二条 投诉',
			'（一）渠道',
		]);
	});

	it('numbers headings, too', async () => {
		const heading = { heading: 'Heading1', numbering: { reference: 'articles', level: 0 } } as const;
		equal(await markdown([new Paragraph({ text: '账号', ...heading })]), '# 第一条 账号\n');
	});

	it('numbers by the style of a paragraph', async () => {
		const file = await wordFile([new Paragraph({ text: '账号', style: 'Heading1' }), numbered('投诉')]);
		const body = strFromU8(unzipSync(file)['word/document.xml'] ?? new Uint8Array());
		const list = /<w:numId w:val="(\d+)"/.exec(body)?.[1];
		const numbering = `<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="${list}"/></w:numPr></w:pPr>`;
		const styled = withPart(file, 'word/styles.xml', (xml) =>
			xml.replace(/(<w:style [^>]*w:styleId="Heading1".*?)<\/w:style>/s, `$1${numbering}</w:style>`),
		);
		equal((await fromDocx(styled)).markdown, '# 第一条 账号\n\n第二条 投诉\n');
	});

	it('keeps bullets and what is below them', async () => {
		const text = await markdown([
			numbered('甲', 0, 'bullets'),
			numbered('乙', 1, 'bullets'),
			numbered('丙', 0, 'bullets'),
		]);
		equal(text, '- 甲\n  - 乙\n- 丙\n');
	});

	it('keeps tables, with bars in cells as words', async () => {
		equal(
			await markdown([table(['事项', '期限'], ['日志|记录', '六个月\n以上'])]),
			'| 事项 | 期限 |\n| --- | --- |\n| 日志\\|记录 | 六个月 以上 |\n',
		);
	});

	it('takes a table of one column for a frame', async () => {
		equal(await markdown([table(['第一段。\n第二段。'])]), '第一段。\n\n第二段。\n');
	});

	it('puts notes at the end', async () => {
		const file = await wordFile([new Paragraph({ children: [new TextRun('注销账号'), new FootnoteReferenceRun(1)] })], {
			footnotes: { 1: { children: paragraphs('账号包括昵称。') } },
		});
		equal((await fromDocx(file)).markdown, '注销账号[1]\n\n[1] 账号包括昵称。\n');
	});

	it('reads tracked changes as accepted, and says so', async () => {
		const file = await wordFile([new Paragraph({ children: [inserted('新的话。'), deleted('旧的话。')] })]);
		deepEqual(await fromDocx(file), { markdown: '新的话。\n', warnings: ['changes'], paragraphs: [0] });
	});

	it('leaves comments and pictures out, and says so', async () => {
		const picture = new ImageRun({ type: 'png', data: new Uint8Array(8), transformation: { width: 9, height: 9 } });
		const children = [new CommentRangeStart(0), new TextRun('正文。'), new CommentReference(0), picture];
		const file = await wordFile([new Paragraph({ children })], {
			comments: { children: [{ id: 0, author: 'A', children: paragraphs('批注的话。') }] },
		});
		deepEqual(await fromDocx(file), { markdown: '正文。\n', warnings: ['comments', 'pictures'], paragraphs: [0] });
	});

	it('knows the paragraphs of the file, empty ones and those of tables too', async () => {
		const children = [
			new Paragraph({ text: '服务协议', heading: 'Title' }),
			new Paragraph(''),
			numbered('账号'),
			table(['事项', '期限\n日'], ['日志', '六个月']),
			new Paragraph({ children: [deleted('旧的话。')] }),
			new Paragraph({ children: [new TextRun({ text: '注销账号', bold: true }), new TextRun({ break: 1 })] }),
		];
		const { markdown: text, paragraphs } = await fromDocx(await wordFile(children));
		equal(text, '# 服务协议\n\n第一条 账号\n\n| 事项 | 期限 日 |\n| --- | --- |\n| 日志 | 六个月 |\n\n**注销账号**\n');
		const words = ['服务协议', '账号', '事项', '期限', '日 ', '日志', '六个月', '注销账号'];
		deepEqual(
			words.map((word) => numberIn({ unit: 'paragraph', starts: paragraphs }, text.indexOf(word))),
			[1, 3, 4, 5, 6, 7, 8, 10],
		);
	});

	it('leaves out the table of contents', async () => {
		const file = await wordFile([new Paragraph({ text: '总则 1', style: 'TOC1' }), ...paragraphs('正文。')], {
			styles: { paragraphStyles: [{ id: 'TOC1', name: 'toc 1' }] },
		});
		equal((await fromDocx(file)).markdown, '正文。\n');
		equal(await markdown([new TableOfContents('目录'), ...paragraphs('正文。')]), '正文。\n');
	});

	it('keeps bold words where Markdown can mark them, and addresses', async () => {
		const bold = (text: string) => new TextRun({ text, bold: true });
		equal(
			await markdown([new Paragraph({ children: [new TextRun('请看'), bold('重点'), new TextRun('。')] })]),
			'请看**重点**。\n',
		);
		equal(
			await markdown([new Paragraph({ children: [new TextRun('请看'), bold('（重点）'), new TextRun('条款')] })]),
			'请看（重点）条款\n',
		);
		const link = new ExternalHyperlink({ link: 'https://example.com/a', children: [new TextRun('隐私政策')] });
		equal(await markdown([new Paragraph({ children: [link] })]), '[隐私政策](https://example.com/a)\n');
	});

	it('takes no words for marks', async () => {
		equal(
			await markdown(paragraphs('# 不是标题', '---', '> 不是引文', '- 不是列表', '甲*乙*丙 <b>丁</b> `戊` a&amp;b')),
			'\\# 不是标题\n\n\\---\n\n\\> 不是引文\n\n\\- 不是列表\n\n甲\\*乙\\*丙 \\<b>丁\\</b> \\`戊\\` a\\&amp;b\n',
		);
	});

	it('keeps blanks to be filled in', async () => {
		equal(await markdown(paragraphs('甲方：____ [公司名称]')), '甲方：____ [公司名称]\n');
	});
});

describe('a file that cannot be read is refused', () => {
	const refusal = (reason: string) => (error: unknown) => reasonIn(error) === reason;
	let file: Uint8Array;

	before(async () => {
		file = await agreementFile();
	});

	it('with a password, or of the old kind', () =>
		rejects(fromDocx(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0)), refusal('protected')));
	it('that is no zip', () => rejects(fromDocx(strToU8('# 服务协议')), refusal('notWord')));
	it('that is empty', () => rejects(fromDocx(new Uint8Array()), refusal('notWord')));
	it('that is another zip', () => rejects(fromDocx(zipSync({ 'a.xml': strToU8('<a/>') })), refusal('notWord')));
	it('that was cut short', () => rejects(fromDocx(file.subarray(0, file.length / 2)), refusal('damaged')));
	it('with a body that is no XML', () =>
		rejects(fromDocx(withPart(file, 'word/document.xml', () => 'no XML')), refusal('damaged')));
	it('that unpacks to far more than it weighs', () => {
		const bomb = withPart(file, 'word/document.xml', (xml) => xml + ' '.repeat(30 * 2 ** 20));
		return rejects(fromDocx(bomb), refusal('tooLarge'));
	});

	it('but not for the pictures that it holds', async () => {
		const heavy = zipSync({ ...unzipSync(file), 'word/media/image1.bmp': new Uint8Array(30 * 2 ** 20) });
		equal((await fromDocx(heavy)).markdown, (await fromDocx(file)).markdown);
	});
});
