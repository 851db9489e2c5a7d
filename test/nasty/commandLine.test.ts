// A folder of files that are meant to end the command line: the rest is reviewed, and each that cannot be read is named.
import { deepEqual, equal, ok } from 'node:assert/strict';
import { strToU8, zipSync } from 'fflate';
import { checkJson, emptyAgreement, spansOf, temporaryFolder } from '../support/cli.ts';
import { nasty } from '../support/nasty.ts';
import { pdfFile } from '../support/pdf.ts';

const MEGABYTE = 2 ** 20;
const SIZE = 4000;
const extensions = { markdown: 'md', plain: 'txt', html: 'html' } as const;

function utf16(text: string, isBig: boolean): Uint8Array {
	const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
	return isBig ? bytes.swap16() : bytes;
}

describe('the command line, in a folder of nasty files', function () {
	this.timeout(120_000);

	it('reviews what can be read, and names the rest', async () => {
		const folder = temporaryFolder({
			'bomb.docx': zipSync({ 'word/document.xml': new Uint8Array(200 * MEGABYTE) }),
			'deep.docx': zipSync({ 'word/document.xml': strToU8('<w:p>'.repeat(100_000)) }),
			'cut.pdf': strToU8('%PDF-1.7\n1 0 obj << /Kids [1 0 R] >>'),
			'big.txt': utf16(emptyAgreement, true),
			'brackets.md': '['.repeat(1_000_000),
			'bytes.md': Uint8Array.from({ length: 100_000 }, (_, at) => (at * 7919) % 256),
			'empty.md': '',
			'little.txt': utf16(emptyAgreement, false),
			'lists.md': `${'- '.repeat(100_000)}您可以离开。`,
			'marked.md': Buffer.from(`\ufeff${emptyAgreement}`),
			'nothing.md': new Uint8Array(1_000_000),
			'odd.txt': utf16(emptyAgreement, false).subarray(0, 31),
			'wide.html': `<p ${'a '.repeat(200_000)}>您可以离开。</p>`,
		});
		const { report, code, err } = await checkJson(['.'], { folder });
		equal(code, 2);
		const named = err.split('\n').flatMap((line) => /^hegui: (\S+) cannot be read: /.exec(line)?.[1] ?? []);
		deepEqual(named.sort(), ['bomb.docx', 'cut.pdf', 'deep.docx']);
		deepEqual(
			report.documents.map((document) => document.path),
			[
				'big.txt',
				'brackets.md',
				'bytes.md',
				'empty.md',
				'lists.md',
				'little.txt',
				'marked.md',
				'nothing.md',
				'odd.txt',
				'wide.html',
			],
		);
		const languages = report.documents
			.filter((one) => /^(?:big|little|marked)/.test(one.path))
			.map((one) => one.language);
		deepEqual(languages, ['zh-Hans', 'zh-Hans', 'zh-Hans']);
	});

	it('reviews a PDF whose page saves its state again and again', async () => {
		const lines = [{ text: '第一条 您可以注销账号。', x: 50, y: 800 }];
		const folder = temporaryFolder({ 'states.pdf': pdfFile([lines], { before: 'q '.repeat(100_000) }) });
		const { report, err } = await checkJson(['states.pdf'], { folder });
		equal(err, '');
		deepEqual(
			report.documents.map(({ path }) => path),
			['states.pdf'],
		);
	});

	it('reviews every nasty text, with every span at a place', async () => {
		const files: Record<string, string> = {};
		for (const [number, { make, formats }] of nasty.entries()) {
			const format = formats[number % formats.length] ?? 'markdown';
			files[`${number}.${extensions[format]}`] = make(SIZE);
		}
		const folder = temporaryFolder(files);
		const { report, code, err } = await checkJson(['.', '--all-requirements'], { folder });
		equal(err, '');
		equal(code, 1);
		equal(report.documents.length, Object.keys(files).length);
		for (const document of report.documents) {
			const length = files[document.path]?.length ?? 0;
			for (const { start, end } of spansOf(document)) {
				ok(start.offset >= 0 && start.offset <= end.offset && end.offset <= length, document.path);
			}
		}
	});
});
