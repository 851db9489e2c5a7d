// Inputs of the benchmarks: service agreements of any size, the same bytes in every run; or files of another generator.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { randomFrom } from './tools/random.mjs';
import { CHINESE, ENGLISH, SHORT, SLOTS } from './words.mjs';

/** The sizes that are measured, by the names that files and figures have. */
export const SIZES = { '10k': 10_240, '100k': 102_400, '1m': 1_048_576, '5m': 5_242_880 };

/** The sizes as people write them. */
export const SIZE_WORDS = { '10k': '10 KB', '100k': '100 KB', '1m': '1 MB', '5m': '5 MB' };

const DIGITS = '零一二三四五六七八九';

/** A number below ten thousand in Chinese, as articles are counted. */
function numeral(number) {
	const parts = [];
	for (const [place, unit] of [
		[1000, '千'],
		[100, '百'],
		[10, '十'],
		[1, ''],
	]) {
		const digit = Math.floor(number / place) % 10;
		if (digit > 0) parts.push(DIGITS[digit] + unit);
		else if (parts.length > 0 && number % place > 0 && parts.at(-1) !== '零') parts.push('零');
	}
	return parts.join('').replace(/^一十/, '十');
}

/** Sentences and blocks, chosen by chance. */
function writer(next) {
	const pick = (list) => list[next(list.length)];
	const fill = (words) => words.replace(/\{(\w+)\}/g, (_, slot) => pick(SLOTS[slot]));
	const chinese = (count) => Array.from({ length: count }, () => fill(pick(CHINESE))).join('');
	const items = (mark) => Array.from({ length: 2 + next(4) }, (_, index) => `${mark(index)} ${fill(pick(SHORT))}`);
	const linked = () =>
		`${chinese(1)}详见[《${pick(SLOTS.thing)}》](#article-${next(900)})和 <https://example.com/${next(9999)}>。`;
	const strong = () => chinese(2).replace(/同意|申诉|删除|举报/, (word) => `**${word}**`);
	const table = () => {
		const rows = Array.from(
			{ length: 2 + next(5) },
			() => `| ${pick(SLOTS.data)} | ${fill('{purpose}')} | ${pick(SLOTS.days)} |`,
		);
		return ['| 信息 | 用途 | 期限 |', '| --- | --- | --- |', ...rows];
	};
	return { pick, fill, chinese, items, linked, strong, table };
}

/** The blocks of one article. */
function article(number, next) {
	const { pick, fill, chinese, items, linked, strong, table } = writer(next);
	const label = `第${numeral(1 + ((number - 1) % 9999))}条`;
	switch (next(12)) {
		case 0:
			return [[`### ${label} ${pick(SLOTS.topic)}`], [chinese(2)], items((index) => `${index + 1}.`)];
		case 1:
			return [[`**${label}** ${chinese(1)}`], items(() => '-')];
		case 2:
			return [[`${label} ${chinese(1)}`], table()];
		case 3:
			return [[`${label} ${chinese(1)}`], [`> ${chinese(1)}`]];
		case 4:
			return [[`**Article ${number}.** ${fill(pick(ENGLISH))} ${fill(pick(ENGLISH))}`]];
		case 5:
			return [[`${label} ${linked()}`]];
		case 6:
			return [[`**${label}** ${strong()}`]];
		default:
			return [[`${label} ${chinese(1 + next(3))}`]];
	}
}

/**
 * A Markdown agreement.
 *
 * @param {number} bytes its size in UTF-8: reached to within one article, and not passed by more
 * @param {number} [seed] another one gives other words
 */
export function agreement(bytes, seed = 42) {
	const next = randomFrom(seed);
	const { pick } = writer(next);
	const lines = [
		`# ${pick(SLOTS.service)}服务协议`,
		'',
		'> 版本 3.2 · 生效日期：2026年11月22日 · Effective date: 2026-11-22',
		'',
	];
	let size = Buffer.byteLength(lines.join('\n'));
	for (let number = 1; size < bytes; number++) {
		const blocks = number % 12 === 1 ? [[`## 第${numeral(Math.ceil(number / 12))}章 ${pick(SLOTS.topic)}`]] : [];
		for (const block of [...blocks, ...article(number, next)]) {
			lines.push(...block, '');
			size += Buffer.byteLength(block.join('\n')) + 2;
		}
	}
	return `${lines.join('\n').trimEnd()}\n`;
}

/**
 * The text of each size.
 *
 * @param {string} [folder] files named `policy-10k.md` and so on, of another generator; without it ours
 * @returns {Record<string, string>}
 */
export function inputTexts(folder, sizes = Object.keys(SIZES)) {
	return Object.fromEntries(
		sizes.map((size) => [
			size,
			folder === undefined ? agreement(SIZES[size]) : readFileSync(join(folder, `policy-${size}.md`), 'utf8'),
		]),
	);
}
