// Quick fixes: what they are called, what they insert, and that the finding is gone afterwards.
import { deepEqual, equal, ok } from 'node:assert/strict';
import {
	type CodeAction,
	type Diagnostic,
	type SnippetTextEdit,
	TextDocumentEdit,
	type TextEdit,
} from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { fullCapabilities, shown, uri, Wire, type WireOptions } from '../support/wire.ts';

const DRAFT = '# 玩具协议\n\n## 第一章 账号\n\n第一条 您可以留下。\n\n## 第二章 附则\n\n第二条 再见。\n';

const noSnippets: WireOptions = {
	capabilities: { ...fullCapabilities, workspace: { configuration: true, workspaceEdit: { documentChanges: true } } },
};

/** The text after a code action, with the placeholders of snippets as their words. */
function apply(text: string, action: CodeAction | undefined): string {
	const document = TextDocument.create(uri, 'markdown', 1, text);
	const { changes, documentChanges } = action?.edit ?? {};
	const edits = [
		...(changes?.[uri] ?? []),
		...(documentChanges ?? []).flatMap((change) => (TextDocumentEdit.is(change) ? change.edits : [])),
	];
	ok(edits.length > 0, 'the action edits nothing');
	return TextDocument.applyEdits(
		document,
		edits.map((edit: TextEdit | SnippetTextEdit) => ({
			range: edit.range,
			newText: 'snippet' in edit ? expanded(edit.snippet.value) : edit.newText,
		})),
	);
}

function expanded(snippet: string): string {
	return snippet.replace(/\$\{\d+:((?:\\.|[^}\\])*)\}/g, '$1').replace(/\\([\\$}])/g, '$1');
}

async function actionsFor(wire: Wire, code: string, only?: readonly string[]): Promise<CodeAction[]> {
	const diagnostics = (await wire.diagnostics()).filter((diagnostic: Diagnostic) => diagnostic.code === code);
	return (await wire.codeActions(diagnostics, only)) ?? [];
}

describe('a quick fix', () => {
	it('inserts the model clause as a snippet where the client can', async () => {
		const wire = await Wire.open();
		await wire.openDocument(DRAFT);
		const [fix] = await actionsFor(wire, 'leaving');
		await wire.close();
		equal(fix?.title, 'Insert model clause: leaving');
		equal(fix?.kind, 'quickfix');
		deepEqual(
			fix?.diagnostics?.map(({ code }) => code),
			['leaving'],
		);
		deepEqual(fix?.edit, {
			documentChanges: [
				{
					textDocument: { uri, version: 1 },
					edits: [
						{
							range: { start: { line: 4, character: 10 }, end: { line: 4, character: 10 } },
							snippet: { kind: 'snippet', value: `\n\n第一条之一 您可以随时通过“\${1:大门}”离开。` },
						},
					],
				},
			],
		});
	});

	it('inserts it with the placeholders in brackets where the client cannot', async () => {
		const wire = await Wire.open(noSnippets);
		await wire.openDocument(DRAFT);
		const [fix] = await actionsFor(wire, 'leaving');
		await wire.close();
		deepEqual(fix?.edit, {
			changes: {
				[uri]: [
					{
						range: { start: { line: 4, character: 10 }, end: { line: 4, character: 10 } },
						newText: '\n\n第一条之一 您可以随时通过“【大门】”离开。',
					},
				],
			},
		});
	});

	it('is offered for what is unclear, too, in the place that a missing one would have', async () => {
		const wire = await Wire.open(noSnippets);
		const text = '# 玩具协议\n\n## 离开\n\n平台自己离开。\n';
		await wire.openDocument(text);
		const [fix] = await actionsFor(wire, 'leaving');
		await wire.close();
		equal(apply(text, fix), '# 玩具协议\n\n## 离开\n\n平台自己离开。\n\n您可以随时通过“【大门】”离开。\n');
	});

	it('writes English into English drafts', async () => {
		const wire = await Wire.open(noSnippets);
		await wire.openDocument('# Terms\n\nHello.\n');
		const [fix] = await actionsFor(wire, 'leaving');
		await wire.close();
		equal(
			apply('# Terms\n\nHello.\n', fix),
			'# Terms\n\nHello.\n\n## Leaving\n\nYou may leave at any time through “[the gate]”.\n',
		);
	});

	it('for each missing element makes its finding go, and no other', async () => {
		for (const options of [{}, noSnippets]) {
			const wire = await Wire.open(options);
			await wire.openDocument(DRAFT);
			const before = await wire.diagnostics();
			equal(before.length, 3);
			for (const { code } of before) {
				const [fix] = await actionsFor(wire, String(code));
				const fixed = apply(DRAFT, fix);
				await wire.openDocument(fixed, 'markdown', 'file:///fixed.md');
				const after = await wire.diagnostics('file:///fixed.md');
				deepEqual(
					after.map((one) => one.code).filter((one) => one !== 'placeholder'),
					before.map((one) => one.code).filter((one) => one !== code),
				);
				await wire.closeDocument('file:///fixed.md');
			}
			await wire.close();
		}
	});

	it('escapes what a snippet would take for its own', async () => {
		const wire = await Wire.open();
		await wire.openDocument('# 玩具协议\n\n## $账号\\\n\n- $1} 第一条 好。\n');
		const [fix] = await actionsFor(wire, 'leaving');
		await wire.close();
		const edit = fix?.edit?.documentChanges?.[0];
		ok(edit !== undefined && TextDocumentEdit.is(edit));
		ok(!/(?<!\\)\$(?!\{1:大门\})/.test(JSON.stringify(edit.edits)), JSON.stringify(edit.edits));
	});
});

describe('inserting all', () => {
	it('is offered beside the quick fix where more than one is missing', async () => {
		const wire = await Wire.open();
		await wire.openDocument(DRAFT);
		const actions = await actionsFor(wire, 'leaving');
		deepEqual(
			actions.map(({ title }) => title),
			['Insert model clause: leaving', 'Insert all 3 missing model clauses', 'Open requirement: leaving'],
		);
		const fixed = apply(DRAFT, actions[1]);
		equal(
			fixed,
			'# 玩具协议\n\n## 第一章 账号\n\n第一条 您可以留下。\n\n第一条之一 您可以随时通过“【大门】”离开。\n\n## 第二章 附则\n\n第二条 再见。\n\n## 第三章 日记\n\n第三条 日记保存【六】个月。\n\n## 第四章 门铃与应门\n\n第四条 我们设有门铃，并及时应门。\n',
		);
		await wire.change([{ text: fixed }]);
		deepEqual(shown(await wire.diagnostics(), fixed), ['placeholder @ 【大门】', 'placeholder @ 【六】']);
		await wire.close();
	});

	it('puts new sections behind what goes into the last one', async () => {
		const text = '# 玩具协议\n\n## 一、总则\n\n1.1 好。\n\n## 二、联系\n\n2.1 再见。\n';
		const wire = await Wire.open();
		await wire.openDocument(text);
		const fixed = apply(text, (await actionsFor(wire, 'leaving')).at(1));
		await wire.close();
		equal(
			fixed,
			'# 玩具协议\n\n## 一、总则\n\n1.1 好。\n\n## 二、联系\n\n2.1 再见。\n\n2.2 我们设有门铃，并及时应门。\n\n## 三、离开\n\n3.1 您可以随时通过“【大门】”离开。\n\n## 四、日记\n\n4.1 日记保存【六】个月。\n',
		);
	});

	it('is a source action of its own when asked for by kind', async () => {
		const wire = await Wire.open();
		await wire.openDocument(DRAFT);
		for (const only of [['source.fixAll'], ['source.fixAll.hegui'], ['source']]) {
			const actions = (await wire.codeActions([], only)) ?? [];
			deepEqual(
				actions.map(({ title, kind }) => [title, kind]),
				[['Insert all 3 missing model clauses', 'source.fixAll.hegui']],
			);
		}
		await wire.close();
	});

	it('is not offered where one or none is missing', async () => {
		const wire = await Wire.open();
		await wire.openDocument('# 玩具协议\n\n您可以离开。日记保存一年。\n');
		deepEqual(
			(await actionsFor(wire, 'doorbells')).map(({ title }) => title),
			['Insert model clause: doorbells', 'Open requirement: doorbells'],
		);
		await wire.change([{ text: '您可以离开。日记保存一年。有门铃，应门。' }]);
		deepEqual(await wire.codeActions([], ['source.fixAll']), []);
		await wire.close();
	});
});

describe('no quick fix', () => {
	it('is offered for what is contradicted, or of another kind than asked for', async () => {
		const wire = await Wire.open();
		await wire.openDocument(`${DRAFT}\n日记保存三个月。\n`);
		deepEqual(
			(await actionsFor(wire, 'diaries')).map(({ title }) => title),
			['Open requirement: diaries'],
		);
		deepEqual(await actionsFor(wire, 'leaving', ['refactor']), []);
		await wire.close();
	});

	it('is offered for a finding that the text no longer has', async () => {
		const wire = await Wire.open();
		await wire.openDocument(DRAFT);
		const stale = await wire.diagnostics();
		await wire.change([{ text: '您可以离开。日记保存一年。有门铃，应门。' }]);
		deepEqual(await wire.codeActions(stale), []);
		await wire.close();
	});
});
