// Completion of model clauses and defined terms: what is offered where a clause begins, and silence amid prose.
import { deepEqual, equal } from 'node:assert/strict';
import { type CompletionItem, CompletionTriggerKind, type TextEdit } from 'vscode-languageserver-protocol/node';
import { fullCapabilities, positionOf, uri, Wire, type WireOptions } from '../support/wire.ts';

const HEAD = '# 玩具协议\n\n风筝公司（以下简称“风筝乐园”）\n\n第一条 您可以随时离开。\n\n';
const typing = { triggerKind: CompletionTriggerKind.Invoked };
const space = { triggerKind: CompletionTriggerKind.TriggerCharacter, triggerCharacter: ' ' };

interface Asked extends WireOptions {
	readonly languageId?: string;
	readonly context?: unknown;
	readonly head?: string;
}

/** What is offered at `|`. */
async function offered(marked: string, options: Asked = {}): Promise<CompletionItem[]> {
	const wire = await Wire.open(options);
	const text = (options.head ?? HEAD) + marked;
	await wire.openDocument(text.replace('|', ''), options.languageId);
	const position = positionOf(text, '|');
	const items = await wire.ask<CompletionItem[]>('completion', { position, context: options.context ?? typing }, uri);
	await wire.close();
	return items;
}

function snippet(before: string, placeholder: string, behind: string): string {
	return `${before}\${1:${placeholder}}${behind}`;
}

function inserted(item: CompletionItem | undefined): TextEdit | undefined {
	return item?.textEdit as TextEdit | undefined;
}

async function labels(marked: string, options?: Asked): Promise<string[]> {
	const items = await offered(marked, options);
	return items.sort((a, b) => ((a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1)).map(({ label }) => label);
}

describe('a model clause', () => {
	it('is offered where a clause begins with the first characters of its title', async () => {
		const [item] = await offered('第二条 日记|');
		equal(item?.label, 'diaries');
		equal(item?.detail, 'toy-2020, art. 3(2)');
		equal(item?.filterText, '日记');
		const edit = inserted(item);
		equal(edit?.newText, snippet('日记保存', '六', '个月。'));
		deepEqual([edit?.range.start.character, edit?.range.end.character], [4, 6]);
	});

	it('is offered behind a clause number, what is not yet stated first; editors that know no snippets get words', async () => {
		const all = ['diaries', 'doorbells', 'leaving', '风筝乐园'];
		for (const marked of ['第二条 |', '2.1 |', '**第二条** |']) deepEqual(await labels(marked), all, marked);
		const [item] = await offered('第二条 日记|', { capabilities: { ...fullCapabilities, textDocument: {} } });
		equal(inserted(item)?.newText, '日记保存【六】个月。');
	});

	it('comes on an empty line when asked for, what is not yet stated first', async () => {
		deepEqual(await labels('|'), ['diaries', 'doorbells', 'leaving', '风筝乐园']);
		deepEqual(await labels('- |'), ['diaries', 'doorbells', 'leaving', '风筝乐园']);
	});

	it('comes in the language of the draft', async () => {
		const [item] = await offered('2. Dia|', { head: '# Toy terms\n\nYou may leave at any time.\n\n' });
		equal(inserted(item)?.newText, snippet('Diaries are kept for ', 'six', ' months.'));
	});

	it('comes in the script of the draft', async () => {
		const head = '# 玩具協議\n\n本協議由您與本公司訂立，請您仔細閱讀並遵守。您應當對賬號下的行為負責。\n\n';
		const [item] = await offered('- 日記|', { head });
		equal(item?.filterText, '日記', 'editors compare with what is typed');
		equal(inserted(item)?.newText, snippet('日記保存', '六', '個月。'));
	});

	it('is not offered amid prose, in a heading, for one character, or at each blank', async () => {
		for (const marked of ['第二条 您的日记|', '第二条 日记|保存三个月。', '## 日记|', '第二条 日|', '第二条 您好，|']) {
			deepEqual(
				(await labels(marked)).filter((label) => label !== '风筝乐园'),
				[],
				marked,
			);
		}
		for (const marked of ['第二条 |', '- |', '您好 |', '|'])
			deepEqual(await labels(marked, { context: space }), [], marked);
	});
});

describe('a defined term', () => {
	it('is offered in Markdown where it is asked for', async () => {
		const [item] = await offered('第二条 您在风筝|');
		equal(item?.label, '风筝乐园');
		equal(inserted(item)?.newText, '风筝乐园');
		deepEqual(await labels('第二条 您在（|）'), ['风筝乐园']);
		deepEqual(await labels('第二条 您在|'), []);
	});

	it('is offered in policy documents as in Markdown', async () => {
		deepEqual(await labels('第二条 您在风筝|', { languageId: 'hegui-policy' }), ['风筝乐园']);
	});

	it('is offered in plain text, where editors ask at every word, at the beginning of a clause only', async () => {
		const options = { languageId: 'plaintext' };
		deepEqual(await labels('第二条 风筝|', options), ['风筝乐园']);
		deepEqual(await labels('第二条 风|', options), []);
		deepEqual(await labels('第二条 您在风筝|', options), []);
		deepEqual(await labels('第二条 您可以随时|', options), []);
	});
});
