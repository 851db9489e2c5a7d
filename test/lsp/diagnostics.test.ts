// Diagnostics over the wire: pulled and pushed, after edits, for texts that cannot be reviewed.
import { deepEqual, equal, ok } from 'node:assert/strict';
import { DiagnosticSeverity } from 'vscode-languageserver-protocol/node';
import {
	fullCapabilities,
	messageOf,
	replacing,
	shown,
	uri,
	Wire,
	type WireOptions,
	wordsAt,
} from '../support/wire.ts';

const DRAFT = '# 玩具协议\n\n## 账号\n\n您可以留下。\n\n## 门铃\n\n日记保存三个月。\n';
const FOUND = ['leaving @ 账号', 'doorbells @ 门铃', 'diaries @ 日记保存三个月'];

const pushOnly: WireOptions = { capabilities: { workspace: { configuration: true } } };

describe('pulled diagnostics', () => {
	let wire: Wire;
	beforeEach(async () => {
		wire = await Wire.open();
		await wire.openDocument(DRAFT);
	});
	afterEach(() => wire.close());

	it('show absences at their anchors and contradictions at their words', async () => {
		deepEqual(shown(await wire.diagnostics(), DRAFT), FOUND);
	});

	it('carry code, severity, message, the page of the requirement, the article and what the code actions need', async () => {
		const [leaving, , diaries] = await wire.diagnostics();
		deepEqual(leaving, {
			range: { start: { line: 2, character: 3 }, end: { line: 2, character: 5 } },
			severity: DiagnosticSeverity.Warning,
			source: 'hegui',
			code: 'leaving',
			message:
				'Not stated: leaving. Expected: users may leave. Basis: toy-2020, art. 3(1). A quick fix inserts a model clause.',
			codeDescription: { href: 'hegui:/requirements/leaving/leaving.md' },
			relatedInformation: [
				{
					location: {
						uri: 'hegui:/law/toy-2020/3/toy-2020%2C%20Article%203.md',
						range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
					},
					message: 'toy-2020, art. 3(1)',
				},
			],
			data: { requirement: 'leaving', verdict: 'missing' },
		});
		equal(diaries?.severity, DiagnosticSeverity.Error);
		ok(messageOf(diaries).includes('“日记保存三个月”'), messageOf(diaries));
	});

	it('have a name, and need not be sent again while nothing changes', async () => {
		const first = await wire.pull();
		const second = await wire.pull(first.resultId);
		deepEqual(second, { kind: 'unchanged', resultId: first.resultId });
	});

	it('come in full after an edit that changes them, and unchanged after one that does not', async () => {
		const first = await wire.pull();
		await wire.change([replacing(DRAFT, '留下', '坐下')], 2);
		equal((await wire.pull(first.resultId)).kind, 'unchanged');
		await wire.change([replacing(DRAFT, '留下', '离开')], 3);
		const third = await wire.pull(first.resultId);
		ok(third.kind === 'full' && third.resultId !== first.resultId);
		deepEqual(shown(third.items, DRAFT), FOUND.slice(1));
	});

	it('are those of the whole new text when a change has no range', async () => {
		await wire.change([{ text: '您可以离开。' }]);
		deepEqual(shown(await wire.diagnostics(), '您可以离开。'), ['doorbells @ 您可以离开。', 'diaries @ 您可以离开。']);
	});

	it('are none for documents that are not open, or no longer', async () => {
		deepEqual(await wire.diagnostics('file:///unknown.md'), []);
		await wire.closeDocument();
		deepEqual(await wire.diagnostics(), []);
	});

	it('of a document opened again are those of its new text', async () => {
		await wire.diagnostics();
		await wire.closeDocument();
		await wire.openDocument('您可以离开。有门铃，应门。日记保存一年。');
		deepEqual(await wire.diagnostics(), []);
	});

	it('are found in HTML, too', async () => {
		const text = '<h1>玩具协议</h1>\n<h2>账号</h2>\n<p>日记保存<b>三</b>个月。有门铃，应门。</p>\n';
		await wire.openDocument(text, 'html', 'file:///draft.html');
		const found = shown(await wire.diagnostics('file:///draft.html'), text);
		deepEqual(found, ['leaving @ 账号', 'diaries @ 日记保存<b>三</b>个月']);
	});

	it('of two documents do not mix', async () => {
		const other = 'file:///other.txt';
		await wire.openDocument('协议\n\n您可以离开。', 'plaintext', other);
		deepEqual(shown(await wire.diagnostics(), DRAFT), FOUND);
		deepEqual((await wire.diagnostics(other)).length, 2);
	});
});

describe('pushed diagnostics', () => {
	let wire: Wire;
	beforeEach(async () => {
		wire = await Wire.open(pushOnly);
	});
	afterEach(() => wire.close());

	const latest = (): string[] => shown(wire.published.at(-1)?.diagnostics ?? [], DRAFT);

	it('come for an opened document, without being asked for', async () => {
		await wire.openDocument(DRAFT);
		await wire.until(() => wire.published.length > 0);
		deepEqual([wire.published.at(-1)?.uri, wire.published.at(-1)?.version, latest()], [uri, 1, FOUND]);
	});

	it('come again after an edit, with its version', async () => {
		await wire.openDocument(DRAFT);
		await wire.until(() => wire.published.length > 0);
		await wire.change([replacing(DRAFT, '留下', '离开')], 7);
		await wire.until(() => wire.published.at(-1)?.version === 7);
		deepEqual(latest(), FOUND.slice(1));
	});

	it('come once for several edits in one go', async () => {
		await wire.openDocument(DRAFT);
		await wire.until(() => wire.published.length > 0);
		const before = wire.published.length;
		await wire.change([replacing(DRAFT, '留下', '坐下')], 2);
		await wire.change([replacing(DRAFT, '坐下'.replace('坐下', '留下'), '离开')], 3);
		await wire.until(() => wire.published.at(-1)?.version === 3);
		equal(wire.published.length, before + 1);
	});

	it('are cleared when the document is closed', async () => {
		await wire.openDocument(DRAFT);
		await wire.until(() => wire.published.length > 0);
		await wire.closeDocument();
		await wire.until(() => wire.published.length > 1);
		deepEqual(wire.published.at(-1), { uri, diagnostics: [] });
	});

	it('point to the source of the law where the client cannot open our pages', async () => {
		await wire.close();
		wire = await Wire.open({ capabilities: {}, initializationOptions: null });
		await wire.openDocument(DRAFT);
		await wire.until(() => wire.published.length > 0);
		const [leaving] = wire.published[0]?.diagnostics ?? [];
		deepEqual(
			[leaving?.codeDescription, leaving?.relatedInformation],
			[{ href: 'https://example.com/toy-2020' }, undefined],
		);
	});
});

describe('a text that is not reviewed as its author meant', () => {
	async function only(
		text: string,
		settings: unknown = {},
	): Promise<{ code: unknown; severity: unknown; message: string; words: string }> {
		const wire = await Wire.open({ settings });
		await wire.openDocument(text);
		const [diagnostic] = await wire.diagnostics();
		await wire.close();
		if (diagnostic === undefined) throw new Error('no diagnostic');
		const { code, severity, range } = diagnostic;
		return { code, severity, message: messageOf(diagnostic), words: wordsAt(text, range) };
	}

	it('is too large: one information, and nothing else', async () => {
		const wire = await Wire.open({ settings: { maxFileSize: 1 } });
		await wire.openDocument('您'.repeat(1025));
		const diagnostics = await wire.diagnostics();
		await wire.close();
		deepEqual(
			diagnostics.map(({ code, severity, range }) => [code, severity, range.start]),
			[['too-large', DiagnosticSeverity.Information, { line: 0, character: 0 }]],
		);
		ok(/limit of 1 kilobytes/.test(messageOf(diagnostics[0])));
		deepEqual(wire.statuses.at(-1), { uri, state: 'tooLarge' });
	});

	it('is too large no longer after an edit', async () => {
		const wire = await Wire.open({ settings: { maxFileSize: 1 } });
		await wire.openDocument(`${'您'.repeat(1025)}\n${DRAFT}`);
		await wire.diagnostics();
		await wire.change([{ range: { start: { line: 0, character: 0 }, end: { line: 1, character: 0 } }, text: '' }]);
		deepEqual(shown(await wire.diagnostics(), DRAFT), FOUND);
		await wire.close();
	});

	it('has malformed front matter: a warning where it goes wrong', async () => {
		const found = await only('---\nhegui:\n  asOf: [2020\n---\n# 协议\n');
		deepEqual([found.code, found.severity], ['front-matter', DiagnosticSeverity.Warning]);
		ok(found.message.startsWith('The front matter cannot be read'), found.message);
	});

	it('declares what there is not: a warning at the key', async () => {
		deepEqual(await only('---\nhegui:\n  documentType: poem\n---\n# 协议\n').then(({ code, words }) => [code, words]), [
			'front-matter',
			'documentType',
		]);
		deepEqual(await only('---\nhegui:\n  kind: poem\n---\n# 协议\n').then(({ code, words }) => [code, words]), [
			'unknown-front-matter-key',
			'kind',
		]);
	});

	it('ends in a comment that is never closed: a warning at its beginning', async () => {
		const text = '您可以离开。有门铃，应门。日记保存一年。\n\n<!-- 注\n';
		deepEqual(await only(text).then(({ code, words }) => [code, words]), ['unclosed-comment', '<!--']);
	});
});

describe('the status', () => {
	it('is told to our own client, once for each that differs', async () => {
		const wire = await Wire.open();
		await wire.openDocument(DRAFT);
		await wire.diagnostics();
		await wire.diagnostics();
		await wire.change([replacing(DRAFT, '留下', '坐下')]);
		await wire.diagnostics();
		await wire.close();
		deepEqual(wire.statuses, [
			{
				uri,
				state: 'checked',
				documentType: 'service-agreement',
				serviceKinds: ['other'],
				declared: false,
				asOf: '2026-11-22',
				applies: 3,
				doNotApply: 0,
				law: '0',
				fulfilled: 0,
				partial: 0,
				missing: 2,
				contradicted: 1,
				unclear: 0,
			},
		]);
	});

	it('is not told to others', async () => {
		const wire = await Wire.open({ initializationOptions: null, capabilities: fullCapabilities });
		await wire.openDocument(DRAFT);
		await wire.diagnostics();
		await wire.close();
		deepEqual(wire.statuses, []);
	});
});
