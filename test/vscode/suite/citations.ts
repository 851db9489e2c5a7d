// Citations of law: moved and replaced ones are told of and mended, new ones completed, all of them lead to the article.
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { api, applyFix, closeAll, draft, findingOf, findingsIn, positionOf, textAt, until } from './support.ts';

const moved = '《网络安全法》第二十一条';
const replaced = '《互联网用户公众账号信息服务管理规定》（2017年）第九条';
const text = `# 微澜平台服务协议

第一条 微澜依照${moved}的规定保护网络安全。

第二条 微澜依照${replaced}的规定审核账号。

第三条 微澜依照《网络安全法》第二十三条的规定留存日志。
`;

function citationCodes(document: vscode.TextDocument): string[] {
	const codes = findingsIn(document).map(({ code }) => (typeof code === 'object' ? code.value : code));
	return codes.map(String).filter((code) => code.startsWith('citation-'));
}

/** What is offered at the end of a draft, without the words that VS Code itself offers. */
async function offeredAfter(words: string, behind = ''): Promise<{ label: string; inserted: string }[]> {
	const document = await draft(words + behind);
	const position = document.positionAt(words.length);
	const { items } = await until('completions', async () => {
		const list = await vscode.commands.executeCommand<vscode.CompletionList>(
			'vscode.executeCompletionItemProvider',
			document.uri,
			position,
			words.at(-1),
		);
		return list.items.some(({ kind }) => kind === vscode.CompletionItemKind.Reference) && list;
	});
	return items
		.filter(({ kind }) => kind === vscode.CompletionItemKind.Reference)
		.map(({ label, insertText }) => ({
			label: typeof label === 'string' ? label : label.label,
			inserted: typeof insertText === 'string' ? insertText : (insertText?.value ?? ''),
		}));
}

describe('A citation', () => {
	before(api);
	afterEach(closeAll);

	it('of a moved article is mended by the quick fix with the present number', async () => {
		const document = await draft(text);
		const finding = await findingOf(document, 'citation-renumbered');
		assert.equal(document.getText(finding.range), moved);
		assert.equal(finding.severity, vscode.DiagnosticSeverity.Information);
		assert.match(finding.message, /art\. 21 is now art\. 23/);
		await applyFix(document, 'citation-renumbered', /第二十三条/);
		assert.equal(document.getText(), text.replace('第二十一条', '第二十三条'));
		await until('the finding to go', () => citationCodes(document).join() === 'citation-superseded');
	});

	it('of a replaced instrument is struck through', async () => {
		const document = await draft(text);
		const finding = await findingOf(document, 'citation-superseded');
		assert.equal(document.getText(finding.range), replaced);
		assert.deepEqual(finding.tags, [vscode.DiagnosticTag.Deprecated]);
		assert.match(finding.message, /2021-02-22/);
	});

	it('that is right raises nothing', async () => {
		const document = await draft(text);
		await findingOf(document, 'citation-renumbered');
		assert.deepEqual(citationCodes(document), ['citation-renumbered', 'citation-superseded']);
	});

	it('leads to the article by Go to Definition', async () => {
		const document = await draft(text);
		const [found] = await until('a definition', async () => {
			const locations = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
				'vscode.executeDefinitionProvider',
				document.uri,
				positionOf(document, '第二十三条的规定'),
			);
			return locations.length > 0 && locations;
		});
		assert.ok(found !== undefined);
		const uri = 'targetUri' in found ? found.targetUri : found.uri;
		assert.equal(uri.toString(), 'hegui:/law/csl-2025/23/Cybersecurity%20Law%20%282025%29%2C%20Article%2023.md');
		assert.match(await textAt(uri), /\*\*第二十三条\*\*/);
	});
});

describe('Completion', () => {
	before(api);
	afterEach(closeAll);

	it('after 《 offers every instrument once and closes the name', async () => {
		const offered = await offeredAfter('# 微澜平台服务协议\n\n第一条 依照《');
		const labels = offered.map(({ label }) => label);
		assert.deepEqual(labels, [...new Set(labels)]);
		assert.ok(labels.includes('中华人民共和国网络安全法'), labels.join());
		assert.ok(labels.includes('互联网用户公众账号信息服务管理规定'), labels.join());
		for (const { label, inserted } of offered) assert.equal(inserted, `${label}》`);
	});

	it('before 》 does not close the name twice', async () => {
		for (const { label, inserted } of await offeredAfter('# 微澜平台服务协议\n\n第一条 依照《', '》')) {
			assert.equal(inserted, label);
		}
	});

	it('after 《网络安全法》第 offers its articles', async () => {
		const labels = (await offeredAfter('# 微澜平台服务协议\n\n第一条 依照《网络安全法》第')).map(({ label }) => label);
		assert.ok(labels.includes('第二十三条'), labels.join());
		assert.deepEqual(labels, [...new Set(labels)]);
	});
});

describe('Words of a citation', () => {
	before(api);
	afterEach(closeAll);

	it('are links to the article', async () => {
		const document = await draft(text);
		const links = await until('links', async () => {
			const found = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
				'vscode.executeLinkProvider',
				document.uri,
			);
			const ours = found.filter(({ target }) => target?.scheme === 'hegui');
			return ours.length > 0 && ours;
		});
		const right = links.find(({ target }) => target?.path.startsWith('/law/csl-2025/23/'));
		assert.ok(right !== undefined, links.map(({ target }) => target?.path).join());
		assert.equal(document.getText(right.range), '《网络安全法》第二十三条');
	});
});
