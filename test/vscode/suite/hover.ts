// Resting on a citation or a finding shows the article.
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { chinese, closeAll, findingOf, hoverText, openSample, positionOf, textAt, until } from './support.ts';

/** What the hover at a finding of the Chinese sample says of it; other findings at the same words are left out. */
async function findingHover(requirement: string): Promise<string> {
	const document = await openSample(chinese);
	const { range } = await findingOf(document, requirement);
	return until('the hover', async () => {
		const hover = await hoverText(document, range.start);
		return hover.split(/\n\n-{3}\n\n/).find((section) => section.includes(`requirements%2F${requirement}%2F`));
	});
}

const procedure = 'hegui:/enforcement/cac-procedure/How%20cyberspace%20authorities%20enforce%20the%20law.md';
const inserted = encodeURIComponent('Criminal Law, Article 286-1 (第二百八十六条之一)')
	.replace('(', '%28')
	.replace(')', '%29');
const insertedArticle = `hegui:/law/criminal-law/286-1/${inserted}.md`;

/** Our own pages that a hover leads to. */
function ownLinks(hover: string): string[] {
	return [...hover.matchAll(/\]\(command:_hegui\.openLink\?([^)]*)\)/g)].map(([, argument = '']) =>
		String(JSON.parse(decodeURIComponent(argument))[0]),
	);
}

describe('A hover', () => {
	afterEach(closeAll);

	it('shows the article that the text cites', async () => {
		const document = await openSample(chinese);
		const citation = positionOf(document, '《互联网群组信息服务管理规定》第十三条');
		const text = await until('the article', async () => {
			const hover = await hoverText(document, citation);
			return hover.includes('互联网群组信息服务提供者应当配合有关主管部门依法进行的监督检查') && hover;
		});
		assert.match(text, /2017-10-08/);
	});

	it('shows the article behind a finding', async () => {
		const text = await findingHover('illegal-content-report');
		assert.match(text, /> \*\*第四十九条\*\* 网络运营者应当加强对其用户发布的信息的管理/);
		for (const head of ['What', 'Why', 'Found', 'How sure']) assert.ok(text.includes(`**${head}** `), head);
	});

	it('tells several findings at one place in a line each', async () => {
		const document = await openSample(chinese);
		const { range } = await findingOf(document, 'blacklist');
		const lines = await until('the lines', async () => {
			const found = (await hoverText(document, range.start)).split('\n').filter((line) => line.startsWith('- **['));
			return found.length > 1 && found;
		});
		assert.ok(
			lines.some((line) => line.includes('requirements%2Fblacklist%2F')),
			lines.join(),
		);
	});

	it('has links that VS Code lets through', async () => {
		const document = await openSample(chinese);
		const citation = positionOf(document, '《互联网群组信息服务管理规定》第十三条');
		const text = await until('a hover with a link', async () => {
			const hover = await hoverText(document, citation);
			return hover.includes('](') && hover;
		});
		for (const [, address] of text.matchAll(/\]\(([^)]*)\)/g)) assert.match(address ?? '', /^(?:command|https?):/);
	});

	it('on a finding tells what may follow, that silence is no breach, and how the authority proceeds', async () => {
		const text = await findingHover('illegal-content-report');
		const told = [
			'**What may follow**',
			'286-1',
			'That a document does not mention it is not one by itself. A missing clause is no crime.',
			'**How the authority proceeds**',
		];
		const places = told.map((words) => text.indexOf(words));
		assert.ok(!places.includes(-1), told[places.indexOf(-1)]);
		assert.deepEqual(
			places,
			[...places].sort((a, b) => a - b),
		);
	});

	it('on a finding has links whose pages all open', async () => {
		const links = [...new Set(ownLinks(await findingHover('illegal-content-report')))];
		assert.ok(links.includes(procedure), links.join());
		assert.ok(links.includes(insertedArticle), links.join());
		for (const link of links) {
			const text = await textAt(vscode.Uri.parse(link));
			assert.match(text, /^# /, link);
			assert.doesNotMatch(text, /is known\.|are known\.|has no article/, link);
		}
	});

	it('leads to the page of the proceedings, which VS Code shows rendered', async () => {
		const text = await findingHover('illegal-content-report');
		const command = /\]\(command:([\w.]+)\?([^)]*enforcement[^)]*)\)/.exec(text);
		assert.ok(command !== null, 'there is a link');
		const [, name = '', argument = ''] = command;
		await vscode.commands.executeCommand(name, ...JSON.parse(decodeURIComponent(argument)));
		await until('the page', () => {
			const { activeTab } = vscode.window.tabGroups.activeTabGroup;
			const input = activeTab?.input;
			return input instanceof vscode.TabInputCustom && input.uri.toString() === procedure;
		});
		const page = await textAt(vscode.Uri.parse(procedure));
		assert.match(page, /^# How cyberspace authorities enforce the law$/m);
		for (const heading of ['The authority', 'The platform', 'Time limits']) assert.ok(page.includes(`## ${heading}`));
	});
});
