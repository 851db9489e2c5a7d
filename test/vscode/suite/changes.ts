// What a draft gained and lost since the last commit, or against another file, as a page that follows the draft.
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { api, closeAll, inFolder, remove, until, write } from './support.ts';

const HEAD = '# 微澜公众账号服务协议\n\n';
const BLACKLIST = '第一条 我们建立黑名单管理制度，对列入黑名单的主体禁止重新注册。\n';

/** The text of the page that is open on a draft. */
function pageOf(draft: vscode.Uri): string | undefined {
	const page = vscode.workspace.textDocuments.find(
		({ uri }) => uri.scheme === 'hegui-changes' && uri.query.includes(encodeURIComponent(draft.toString())),
	);
	return page?.getText();
}

function isShown(): boolean {
	const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
	return input instanceof vscode.TabInputCustom && input.viewType === 'vscode.markdown.preview.editor';
}

describe('Changes of a draft', () => {
	const name = 'changes/terms.md';
	const draft = inFolder(name);

	before(async () => {
		await write(name, HEAD);
		await write('changes/old.md', HEAD + BLACKLIST);
		const show = async (revision: string, path: string): Promise<string> => {
			if (revision !== 'HEAD' || !path.endsWith('terms.md')) throw new Error('not committed');
			return HEAD + BLACKLIST;
		};
		const isIn = ({ path }: vscode.Uri): boolean => path.includes('/changes/');
		(await api()).takeVersionsFrom({ getRepository: (uri) => (isIn(uri) ? { show } : null) });
	});
	afterEach(closeAll);
	after(async () => {
		(await api()).takeVersionsFrom(undefined);
		await remove('changes');
	});

	it('since the last commit are a rendered page', async () => {
		await vscode.window.showTextDocument(draft);
		await vscode.commands.executeCommand('hegui.reviewChanges');
		const text = await until('the page', () => pageOf(draft));
		assert.match(text, /^# Changes from the last commit to terms\\?\.md/);
		assert.match(text, /❌ lost \(warning\) \| Blacklist/);
		await until('the page in sight', isShown);
	});

	it('follow the draft as it is edited, with links to its clauses', async () => {
		const editor = await vscode.window.showTextDocument(draft);
		await vscode.commands.executeCommand('hegui.reviewChanges', draft);
		await until('the page', () => pageOf(draft));
		const end = editor.document.positionAt(HEAD.length);
		const edit = new vscode.WorkspaceEdit();
		edit.insert(draft, end, `${BLACKLIST}\n第二条 您可以随时在设置中注销账号。\n`);
		assert.ok(await vscode.workspace.applyEdit(edit));
		const text = await until('the new page', () => {
			const page = pageOf(draft);
			return page?.includes('✅ gained') && page;
		});
		assert.match(text, /\[line 5\]\(<\/changes\/terms\.md#L5>\): 第二条/);
		assert.doesNotMatch(text, /❌ lost/);
	});

	it('against another file are a page, too', async () => {
		await vscode.commands.executeCommand('hegui.compareWithFile', draft, inFolder('changes/old.md'));
		const text = await until('the page', () => pageOf(draft)?.startsWith('# Changes from old') && pageOf(draft));
		assert.match(text, /❌ lost \(warning\) \| Blacklist/);
	});

	it('cannot be told where no version is committed, and nothing opens', async () => {
		const fresh = inFolder('changes/fresh.md');
		await write('changes/fresh.md', HEAD);
		await vscode.window.showTextDocument(fresh);
		void vscode.commands.executeCommand('hegui.reviewChanges');
		void vscode.commands.executeCommand('hegui.reviewChanges', inFolder('service-agreement.zh.md'));
		await new Promise((resume) => setTimeout(resume, 300));
		assert.equal(pageOf(fresh), undefined);
		assert.equal(pageOf(inFolder('service-agreement.zh.md')), undefined);
	});
});
