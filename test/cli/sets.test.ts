// Document sets, declared facts and severities of hegui.yaml on the command line.
import { deepEqual, equal, match } from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkJson, findingIn, hegui, onlyDocument, type Report, temporaryFolder } from '../support/cli.ts';
import { houseRule } from '../support/packs.ts';

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

describe('a pack of a single set', () => {
	const files = {
		'a.md': DRAFT,
		'shop/b.md': DRAFT,
		'notes.md': DRAFT,
		'rules/requirements/contact.yaml': houseRule().replace('toy-2020, article: 3', 'csl-2025, article: 49'),
		'hegui.yaml': `sets:
  - { name: 微澜, documents: [a.md] }
  - { name: 商店, documents: ['shop/*'], packs: [rules] }
`,
	};
	const judged = async (folder: string, ...args: string[]): Promise<Record<string, boolean>> => {
		const { report } = await checkJson(args, { folder });
		const has = (one: Report['documents'][number]): boolean =>
			one.findings.some(({ requirement }) => requirement === 'contact');
		return Object.fromEntries(report.documents.map((one) => [one.path, has(one)]));
	};

	it('is judged for the documents of the set alone', async () => {
		const folder = temporaryFolder(files);
		deepEqual(await judged(folder, 'a.md', 'shop', 'notes.md'), {
			'a.md': false,
			'shop/b.md': true,
			'notes.md': false,
		});
		writeFileSync(join(folder, 'hegui.yaml'), `packs: [rules]\n${files['hegui.yaml']}`);
		deepEqual(await judged(folder, 'a.md', 'notes.md'), { 'a.md': true, 'notes.md': true });
	});

	it('is told where the set names it and it is not there', async () => {
		const config = files['hegui.yaml'].replace('[rules]', '[rules, nowhere]');
		const { code, err } = await hegui(['check'], { folder: temporaryFolder({ ...files, 'hegui.yaml': config }) });
		equal(code, 2);
		match(err, /hegui\.yaml:3:55 sets\.1\.packs\.1: no such folder: nowhere/);
	});
});

describe('the type of a document', () => {
	it('is what hegui.yaml says of its path, which makes the review firm, unless the document or the command line says another', async () => {
		const folder = temporaryFolder({
			'rules/a.md': '# 微澜\n\n欢迎。\n',
			'rules/b.md': '---\nhegui: { documentType: privacy-policy }\n---\n# 微澜\n',
			'hegui.yaml': "documentTypes: { 'rules/*.md': platform-rules }\n",
		});
		const types = async (...args: string[]): Promise<unknown[]> =>
			(await checkJson(['rules', ...args], { folder })).report.documents.map(({ documentType, declared }) => [
				documentType,
				declared,
			]);
		deepEqual(await types(), [
			['platform-rules', true],
			['privacy-policy', true],
		]);
		deepEqual((await types('--type', 'service-agreement'))[0], ['service-agreement', true]);
	});
});

describe('the severity of a requirement', () => {
	it('of a set goes before that of the file', async () => {
		const config = `severity: { complaint-channel: off, account-deletion: error }
sets: [ { name: a, documents: [a.md], severity: { complaint-channel: information } } ]
`;
		const folder = temporaryFolder({ 'a.md': DRAFT, 'b.md': DRAFT, 'hegui.yaml': config });
		const { report } = await checkJson(['a.md', 'b.md'], { folder });
		deepEqual(
			report.documents.map((one) => ['complaint-channel', 'account-deletion'].map((id) => findingIn(one, id).severity)),
			[
				['information', 'error'],
				['none', 'error'],
			],
		);
	});

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
