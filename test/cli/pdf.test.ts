// PDF files on the command line: reviewed by their text layer, with pages; what cannot be read costs itself only.
import { deepEqual, equal, match } from 'node:assert/strict';
import { checkJson, findingIn, hegui, onlyDocument, temporaryFolder } from '../support/cli.ts';
import { column, pdfFile } from '../support/pdf.ts';

const title = { text: '微澜公众账号服务协议', x: 180, y: 800, size: 20 };
const agreement = pdfFile([
	[title, ...column(['第一条 欢迎使用微澜。'])],
	column(['第二条 用户可以随时在“设置”中注销账号。', '第三条 用户应当提供真实身份信息。']),
	[],
]);
const key = '00'.repeat(32);
const encrypt = `<< /Filter /Standard /V 1 /R 2 /P -4 /O <${key}> /U <${key}> >>`;

describe('a PDF', () => {
	const folder = temporaryFolder({
		'agreement.pdf': agreement,
		'bad/cut.pdf': agreement.subarray(0, 300),
		'bad/empty.pdf': '',
		'bad/locked.PDF': pdfFile([column(['第一条'])], { encrypt }),
		'bad/scan.pdf': pdfFile([[], []]),
		'bad/z.md': '# 协议\n',
		'hegui.yaml': 'sets: [ { name: a, documents: ["*.pdf"], serviceKinds: [game] } ]\n',
	});

	it('is reviewed, and its record says on which pages what stands', async () => {
		const { report, code } = await checkJson(['agreement.pdf'], { folder });
		const document = onlyDocument(report);
		equal(code, 1);
		deepEqual(
			document.problems.map(({ id, message }) => [id, /\d+$/.exec(message)?.[0]]),
			[
				['pdf-text', undefined],
				['pdf-empty-pages', '3'],
			],
		);
		const { verdict, evidence } = findingIn(document, 'account-deletion');
		equal(verdict, 'fulfilled');
		equal(evidence[0]?.quote, '第二条 用户可以随时在“设置”中注销账号。');
		const second = evidence[0]?.start.offset ?? 0;
		deepEqual(document.origin?.unit, 'page');
		deepEqual(document.origin?.starts.slice(0, 2), [2, second]);
	});

	it('is told with its pages', async () => {
		const { out } = await hegui(['check', 'agreement.pdf', '--verbose', '--as-of', '2026-11-22'], { folder });
		match(out, /^agreement\.pdf:5:1 stated account-deletion: .*\(page 2\)$/m);
	});

	it('is a document of a set, and read from standard input', async () => {
		const { report } = await checkJson([], { folder });
		deepEqual(onlyDocument(report).serviceKinds, ['game']);
		const piped = await checkJson(['-', '--services', 'game'], { input: agreement });
		deepEqual({ ...onlyDocument(piped.report), path: 'agreement.pdf' }, onlyDocument(report));
	});

	it('that cannot be read is told why, and the rest is reviewed', async () => {
		const { report, code, err } = await checkJson(['bad'], { folder });
		equal(code, 2);
		deepEqual(
			report.documents.map(({ path }) => path),
			['bad/z.md'],
		);
		deepEqual(
			err.split('\n').map((line) => /^hegui: (\S+) cannot be read: (.{20})/.exec(line)?.slice(1).join(' ')),
			[
				'bad/cut.pdf it is damaged, or no',
				'bad/empty.pdf it is damaged, or no',
				'bad/locked.PDF it is protected by a',
				'bad/scan.pdf it has pictures of p',
				undefined,
			],
		);
	});
});
