// Compares every Chinese text in law/instruments with official texts kept elsewhere: `npm run verify:law -- FOLDER`.
// FOLDER/zh holds one Markdown file an instrument, its articles at the beginning of lines (第十三条 …; 一、 …; 1. …).
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Article, ArticleNumber, Instrument } from '../server/src/core/law.ts';
import { chineseNumber } from '../server/src/core/text/numerals.ts';
import { loadPack } from '../server/src/lawpack/pack.ts';
import { lawFiles } from './law-files.mjs';

/** How the articles of a text begin; the first form that occurs in it is its own. */
const HEADS = [
	/^第([一二三四五六七八九十百千零]+)条(?:之([一二三四五六七八九十]+))?/,
	/^(\d+)\./,
	/^([一二三四五六七八九十]+)、/,
];

/** Characters that count: no white space, no punctuation. */
function spoken(text: string): string {
	return text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');
}

/** Text of each article of a source file. */
function articlesOf(markdown: string): Map<string, string> {
	const articles = new Map<string, string>();
	const lines = markdown.replace(/^---\n[\s\S]*?\n---\n/, '').split('\n');
	const head = HEADS.find((form) => lines.some((line) => form.test(line.trim())));
	const numberIn = (numeral: string): string => String(/^\d/.test(numeral) ? numeral : chineseNumber(numeral));
	let current = '';
	for (const line of lines) {
		const [, main, suffix] = head?.exec(line.trim()) ?? [];
		if (main !== undefined) current = suffix === undefined ? numberIn(main) : `${numberIn(main)}-${numberIn(suffix)}`;
		if (!line.startsWith('#') && !line.startsWith('<!--')) articles.set(current, (articles.get(current) ?? '') + line);
	}
	return articles;
}

/** The file of an instrument: of its id, or of its id without the year and marked as an extract. */
function sourceOf(id: string, folder: string): string | undefined {
	const names = readdirSync(folder).map((name) => basename(name, '.md'));
	const bare = id.replace(/-\d{4}$/, '');
	const name = [id, `${id}-extract`, `${bare}-extract`].find((candidate) => names.includes(candidate));
	return name === undefined ? undefined : join(folder, `${name}.md`);
}

function textsOf({ paragraphs }: Article): string[] {
	return paragraphs.flatMap(({ zh, items = [] }) => [...(zh === null ? [] : [zh]), ...items.map((item) => item.zh)]);
}

interface Sum {
	characters: number;
	differing: number;
}

function compareArticle(
	article: Article,
	official: string | undefined,
	sum: Sum,
	at: (n: ArticleNumber) => string,
): void {
	for (const text of textsOf(article)) {
		// What stands for omitted words parts a quotation.
		for (const part of text.split(/…+/)) {
			const words = spoken(part);
			sum.characters += words.length;
			if (spoken(official ?? '').includes(words)) continue;
			sum.differing += words.length;
			console.log(`${at(article.number)}: not in the official text: ${part.slice(0, 60)}`);
		}
	}
}

function compare(instrument: Instrument, folder: string): Sum {
	const sum: Sum = { characters: 0, differing: 0 };
	const path = sourceOf(instrument.id, folder);
	if (path === undefined) {
		console.log(`${instrument.id}: no official text in ${folder}`);
		sum.differing = 1;
		return sum;
	}
	const official = articlesOf(readFileSync(path, 'utf8'));
	for (const article of instrument.articles) {
		compareArticle(article, official.get(String(article.number)), sum, (number) => `${instrument.id} ${number}`);
	}
	return sum;
}

function main(): void {
	const folder = join(process.argv[2] ?? '', 'zh');
	if (process.argv[2] === undefined || !existsSync(folder)) {
		console.error('usage: npm run verify:law -- FOLDER (with the official texts in FOLDER/zh)');
		process.exit(2);
	}
	const { instruments } = loadPack(lawFiles()).pack;
	const sums = instruments.map((instrument) => compare(instrument, folder));
	const total = (key: keyof Sum): number => sums.reduce((all, sum) => all + sum[key], 0);
	console.log(
		`${instruments.length} instruments, ${total('characters')} characters compared, ${total('differing')} differ`,
	);
	process.exit(total('differing') === 0 ? 0 : 1);
}

main();
