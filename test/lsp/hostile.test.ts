// Words of drafts, packs, sets and file names in hovers, completion and pages: none of them leads anywhere or is markup.
import { deepEqual, ok } from 'node:assert/strict';
import { Workspace } from '../support/coverage.ts';
import { hostileLine, hostilePack, reachesIn, strangeBlocksIn } from '../support/hostile.ts';
import { positionOf, Wire } from '../support/wire.ts';

const own = /^hegui:\/(?:law|requirements|model|enforcement)\/[\w\-./%,~]+\.md$/;
/** The toy instruments name it as their source. */
const source = /^https:\/\/example\.com\/[\w-]+$/;

function holdsOnlyOurs(markdown: string | undefined, least = 1): void {
	ok(markdown !== undefined);
	ok(markdown.includes('command:'), `no hostile words in: ${markdown}`);
	const reaches = reachesIn(markdown);
	ok(reaches.length >= least, markdown);
	deepEqual(
		reaches.filter((address) => !own.test(address) && !source.test(address)),
		[],
		markdown,
	);
	deepEqual(strangeBlocksIn(markdown), [], markdown);
	ok(!/[^\P{Cc}\n]|[\p{Cs}\u202e]/u.test(markdown), markdown);
}

const DRAFT = `# 玩具协议

依照《玩具规定》第三条第二款，日记保存一年${hostileLine}。

日记保存三个月\`[x](command:y)\`<img src=z>](command:z)。

您可以离开。

${hostileLine}
`;

describe('hostile words of packs and drafts', () => {
	let wire: Wire;
	before(async () => {
		wire = await Wire.open({ pack: hostilePack });
		await wire.openDocument(DRAFT);
	});
	after(() => wire.close());

	async function hovered(words: string): Promise<string | undefined> {
		const answer = await wire.hover(positionOf(DRAFT, words, 1));
		return answer && typeof answer.contents === 'object' && 'value' in answer.contents
			? answer.contents.value
			: undefined;
	}

	it('are words in a hover on a citation', async () => holdsOnlyOurs(await hovered('第三条第二款')));
	it('are words in a hover on a finding', async () => holdsOnlyOurs(await hovered('日记保存三个月')));
	it('are words in a hover on several findings', async () => holdsOnlyOurs(await hovered('玩具协议')));
	it('are words in a hover on a statement', async () => holdsOnlyOurs(await hovered('您可以离开')));

	for (const address of [
		'law/toy-2020.md',
		'law/toy-2020/3.md',
		'requirements/leaving.md',
		'requirements/doorbells.md',
		'model/leaving.md',
		'enforcement/toy-court.md',
	]) {
		it(`are words on the page ${address}`, async () => holdsOnlyOurs(await wire.page(`hegui:/${address}`)));
	}

	interface Item {
		readonly documentation?: string | { readonly value: string };
	}

	it('are words in what completion tells of laws, articles and model clauses', async () => {
		const text = '# 玩具协议\n\n依照《玩\n\n依照《玩具规定》第\n\n离开\n';
		const at = 'file:///other.md';
		await wire.openDocument(text, 'markdown', at);
		for (const [words, offset] of [
			['《玩', 2],
			['》第', 2],
			['离开', 2],
		] as const) {
			const items = await wire.ask<readonly Item[]>('completion', { position: positionOf(text, words, offset) }, at);
			ok(items.length > 0, words);
			for (const { documentation } of items) {
				ok(typeof documentation === 'object', words);
				holdsOnlyOurs(documentation.value, 0);
			}
		}
	});

	it('are words in what completion tells of a pack', async () => {
		const at = 'file:///pack/requirements/own.yaml';
		const text = 'id: own\nprovisions:\n  - instrument: \n    article: 3\nfacets:\n  - stated: [ "<" ]\n';
		await wire.openDocument(text, 'yaml', at);
		const items = await wire.ask<readonly Item[]>(
			'completion',
			{ position: positionOf(text, 'instrument: ', 'instrument: '.length) },
			at,
		);
		for (const { documentation } of items) {
			if (typeof documentation === 'object') deepEqual(reachesIn(documentation.value), []);
		}
	});
});

describe('hostile names of sets and files', () => {
	it('are words and addresses in a hover on what other documents state', async () => {
		const draft = '# 玩具协议\n\n您好。\n';
		const name = 'b](command:x) [c](command:y) <img src=z> `d`.md';
		const workspace = await Workspace.open({
			'hegui.yaml': `sets: [ { name: '玩具 [n](command:x)', documents: ['*.md'] } ]\n`,
			'a.md': draft,
			[name]: '# 玩具协议\n\n您可以随时离开。\n\n我们设有门铃。\n',
		});
		await workspace.sets((shown) => shown.startsWith('玩具'));
		const at = Workspace.uri('a.md');
		await workspace.wire.openDocument(draft, 'markdown', at);
		await workspace.wire.diagnostics(at);
		const hover = await workspace.wire.hover({ line: 0, character: 4 }, at);
		const value = hover && typeof hover.contents === 'object' && 'value' in hover.contents ? hover.contents.value : '';
		await workspace.close();
		ok(value.includes('command:x'), value);
		const reaches = reachesIn(value).filter((address) => !own.test(address));
		ok(reaches.length > 0, value);
		deepEqual(
			reaches.filter((address) => !/^file:\/\/\/w\/[^\s()<>]*#L\d+$|^file:\/\/\/w\/[^\s()<>]*$/.test(address)),
			[],
			value,
		);
	});
});
