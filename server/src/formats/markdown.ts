// HTML as mammoth makes it of a Word file becomes Markdown: headings, paragraphs, lists, tables, notes.
import { parseDocument } from 'htmlparser2';
import { escaped, escapedStart } from './escape.ts';
import { allWords, type Element, elementsIn, isElement, type Node, named, type Root, wordsOf } from './nodes.ts';

const BLOCKS = new Set([
	'p',
	'ul',
	'ol',
	'li',
	'table',
	'h1',
	'h2',
	'h3',
	'h4',
	'h5',
	'h6',
	'dl',
	'dt',
	'dd',
	'blockquote',
]);
const MARKS: Readonly<Record<string, string>> = { strong: '**', em: '*', s: '~~' };

/** In UTF-16 units. */
const LONGEST_CHARACTER = 2;

/** Marks close to punctuation would be no marks but signs: then the words stand alone. */
function marked(mark: string, words: string, before: string, after: string): string {
	const text = words.trim();
	if (text === '') return words;
	const isOpen = /[\s\p{P}\p{S}]$/u.test(before) || before === '' || !/^[\p{P}\p{S}]/u.test(text);
	const isClosed = /^[\s\p{P}\p{S}]/u.test(after) || after === '' || !/[\p{P}\p{S}]$/u.test(text);
	return isOpen && isClosed ? words.replace(text, () => mark + text + mark) : words;
}

/** A line break inside of these blocks. */
type Break = '  \n' | ' ';

function inline(nodes: readonly Node[], lineBreak: Break, isPlain = false): string {
	let text = '';
	// To look at the end of a text that grows would put it together anew each time.
	let end = '';
	const add = (words: string): void => {
		text += words;
		end = (end + words).slice(-LONGEST_CHARACTER);
	};
	for (const [index, node] of nodes.entries()) {
		add(escaped((wordsOf(node) ?? '').replace(/\s+/g, ' ')));
		if (!isElement(node)) continue;
		const words = node.name === 'br' ? lineBreak : inline(node.children, lineBreak, isPlain);
		const mark = isPlain ? undefined : MARKS[node.name];
		const next = nodes[index + 1];
		if (mark !== undefined) add(marked(mark, words, end, next === undefined ? '' : allWords(next)));
		else add(node.name === 'a' ? link(node, words) : words);
	}
	return text;
}

/** Addresses on the web stay; from a note back to its number nobody needs to go. */
function link(node: Element, words: string): string {
	const address = node.attribs['href'] ?? '';
	if (/^#(?:foot|end)note-ref-/.test(address)) return '';
	const isWeb = /^(?:https?|mailto):[^\s<>()]+$/i.test(address) && words.trim() !== '';
	return isWeb && escaped(address) !== words ? `[${words}](${address})` : words;
}

function lines(text: string): string {
	return text
		.split('\n')
		.map((line, index) => escapedStart(index === 0 ? line.trimStart() : line))
		.join('\n')
		.trim();
}

function indented(text: string, by: string): string {
	return text.replace(/\n(?=[^\n])/g, `\n${by}`);
}

/** An item of a list; one that only holds a list gives it its place. */
function item(node: Element, mark: string): string {
	const text = blocks(node.children, '\n');
	const holdsList = node.children.every((child) => isElement(child) && /^[uo]l$/.test(child.name));
	return holdsList ? text : `${mark} ${indented(text, ' '.repeat(mark.length + 1))}`;
}

function list(node: Element): string {
	const items = elementsIn(node);
	// Mammoth gives notes as a list whose numbers are those in the text.
	if (items.every(({ attribs }) => /^(?:foot|end)note-/.test(attribs['id'] ?? ''))) {
		return items.map((note, index) => `[${index + 1}] ${blocks(note.children, ' ')}`).join('\n\n');
	}
	return items.map((one, index) => item(one, node.name === 'ol' ? `${index + 1}.` : '-')).join('\n');
}

function cell(node: Element): string {
	return blocks(node.children, ' ', ' ')
		.replace(/(?<!\s)\s*\n\s*/g, ' ')
		.replaceAll('|', '\\|');
}

/** Columns of the widest table that Word makes. */
const MOST_COLUMNS = 63;

function spanOf({ attribs }: Element): number {
	const span = Math.trunc(Number(attribs['colspan'] ?? 1));
	return span >= 1 ? Math.min(span, MOST_COLUMNS) : 1;
}

/** A row with empty cells up to a width; one cell that claims many columns must not fill all rows of a long table. */
function filled(cells: readonly string[], width: number, isHead: boolean): string[] {
	const missing = isHead || width <= MOST_COLUMNS ? width - cells.length : 0;
	return [...cells, ...Array<string>(missing).fill('')];
}

function table(node: Element): string {
	const rows = named('tr', node).map((row) => elementsIn(row).map((one) => ({ one, span: spanOf(one) })));
	// A table of one column is a frame around words.
	if (rows.every((cells) => cells.length <= 1)) {
		return rows.flatMap((cells) => cells.map(({ one }) => blocks(one.children, '\n\n'))).join('\n\n');
	}
	const written = rows.map((cells) => cells.flatMap(({ one, span }) => [cell(one), ...Array(span - 1).fill('')]));
	const width = written.reduce((most, { length }) => Math.max(most, length), 0);
	const [head = '', ...rest] = written.map((cells, index) => `| ${filled(cells, width, index === 0).join(' | ')} |`);
	return [head, `|${' --- |'.repeat(width)}`, ...rest].join('\n');
}

function block(node: Element, lineBreak: Break): string {
	const level = /^h([1-6])$/.exec(node.name)?.[1];
	if (level !== undefined) {
		const title = inline(node.children, ' ', true).replace(/\s+/g, ' ').trim();
		return title === '' ? '' : `${'#'.repeat(Number(level))} ${title}`;
	}
	if (node.name === 'ul' || node.name === 'ol') return list(node);
	if (node.name === 'table') return table(node);
	return node.children.some(isBlock)
		? blocks(node.children, '\n\n', lineBreak)
		: lines(inline(node.children, lineBreak));
}

function isBlock(node: Node): node is Element {
	return isElement(node) && BLOCKS.has(node.name);
}

/** Blocks one after another; words between them are a block of their own. */
function blocks(nodes: readonly Node[], between: string, lineBreak: Break = '  \n'): string {
	const texts: string[] = [];
	let loose: Node[] = [];
	const flush = () => {
		texts.push(lines(inline(loose, lineBreak)));
		loose = [];
	};
	for (const node of nodes) {
		if (!isBlock(node)) loose.push(node);
		else {
			flush();
			texts.push(block(node, lineBreak));
		}
	}
	flush();
	return texts.filter((text) => text !== '').join(between);
}

/** Under the title of the whole document all other headings are one level deeper. */
function deepen(document: Root): void {
	const headings = [1, 2, 3, 4, 5].map((level) => named(`h${level}`, document));
	const isTitle = (node: Element) => node.attribs['class'] === 'title';
	if (!headings.flat().some(isTitle)) return;
	for (const [index, nodes] of headings.entries()) {
		for (const node of nodes) if (!isTitle(node)) node.name = `h${index + 2}`;
	}
}

/** Markdown of an HTML text. */
export function markdownOf(html: string): string {
	const document = parseDocument(html);
	deepen(document);
	const text = blocks(document.children, '\n\n');
	return text === '' ? '' : `${text}\n`;
}
