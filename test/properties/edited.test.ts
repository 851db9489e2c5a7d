// Whatever is done to a draft, below the editor and in it: all that is told is what a fresh reading tells.
import { deepEqual, strictEqual } from 'node:assert/strict';
import fc from 'fast-check';
import type { Diagnostic } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { CompiledPack } from '../../server/src/core/match/compile.ts';
import type { Format } from '../../server/src/core/model.ts';
import { reviewSteps } from '../../server/src/settings/review.ts';
import { anyFormat, runs } from '../support/drafts.ts';
import { law } from '../support/law.ts';
import { checkSpans, declared, reviewed, statementOf } from '../support/statement.ts';
import { toyLaw } from '../support/toy.ts';
import { type Action, anyText, anyTyping, Typist } from '../support/typing.ts';
import { Wire } from '../support/wire.ts';

/** Where they differ, the parts that do are shown. */
function sameStatement(one: string, fresh: string): void {
	if (one === fresh) return;
	deepEqual(JSON.parse(one), JSON.parse(fresh));
	strictEqual(one, fresh);
}

/** Does one thing after another; each time the review that knows the one before is that of one that knows nothing. */
function checkTyping(pack: CompiledPack, draft: string, format: Format, actions: readonly Action[]): void {
	const typist = new Typist(draft);
	let last = reviewed(draft, format, pack);
	for (const action of actions) {
		typist.act(action);
		const { text, pending } = typist;
		if (pending === undefined) continue;
		const previous = { reading: last.reading, edit: pending };
		if (Number.isFinite(action.patience)) {
			const steps = reviewSteps(text, format, pack, declared, {}, previous);
			for (let step = 0; step < action.patience && steps.next().done !== true; step++);
			continue;
		}
		last = reviewed(text, format, pack, previous);
		typist.read();
		sameStatement(statementOf(last), statementOf(reviewed(text, format, pack)));
		checkSpans(last);
	}
}

const DRAFT = 'file:///edited.md';
const FRESH = 'file:///fresh.md';
const languages: Readonly<Record<Format, string>> = { markdown: 'markdown', plain: 'plaintext', html: 'html' };
const everything = { start: { line: 0, character: 0 }, end: { line: 1_000_000, character: 0 } };

/** All that an editor shows of a draft besides its diagnostics. */
async function shownOf(wire: Wire, at: string): Promise<unknown> {
	const ask = (request: string, params = {}): Promise<unknown> => wire.ask(request, params, at);
	const shown = [
		await ask('documentSymbol'),
		await ask('foldingRange'),
		await ask('documentLink'),
		await ask('codeLens'),
		await ask('inlayHint', { range: everything }),
		await ask('semanticTokens/full'),
	];
	return JSON.parse(JSON.stringify(shown, (key, value) => (key === 'resultId' ? '' : value)).replaceAll(FRESH, DRAFT));
}

/** What a client that asks has on its screen: what did not change it keeps. */
class Asking {
	private resultId: string | undefined;
	private items: readonly Diagnostic[] = [];

	async diagnostics(wire: Wire, at: string): Promise<readonly Diagnostic[]> {
		const report = await wire.pull(this.resultId, at);
		this.resultId = report.resultId;
		if (report.kind === 'full') this.items = report.items;
		return this.items;
	}
}

/** What a client that is told has on its screen. */
function toldOf({ published }: Wire, at: string): readonly Diagnostic[] | undefined {
	return published.findLast(({ uri }) => uri === at)?.diagnostics;
}

/** Sends what was done as an editor does, several changes at once where the reading would be given up. */
async function type(
	wire: Wire,
	draft: string,
	actions: readonly Action[],
	pull: () => Promise<unknown>,
): Promise<string> {
	const typist = new Typist(draft);
	let version = 1;
	let changes: Parameters<Wire['change']>[0] = [];
	for (const action of actions) {
		const before = TextDocument.create(DRAFT, '', 1, typist.text);
		const done = typist.act(action);
		if (done === undefined) continue;
		const { edit, text } = done;
		const range = { start: before.positionAt(edit.start), end: before.positionAt(edit.oldEnd) };
		// Between CR and LF there is no position.
		if (before.offsetAt(range.start) !== edit.start || before.offsetAt(range.end) !== edit.oldEnd) {
			changes = [{ text: typist.text }];
		} else changes = [...changes, { range, text }];
		if (Number.isFinite(action.patience)) continue;
		await wire.change(changes, ++version, DRAFT);
		changes = [];
		// Some changes come while the one before is being read.
		if (action.what.kind === 'edit' && action.what.which % 3 > 0) await pull();
	}
	if (changes.length > 0) await wire.change(changes, ++version, DRAFT);
	return typist.text;
}

describe('a draft on which one types, pastes, undoes and cuts', () => {
	it('is told as a fresh one, action by action (8,400 actions)', function () {
		this.timeout(600_000);
		const check = checkTyping.bind(undefined, toyLaw);
		fc.assert(fc.property(anyText(), anyFormat, anyTyping(14), check), runs(600));
	});

	it('is told as a fresh one by the law of the repository, action by action (600 actions)', function () {
		this.timeout(600_000);
		const { requirements } = law.pack;
		const words = requirements.flatMap(({ modelClause, title }) => [modelClause.zh, modelClause.en, `${title.zh}\n`]);
		const check = checkTyping.bind(undefined, law);
		fc.assert(fc.property(anyText(words), anyFormat, anyTyping(10, words), check), runs(60));
	});

	it('is shown in an editor that asks as a fresh one is (800 actions)', async function () {
		this.timeout(600_000);
		const wire = await Wire.open();
		await fc.assert(
			fc.asyncProperty(anyText(), anyFormat, anyTyping(8), async (draft, format, actions) => {
				const asking = new Asking();
				const pull = (): Promise<unknown> => asking.diagnostics(wire, DRAFT);
				await wire.openDocument(draft, languages[format], DRAFT);
				await pull();
				const text = await type(wire, draft, actions, pull);
				await wire.openDocument(text, languages[format], FRESH);
				const fresh = JSON.stringify(await wire.diagnostics(FRESH)).replaceAll(FRESH, DRAFT);
				deepEqual(await asking.diagnostics(wire, DRAFT), JSON.parse(fresh));
				deepEqual(await shownOf(wire, DRAFT), await shownOf(wire, FRESH));
				await wire.closeDocument(DRAFT);
				await wire.closeDocument(FRESH);
			}),
			runs(100),
		);
		deepEqual(wire.logged, []);
		await wire.close();
	});

	it('is shown in an editor that waits to be told as a fresh one is (480 actions)', async function () {
		this.timeout(600_000);
		const wire = await Wire.open({ capabilities: { workspace: { configuration: true } } });
		await fc.assert(
			fc.asyncProperty(anyText(), anyFormat, anyTyping(8), async (draft, format, actions) => {
				wire.published.length = 0;
				await wire.openDocument(draft, languages[format], DRAFT);
				const text = await type(wire, draft, actions, () => wire.ask('documentSymbol', {}, DRAFT));
				await wire.openDocument(text, languages[format], FRESH);
				const isSame = (): boolean => {
					const fresh = toldOf(wire, FRESH);
					const expected = fresh && JSON.stringify(fresh).replaceAll(FRESH, DRAFT);
					return JSON.stringify(toldOf(wire, DRAFT)) === expected && expected !== undefined;
				};
				// What is told comes after a pause, if it is told at all.
				for (let turn = 0; turn < 50 && !isSame(); turn++) await wire.ask('documentSymbol', {}, DRAFT);
				deepEqual(toldOf(wire, DRAFT), JSON.parse(JSON.stringify(toldOf(wire, FRESH)).replaceAll(FRESH, DRAFT)));
				await wire.closeDocument(DRAFT);
				await wire.closeDocument(FRESH);
			}),
			runs(60),
		);
		deepEqual(wire.logged, []);
		await wire.close();
	});
});
