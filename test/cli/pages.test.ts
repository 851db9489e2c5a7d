// `hegui explain`, `law` and `requirements`: the pages and lists of the law.
import { equal, match, ok } from 'node:assert/strict';
import { escapeMarkdownLine } from '../../server/src/render/markdownText.ts';
import { hegui } from '../support/cli.ts';
import { pack } from '../support/law.ts';

async function page(args: readonly string[]): Promise<string> {
	const { code, out, err } = await hegui([...args, ...(args.includes('--as-of') ? [] : ['--as-of', '2026-11-22'])]);
	equal(err, '');
	equal(code, 0);
	equal(out.includes('\u001b'), false);
	equal(out.includes('hegui:/'), false, 'links that only the editor follows');
	return out;
}

describe('explain', () => {
	it('prints title, reason, law, model clause and examples', async () => {
		// The same page of every requirement stands under docs/; a process for each would take minutes.
		for (const requirement of pack.requirements.filter((_, index) => index % 12 === 0)) {
			const text = await page(['explain', requirement.id, '--lang', 'zh-cn']);
			ok(text.startsWith(`# ${requirement.title.zh}\n`));
			ok(text.includes(requirement.why.zh));
			ok(text.includes(requirement.modelClause.heading.zh) && text.includes(requirement.modelClause.heading.en));
			match(text, /## 法律规定/);
			ok(requirement.examples.fulfilled.zh.every((example) => text.includes(escapeMarkdownLine(example))));
		}
	});

	it('speaks English', async () =>
		match(await page(['explain', 'account-deletion', '--lang', 'en']), /^# Account deletion\n/));
});

describe('law', () => {
	it('lists every instrument with its status on the day', async () => {
		const today = await page(['law']);
		for (const { id } of pack.instruments) match(today, new RegExp(`^${id} `, 'm'));
		const statusOf = (text: string) => /^cac-public-account-2017 .*\n {2}(.*)$/m.exec(text)?.[1] ?? '';
		match(statusOf(today), /no longer in force: replaced on 2021-02-22/);
		match(statusOf(await page(['law', '--as-of', '2020-01-01'])), /in force since 2017-10-08/);
		match(statusOf(await page(['law', '--as-of', '2017-09-30'])), /not yet in force/);
	});

	it('prints an instrument, or one article of it', async () => {
		const instrument = pack.instruments.find(({ id }) => id === 'cac-group-2017');
		const whole = await page(['law', 'cac-group-2017']);
		for (const label of ['第九条', '第十三条']) ok(whole.includes(`**${label}**`));
		const article = await page(['law', 'cac-group-2017', '13']);
		ok(article.includes('**第十三条**') && !article.includes('**第九条**'));
		const words = instrument?.articles.find(({ number }) => number === 13)?.paragraphs[0]?.zh;
		ok(words && article.includes(words));
		equal(await page(['law', 'cac-group-2017', '第十三条']), article);
		equal(await page(['law', '《互联网群组信息服务管理规定》', '十三']), article);
	});

	it('finds the version in force by the Chinese name', async () => {
		const name = '互联网用户公众账号信息服务管理规定';
		match(await page(['law', name, '--lang', 'zh-cn']), /2021-01-22 发布/);
		match(await page(['law', name, '--lang', 'zh-cn', '--as-of', '2020-01-01']), /2017-09-07 发布/);
	});
});

describe('requirements', () => {
	it('lists id, title, provisions, where each applies, and its severity', async () => {
		const text = await page(['requirements']);
		for (const { id, title } of pack.requirements)
			match(text, new RegExp(`^${id} ${title.en.replace(/[()]/g, '\\$&')}$`, 'm'));
		const entry = text.split('\n\n').find((part) => part.startsWith('account-deletion '));
		match(entry ?? '', /art\. 11\(3\)/);
		match(entry ?? '', /looked for in: service agreement/);
		match(entry ?? '', /when not stated: warning, error where the document type is declared/);
	});

	it('cites what is in force on the day, in the language asked for', async () => {
		match(
			await page(['requirements', '--as-of', '2020-01-01', '--lang', 'zh-cn']),
			/account-deletion 账号注销\n {2}《[^》]*2017/,
		);
		match(await page(['requirements', '--as-of', '2010-01-01']), /no provision in force on 2010-01-01/);
	});
});
