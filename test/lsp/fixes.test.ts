// Quick fixes beside inserting: what is stated in part is completed, all is looked at first, pages and placeholders are reached.
import { deepEqual, equal, ok } from 'node:assert/strict';
import { type CodeAction, type Diagnostic, TextDocumentEdit } from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { pack } from '../support/law.ts';
import { fullCapabilities, shown, uri, Wire, type WireOptions } from '../support/wire.ts';

const plain: WireOptions = {
	capabilities: { ...fullCapabilities, workspace: { configuration: true, workspaceEdit: { documentChanges: true } } },
};
const confirming: WireOptions = {
	capabilities: {
		...fullCapabilities,
		workspace: { configuration: true, workspaceEdit: { documentChanges: true, changeAnnotationSupport: {} } },
	},
};

async function actionsFor(wire: Wire, code: string, only?: readonly string[]): Promise<CodeAction[]> {
	const diagnostics = (await wire.diagnostics()).filter((diagnostic: Diagnostic) => diagnostic.code === code);
	ok(diagnostics.length > 0, code);
	return (await wire.codeActions(diagnostics, only)) ?? [];
}

function apply(text: string, action: CodeAction | undefined): string {
	const document = TextDocument.create(uri, 'markdown', 1, text);
	return TextDocument.applyEdits(document, action?.edit?.changes?.[uri] ?? []);
}

describe('a statement in part', () => {
	const DRAFT = '# 玩具协议\n\n1. 我们设有门铃。\n2. 您可以离开。\n\n日记保存一年。\n';

	it('is completed behind its clause, and its finding goes', async () => {
		const wire = await Wire.open(plain);
		await wire.openDocument(DRAFT);
		const [fix] = await actionsFor(wire, 'doorbells');
		equal(fix?.title, 'Add what is missing: an answer');
		equal(fix.isPreferred, true);
		const fixed = apply(DRAFT, fix);
		equal(fixed, DRAFT.replace('门铃。', '门铃。我们设有门铃，并及时应门。'));
		await wire.change([{ text: fixed }]);
		deepEqual(await wire.diagnostics(), []);
		await wire.close();
	});

	it('is completed as a snippet where the client can', async () => {
		const wire = await Wire.open();
		await wire.openDocument(DRAFT);
		const [fix] = await actionsFor(wire, 'doorbells');
		await wire.close();
		const [edit] = fix?.edit?.documentChanges ?? [];
		ok(TextDocumentEdit.is(edit));
		ok(edit.edits.every((one) => 'snippet' in one));
	});
});

describe('a draft in traditional script', () => {
	it('gets clauses in its script', async () => {
		const wire = await Wire.open({ ...plain, pack });
		const text =
			'# 服務協議\n\n## 一、總則\n\n本協議由您與本公司訂立，請您仔細閱讀並遵守。您應當對賬號下的行為負責，不得發布違法信息。\n';
		await wire.openDocument(text);
		const [fix] = await actionsFor(wire, 'account-deletion');
		await wire.close();
		const added = apply(text, fix).slice(text.length - 1);
		ok(/註銷/.test(added), added);
		ok(!/[销号个们]/.test(added), added);
	});
});

describe('looking at all that is missing', () => {
	const DRAFT = '# 玩具协议\n\n好。\n';

	it('is offered as annotated edits, each to be confirmed', async () => {
		const wire = await Wire.open(confirming);
		await wire.openDocument(DRAFT);
		const [preview] = (await wire.codeActions([], ['source.preview.hegui'])) ?? [];
		const actions = await actionsFor(wire, 'leaving');
		await wire.close();
		equal(preview?.title, 'Preview all 3 missing model clauses…');
		deepEqual(preview.edit?.changeAnnotations, {
			leaving: { label: 'leaving', needsConfirmation: true, description: 'toy-2020, art. 3(1)' },
			diaries: { label: 'diaries', needsConfirmation: true, description: 'toy-2020, art. 3(2)' },
			doorbells: { label: 'doorbells', needsConfirmation: true, description: 'toy-2020, art. 12 item 1' },
		});
		const [edit] = preview.edit.documentChanges ?? [];
		ok(TextDocumentEdit.is(edit));
		deepEqual(
			edit.edits.map((one) => 'annotationId' in one && one.annotationId),
			['leaving', 'diaries', 'doorbells'],
		);
		ok(actions.some(({ title, kind }) => title === preview.title && kind === 'quickfix'));
	});

	it('is not done by fixing all, nor offered to clients that cannot ask', async () => {
		const wire = await Wire.open(confirming);
		await wire.openDocument(DRAFT);
		deepEqual(
			(await wire.codeActions([], ['source.fixAll']))?.map(({ kind }) => kind),
			['source.fixAll.hegui'],
		);
		await wire.close();
		const other = await Wire.open();
		await other.openDocument(DRAFT);
		deepEqual(await other.codeActions([], ['source.preview.hegui']), []);
		await other.close();
	});
});

describe('quick fixes that lead on', () => {
	it('open the page of the requirement, in our own client', async () => {
		const wire = await Wire.open();
		await wire.openDocument('# 玩具协议\n\n日记保存三个月。\n');
		const action = (await actionsFor(wire, 'diaries')).find(({ command }) => command !== undefined);
		equal(action?.title, 'Open requirement: diaries');
		deepEqual(action.command?.arguments, ['hegui:/requirements/diaries/diaries.md']);
		await wire.close();
		const other = await Wire.open({ initializationOptions: null });
		await other.openDocument('# 玩具协议\n\n日记保存三个月。\n');
		deepEqual(await actionsFor(other, 'diaries'), []);
		await other.close();
	});

	it('go on to the next placeholder', async () => {
		const wire = await Wire.open();
		const text = '# 玩具协议\n\n您可以离开。日记保存【六】个月。有门铃，我们应门。\n';
		await wire.openDocument(text);
		deepEqual(shown(await wire.diagnostics(), text), ['placeholder @ 【六】']);
		const [action] = await actionsFor(wire, 'placeholder');
		await wire.close();
		deepEqual([action?.command?.command, action?.isPreferred], ['hegui.nextPlaceholder', undefined]);
	});

	it('are preferred only where they mend what is certain', async () => {
		const wire = await Wire.open();
		await wire.openDocument('# 玩具协议\n\n## 离开\n\n平台自己离开。\n');
		const preferred = async (code: string): Promise<unknown[]> =>
			(await actionsFor(wire, code)).filter(({ isPreferred }) => isPreferred).map(({ title }) => title);
		deepEqual(await preferred('leaving'), []);
		deepEqual(await preferred('doorbells'), ['Insert model clause: doorbells']);
		await wire.close();
	});
});
