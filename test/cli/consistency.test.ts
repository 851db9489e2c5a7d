// What the documents of a set state differently, and versions in two languages, on the command line.
import { deepEqual, equal, match } from 'node:assert/strict';
import { checkJson, hegui, type Report, temporaryFolder } from '../support/cli.ts';

const CONFIG = "sets: [ { name: 微澜, documents: ['**/*.md'] } ]\n";
const AGREEMENT = '# 微澜服务协议\n\n我们留存网络日志不少于六个月。\n\n投诉举报邮箱：jubao@example.cn\n';
const POLICY = '# 微澜隐私政策\n\n访问日志保存三个月，期满后删除。\n\n投诉邮箱：help@example.cn\n';

/** What the set says besides its requirements. */
function told({ sets }: Report): unknown[] {
	const own = sets[0]?.findings.filter(({ kind }) => kind !== 'requirement') ?? [];
	return own.map(({ kind, requirement, severity }) => `${kind} ${requirement} ${severity}`);
}

async function toldOf(files: Readonly<Record<string, string>>, ...args: readonly string[]): Promise<unknown[]> {
	return told((await checkJson(args, { folder: temporaryFolder({ 'hegui.yaml': CONFIG, ...files }) })).report);
}

describe('documents of a set that disagree', () => {
	it('are told with each place and what it says', async () => {
		const folder = temporaryFolder({ 'a.md': AGREEMENT, 'b.md': POLICY, 'hegui.yaml': CONFIG });
		const { code, report } = await checkJson(['--requirements', 'log-period'], { folder });
		equal(code, 1);
		deepEqual(told(report), ['inconsistent log-period warning']);
		const [finding] = report.sets[0]?.findings ?? [];
		deepEqual(
			finding?.places.map(({ path, value, quote, start }) => [path, value, quote, start.line]),
			[
				['a.md', 'at least 180 days', '我们留存网络日志不少于六个月。', 2],
				['b.md', '90 days', '访问日志保存三个月，期满后删除。', 2],
			],
		);
		deepEqual([finding?.verdict, finding?.toldAt], ['contradicted', null]);
		match(finding?.message ?? '', /at least 180 days \(a\.md, line 3\); 90 days \(b\.md, line 3\)/);
		match(finding?.provisions[0]?.title ?? '', /Cybersecurity Law/);
	});

	it('are told in text, in either language', async () => {
		const folder = temporaryFolder({ 'a.md': AGREEMENT, 'b.md': POLICY, 'hegui.yaml': CONFIG });
		const { out } = await hegui(['check', '--requirements', 'log-period,complaint-email', '--lang', 'zh-CN'], {
			folder,
		});
		match(
			out,
			/a\.md:3:1 警告 log-period: 网络日志的留存期限：.*不少于 180 日（a\.md 第 3 行）；90 日（b\.md 第 3 行）/,
		);
		match(out, /a\.md:5:1 提示 complaint-email: .*help@example\.cn（b\.md 第 5 行）/);
	});

	it('are settled by a decision at one of them, for as long as it holds', async () => {
		const decision = (expires: string): string =>
			`waivers: [ { requirement: log-period, document: b.md, decision: accepted, reason: 待改, by: 法务, on: 2026-11-01${expires} } ]\n`;
		const files = { 'a.md': AGREEMENT, 'b.md': POLICY };
		const only = ['--requirements', 'log-period'];
		deepEqual(await toldOf({ ...files, 'hegui.waivers.yaml': decision('') }, ...only), [
			'inconsistent log-period none',
		]);
		deepEqual(await toldOf({ ...files, 'hegui.waivers.yaml': decision(', expires: 2026-11-02') }, ...only), [
			'inconsistent log-period warning',
		]);
	});

	it('weigh as hegui.yaml says', async () => {
		const config = `${CONFIG}severity: { log-period: error, complaint-email: off }\n`;
		deepEqual(await toldOf({ 'a.md': AGREEMENT, 'b.md': POLICY, 'hegui.yaml': config }), [
			'inconsistent log-period error',
		]);
	});

	it('need not be the same where a pack says so', async () => {
		const pack = `id: tea-time
title: { zh: 茶歇, en: tea time }
why: { zh: 茶凉了。, en: Tea gets cold. }
kind: deadline
severity: information
stated: [ "{duration} … 茶歇" ]
examples: { differ: { zh: [ [三小时后茶歇。, 五小时后茶歇。] ] }, agree: { zh: [ [三小时后茶歇。, 四小时后茶歇。] ] } }
`;
		const files = {
			'rules/consistency/tea-time.yaml': pack,
			'hegui.yaml': `packs: [rules]\n${CONFIG}`,
			'a.md': '三小时后茶歇。',
			'b.md': '五小时后茶歇。',
		};
		deepEqual(await toldOf(files, '--requirements', 'tea-time'), ['inconsistent tea-time information']);
		const { code, out } = await hegui(['test-pack'], { folder: temporaryFolder(files) });
		equal(code, 1);
		match(out, /rules\/consistency\/tea-time\.yaml:7:\d+ examples\.agree\.zh\.0: /);
	});
});

describe('versions in two languages', () => {
	const ZH = `${AGREEMENT}\n本协议中英文版本不一致的，以中文版本为准。\n\n## 注销账号\n\n您可以随时在“设置—注销账号”中自行注销账号，我们不会设置不合理的条件。\n`;
	const EN =
		'# Weilan Service Agreement\n\nWe retain network logs for at least six months. Complaints may be sent to jubao@example.cn.\n';

	it('are found by their names', async () => {
		const files = { 'zh/agreement.md': ZH, 'en/agreement.md': EN };
		deepEqual(await toldOf(files, '--requirements', 'account-deletion,prevailing-version'), [
			'weaker-version account-deletion warning',
		]);
	});

	it('are those that hegui.yaml names', async () => {
		const config = "sets: [ { name: a, documents: ['*.md'], translations: [ [terms.md, conditions.md] ] } ]\n";
		const only = ['--requirements', 'account-deletion'];
		const files = { 'terms.md': ZH, 'conditions.md': EN };
		deepEqual(await toldOf({ ...files, 'hegui.yaml': config }, ...only), ['weaker-version account-deletion warning']);
	});

	it('are compared in what they state', async () => {
		const en = EN.replace('six months', 'one year').replace('jubao', 'complaints');
		deepEqual(await toldOf({ 'a.zh.md': ZH, 'a.en.md': en }, '--requirements', 'log-period,complaint-email'), [
			'inconsistent complaint-email information',
			'inconsistent log-period warning',
		]);
	});
});
