// Hovers: on a citation the article, on a finding what is wanted, on a clause what it states.
import { equal, ok } from 'node:assert/strict';
import { pack } from '../support/law.ts';
import { positionOf, uri, Wire, type WireOptions, wordsAt } from '../support/wire.ts';

const DRAFT = `# 玩具协议

依照《玩具规定》第三条第二款，日记保存一年。

依照《玩具规定》第九十九条和《玩具规定》，您可以离开。

平台自己离开玩具。
`;

async function hover(
	words: string,
	options: WireOptions = {},
	text = DRAFT,
): Promise<{ markdown: string; words: string } | null> {
	const wire = await Wire.open(options);
	await wire.openDocument(text);
	const answer = await wire.hover(positionOf(text, words, 1));
	await wire.close();
	if (answer === null) return null;
	ok(typeof answer.contents === 'object' && 'value' in answer.contents && answer.range !== undefined);
	return { markdown: answer.contents.value, words: wordsAt(text, answer.range) };
}

describe('a hover on a citation', () => {
	it('shows the cited paragraph with its English, dates and status, and links to the page', async () => {
		const found = await hover('第三条第二款');
		equal(found?.words, '《玩具规定》第三条第二款');
		equal(
			found?.markdown,
			`**[toy-2020 rules art. 3](hegui:/law/toy-2020/3/toy-2020%2C%20Article%203.md)**

Issued by Ministry of Toys on 2020-01-01, in force since 2020-06-01. Document no.: 玩具部令第1号.

**第三条** 日记保存六个月。

*Diaries are kept for six months.*`,
		);
	});

	it('shows Chinese alone in a Chinese editor', async () => {
		const found = await hover('第三条第二款', { locale: 'zh-cn' });
		ok(found?.markdown.includes('日记保存六个月。'));
		ok(!found?.markdown.includes('Diaries'), found?.markdown);
	});

	it('shows the version in force on the as-of date', async () => {
		const found = await hover('第三条第二款', { settings: { asOf: '2015-01-01' } });
		ok(found?.markdown.includes('toy-2010'), found?.markdown);
	});

	it('says that an article is not there', async () => {
		const found = await hover('第九十九条');
		ok(found?.markdown.includes('has no article 99'), found?.markdown);
	});

	it('on an instrument as a whole shows what it is', async () => {
		const found = await hover('《玩具规定》，');
		equal(found?.words, '《玩具规定》');
		ok(found?.markdown.startsWith('**[toy-2020 rules](hegui:/law/toy-2020/toy-2020.md)**'), found?.markdown);
	});
});

/** Of the toy law only `leaving` is not stated. */
const ONE_GAP = '# 玩具协议\n\n日记保存一年。我们设有门铃，并及时应门。\n';

describe('a hover on a finding', () => {
	it('on an absence says what is expected, why, and what the law says', async () => {
		const found = await hover('玩具协议', {}, ONE_GAP);
		equal(found?.words, '玩具协议');
		const parts = [
			'**leaving** — missing',
			'**What** Expected: users may leave',
			'**Why** Because.',
			'**[toy-2020, art. 3(1)](hegui:/law/toy-2020/3/toy-2020%2C%20Article%203.md)**',
			'> **第三条** 用户可以离开。',
			'**How sure** No pattern recognises it anywhere in this document.',
			'[Open the requirement](hegui:/requirements/leaving/leaving.md) · [Model clause](hegui:/model/leaving/Leaving.md)',
		];
		for (const part of parts) ok(found?.markdown.includes(part), `${part} is not in ${found?.markdown}`);
	});

	it('says what may follow, with the reservation, and how the authority proceeds', async () => {
		const found = await hover('玩具协议', {}, ONE_GAP);
		const parts = [
			'**What may follow**: Toy fine ([toy-2020, art. 12](hegui:/law/toy-2020/12/toy-2020%2C%20Article%2012.md)); House arrest (',
			'That a document does not mention it is not one by itself. A missing clause is no crime.',
			'**How the authority proceeds**: [Toy court](hegui:/enforcement/toy-court/Toy%20court.md)',
		];
		for (const part of parts) ok(found?.markdown.includes(part), `${part} is not in ${found?.markdown}`);
	});

	it('leaves out consequences of law that is not in force', async () => {
		const found = await hover('玩具协议', { settings: { asOf: '2015-01-01' } }, ONE_GAP);
		ok(found?.markdown.includes('**leaving** — missing') && !found.markdown.includes('Toy fine'), found?.markdown);
	});

	it('on many absences tells each in a line', async () => {
		const found = await hover('服务协议', { pack }, '# 服务协议\n\n好。\n');
		const lines = found?.markdown.split('\n') ?? [];
		ok(lines.length > 3, found?.markdown);
		for (const line of lines)
			ok(
				/^- \*\*\[[^\]]+\]\(hegui:\/requirements\/.*\)\*\* — missing \(\[[^\]]+\]\(hegui:\/law\/.*\)\)$/.test(line),
				line,
			);
	});

	it('on a contradiction shows its words', async () => {
		const found = await hover('日记保存三', {}, '# 玩具协议\n\n日记保存三*个*月。\n');
		equal(found?.words, '日记保存三*个*月');
		ok(found?.markdown.includes('**diaries** — contradicted'));
		ok(found?.markdown.includes('“日记保存三\\*个\\*月。”'), found?.markdown);
	});
});

describe('a hover on a clause', () => {
	it('says what it states, with the law', async () => {
		const text = '# 玩具协议\n\n您可以离开。\n';
		const found = await hover('您可以离开', {}, text);
		equal(found?.words, '您可以离开。');
		ok(
			found?.markdown.startsWith('This clause states:\n\n- **[leaving](hegui:/requirements/leaving/leaving.md)** ('),
			found?.markdown,
		);
		ok(found?.markdown.includes('[toy-2020, art. 3(1)]'));
	});

	it('that states nothing is none', async () => {
		equal(await hover('玩具很多', {}, '# 玩具协议\n\n玩具很多。\n'), null);
	});

	it('behind the end of the text is that of its end', async () => {
		const text = '# 玩具协议\n\n您可以离开。';
		const wire = await Wire.open();
		await wire.openDocument(text);
		const answer = await wire.hover({ line: 99, character: 99 }, uri);
		await wire.close();
		equal(answer?.range && wordsAt(text, answer.range), '您可以离开。');
	});

	it('in an empty text tells what is missing', async () => {
		const found = await hover('', {}, '');
		equal(found?.words, '');
		ok(found?.markdown.includes('[leaving](hegui:/requirements/leaving/leaving.md)** — missing'));
	});
});
