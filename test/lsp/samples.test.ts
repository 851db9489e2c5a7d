// The sample agreement with the real law, as its author sees it: a paragraph goes, comes back, and is replaced by a
// wrong one.
import { deepEqual, equal, ok } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { pack } from '../support/law.ts';
import { messageOf, positionOf, replacing, shown, uri, Wire, wordsAt } from '../support/wire.ts';

const sample = (name: string): string => readFileSync(join(import.meta.dirname, '../../samples', name), 'utf8');
const SAMPLE = sample('service-agreement.zh.md');
const DELETION = /第十一条 .*\n\n/.exec(SAMPLE)?.[0] ?? '';
const WITHOUT = SAMPLE.replace(DELETION, '');
const LOGS = '网络日志留存不少于六个月';

/** Findings by what they say and where; what is wrong with the sample in any case is left to the golden files. */
function facts(diagnostics: readonly Diagnostic[], text: string): string[] {
	return diagnostics.map((one) => `${one.severity} ${shown([one], text).join('')}: ${messageOf(one)}`);
}

async function opened(text: string, settings: unknown = {}): Promise<Wire> {
	const wire = await Wire.open({ pack, settings });
	await wire.openDocument(text);
	return wire;
}

describe('the Chinese sample', () => {
	it('has an article on deletion and a sentence on logs to take away', () => {
		ok(DELETION.includes('注销'));
		ok(SAMPLE.includes(LOGS));
	});

	for (const [asOf, cited] of [
		['', '《公众账号规定（2021）》第十一条第三款'],
		['2020-01-01', '《公众账号规定（2017）》第九条第二款'],
	] as const) {
		it(`without the article on deletion has exactly one finding more, citing ${cited}`, async () => {
			const wire = await opened(SAMPLE, { asOf, messages: 'zh-cn' });
			const before = await wire.diagnostics();
			await wire.change([replacing(SAMPLE, DELETION, '')], 2);
			const without = await wire.diagnostics();
			const added = without.filter((one) => !facts(before, SAMPLE).includes(facts([one], WITHOUT).join('')));
			deepEqual(
				added.map(({ code, data }) => [code, data]),
				[['account-deletion', { requirement: 'account-deletion', verdict: 'missing' }]],
			);
			equal(without.length, before.length + 1);
			equal(added[0]?.relatedInformation?.[0]?.message, cited);
			ok(messageOf(added[0]).includes(cited), messageOf(added[0]));
			const back = positionOf(WITHOUT, '## 第三章');
			await wire.change([{ range: { start: back, end: back }, text: DELETION }], 3);
			deepEqual(await wire.diagnostics(), before);
			await wire.close();
		});
	}

	it('with logs kept for three months contradicts the law, on these words', async () => {
		const text = SAMPLE.replace(LOGS, '网络日志保存三个月');
		const wire = await opened(SAMPLE);
		const before = await wire.diagnostics();
		await wire.change([replacing(SAMPLE, LOGS, '网络日志保存三个月')]);
		const after = await wire.diagnostics();
		const added = after.filter(({ code }) => !before.some((one) => one.code === code));
		equal(added.length, 1);
		const [logs] = added;
		deepEqual([logs?.code, logs?.severity], ['log-retention', DiagnosticSeverity.Error]);
		const words = logs === undefined ? '' : wordsAt(text, logs.range);
		ok(/^(网络)?日志保存三个月$/.test(words), words);
		await wire.close();
	});

	it('cites the Group Provisions, which the hover shows', async () => {
		const wire = await opened(SAMPLE);
		const hover = await wire.hover(positionOf(SAMPLE, '第十三条第一款规定', 2));
		const value = hover && typeof hover.contents === 'object' && 'value' in hover.contents ? hover.contents.value : '';
		ok(value.includes('互联网群组信息服务提供者应当配合有关主管部门依法进行的监督检查'), value);
		const links = (await wire.links()) ?? [];
		deepEqual(
			links.filter(({ range }) => wordsAt(SAMPLE, range).includes('群组')).map(({ target }) => target),
			['hegui:/law/cac-group-2017/13/Internet%20Group%20Provisions%2C%20Article%2013.md'],
		);
		await wire.close();
	});
});

describe('every sample', () => {
	for (const [name, languageId] of [
		['service-agreement.zh.md', 'markdown'],
		['service-agreement.en.md', 'markdown'],
		['community-rules.policy', 'hegui-policy'],
	] as const) {
		it(`${name} misses nothing any more when all model clauses are inserted`, async () => {
			const text = sample(name);
			const wire = await Wire.open({ pack });
			await wire.openDocument(text, languageId);
			const missing = (await wire.diagnostics())
				.filter(({ data }) => data?.verdict === 'missing')
				.map(({ code }) => code);
			ok(missing.length > 1, 'the sample has gaps to show');
			const [all] = (await wire.codeActions([], ['source.fixAll'])) ?? [];
			const edits = all?.edit?.changes?.[uri] ?? [];
			equal(edits.length, missing.length);
			const fixed = TextDocument.applyEdits(TextDocument.create(uri, 'markdown', 1, text), edits);
			await wire.change([{ text: fixed }]);
			const left = (await wire.diagnostics()).filter(({ code }) => missing.includes(code));
			deepEqual(shown(left, fixed), []);
			await wire.close();
		});
	}

	it('service-agreement-complete.zh.md has no finding', async () => {
		const text = sample('service-agreement-complete.zh.md');
		const wire = await opened(text);
		deepEqual(facts(await wire.diagnostics(), text), []);
		await wire.close();
	});
});
