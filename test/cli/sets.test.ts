// Document sets, declared facts and severities of hegui.yaml on the command line.
import { deepEqual, equal, match } from 'node:assert/strict';
import { checkJson, findingIn, hegui, onlyDocument, temporaryFolder } from '../support/cli.ts';

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
