// The library by itself: what it takes, what it refuses, what it tells, and that it remembers nothing of documents.
import { deepEqual, equal, match, rejects, throws } from 'node:assert/strict';
import { createHash } from 'node:crypto';
import type { CheckOptions, Document, FileProblem, Report } from '../../server/src/library/types.ts';
import { library, wordLibrary } from '../support/library.ts';
import { paragraphs, wordFile } from '../support/word.ts';

const AGREEMENT = '# 微澜服务协议\n\n欢迎您使用微澜。\n';
const LEAVING = '\n## 注销账号\n\n您可以随时在“设置—注销账号”中自行注销账号，我们不会设置不合理的条件。\n';
const asOf = '2026-11-22';

describe('check', () => {
	let lib: Awaited<ReturnType<typeof library>>;
	before(async () => {
		lib = await library();
	});

	const only: CheckOptions = { asOf, requirements: ['account-deletion'] };
	const told = ({ documents }: Report): unknown[] =>
		documents.map(({ path, findings: [finding] }) => [path, finding?.verdict, finding?.severity]);

	it('takes one document or several, and gives them in the order of their paths', () => {
		deepEqual(told(lib.check({ path: 'a.md', text: AGREEMENT }, only)), [['a.md', 'missing', 'warning']]);
		const two = [
			{ path: 'b.md', text: AGREEMENT + LEAVING },
			{ path: 'a.md', text: AGREEMENT },
		];
		deepEqual(told(lib.check(two, only)), [
			['a.md', 'missing', 'warning'],
			['b.md', 'fulfilled', 'none'],
		]);
		deepEqual(lib.check([], only).documents, []);
	});

	it('judges the documents of a named set together', () => {
		const documents = [
			{ path: 'a.md', text: AGREEMENT },
			{ path: 'b.md', text: AGREEMENT + LEAVING },
		];
		const report = lib.check(documents, { ...only, set: '微澜' });
		deepEqual(told(report)[0], ['a.md', 'missing', 'none']);
		deepEqual(
			report.sets.map(({ name, documents, findings }) => [name, documents, findings[0]?.verdict]),
			[['微澜', ['a.md', 'b.md'], 'fulfilled']],
		);
	});

	it('reads a text as its path says, or as the caller does', () => {
		const text = '<h1>用户协议</h1><p>您可以随时在“设置—注销账号”中自行注销账号。</p>';
		const quote = (document: Document): string | undefined =>
			lib.check(document, { ...only, documentType: 'service-agreement' }).documents[0]?.findings[0]?.evidence[0]?.quote;
		equal(quote({ path: 'a.html', text }), '您可以随时在“设置—注销账号”中自行注销账号。');
		equal(quote({ path: 'a', text, format: 'html' }), '您可以随时在“设置—注销账号”中自行注销账号。');
	});

	it('gives the fingerprint of the text, or the one that it is given', () => {
		const text = `\uFEFF${AGREEMENT}`;
		const print = createHash('sha256').update(text).digest('hex');
		equal(lib.check({ path: 'a.md', text }, only).documents[0]?.sha256, print);
		equal(lib.check({ path: 'a.md', text, sha256: '0' }, only).documents[0]?.sha256, '0');
	});

	it('gives the same twice, whatever was reviewed in between', () => {
		const checker = lib.createChecker({ asOf });
		const document = { path: 'a.md', text: AGREEMENT + LEAVING };
		const first = JSON.stringify(checker.check(document));
		checker.check({ path: 'a.md', text: '# 隐私政策\n\n我们处理您的个人信息。\n' });
		equal(JSON.stringify(checker.check(document)), first);
		equal(JSON.stringify(lib.check(document, { asOf })), first);
	});

	it('refuses what nobody could mean, in the language that is asked for', () => {
		const document = { path: 'a.md', text: AGREEMENT };
		const wrong: readonly (readonly [unknown, RegExp])[] = [
			[{ asOf: '2026-02-30' }, /asOf: “2026-02-30” is not a day/],
			[{ today: 'now' }, /today: “now” is not a day/],
			[{ documentType: 'novel' }, /documentType: “novel” is none of service-agreement, /],
			[{ serviceKinds: ['zoo'] }, /serviceKinds: “zoo”/],
			[{ requirements: ['account-deletoin'] }, /“account-deletoin”; did you mean “account-deletion”/],
			[{ features: ['recomendation'] }, /“recomendation”; did you mean “recommendation”/],
			[{ features: ['recomendation'], locale: 'zh-cn' }, /没有名为“recomendation”的服务特征/],
			[{ locale: 'fr' }, /locale: “fr” is none of en, zh-cn/],
		];
		for (const [options, words] of wrong) {
			throws(() => lib.check(document, options as CheckOptions), { name: 'HeguiError', message: words });
		}
		throws(() => lib.check([document, document]), /two documents are called “a\.md”/);
		throws(() => lib.check({ path: 'a.md' } as Document), /a\.md: a document needs a path and a text/);
		throws(() => lib.check(undefined as unknown as Document), { name: 'HeguiError' });
		throws(() => lib.check({ ...document, format: 'pdf' as 'html' }), /format: “pdf” is none of markdown, plain, html/);
	});

	it('throws what is wrong in hegui.yaml, packs and decisions, or tells it and goes on', () => {
		const document = { path: 'a.md', text: AGREEMENT };
		const options: CheckOptions = {
			...only,
			config: 'serviceKinds: [group, zoo]\npacks: [rules]\ncolour: red\n',
			packs: { house: { 'requirements/contact.yaml': 'id: contact\n' } },
			decisions: 'waivers:\n  - { requirement: nothing, document: a.md }\n',
		};
		throws(() => lib.check(document, options), {
			name: 'HeguiError',
			message: /^hegui\.yaml:1:23 serviceKinds\.1: /,
		});
		const problems: FileProblem[] = [];
		const report = lib.check(document, { ...options, onProblem: (problem) => problems.push(problem) });
		deepEqual(report.documents[0]?.serviceKinds, ['group']);
		const places = problems.map(({ path, line, field, severity }) => `${path}:${line} ${field} ${severity}`);
		for (const place of [
			'hegui.yaml:1 serviceKinds.1 error',
			'hegui.yaml:2 packs.0 error',
			'hegui.yaml:3  warning',
			'house/requirements/contact.yaml:1 title error',
			'hegui.waivers.yaml:2 waivers.0.decision error',
		]) {
			equal(places.includes(place), true, `${place} is not among\n${places.join('\n')}`);
		}
		equal(lib.check(document, { ...only, config: 'colour: red\n' }).documents.length, 1);
	});

	it('holds decisions against the documents on the day that is given', () => {
		const decisions =
			'waivers:\n  - { requirement: account-deletion, document: ./a.md, decision: accepted, reason: 待定, by: 法务, on: 2026-11-01, expires: 2026-11-30 }\n';
		const problems: FileProblem[] = [];
		const settled = (today: string): unknown[] => {
			const onProblem = (problem: FileProblem): number => problems.push(problem);
			const report = lib.check({ path: 'a.md', text: AGREEMENT }, { ...only, decisions, today, onProblem });
			return [report.documents[0]?.findings[0]?.severity, report.summary.waived];
		};
		deepEqual([settled('2026-11-30'), problems], [['none', 1], []]);
		deepEqual(settled('2026-12-01'), ['warning', 0]);
		deepEqual(
			problems.map(({ path, line, severity }) => [path, line, severity]),
			[['hegui.waivers.yaml', 2, 'warning']],
		);
	});

	it('has the catalogue, and explains a requirement', () => {
		const catalogue = lib.requirements({ asOf, locale: 'zh-cn' });
		const leaving = catalogue.find(({ id }) => id === 'account-deletion');
		equal(catalogue.length, lib.check({ path: 'a.md', text: AGREEMENT }, { asOf }).documents[0]?.findings.length);
		match(leaving?.provisions[0]?.title ?? '', /^《.+》第.+条/);
		match(lib.explain('account-deletion', { asOf }), /^# .+\n\n`account-deletion`/);
		throws(() => lib.explain('account-deletoin'), /did you mean “account-deletion”/);
	});
});

describe('readWord', () => {
	it('gives a document that reads as the Word file does, and says that it is a copy', async () => {
		const { check } = await library();
		const { readWord } = await wordLibrary();
		const bytes = await wordFile(paragraphs('微澜服务协议', '您可以随时在“设置—注销账号”中自行注销账号。'));
		const document = await readWord('terms.docx', bytes);
		const report = check(document, { asOf, documentType: 'service-agreement', requirements: ['account-deletion'] });
		const [record] = report.documents;
		deepEqual(
			[record?.path, record?.sha256, record?.findings[0]?.verdict, record?.problems.map(({ id }) => id)],
			['terms.docx', createHash('sha256').update(bytes).digest('hex'), 'fulfilled', ['word-copy']],
		);
	});

	it('says why a file is none', async () => {
		const { readWord } = await wordLibrary();
		await rejects(readWord('a.docx', new TextEncoder().encode('no')), {
			name: 'HeguiError',
			message: /^a\.docx cannot be read: it is not a Word document/,
		});
		await rejects(readWord('a.docx', new Uint8Array(), { locale: 'zh-cn' }), /无法读取 a\.docx/);
	});
});
