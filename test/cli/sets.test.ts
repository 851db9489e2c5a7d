// Document sets, declared facts and severities of hegui.yaml on the command line.
import { deepEqual, equal, match } from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkJson, findingIn, hegui, onlyDocument, type Report, temporaryFolder } from '../support/cli.ts';

const DRAFT = '# 微澜服务协议\n\n欢迎您使用微澜。\n';

describe('hegui check without paths', () => {
	it('reviews the documents of the sets, each as its set says', async () => {
		const config = `serviceKinds: [group]
sets:
  - { name: 微澜, documents: [terms.md] }
  - { name: 商店, documents: ['shop/*'], serviceKinds: [e-commerce], asOf: 2025-01-01 }
`;
		const files = { 'terms.md': DRAFT, 'shop/a.md': DRAFT, 'shop/a.png': 'x', 'notes.md': DRAFT, 'hegui.yaml': config };
		const folder = temporaryFolder(files);
		const shown = async (...args: string[]): Promise<unknown[]> => {
			const { out } = await hegui(['check', '--format', 'json', ...args], { folder });
			return JSON.parse(out).documents.map(({ path, serviceKinds, asOf }: Record<string, unknown>) => [
				path,
				serviceKinds,
				asOf,
			]);
		};
		deepEqual(await shown(), [
			['shop/a.md', ['e-commerce'], '2025-01-01'],
			['terms.md', ['group'], undefined],
		]);
		deepEqual(await shown('--services', 'live', '--as-of', '2026-01-01'), [
			['shop/a.md', ['live'], undefined],
			['terms.md', ['live'], undefined],
		]);
		deepEqual(await shown('notes.md'), [['notes.md', ['group'], undefined]]);
	});

	it('finds the sets of a configuration elsewhere beside it', async () => {
		const folder = temporaryFolder({
			'site/terms.md': DRAFT,
			'site/hegui.yaml': 'sets: [ { name: a, documents: ["*.md"] } ]\n',
			'b.md': DRAFT,
		});
		const { report } = await checkJson(['--config', 'site/hegui.yaml'], { folder });
		equal(onlyDocument(report).path, 'site/terms.md');
	});

	it('warns of a pattern that finds nothing and of a document in two sets, which is no failure', async () => {
		const config = 'sets:\n  - { name: a, documents: [a.md, b.md] }\n  - { name: c, documents: [a.md] }\n';
		const folder = temporaryFolder({ 'a.md': DRAFT, 'hegui.yaml': config });
		const { code, err } = await hegui(['check', '--fail-on', 'never'], { folder });
		equal(code, 0);
		match(err, /hegui\.yaml:2:34 no document is found for “b\.md”/);
		match(err, /hegui\.yaml:3:5 a\.md belongs to two sets, “a” and “c”/);
	});
});

describe('a document set', () => {
	const CONFIG = 'sets: [ { name: 微澜, documents: ["*.md"] } ]\n';
	const AGREEMENT = '# 微澜服务协议\n\n欢迎您使用微澜。\n';
	const LEAVING = '\n## 注销账号\n\n您可以随时在“设置—注销账号”中自行注销账号，我们不会设置不合理的条件。\n';
	const only = ['--requirements', 'account-deletion'];
	const told = (report: Report, path: string): unknown[] => {
		const finding = report.documents.find((one) => one.path === path)?.findings[0];
		return [finding?.verdict, finding?.severity, finding?.set?.verdict, finding?.set?.toldAt];
	};

	it('credits what another of its documents states, and says where', async () => {
		const files = { 'a.md': AGREEMENT, 'b.md': `# 微澜隐私政策\n${LEAVING}`, 'hegui.yaml': CONFIG };
		const { report, code } = await checkJson(only, { folder: temporaryFolder(files) });
		deepEqual([code, told(report, 'a.md')], [0, ['missing', 'none', 'fulfilled', null]]);
		const [finding] = report.documents[0]?.findings ?? [];
		deepEqual([...new Set(finding?.set?.statedIn.map(({ path, start }) => `${path}:${start.line}`))], ['b.md:4']);
		match(finding?.message ?? '', /stated in b\.md, which belongs to the same document set/);
		deepEqual(
			report.sets.map(({ name, documents, findings }) => [name, documents, findings.map((one) => one.verdict)]),
			[['微澜', ['a.md', 'b.md'], ['fulfilled']]],
		);
	});

	it('tells a gap of all its documents once', async () => {
		const files = { 'a.md': AGREEMENT, 'b.md': AGREEMENT, 'hegui.yaml': CONFIG };
		const { report, code } = await checkJson(only, { folder: temporaryFolder(files) });
		equal(code, 1);
		deepEqual(told(report, 'a.md'), ['missing', 'warning', 'missing', 'a.md']);
		deepEqual(told(report, 'b.md'), ['missing', 'none', 'missing', 'a.md']);
		deepEqual(
			report.sets[0]?.findings.map(({ verdict, severity, toldAt }) => [verdict, severity, toldAt]),
			[['missing', 'warning', 'a.md']],
		);
	});

	it('is read as a whole where only some of its documents are asked for', async () => {
		const files = { 'a.md': AGREEMENT, 'b.md': AGREEMENT + LEAVING, 'c.md': AGREEMENT, 'hegui.yaml': CONFIG };
		const folder = temporaryFolder(files);
		const credited = await checkJson(['a.md', ...only], { folder });
		deepEqual([credited.code, credited.report.documents.map(({ path }) => path)], [0, ['a.md']]);
		writeFileSync(join(folder, 'b.md'), AGREEMENT);
		deepEqual(told((await checkJson(['c.md', ...only], { folder })).report, 'c.md'), [
			'missing',
			'warning',
			'missing',
			'c.md',
		]);
	});

	it('is settled as a whole by a decision at one of its documents', async () => {
		const waivers =
			'waivers:\n  - { requirement: account-deletion, document: b.md, decision: accepted, reason: 待定, by: 法务, on: 2026-11-01 }\n';
		const files = { 'a.md': AGREEMENT, 'b.md': AGREEMENT, 'hegui.yaml': CONFIG, 'hegui.waivers.yaml': waivers };
		const { report, code } = await checkJson(only, { folder: temporaryFolder(files) });
		deepEqual(
			[code, told(report, 'a.md'), told(report, 'b.md')],
			[0, ['missing', 'none', 'missing', null], ['missing', 'none', 'missing', null]],
		);
	});
});

describe('the severity of a requirement', () => {
	it('is what hegui.yaml says, and off keeps the finding in the record', async () => {
		const config = 'severity: { complaint-channel: information, account-deletion: off }\n';
		const folder = temporaryFolder({ 'a.md': DRAFT, 'hegui.yaml': config });
		const { report } = await checkJson(['a.md'], { folder });
		const weighed = (id: string): unknown[] => {
			const { verdict, severity } = findingIn(onlyDocument(report), id);
			return [verdict, severity];
		};
		deepEqual(weighed('complaint-channel'), ['missing', 'information']);
		deepEqual(weighed('account-deletion'), ['missing', 'none']);
		equal((await hegui(['check', '--requirements', 'account-deletion'], { folder })).code, 0);
	});

	it('is told where it names no requirement', async () => {
		const folder = temporaryFolder({ 'a.md': DRAFT, 'hegui.yaml': 'severity: { complain-channel: off }\n' });
		const { code, err } = await hegui(['check', 'a.md'], { folder });
		equal(code, 2);
		match(err, /hegui\.yaml:1:13 there is no requirement “complain-channel”; did you mean “complaint-channel”\?/);
	});
});

describe('the sample set', () => {
	it('passes without a finding of any weight, and says where each requirement is stated', async () => {
		const folder = join(import.meta.dirname, '../../samples/set');
		const { report, code } = await checkJson(['--fail-on', 'information'], { folder });
		equal(code, 0);
		deepEqual(
			report.documents.flatMap(({ findings }) => findings.filter(({ severity }) => severity !== 'none')),
			[],
		);
		const [set] = report.sets;
		deepEqual([report.sets.length, set?.name, set?.documents.length], [1, '汀洲读书', 3]);
		for (const { verdict, toldAt, places } of set?.findings ?? []) {
			deepEqual([verdict, toldAt, places.length > 0], ['fulfilled', null, true]);
		}
	});
});
