// hegui.yaml and the packs that it names, on the wire: loaded at the start, again when they change, wrong ones told.
import { deepEqual, equal, match, ok } from 'node:assert/strict';
import type { Diagnostic } from 'vscode-languageserver-protocol';
import { houseRule, memory } from '../support/packs.ts';
import { fullCapabilities, Wire } from '../support/wire.ts';

const DRAFT = '# 玩具协议\n\n你好。\n';
const CONFIG = 'file:///hegui.yaml';
const RULE = 'file:///rules/requirements/contact.yaml';
const options = {
	capabilities: {
		...fullCapabilities,
		workspace: { ...fullCapabilities.workspace, didChangeWatchedFiles: { dynamicRegistration: true } },
	},
	workspaceFolders: [{ uri: 'file:///', name: 'all' }],
};

function codes(diagnostics: readonly Diagnostic[]): unknown[] {
	return diagnostics.map(({ code }) => code).sort();
}

async function touched(wire: Wire, at: string): Promise<void> {
	const { refreshes } = wire;
	await wire.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: at, type: 2 }] });
	await wire.until(() => wire.refreshes > refreshes);
}

describe('a workspace with packs', () => {
	it('is reviewed with the requirements of its packs, and without them when hegui.yaml goes', async () => {
		const files: Record<string, string> = { [CONFIG]: 'packs: [rules]\n', [RULE]: houseRule() };
		const wire = await Wire.open({ ...options, host: { files: memory(files) } });
		await wire.openDocument(DRAFT);
		const without = ['diaries', 'doorbells', 'leaving'];
		await wire.until(() => wire.refreshes > 0);
		deepEqual(codes(await wire.diagnostics()), ['contact', ...without]);
		delete files[CONFIG];
		await touched(wire, CONFIG);
		deepEqual(codes(await wire.diagnostics()), without);
		await wire.close();
	});

	it('takes the day from hegui.yaml, unless the draft says another', async () => {
		const files = { [CONFIG]: 'asOf: 2015-01-01\n' };
		const wire = await Wire.open({ ...options, host: { files: memory(files) } });
		await wire.openDocument(DRAFT);
		await wire.until(() => wire.refreshes > 0);
		const [finding] = (await wire.diagnostics()).filter(({ code }) => code === 'leaving');
		match(String(finding?.message), /toy-2010/);
		await wire.change([{ text: `---\nhegui:\n  asOf: 2021-01-01\n---\n${DRAFT}` }]);
		const [later] = (await wire.diagnostics()).filter(({ code }) => code === 'leaving');
		match(String(later?.message), /toy-2020/);
		await wire.close();
	});

	it('is told what is wrong in hegui.yaml and in packs, at line and field, and what is right still counts', async () => {
		const files: Record<string, string> = {
			[CONFIG]: 'asOf: 2020-13-01\npacks: [rules, nowhere, ../out]\n',
			[RULE]: houseRule(),
			'file:///rules/requirements/leaving.yaml': houseRule('leaving'),
			'file:///rules/requirements/wrong.yaml': houseRule('wrong')
				.replace('张三', '某人')
				.replace('instrument: toy-2020', 'instrument: none'),
			'file:///rules/requirements/failing.yaml': houseRule('failing').replace('您好，再见。', '联系人为李四。'),
		};
		const wire = await Wire.open({ ...options, host: { files: memory(files) } });
		await wire.openDocument(DRAFT);
		const told = (at: string): string[] =>
			(wire.published.filter((one) => one.uri === at).at(-1)?.diagnostics ?? []).map(
				({ range, message }) => `${range.start.line} ${message}`,
			);
		await wire.until(() => told('file:///rules/requirements/failing.yaml').length > 0 && told(CONFIG).length > 0);
		equal(told(CONFIG).length, 3, told(CONFIG).join());
		ok(told(CONFIG).some((line) => line.startsWith('0 asOf: not a day')));
		ok(told(CONFIG).some((line) => line.startsWith('1 packs.2: ')));
		ok(told(CONFIG).some((line) => line.endsWith('packs.1: no such folder: nowhere')));
		ok(told('file:///rules/requirements/leaving.yaml')[0]?.includes('is taken'));
		ok(told('file:///rules/requirements/wrong.yaml')[0]?.includes('provisions.0.instrument: unknown instrument none'));
		ok(told('file:///rules/requirements/failing.yaml')[0]?.includes('this example is to be missing, but is fulfilled'));
		await wire.close();
	});

	it('is told it in the language of the editor', async () => {
		const files = { [CONFIG]: 'asOf: 2020-13-01\npacks: [rules, nowhere]\n', [RULE]: 'id: [' };
		const wire = await Wire.open({ ...options, locale: 'zh-cn', host: { files: memory(files) } });
		await wire.until(() => wire.published.length >= 2);
		const told = wire.published.flatMap(({ diagnostics }) => diagnostics.map(({ message }) => message));
		deepEqual(told.sort(), [
			'asOf: 不是日历上的日期，请写成 YYYY-MM-DD',
			'packs.1: 没有此文件夹：nowhere',
			'行首的空格数不对，或者前面的括号没有写完整',
		]);
		await wire.close();
	});
});
