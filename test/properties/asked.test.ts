// However an editor asks, gives up asking, types and changes its settings meanwhile: in the end it shows what there is.
import { deepEqual } from 'node:assert/strict';
import fc from 'fast-check';
import { Workspace } from '../support/coverage.ts';
import { anyFormat, runs } from '../support/drafts.ts';
import { PullingEditor, turns } from '../support/pullingEditor.ts';
import { type Action, anyText, anyTyping, Typist } from '../support/typing.ts';
import { Wire } from '../support/wire.ts';

const DRAFT = 'file:///asked.md';
const FRESH = 'file:///fresh.md';
const languages = { markdown: 'markdown', plain: 'plaintext', html: 'html' } as const;
const everything = { start: { line: 0, character: 0 }, end: { line: 1_000_000, character: 0 } };
const requests = ['documentSymbol', 'foldingRange', 'documentLink', 'codeLens', 'inlayHint', 'semanticTokens/full'];

/** What an editor does besides typing; a number is of turns. */
type Doing =
	| { readonly kind: 'wonder'; readonly request: string; readonly patience: number }
	| { readonly kind: 'wait'; readonly turns: number }
	| { readonly kind: 'type'; readonly action: Action }
	| { readonly kind: 'pull' }
	| { readonly kind: 'reopen' }
	| { readonly kind: 'settings' };

const MOST_TURNS = 60;
const fewTurns = fc.oneof({ weight: 3, arbitrary: fc.nat(6) }, fc.nat(MOST_TURNS));
const anyDoing: fc.Arbitrary<Doing> = fc.oneof(
	{
		weight: 4,
		arbitrary: fc.record({
			kind: fc.constant('wonder' as const),
			request: fc.constantFrom(...requests),
			patience: fewTurns,
		}),
	},
	{ weight: 3, arbitrary: fc.record({ kind: fc.constant('wait' as const), turns: fewTurns }) },
	{
		weight: 3,
		arbitrary: anyTyping(1).map(([action]) => ({ kind: 'type' as const, action: action as Action })),
	},
	{ weight: 3, arbitrary: fc.constantFrom<Doing>({ kind: 'pull' }, { kind: 'reopen' }, { kind: 'settings' }) },
);

const SET = 'sets: [ { name: 玩具, documents: [a.md, b.md] } ]\n';
const TEXTS = [
	'# 玩具协议\n\n您好。\n',
	'# 玩具协议\n\n您可以随时离开。\n',
	'# 玩具规则\n\n日记保存一年。\n',
	'# 玩具协议\n\n我们设有门铃。\n',
	'# 玩具协议\n\n我们及时应门。\n',
] as const;

/** What is done to one of two documents of a set, which are open or not. */
const anySetDoing = fc.record({
	kind: fc.constantFrom('wait', 'save', 'config', 'settings', 'wonder', 'toggle', 'toggle', 'type', 'type'),
	path: fc.constantFrom('a.md', 'b.md'),
	text: fc.constantFrom(...TEXTS),
	turns: fewTurns,
});
type SetDoing = typeof anySetDoing extends fc.Arbitrary<infer T> ? T : never;

/** What one document shows depends on the other: when the last has been quiet, the first may not be. */
async function settled(open: readonly { readonly editor: PullingEditor }[]): Promise<void> {
	await turns(3 * MOST_TURNS);
	for (let round = 0; round < 3; round++) await Promise.all(open.map(({ editor }) => editor.settled(3 * MOST_TURNS)));
}

/** A machine on which every step of a review takes a slice, so that everything may come in between. */
function slowHost() {
	let clock = 0;
	return { now: () => (clock += 10), pause: (milliseconds: number) => turns(milliseconds > 0 ? 3 : 1) };
}

describe('an editor that asks, gives up asking and asks again', () => {
	it('shows in the end what a fresh reading tells (2,400 doings)', async function () {
		this.timeout(600_000);
		let delay = 0;
		let language = 'en';
		const wire = await Wire.open({ host: slowHost() });
		wire.configuration = async (items) => {
			const answer = items.map(() => ({ messages: language }));
			await turns(delay);
			return answer;
		};
		const doings = fc.array(anyDoing, { minLength: 12, maxLength: 12 });
		await fc.assert(
			fc.asyncProperty(anyText(), anyFormat, fewTurns, doings, async (draft, format, late, all) => {
				delay = late;
				const typist = new Typist(draft);
				const editor = new PullingEditor(wire, DRAFT);
				let version = 1;
				await editor.open(typist.text, languages[format]);
				const type = async (action: Action): Promise<void> => {
					if (typist.act(action) === undefined) return;
					await wire.change([{ range: everything, text: typist.text }], ++version, DRAFT);
					editor.pull();
				};
				const does = async (doing: Doing): Promise<void> => {
					switch (doing.kind) {
						case 'wonder':
							return editor.wonder(doing.request, { range: everything }, doing.patience);
						case 'wait':
							return turns(doing.turns);
						case 'type':
							return type(doing.action);
						case 'pull':
							return editor.pull();
						case 'settings':
							language = language === 'en' ? 'zh-cn' : 'en';
							return wire.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
						case 'reopen':
							await editor.close();
							return editor.open(typist.text, languages[format]);
					}
				};
				for (const doing of all) await does(doing);
				delay = 0;
				// Settings are read again at most twice.
				await editor.settled(3 * MOST_TURNS);
				await wire.openDocument(typist.text, languages[format], FRESH);
				const fresh = JSON.stringify(await wire.diagnostics(FRESH)).replaceAll(FRESH, DRAFT);
				deepEqual(editor.shown, JSON.parse(fresh));
				deepEqual(editor.errors, []);
				await editor.close();
				await wire.closeDocument(FRESH);
			}),
			runs(200),
		);
		deepEqual(wire.logged, []);
		await wire.close();
	});

	it('shows in the end what a fresh server tells of a document set (600 doings)', async function () {
		this.timeout(600_000);
		await fc.assert(
			fc.asyncProperty(fewTurns, fc.array(anySetDoing, { minLength: 12, maxLength: 12 }), async (late, all) => {
				const workspace = await Workspace.open(
					{ 'hegui.yaml': SET, 'a.md': TEXTS[0], 'b.md': TEXTS[1] },
					{ host: slowHost() },
				);
				workspace.wire.configuration = (items) => turns(late).then(() => items.map(() => ({})));
				const open = new Map<string, { readonly editor: PullingEditor; text: string }>();
				let version = 1;
				const does = async (doing: SetDoing): Promise<void> => {
					const { kind, path, text } = doing;
					const { wire } = workspace;
					const at = Workspace.uri(path);
					const one = open.get(path);
					switch (kind) {
						case 'wait':
							return turns(doing.turns);
						case 'save':
							return workspace.write(path, text);
						case 'config':
							return workspace.write(
								'hegui.yaml',
								workspace.files[Workspace.uri('hegui.yaml')] === undefined ? SET : undefined,
							);
						case 'settings':
							return wire.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
						case 'wonder':
							return one?.editor.wonder('codeLens', {}, doing.turns);
						case 'toggle': {
							if (one !== undefined) {
								open.delete(path);
								return one.editor.close();
							}
							const editor = new PullingEditor(wire, at);
							open.set(path, { editor, text });
							return editor.open(text, 'markdown');
						}
						case 'type': {
							if (one === undefined) return;
							one.text = text;
							await wire.change([{ range: everything, text }], ++version, at);
							one.editor.pull();
						}
					}
				};
				for (const doing of all) await does(doing);
				await settled([...open.values()]);
				const names = Object.entries(workspace.files).map(([uri, text]) => [uri.replace(Workspace.uri(''), ''), text]);
				const fresh = await Workspace.open(Object.fromEntries(names));
				const opened = [...open].map(([path, { text }]) => ({
					editor: new PullingEditor(fresh.wire, Workspace.uri(path)),
					text,
				}));
				await settled([]);
				for (const { editor, text } of opened) await editor.open(text, 'markdown');
				await settled(opened);
				deepEqual(
					[...open.values()].map(({ editor }) => editor.shown),
					opened.map(({ editor }) => editor.shown),
				);
				deepEqual(
					[...open.values()].flatMap(({ editor }) => editor.errors),
					[],
				);
				deepEqual([...workspace.wire.logged, ...fresh.wire.logged], []);
				await workspace.close();
				await fresh.close();
			}),
			runs(50),
		);
	});
});
