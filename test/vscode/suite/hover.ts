// Resting on a citation or a finding shows the article.
import * as assert from 'node:assert/strict';
import { chinese, closeAll, findingOf, hoverText, openSample, positionOf, until } from './support.ts';

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
		const document = await openSample(chinese);
		const { range } = await findingOf(document, 'blacklist');
		await until('the article', async () => (await hoverText(document, range.start)).includes('黑名单'));
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
});
