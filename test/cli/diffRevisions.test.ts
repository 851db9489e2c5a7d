// `hegui diff` on git: revisions, working files, linked worktrees, bare and shallow repositories, and what is wrong with them.
import { deepEqual, equal, match } from 'node:assert/strict';
import { cpSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ChangesReport } from '../../server/src/report/changesReport.ts';
import { hegui, temporaryFolder } from '../support/cli.ts';
import { TestRepository, write } from '../support/repository.ts';

const HEAD = '# 微澜公众账号服务协议\n\n';
const DELETION = '第一条 用户可以随时在“设置”中注销账号，我们在十五日内完成。\n\n';
const BLACKLIST = '第二条 我们建立黑名单管理制度，对列入黑名单的主体禁止重新注册。\n\n';

/** What became of requirements, as `path requirement kind`. */
async function told(
	args: readonly string[],
	folder: string,
): Promise<{ lines: string[]; code: number | null; err: string }> {
	const wanted = ['--requirements', 'account-deletion,blacklist', '--format', 'json', '--lang', 'en'];
	const { out, code, err } = await hegui(['diff', ...wanted, ...args], { folder });
	const { documents = [] } = JSON.parse(out || '{}') as Partial<ChangesReport>;
	const lines = documents.flatMap(({ path, changes }) =>
		changes.map(({ requirement, kind }) => `${path} ${requirement} ${kind}`),
	);
	return { lines, code, err };
}

describe('diff of revisions', () => {
	let repository: TestRepository;
	let folder: string;
	let first: string;

	before(async () => {
		folder = temporaryFolder();
		repository = await TestRepository.in(folder);
		first = await repository.commit({
			'docs/terms.md': HEAD + DELETION + BLACKLIST,
			'docs/rules.md': '# 社区规则\n\n请勿刷屏。\n',
			'node_modules/readme.md': '# 用户协议\n',
		});
		await repository.tag('v1.0');
		await repository.commit({ 'docs/terms.md': HEAD + DELETION });
		await repository.branch('later');
		await repository.commit({ 'docs/terms.md': HEAD, 'docs/rules.md': `# 社区规则\n\n请勿刷屏。\n\n${BLACKLIST}` });
	});

	for (const [what, words] of [
		['a tag and a branch', () => ['v1.0', 'later', '--', 'docs/terms.md']],
		['the number of a commit and steps back', () => [first, 'HEAD~1', '--', 'docs']],
		['the beginning of a number, and @^', () => [first.slice(0, 8), '@^', '--', 'docs']],
		['a range', () => ['v1.0..later', 'docs']],
		['what a branch changed since it left another', () => ['v1.0...later', 'docs']],
	] as const) {
		it(`compares ${what}`, async () => {
			deepEqual(await told(words(), folder), { lines: ['docs/terms.md blacklist lost'], code: 1, err: '' });
		});
	}

	describe('and the working files', () => {
		before(() => write(folder, { 'docs/terms.md': HEAD + BLACKLIST }));
		after(() => write(folder, { 'docs/terms.md': HEAD }));

		for (const words of [['HEAD', 'docs/terms.md'], ['docs/terms.md'], []]) {
			it(`compares them: hegui diff ${words.join(' ')}`, async () => {
				deepEqual((await told(words, folder)).lines, ['docs/terms.md blacklist gained']);
			});
		}

		it('from a folder inside, with paths as they are there', async () => {
			const { lines } = await told(['v1.0', '--', 'terms.md'], join(folder, 'docs'));
			deepEqual(lines, ['terms.md account-deletion lost']);
		});
	});

	it('is empty where the working files are as they were committed', async () => {
		deepEqual(await told(['HEAD'], folder), { lines: [], code: 0, err: '' });
	});

	it('compares the documents of the sets where no path is given', async () => {
		write(folder, { 'hegui.yaml': 'sets:\n  - name: 微澜\n    documents: [docs/rules.md]\n' });
		const { lines } = await told(['v1.0', 'HEAD'], folder);
		rmSync(join(folder, 'hegui.yaml'));
		deepEqual(lines, ['docs/rules.md blacklist gained']);
	});

	it('tells what came, what went, and what has a new name', async () => {
		const moved = temporaryFolder();
		const other = await TestRepository.in(moved);
		const terms = HEAD + DELETION + BLACKLIST;
		await other.commit({ 'a.md': terms, 'b.md': '# 群规\n\n第一条 禁止刷屏。\n' });
		await other.commit({ 'a.md': null, 'b.md': null, 'docs/c.md': terms, 'd.md': '# 隐私政策\n\n您好。\n' });
		const { out } = await hegui(['diff', 'HEAD~1', 'HEAD', '--format', 'json'], { folder: moved });
		const { documents, summary } = JSON.parse(out) as ChangesReport;
		deepEqual(
			documents.map(({ path, state }) => [path, state]),
			[
				['b.md', 'removed'],
				['d.md', 'added'],
			],
		);
		equal(summary.unchanged, 1);
	});

	it('reads a linked worktree, whose HEAD is its own', async () => {
		const linked = temporaryFolder({ 'docs/terms.md': HEAD });
		const own = join(folder, '.git/worktrees/linked');
		mkdirSync(own, { recursive: true });
		writeFileSync(join(own, 'HEAD'), 'ref: refs/heads/later\n');
		writeFileSync(join(own, 'commondir'), '../..\n');
		writeFileSync(join(linked, '.git'), `gitdir: ${own}\n`);
		deepEqual((await told(['HEAD', 'docs/terms.md'], linked)).lines, ['docs/terms.md account-deletion lost']);
	});

	it('reads a bare repository, which has no working files', async () => {
		const bare = temporaryFolder();
		cpSync(join(folder, '.git'), bare, { recursive: true });
		deepEqual((await told(['v1.0', 'later', '--', 'docs/terms.md'], bare)).lines, ['docs/terms.md blacklist lost']);
		const working = await told(['v1.0', '--', 'docs'], bare);
		deepEqual([working.code, /has no working files/.test(working.err)], [2, true]);
	});

	it('tells of a revision that a shallow clone does not reach', async () => {
		const shallow = temporaryFolder();
		cpSync(folder, shallow, { recursive: true });
		writeFileSync(join(shallow, '.git/shallow'), `${first}\n`);
		renameSync(join(shallow, '.git/objects', first.slice(0, 2)), join(shallow, 'elsewhere'));
		const { code, err } = await told(['HEAD~2', 'HEAD'], shallow);
		equal(code, 2);
		match(err, /HEAD~2: older than the history that this shallow clone holds/);
	});

	for (const [words, complaint] of [
		[['v9', 'HEAD'], /v9: no such file or folder, and no branch, tag or commit/],
		[['HEAD~99'], /HEAD~99: no such file/],
		[['deadbeef', 'HEAD'], /deadbeef: no such file/],
		[['a', 'b', 'c'], /c: no such file or folder, and there are two revisions already/],
		[['v1.0', 'HEAD', '--', 'docs/none.md'], /docs\/none\.md: no document of this path/],
	] as const) {
		it(`tells what is not there: hegui diff ${words.join(' ')}`, async () => {
			const { code, err } = await told(words, folder);
			equal(code, 2);
			match(err, complaint);
		});
	}

	it('tells that a folder is in no repository', async () => {
		const { code, err } = await told(['v1', 'v2'], temporaryFolder());
		equal(code, 2);
		match(err, /v1: no such file or folder, and .* lies in no git repository/);
	});
});

describe('diff of a set whose document has another name now', () => {
	it('compares it with what it was, by the sets of either version', async () => {
		const folder = temporaryFolder();
		const repository = await TestRepository.in(folder);
		const sets = (path: string): string => `sets: [ { name: 微澜, documents: [${path}] } ]\n`;
		await repository.commit({ 'hegui.yaml': sets('terms.md'), 'terms.md': HEAD + DELETION + BLACKLIST });
		renameSync(join(folder, 'terms.md'), join(folder, 'agreement.md'));
		write(folder, { 'hegui.yaml': sets('agreement.md'), 'agreement.md': HEAD + BLACKLIST });
		const { lines, code } = await told([], folder);
		deepEqual(lines, ['agreement.md account-deletion lost']);
		equal(code, 1);
	});
});
