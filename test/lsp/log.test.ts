// What the server logs: at which level, with which numbers, and never a word of a draft.
import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { positionOf, uri, Wire } from '../support/wire.ts';

const DRAFT = '# 玩具协议\n\n您可以留下。\n\n日记保存三个月。\n\n依照《玩具规定》第一条，用户可以走人。\n';
const INFO = 3;
const LOG = 4;
const DEBUG = 5;

describe('the log', () => {
	let wire: Wire;
	afterEach(() => wire.close());
	const at = (level: number): string[] => wire.lines.filter(({ type }) => type === level).map(({ message }) => message);

	it('tells at the start by which law drafts are reviewed', async () => {
		wire = await Wire.open();
		await wire.until(() => at(INFO).length > 0);
		match(at(INFO)[0] ?? '', /^Started: law \S+, \d+ requirements, 3 instruments\.$/);
	});

	it('tells once what the first review took and gave, and later ones that are slow', async () => {
		let clock = 0;
		let pace = 1;
		const now = (): number => {
			clock += pace;
			return clock;
		};
		wire = await Wire.open({ host: { now } });
		await wire.openDocument(DRAFT);
		const found = (await wire.diagnostics()).length;
		await wire.diagnostics();
		await wire.hover(positionOf(DRAFT, '日记'));
		const [line = '', ...others] = at(DEBUG);
		deepEqual(others, []);
		const [, characters, milliseconds, findings] = /\(markdown, (\d+) characters\) in (\d+) ms: (\d+)/.exec(line) ?? [];
		equal(Number(characters), DRAFT.length);
		ok(Number(milliseconds) > 0);
		ok(Number(findings) > 0 && Number(findings) <= found, line);
		await wire.change([{ text: '# 玩具协议\n' }]);
		await wire.diagnostics();
		equal(at(DEBUG).length, 1);
		pace = 1000;
		await wire.change([{ text: '# 玩具约定\n' }]);
		await wire.diagnostics();
		equal(at(DEBUG).length, 2);
	});

	it('keeps to levels that other clients know', async () => {
		wire = await Wire.open({ initializationOptions: {} });
		await wire.openDocument(DRAFT);
		await wire.diagnostics();
		deepEqual(at(DEBUG), []);
		equal(at(LOG).length, 1);
	});

	it('holds no word of a draft, whatever is asked and whatever fails', async () => {
		wire = await Wire.open({ settings: { maxFileSize: 'much' } });
		const { connection } = wire;
		await wire.openDocument(DRAFT);
		const [first] = await wire.diagnostics();
		ok(first);
		await wire.codeActions([first]);
		await wire.hover(positionOf(DRAFT, '玩具规定'));
		await wire.hover({ line: -1, character: Number.NaN });
		const known = { uri, requirement: 'diaries', withTexts: true };
		await connection.sendRequest('hegui/explainFinding', known);
		await connection.sendRequest('hegui/assist', { ...known, tool: 'findEvidence' });
		await connection.sendRequest('hegui/coverage');
		for (const method of ['hegui/explainFinding', 'hegui/assist', 'textDocument/hover', 'textDocument/codeAction']) {
			await connection.sendRequest(method, { uri: 7, requirement: DRAFT, tool: DRAFT }).catch(() => undefined);
		}
		await wire.change([{ text: DRAFT.repeat(2) }]);
		await wire.diagnostics();
		ok(wire.lines.length >= 4, 'levels of all kinds were written');
		ok(wire.logged.length > 0, 'something was wrong, and was told');
		const words = DRAFT.match(/[\u3400-\u9fff]{2,}/g) ?? [];
		for (const { message } of wire.lines) for (const word of words) ok(!message.includes(word), message);
	});
});
