// Word documents on the command line: reviewed as their Markdown copies, with positions in these.
import { deepEqual, equal, match } from 'node:assert/strict';
import { checkJson, findingIn, hegui, onlyDocument, temporaryFolder } from '../support/cli.ts';
import { agreementFile } from '../support/word.ts';

describe('a Word document', () => {
	let folder: string;

	before(async () => {
		folder = temporaryFolder({
			'agreement.docx': await agreementFile(),
			'~$agreement.docx': 'Word has it open',
			'old/letter.docx': Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1),
		});
	});

	it('is reviewed, and its record says whose positions these are', async () => {
		const { report, code } = await checkJson(['agreement.docx'], { folder });
		const document = onlyDocument(report);
		equal(code, 1);
		equal(document.path, 'agreement.docx');
		deepEqual(
			document.problems.map(({ id }) => id),
			['word-copy'],
		);
		const { verdict, evidence } = findingIn(document, 'account-deletion');
		equal(verdict, 'fulfilled');
		equal(evidence[0]?.quote, '第一条 用户可以随时在“设置”中注销账号。');
		deepEqual(evidence[0]?.start, { line: 2, character: 0, offset: 14 });
		deepEqual(document.origin, { unit: 'paragraph', starts: [0, 12, 35] });
		const { out } = await hegui(['check', 'agreement.docx', '--verbose', '--lang', 'zh-cn'], { folder });
		match(out, /^agreement\.docx:3:1 \S+ account-deletion: .*（第 2 段）$/m);
	});

	it('is found in a folder, without the file that Word keeps beside it', async () => {
		const { report } = await checkJson(['.'], { folder });
		deepEqual(
			report.documents.map(({ path }) => path),
			['agreement.docx'],
		);
	});

	it('that cannot be read is told of, and costs itself only', async () => {
		const { code, err, report } = await checkJson(['.'], { folder });
		equal(code, 2);
		match(err, /old\/letter\.docx cannot be read: it is protected by a password/);
		equal(report.documents.length, 1);
	});

	it('is tested as any draft', async () => {
		const { out, code } = await hegui(['self-test', 'agreement.docx'], { folder });
		match(out, /# Self-test on agreement\.docx/);
		equal(code === 0 || code === 1, true);
	});
});
