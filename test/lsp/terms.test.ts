// Defined terms on the wire: definition, references, rename, and the tokens that colour them.
import { deepEqual, equal, match, rejects } from 'node:assert/strict';
import type {
	Location,
	Range,
	SemanticTokens,
	SemanticTokensDelta,
	TextEdit,
	WorkspaceEdit,
} from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { positionOf, replacing, uri, Wire, wordsAt } from '../support/wire.ts';

const DRAFT = `# 乐园协议

风筝公司（以下简称“风筝”）运营“风筝乐园”。“风筝乐园”是指线上乐园。

第一条 您可以离开风筝乐园，风筝公司不得阻拦。依照《玩具规定》第三条，风筝应当应门。
`;

let wire: Wire;
beforeEach(async () => {
	wire = await Wire.open();
	await wire.openDocument(DRAFT);
});
afterEach(() => wire.close());

const use = positionOf(DRAFT, '风筝应当');

describe('a defined term', () => {
	it('leads to its definition', async () => {
		const { range } = await wire.ask<Location>('definition', { position: use });
		deepEqual([range.start, wordsAt(DRAFT, range)], [positionOf(DRAFT, '风筝”'), '风筝']);
	});

	it('has its uses as references, with its definition where that is wanted', async () => {
		const places = async (includeDeclaration: boolean): Promise<Range['start'][]> => {
			const found = await wire.ask<Location[]>('references', { position: use, context: { includeDeclaration } });
			return found.map(({ range }) => range.start);
		};
		deepEqual(await places(true), [positionOf(DRAFT, '风筝”'), use]);
		deepEqual(await places(false), [use]);
	});

	it('is renamed wherever it stands for itself', async () => {
		const prepared = await wire.ask<{ range: Range; placeholder: string }>('prepareRename', { position: use });
		deepEqual([wordsAt(DRAFT, prepared.range), prepared.placeholder], ['风筝', '风筝']);
		const { changes } = await wire.ask<WorkspaceEdit>('rename', { position: use, newName: '纸鸢' });
		const edits: TextEdit[] = changes?.[uri] ?? [];
		equal(
			TextDocument.applyEdits(TextDocument.create(uri, 'markdown', 1, DRAFT), edits),
			DRAFT.replace('“风筝”', '“纸鸢”').replace('风筝应当', '纸鸢应当'),
		);
	});

	it('is not renamed to nothing, nor to another term, and other words are not renamed', async () => {
		await rejects(wire.ask('rename', { position: use, newName: '  ' }), /name on one line/);
		await rejects(wire.ask('rename', { position: use, newName: '风筝乐园' }), /already defines “风筝乐园”/);
		equal(await wire.ask('prepareRename', { position: positionOf(DRAFT, '阻拦') }), null);
		equal(await wire.ask('rename', { position: positionOf(DRAFT, '阻拦'), newName: '好' }), null);
		equal(await wire.ask('definition', { position: positionOf(DRAFT, '阻拦') }), null);
	});
});

const TYPES = ['citation', 'term', 'modality', 'prohibition'];

/** Tokens as `type words`. */
function decoded(data: readonly number[], text: string): string[] {
	const found: string[] = [];
	let line = 0;
	let character = 0;
	for (let at = 0; at < data.length; at += 5) {
		const [down = 0, right = 0, length = 0, type = 0, modifiers = 0] = data.slice(at, at + 5);
		character = down === 0 ? character + right : right;
		line += down;
		const range = { start: { line, character }, end: { line, character: character + length } };
		found.push(`${TYPES[type]}${modifiers === 1 ? ' defined' : ''} ${wordsAt(text, range)}`);
	}
	return found;
}

describe('semantic tokens', () => {
	const all = [
		'term defined 风筝',
		'term 风筝乐园',
		'term defined 风筝乐园',
		'modality 可以',
		'term 风筝乐园',
		'prohibition 不得',
		'citation 《玩具规定》第三条',
		'term 风筝',
		'modality 应当',
	];

	it('are citations, terms, and words of duty, of permission and of prohibition', async () => {
		const { data } = await wire.ask<SemanticTokens>('semanticTokens/full');
		deepEqual(decoded(data, DRAFT), all);
	});

	it('of a range are those of its clauses', async () => {
		const range = { start: { line: 3, character: 0 }, end: { line: 4, character: 5 } };
		const { data } = await wire.ask<SemanticTokens>('semanticTokens/range', { range });
		deepEqual(decoded(data, DRAFT), all.slice(3));
	});

	it('after an edit are told as what changed', async () => {
		const { resultId: previousResultId = '', data } = await wire.ask<SemanticTokens>('semanticTokens/full');
		match(previousResultId, /./);
		await wire.change([replacing(DRAFT, '应当', '必须')]);
		await wire.change([replacing(DRAFT, '您可以', '您')], 3);
		const delta = await wire.ask<SemanticTokensDelta>('semanticTokens/full/delta', { previousResultId });
		const now = [...data];
		for (const { start, deleteCount, data: inserted = [] } of [...delta.edits].reverse()) {
			now.splice(start, deleteCount, ...inserted);
		}
		const text = DRAFT.replace('应当', '必须').replace('您可以', '您');
		deepEqual(
			decoded(now, text),
			all.filter((token) => token !== 'modality 可以').map((token) => token.replace('应当', '必须')),
		);
	});

	it('that are broken over lines are one for each line', async () => {
		const text = '“风筝乐园”是指乐园。\n\n在这一行里写上足够多的字使它看起来像是自动换行而来的风筝\n乐园里。\n';
		await wire.openDocument(text, 'markdown', 'file:///other.md');
		const { data } = await wire.ask<SemanticTokens>('semanticTokens/full', {}, 'file:///other.md');
		deepEqual(decoded(data, text), ['term defined 风筝乐园', 'term 风筝', 'term 乐园']);
	});
});
