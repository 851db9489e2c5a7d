// One folder of files that cannot be read as they are: each is told of in its own words, and the good ones are reviewed.
import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { symlinkSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import type { DocumentRecord } from '../../server/src/report/record.ts';
import { checkJson, emptyAgreement, findingIn, temporaryFolder } from '../support/cli.ts';
import { encoded, wide } from '../support/encode.ts';
import { column, pdfFile } from '../support/pdf.ts';
import { agreementFile } from '../support/word.ts';

const STATED = '用户可以随时在“设置”中注销账号。';
const DECLARED = `---\r\nhegui:\r\n  documentType: privacy-policy\r\n---\r\n# 微澜规则\r\n\r\n${STATED}\r\n`;
const key = '00'.repeat(32);

/** Files that cannot be read, and how that is told. */
const unreadable: readonly (readonly [path: string, content: string | Uint8Array, says: RegExp])[] = [
	[
		'old.docx',
		Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0),
		/protected by a password, or a Word document of the old kind/,
	],
	['text.docx', emptyAgreement, /it is not a Word document/],
	['empty.docx', '', /it is not a Word document/],
	['parts.docx', zipSync({ 'word/styles.xml': strToU8('<a/>') }), /it is not a Word document/],
	['bomb.docx', zipSync({ 'word/document.xml': new Uint8Array(40 * 2 ** 20) }), /it is too large/],
	['xml.docx', zipSync({ 'word/document.xml': strToU8('no XML') }), /it is damaged/],
	['cut.pdf', pdfFile([column([STATED])]).subarray(0, 400), /it is damaged, or no PDF/],
	['text.pdf', emptyAgreement, /it is damaged, or no PDF/],
	['scan.pdf', pdfFile([[]]), /pictures of pages but no text/],
	[
		'locked.pdf',
		pdfFile([column([STATED])], { encrypt: `<< /Filter /Standard /V 1 /R 2 /P -4 /O <${key}> /U <${key}> >>` }),
		/protected by a password/,
	],
	['large.txt', '', /65 MB, more than the 64 MB that are read/],
	['link.md', '', /a link to a file that is not there/],
];

/** Files that are read, and what is noted of them. */
const readable: readonly (readonly [path: string, content: string | Uint8Array, notes: readonly string[]])[] = [
	['bare-utf16.txt', wide(DECLARED, 'le'), ['decoded']],
	['big5.md', encoded(`# 微瀾規則\n\n用戶可以隨時在“設置”中註銷賬號。`, 'big5'), ['decoded']],
	['crlf.md', DECLARED, []],
	['deep.html', `${'<div>'.repeat(200_000)}${STATED}`, []],
	['gbk.html', encoded(`<meta charset="gb2312"><p>${STATED}</p>`, 'gb18030'), ['decoded']],
	['gbk.md', encoded(DECLARED, 'gb18030'), ['decoded']],
	['hidden.html', `<p>${STATED}</p><p style="display:none">乙</p>`, ['hidden-text']],
	['marked.md', `\ufeff${DECLARED}`, []],
	['marked-utf16.md', wide(`\ufeff${DECLARED}`, 'be'), []],
	['really.md', pdfFile([column([STATED])]), ['pdf-text']],
	['unclosed.html', `<p>${STATED}</p><!-- to do`, ['unclosed-comment']],
];

describe('check: files that cannot be read as they are', () => {
	const folder = temporaryFolder(
		Object.fromEntries(
			[...unreadable, ...readable].filter(([path]) => path !== 'link.md').map(([path, content]) => [path, content]),
		),
	);
	let documents: readonly DocumentRecord[] = [];
	let lines: readonly string[] = [];
	let code: number | null = null;

	before(async function run() {
		this.timeout(120_000);
		truncateSync(join(folder, 'large.txt'), 65 * 2 ** 20);
		symlinkSync('nowhere.md', join(folder, 'link.md'));
		const ran = await checkJson(['.', '--all-requirements'], { folder });
		documents = ran.report.documents;
		lines = ran.err.trimEnd().split('\n');
		code = ran.code;
	});

	it('make the exit code 2, and are told one line each', () => {
		equal(code, 2);
		equal(lines.length, unreadable.length);
	});

	for (const [path, , says] of unreadable) {
		it(`${path} is told`, () => {
			const line = lines.find((one) => one.startsWith(`hegui: ${path}`));
			ok(line !== undefined, lines.join('\n'));
			match(line, says);
		});
	}

	it('do not keep the others from being reviewed', () => {
		deepEqual(
			documents.map(({ path }) => path),
			readable.map(([path]) => path).sort(),
		);
	});

	for (const [path, , notes] of readable) {
		it(`${path} is read${notes.length > 0 ? `, and noted: ${notes.join()}` : ''}`, () => {
			const document = documents.find((one) => one.path === path);
			ok(document !== undefined);
			deepEqual(
				document.problems.map(({ id }) => id),
				notes,
			);
			equal(findingIn(document, 'account-deletion').verdict, 'fulfilled');
		});
	}

	it('and front matter speaks in any encoding', () => {
		const declared = documents.filter((one) => one.declared).map(({ path, documentType }) => `${path} ${documentType}`);
		deepEqual(
			declared,
			['bare-utf16.txt', 'crlf.md', 'gbk.md', 'marked-utf16.md', 'marked.md'].map((path) => `${path} privacy-policy`),
		);
	});

	it('a Word file that is none of these is read', async () => {
		const good = temporaryFolder({ 'good.docx': await agreementFile() });
		equal((await checkJson(['.', '--fail-on', 'never'], { folder: good })).code, 0);
	});
});
