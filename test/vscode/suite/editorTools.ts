// The tools for assistants as the editor offers them: VS Code has such tools from 1.95 on, which is not the oldest we run in.
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { api, closeAll } from './support.ts';

interface Tool {
	readonly name: string;
}

describe('The tools for assistants, in an editor that has tools,', () => {
	afterEach(closeAll);

	it('are registered as the manifest declares them', async () => {
		await api();
		const { contributes } = vscode.extensions.getExtension('hegui.hegui')?.packageJSON ?? {};
		const declared = (contributes.languageModelTools as Tool[]).map(({ name }) => name);
		const offered = (vscode.lm.tools ?? []).map(({ name }) => name).filter((name) => name.startsWith('hegui_'));
		assert.deepEqual(offered.sort(), declared.sort());
	});

	it('are called by the editor', async () => {
		await api();
		const { invokeTool } = vscode.lm;
		assert.ok(invokeTool, 'this VS Code has tools');
		const input = { instrument: '互联网群组信息服务管理规定', article: '13' };
		const { content } = await invokeTool('hegui_articleText', { input, toolInvocationToken: undefined });
		const [part] = content;
		assert.ok(part instanceof vscode.LanguageModelTextPart);
		assert.match(part.value, /第十三条/);
	});
});
