// Odd bytes and broken markup: each file is reviewed as far as it goes, and what is wrong is told at its place.
import { deepEqual, equal, match, ok } from 'node:assert/strict';
import type { DocumentRecord, FindingRecord } from '../../server/src/report/record.ts';
import {
	checkJson,
	completeSample,
	emptyAgreement,
	findingIn,
	hegui,
	onlyDocument,
	repositoryFile,
	spansOf,
	temporaryFolder,
} from '../support/cli.ts';
import { pack } from '../support/law.ts';

const complete = repositoryFile(completeSample);
const middle = complete.indexOf('\n## ', complete.length / 2);
const page =
	'<!doctype html><html><body><h1>服务协议</h1><p>您可以申请&#27880;销<b class="x">账号</b>。</p></body></html>';

function utf16(text: string, order: 'le' | 'be'): Uint8Array {
	const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le');
	return order === 'le' ? bytes : bytes.swap16();
}

const files = {
	'empty.md': '',
	'lone-mark.md': Buffer.from([0xef, 0xbb, 0xbf]),
	'complete.md': complete,
	'utf8-mark.md': `\uFEFF${complete}`,
	'utf16-le.md': utf16(complete, 'le'),
	'utf16-be.md': utf16(complete, 'be'),
	'mark-front-matter.md': `\uFEFF---\nhegui:\n  documentType: privacy-policy\n---\n${emptyAgreement}`,
	'invalid.md': Buffer.concat([
		Buffer.from(complete.slice(0, 40)),
		Buffer.from([0xff, 0xc3]),
		Buffer.from(complete.slice(40)),
	]),
	'cut-utf8.md': Buffer.from('服务协议').subarray(0, 11),
	'cut-utf16.md': utf16('服务协议', 'le').subarray(0, 9),
	'replacement.md': '# 服务协议\n\n\uFFFD 欢迎。\n',
	'nul.md': '# 服务协议\n\n\0您可以随时\0申请注销\0您的账号。\n',
	'half-pair.md': Buffer.from([0xff, 0xfe, ...Buffer.from('服务', 'utf16le'), 0x3d, 0xd8]),
	'fence.md': `${complete.slice(0, middle)}\n\`\`\`\n${complete.slice(middle)}`,
	'comment.md': `${emptyAgreement}\n<!-- to do\n\n您可以申请注销账号。\n`,
	'no-yaml.md': `---\nhegui: [a, {b\n---\n${emptyAgreement}`,
	'wrong-values.md': `---\nhegui:\n  documentTyp: x\n  documentType: novel\n---\n${emptyAgreement}`,
	'endless-front-matter.md': `---\nhegui:\n${emptyAgreement}`,
	...Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`cut-${index}.html`, page.slice(0, index * 10 + 1)])),
} satisfies Record<string, string | Uint8Array>;

describe('check: odd files', () => {
	const folder = temporaryFolder(files);
	let documents: readonly DocumentRecord[] = [];
	let code: number | null = null;
	let err = '';

	before(async () => {
		const ran = await checkJson(['.', '--all-requirements'], { folder });
		documents = ran.report.documents;
		({ code, err } = ran);
	});

	const document = (path: string): DocumentRecord => {
		const found = documents.find((one) => one.path === path);
		ok(found !== undefined, path);
		return found;
	};
	const deletion = (path: string): FindingRecord => findingIn(document(path), 'account-deletion');
	const problems = (path: string): string[] => {
		return document(path).problems.map(({ id, start }) => `${id} ${start.line}:${start.character}`);
	};
	const verdicts = (path: string): string[] => {
		return document(path).findings.map(({ requirement, verdict }) => `${requirement} ${verdict}`);
	};
	/** But for the bytes, which differ. */
	const assertSameAs = (path: string, other: string): void => {
		const { sha256 } = document(other);
		deepEqual({ ...document(path), path: other, sha256 }, document(other));
	};

	it('are all reviewed, against every requirement', () => {
		equal(code, 1);
		equal(err, '');
		deepEqual(
			documents.map(({ path }) => path),
			Object.keys(files).sort(),
		);
		for (const { findings } of documents) equal(findings.length, pack.requirements.length);
	});

	it('an empty file states nothing', () => {
		for (const { verdict, anchor } of document('empty.md').findings) {
			equal(verdict, 'missing');
			deepEqual([anchor?.start.offset, anchor?.end.offset], [0, 0]);
		}
	});

	it('a lone byte order mark is an empty file', () => assertSameAs('lone-mark.md', 'empty.md'));

	it('a byte order mark is no text: positions are those of an editor', () => {
		for (const path of ['utf8-mark.md', 'utf16-le.md', 'utf16-be.md']) assertSameAs(path, 'complete.md');
		equal(document('mark-front-matter.md').documentType, 'privacy-policy');
	});

	it('invalid UTF-8 is told where it begins, and the rest is reviewed', () => {
		const [problem] = document('invalid.md').problems;
		equal(problem?.id, 'encoding');
		equal(problem?.start.offset, 40);
		match(problem?.message ?? '', /UTF-8/);
		deepEqual(verdicts('invalid.md'), verdicts('complete.md'));
	});

	it('a file cut in the middle of a character is told', () => {
		deepEqual(problems('cut-utf8.md'), ['encoding 0:3']);
		deepEqual(problems('cut-utf16.md'), ['encoding 0:3']);
		deepEqual(problems('half-pair.md'), ['encoding 0:2']);
	});

	it('a replacement character that stands in the text is none of our business', () => {
		deepEqual(problems('replacement.md'), []);
	});

	it('NUL characters count as characters and hide nothing', () => {
		equal(deletion('nul.md').verdict, 'fulfilled');
		for (const { start, end, quote } of spansOf(document('nul.md'))) {
			if (quote !== undefined) equal(quote, files['nul.md'].slice(start.offset, end.offset));
		}
	});

	it('an unclosed code fence hides nothing', () => {
		deepEqual(
			document('fence.md').findings.filter(({ applies, verdict }) => applies && verdict === 'missing'),
			[],
		);
	});

	it('an unclosed comment is told where it begins, for nobody sees what follows', () => {
		deepEqual(problems('comment.md'), ['unclosed-comment 4:0']);
		equal(deletion('comment.md').verdict, 'missing');
	});

	it('front matter that is no YAML is told, and not believed', () => {
		const [problem, ...more] = document('no-yaml.md').problems;
		deepEqual(more, []);
		equal(problem?.id, 'front-matter');
		ok(problem.start.line >= 1 && problem.start.line <= 2);
		equal(document('no-yaml.md').declared, false);
	});

	it('an unknown key and a wrong value of the front matter are told at their places', () => {
		deepEqual(problems('wrong-values.md'), ['unknown-front-matter-key 2:2', 'front-matter 3:2']);
		equal(document('wrong-values.md').declared, false);
	});

	it('front matter that never ends is text', () => deepEqual(problems('endless-front-matter.md'), []));

	it('problems stand in the report for people, too', async () => {
		const { out } = await hegui(['check', 'cut-utf8.md', 'comment.md'], { folder });
		match(out, /^cut-utf8\.md:1:4 note: Some bytes are not valid UTF-8/m);
		match(out, /^comment\.md:5:1 note: This comment is never closed/m);
	});
});

describe('check: size', () => {
	it('a line of 5 MB is reviewed like any other', async function finishes() {
		this.timeout(300_000);
		const line = complete.replace(/\s+/g, ' ');
		const text = line.repeat(Math.ceil(5_000_000 / Buffer.byteLength(line)));
		const { code, err, report } = await checkJson(['-'], { input: text });
		deepEqual([code, err], [code === 0 ? 0 : 1, '']);
		const document = onlyDocument(report);
		equal(document.findings.length, pack.requirements.length);
		for (const { start, end, quote } of spansOf(document)) {
			equal(start.line, 0);
			if (quote !== undefined) equal(quote, text.slice(start.offset, end.offset));
		}
		ok(document.findings.some(({ verdict }) => verdict === 'fulfilled'));
	});
});
