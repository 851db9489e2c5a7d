// Help in hegui.yaml on the wire: paths of documents and packs, what keys and values mean, packs of single sets.
import { deepEqual, equal, match } from 'node:assert/strict';
import { Workspace } from '../support/coverage.ts';
import { houseRule } from '../support/packs.ts';
import { positionOf, wordsAt } from '../support/wire.ts';

const DRAFT = '# 玩具社区服务协议\n\n欢迎您使用玩具社区。\n';
const FILES = {
	'terms.md': DRAFT,
	'privacy/a.md': DRAFT,
	'privacy/b.md': DRAFT,
	'shop/规 则.html': '<p>欢迎</p>',
	'rules/requirements/contact.yaml': houseRule(),
	'other/notes.yaml': 'a: 1\n',
};

describe('help in hegui.yaml', () => {
	let workspace: Workspace;
	before(async () => {
		workspace = await Workspace.open(FILES);
	});
	after(() => workspace.wire.close());

	/** What is offered at the | of a text: label and what is written. */
	async function offered(marked: string, path = 'hegui.yaml'): Promise<(readonly [string, string | undefined])[]> {
		const { wire } = workspace;
		const uri = Workspace.uri(path);
		await wire.openDocument(marked.replace('|', ''), 'yaml', uri);
		const items = await wire.connection.sendRequest<{ label: string; textEdit?: { newText: string } }[]>(
			'textDocument/completion',
			{ textDocument: { uri }, position: positionOf(marked, '|') },
		);
		return items.map(({ label, textEdit }) => [label, textEdit?.newText] as const);
	}

	/** What is said at words of a text, and of which of them. */
	async function told(text: string, words: string, path = 'hegui.yaml'): Promise<[string, string] | null> {
		const { wire } = workspace;
		const uri = Workspace.uri(path);
		await wire.openDocument(text, 'yaml', uri);
		const answer = await wire.connection.sendRequest<{
			contents: { value: string };
			range: Parameters<typeof wordsAt>[1];
		} | null>('textDocument/hover', { textDocument: { uri }, position: positionOf(text, words, 1) });
		return answer && [wordsAt(text, answer.range), answer.contents.value];
	}

	it('offers the documents of the folder, and patterns where there are several', async () => {
		const all = [
			['privacy/a.md', 'privacy/a.md'],
			['privacy/b.md', 'privacy/b.md'],
			['shop/规 则.html', '"shop/规 则.html"'],
			['terms.md', 'terms.md'],
			['privacy/*.md', 'privacy/*.md'],
		];
		deepEqual(await offered('sets:\n  - name: a\n    documents: [|]\n'), all);
		deepEqual(await offered('sets:\n  - name: a\n    documents: [terms.md, privacy/|]\n'), all);
		deepEqual(
			(await offered('sets:\n  - name: a\n    documents:\n      - terms.md\n      - |\n')).map(([label]) => label),
			['privacy/a.md', 'privacy/b.md', 'shop/规 则.html', 'privacy/*.md'],
		);
		deepEqual((await offered('sets:\n  - name: a\n    documents: ["|"]\n'))[2], ['shop/规 则.html', 'shop/规 则.html']);
		deepEqual((await offered('waivers:\n  - document: |\n'))[0], ['privacy/a.md', 'privacy/a.md']);
		deepEqual((await offered('waivers:\n  - document: |\n', 'hegui.waivers.yaml')).length, 4);
	});

	it('offers paths as keys of document types, then the types', async () => {
		deepEqual((await offered('documentTypes:\n  |\n'))[0], ['privacy/a.md', 'privacy/a.md: ']);
		deepEqual((await offered('documentTypes:\n  privacy/|\n')).at(-1), ['privacy/*.md', 'privacy/*.md: ']);
		deepEqual(
			(await offered('documentTypes:\n  terms.md: |\n')).map(([label]) => label),
			['service-agreement', 'platform-rules', 'privacy-policy', 'other-agreement'],
		);
	});

	it('offers the folders of packs, for the file and for a set', async () => {
		deepEqual(await offered('packs: [|]\n'), [['rules', 'rules']]);
		deepEqual(await offered('sets:\n  - name: a\n    packs:\n      - |\n'), [['rules', 'rules']]);
	});

	it('says what keys and values mean', async () => {
		const text = `serviceKinds: [group]
severity: { leaving: off }
documentTypes: { terms.md: platform-rules }
sets:
  - name: 玩具
    documents: [terms.md]
`;
		deepEqual(await told(text, 'serviceKinds'), [
			'serviceKinds',
			'What the platform offers; it decides which requirements apply. Left out, it is detected in each draft.',
		]);
		deepEqual(await told(text, 'group'), ['group', 'groups: users talk in groups or communities that they set up']);
		match((await told(text, 'leaving'))?.[1] ?? '', /^\*\*.+\*\*\n\n./);
		deepEqual(await told(text, 'off'), ['off', 'Not shown; it stays in reports.']);
		deepEqual(await told(text, 'platform-rules'), ['platform-rules', 'platform rules']);
		match((await told(text, 'documents'))?.[1] ?? '', /^The documents of the set/);
		deepEqual([await told(text, '玩具'), await told(text, 'terms.md]')], [null, null]);
		const decisions = 'waivers:\n  - { requirement: leaving, reason: x }\n';
		match((await told(decisions, 'reason', 'hegui.waivers.yaml'))?.[1] ?? '', /why it was decided/);
		match((await told(decisions, 'leaving', 'hegui.waivers.yaml'))?.[1] ?? '', /^\*\*/);
	});

	it('says nothing in what is no YAML of ours, and in drafts what it said before', async () => {
		equal(await told('serviceKinds: a\n', 'serviceKinds', 'other/notes.yaml'), null);
		equal(await told('a: [b\n', 'b'), null);
	});
});

describe('a pack of a single set in the editor', () => {
	it('is judged in the drafts of the set alone', async () => {
		const config = 'sets:\n  - { name: a, documents: [terms.md], packs: [rules] }\n';
		const workspace = await Workspace.open({ ...FILES, 'hegui.yaml': config });
		for (const path of ['terms.md', 'privacy/a.md']) {
			await workspace.wire.openDocument(DRAFT, 'markdown', Workspace.uri(path));
		}
		const answer = await workspace.covered((one) => JSON.stringify(one).includes('contact'));
		const judged = answer.sets
			.flatMap(({ documents }) => documents)
			.map(({ path, findings }) => [path, findings.some(({ requirement }) => requirement === 'contact')]);
		deepEqual(Object.fromEntries(judged), { 'terms.md': true, 'privacy/a.md': false });
		await workspace.wire.close();
	});
});
