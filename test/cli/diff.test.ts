// `hegui diff` on files and folders: what it tells in each format, and its exit codes.
import { deepEqual, equal, match } from 'node:assert/strict';
import type { ChangedDocumentRecord, ChangeRecord } from '../../server/src/report/changes.ts';
import type { ChangesReport } from '../../server/src/report/changesReport.ts';
import { type Circumstances, hegui, type Ran, temporaryFolder } from '../support/cli.ts';
import { agreementFile } from '../support/word.ts';

const HEAD = '# 微澜公众账号服务协议\n\n';
const DELETION = '第一条 用户可以随时在“设置”中注销账号，我们在十五日内完成。\n\n';
const BLACKLIST = '第二条 我们建立黑名单管理制度，对列入黑名单的主体禁止重新注册。\n\n';

async function diffJson(
	args: readonly string[],
	circumstances: Circumstances,
): Promise<Ran & { report: ChangesReport }> {
	const ran = await hegui(['diff', '--format', 'json', '--as-of', '2026-11-22', ...args], circumstances);
	return { ...ran, report: JSON.parse(ran.out || '{}') as ChangesReport };
}

function onlyDocument({ documents }: ChangesReport): ChangedDocumentRecord {
	const [document] = documents;
	if (document === undefined || documents.length !== 1) throw new Error(`${documents.length} documents`);
	return document;
}

function changeOf({ changes }: ChangedDocumentRecord, requirement: string): ChangeRecord | undefined {
	return changes.find((change) => change.requirement === requirement);
}

describe('diff of two files', () => {
	let folder: string;

	before(() => {
		folder = temporaryFolder({
			'old.md': HEAD + DELETION + BLACKLIST,
			'new.md': HEAD + DELETION,
			'shop.md': '# 微集平台服务协议\n\n入驻商家应当如实填写商品信息。\n',
			'shop2.md': '# 微集平台服务协议\n\n入驻商家应当如实、完整填写商品信息。\n',
			'same.md': `${HEAD}${DELETION}${BLACKLIST}`.replaceAll('\n', '\r\n'),
		});
	});

	it('names what was lost, with both clauses and the weight of the gap', async () => {
		const { code, report } = await diffJson(['old.md', 'new.md'], { folder });
		equal(code, 1);
		const lost = changeOf(onlyDocument(report), 'blacklist');
		deepEqual([lost?.kind, lost?.before, lost?.after, lost?.severity], ['lost', 'fulfilled', 'missing', 'warning']);
		equal(lost?.passages[0]?.before?.quote, BLACKLIST.trim());
		deepEqual(lost?.passages[0]?.before?.start, { line: 4, character: 0, offset: HEAD.length + DELETION.length });
		equal(lost?.passages[0]?.after, null);
		deepEqual([report.before, report.after, report.summary.lost], ['old.md', 'new.md', 1]);
	});

	for (const [file, args, expected] of [
		['new.md', ['--fail-on', 'error'], 0],
		['new.md', ['--fail-on', 'never'], 0],
		['new.md', ['--requirements', 'account-deletion'], 0],
		['new.md', ['--fail-on', 'information'], 1],
	] as const) {
		it(`fails from the severity that is asked for: ${args.join(' ')}`, async () => {
			equal((await hegui(['diff', 'old.md', file, ...args], { folder })).code, expected);
		});
	}

	it('fails on a notice that is too short, and on it alone', async () => {
		const shop = ['--services', 'e-commerce', '--announced', '2026-11-20', '--effective', '2026-11-22'];
		const { code, report } = await diffJson(['shop.md', 'shop2.md', ...shop, '--fail-on', 'error'], { folder });
		equal(code, 1);
		const { changes, notices } = onlyDocument(report);
		deepEqual(
			[changes, notices.map(({ rule, state, earliest, given }) => [rule, state, earliest, given])],
			[[], [['ecommerce-terms', 'short', '2026-11-27', 2]]],
		);
	});

	it('takes the kind of a document from hegui.yaml, and before that from the command line', async () => {
		const configured = temporaryFolder({
			'hegui.yaml': "documentTypes: { '*.md': privacy-policy }\n",
			'old.md': HEAD + DELETION + BLACKLIST,
			'new.md': HEAD + DELETION,
		});
		const lost = async (...args: string[]): Promise<unknown> => {
			const { report } = await diffJson(['old.md', 'new.md', ...args], { folder: configured });
			return changeOf(onlyDocument(report), 'blacklist')?.kind;
		};
		equal(await lost(), undefined);
		equal(await lost('--type', 'service-agreement'), 'lost');
	});

	it('turns round: what was gained is no finding', async () => {
		const { code, report } = await diffJson(['new.md', 'old.md'], { folder });
		equal(code, 0);
		deepEqual([changeOf(onlyDocument(report), 'blacklist')?.kind, report.summary.gained >= 1], ['gained', true]);
	});

	it('is empty between files that differ in line ends alone', async () => {
		const same = await diffJson(['old.md', 'same.md'], { folder });
		equal(same.code, 0);
		const document = onlyDocument(same.report);
		deepEqual([document.changes, document.clauses, document.counts.reworded], [[], [], 0]);
	});

	it('says that nothing changed between a file and itself', async () => {
		const itself = await hegui(['diff', 'old.md', 'old.md', '--lang', 'en'], { folder });
		deepEqual([itself.code, /Nothing changed\./.test(itself.out)], [0, true]);
	});

	it('is told as text', async () => {
		const english = await hegui(['diff', 'old.md', 'new.md', '--lang', 'en'], { folder });
		match(english.out, /^Changes from old\.md to new\.md\n/);
		match(
			english.out,
			/^new\.md:\d+:\d+ warning lost blacklist: No longer stated: .* Before: stated; now: missing\. Basis: /m,
		);
		match(english.out, /^ {4}- 第二条 我们建立黑名单/m);
		match(english.out, /Requirements: \d+ lost, \d+ weakened/);
	});

	it('is told as text in Chinese', async () => {
		const chinese = await hegui(['diff', 'old.md', 'new.md', '--lang', 'zh-cn'], { folder });
		match(chinese.out, /^new\.md:\d+:\d+ 警告 缺失 blacklist: 不再写明：/m);
	});

	it('is a line for each gap with --quiet', async () => {
		const quiet = await hegui(['diff', 'old.md', 'new.md', '--lang', 'en', '--quiet'], { folder });
		equal(
			quiet.out
				.trim()
				.split('\n')
				.every((line) => /^new\.md:\d+:\d+ \w+ (?:lost|weakened) /.test(line)),
			true,
		);
	});

	it('is told as Markdown, where nothing of a draft is markup', async () => {
		const risky = temporaryFolder({
			'old.md': `${HEAD}第一条 用户可以随时注销账号 @team <b>|</b>。\n`,
			'new.md': HEAD,
		});
		const { out } = await hegui(['diff', 'old.md', 'new.md', '--format', 'markdown', '--lang', 'en'], {
			folder: risky,
		});
		match(out, /^# Changes from old\.md to new\.md\n/);
		match(out, /^\| ❌ lost \(\w+\) \| Account deletion \| line 3: .* \| — \|$/m);
		equal(/(?<!\\)@team|<b>/.test(out), false);
	});

	it('reads Word documents', async () => {
		const word = temporaryFolder({ 'a.docx': await agreementFile(), 'b.md': '# 微澜公众账号服务协议\n' });
		const { report } = await diffJson(['a.docx', 'b.md'], { folder: word });
		equal(changeOf(onlyDocument(report), 'account-deletion')?.kind, 'lost');
	});

	it('reads standard input', async () => {
		const { report } = await diffJson(['-', 'new.md'], { folder, input: HEAD + DELETION + BLACKLIST });
		equal(changeOf(onlyDocument(report), 'blacklist')?.kind, 'lost');
	});

	it('tells what cannot be compared', async () => {
		const mixed = await hegui(['diff', '.', 'new.md', '--lang', 'en'], { folder });
		deepEqual([mixed.code, /name two files or two folders/.test(mixed.err)], [2, true]);
		const absent = await hegui(['diff', 'nowhere.md', 'new.md', '--lang', 'en'], { folder });
		deepEqual([absent.code, /nowhere\.md: no such file or folder/.test(absent.err)], [2, true]);
		const format = await hegui(['diff', 'old.md', 'new.md', '--format', 'docx', '--lang', 'en'], { folder });
		deepEqual([format.code, /possible: text, json, markdown/.test(format.err)], [2, true]);
	});
});

describe('diff of two folders', () => {
	it('pairs documents by path, and finds those with a new name', async () => {
		const folder = temporaryFolder({
			'v1/terms.md': HEAD + DELETION + BLACKLIST,
			'v1/rules.md': '# 社区规则\n\n第一条 请勿刷屏。\n',
			'v1/gone.md': '# 群规\n\n第一条 群主应当履行群组管理责任。\n',
			'v2/agreement/terms.md': HEAD + DELETION + BLACKLIST,
			'v2/rules.md': '# 社区规则\n\n第一条 请勿刷屏。\n',
			'v2/new.md': '# 隐私政策\n\n您可以随时撤回同意。\n',
		});
		const { report } = await diffJson(['v1', 'v2'], { folder });
		deepEqual(
			report.documents.map(({ path, state }) => [path, state]),
			[
				['v1/gone.md', 'removed'],
				['v2/new.md', 'added'],
			],
		);
		equal(report.summary.unchanged, 2);
	});

	it('credits what another document of the set states', async () => {
		const folder = temporaryFolder({
			'hegui.yaml': 'sets:\n  - name: 微澜\n    documents: ["v2/*.md"]\n',
			'v1/terms.md': HEAD + DELETION + BLACKLIST,
			'v1/rules.md': '# 社区规则\n\n第一条 请勿刷屏。\n',
			'v2/terms.md': HEAD + DELETION,
			'v2/rules.md': `# 社区规则\n\n第一条 请勿刷屏。\n\n${BLACKLIST}`,
		});
		const { report, code } = await diffJson(['v1', 'v2', '--requirements', 'blacklist'], { folder });
		const terms = report.documents.find(({ path }) => path === 'v2/terms.md');
		const lost = terms && changeOf(terms, 'blacklist');
		deepEqual([lost?.kind, lost?.severity, lost?.statedIn], ['lost', 'none', 'v2/rules.md']);
		equal(code, 0);
	});
});
