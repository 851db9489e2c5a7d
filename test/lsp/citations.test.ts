// Citations on the wire: doubtful ones as diagnostics with their fix, completion after 《 and 第, definition.
import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { type CompletionItem, type Diagnostic, DiagnosticTag, type Location } from 'vscode-languageserver-protocol';
import { uri, Wire, wordsAt } from '../support/wire.ts';

const MOVED = '# 玩具协议\n\n根据《玩具规定》第一条第一款，制定本协议。\n';

function citationsAmong(diagnostics: readonly Diagnostic[]): Diagnostic[] {
	return diagnostics.filter(({ code }) => String(code).startsWith('citation-'));
}

describe('doubtful citations', () => {
	let wire: Wire;
	afterEach(() => wire.close());

	it('are shown at their words, with what is wrong', async () => {
		wire = await Wire.open();
		await wire.openDocument(MOVED);
		const [moved, ...others] = citationsAmong(await wire.diagnostics());
		deepEqual(others, []);
		ok(moved !== undefined);
		deepEqual(
			[moved.code, moved.severity, wordsAt(MOVED, moved.range)],
			['citation-renumbered', 3, '《玩具规定》第一条第一款'],
		);
		equal(moved.codeDescription?.href, 'hegui:/law/toy-2020/1/toy-2020%2C%20Article%201.md');
		match(String(moved.message), /what was art. 1 is now art. 3/);
	});

	it('of moved articles are mended with the new number', async () => {
		wire = await Wire.open();
		await wire.openDocument(MOVED);
		const diagnostics = citationsAmong(await wire.diagnostics());
		const [fix] = (await wire.codeActions(diagnostics)) ?? [];
		equal(fix?.title, 'Change to 第三条第一款');
		const [edit] = fix?.edit?.changes?.[uri] ?? [];
		ok(edit !== undefined);
		deepEqual([wordsAt(MOVED, edit.range), edit.newText], ['第一条第一款', '第三条第一款']);
		await wire.change([{ range: edit.range, text: edit.newText }]);
		deepEqual(citationsAmong(await wire.diagnostics()), []);
	});

	it('are struck through where the law was replaced', async () => {
		wire = await Wire.open();
		await wire.openDocument('依照《玩具规定》（2010年）第一条');
		const [replaced] = citationsAmong(await wire.diagnostics());
		deepEqual([replaced?.code, replaced?.tags], ['citation-superseded', [DiagnosticTag.Deprecated]]);
	});

	it('are none of these on an earlier day', async () => {
		wire = await Wire.open({ settings: { asOf: '2019-01-01' } });
		await wire.openDocument(MOVED);
		deepEqual(citationsAmong(await wire.diagnostics()), []);
	});
});

describe('completion', () => {
	let wire: Wire;
	before(async () => {
		wire = await Wire.open();
	});
	after(() => wire.close());

	/** Completions at `|`, as `label → text that replaces what`. */
	async function completions(marked: string): Promise<string[]> {
		const text = marked.replace('|', '');
		await wire.openDocument(text);
		const position = { line: 0, character: marked.indexOf('|') };
		const items: CompletionItem[] =
			(await wire.connection.sendRequest('textDocument/completion', { textDocument: { uri }, position })) ?? [];
		await wire.closeDocument();
		return items.map(({ label, textEdit }) => {
			if (textEdit === undefined || !('range' in textEdit)) throw new Error(`no edit for ${label}`);
			return `${label} → ${textEdit.newText} for ${wordsAt(text, textEdit.range)}`;
		});
	}

	it('offers each instrument once after 《, and closes the name', async () => {
		deepEqual(await completions('依照《|'), ['玩具规定 → 玩具规定》 for ', '风筝规定 → 风筝规定》 for ']);
		deepEqual(await completions('依照《玩|》'), ['玩具规定 → 玩具规定 for 玩', '风筝规定 → 风筝规定 for 玩']);
	});

	it('offers the articles of the version in force after 第', async () => {
		deepEqual(await completions('依照《玩具规定》第|'), [
			'第一条 → 第一条 for 第',
			'第三条 → 第三条 for 第',
			'第十二条 → 第十二条 for 第',
		]);
		deepEqual((await completions('依照《玩具规定》第一条、第十|条')).at(-1), '第十二条 → 第十二条 for 第十条');
	});

	it('offers nothing elsewhere', async () => {
		deepEqual(await completions('依照《玩具规定》|'), []);
		deepEqual(await completions('依照《无人知晓规定》第|'), []);
		deepEqual(await completions('第|'), []);
	});
});

describe('definition', () => {
	it('leads from a citation to the article', async () => {
		const wire = await Wire.open();
		await wire.openDocument('依照《玩具规定》第三条办理。');
		const at = (character: number): Promise<Location | null> =>
			wire.connection.sendRequest('textDocument/definition', {
				textDocument: { uri },
				position: { line: 0, character },
			});
		equal((await at(5))?.uri, 'hegui:/law/toy-2020/3/toy-2020%2C%20Article%203.md');
		equal(await at(13), null);
		await wire.close();
	});
});
