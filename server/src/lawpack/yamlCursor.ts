// Where the cursor stands in a YAML file that is being written: the path, and whether a key or a value is wanted there.
import { type Document, isMap, isScalar, isSeq } from 'yaml';
import { readYaml } from './yaml.ts';

/** What is wanted at a place of a YAML file. */
export interface YamlCursor {
	/** Keys and indexes: of the map whose key is wanted, or of the value. */
	readonly path: readonly (string | number)[];
	readonly wants: 'key' | 'value';
	/** Where a key is wanted and none stands beside it, the word may as well be the value of `path`. */
	readonly isAlone: boolean;
	/** What is typed of the key or value before the cursor. */
	readonly typed: string;
	/** Whether it stands between brackets. */
	readonly inFlow: boolean;
	/** Entries of the map around the cursor, above and below it; the value where it is a scalar. */
	readonly siblings: ReadonlyMap<string, unknown>;
}

interface Found {
	readonly path: readonly (string | number)[];
	readonly wants: 'key' | 'value';
	readonly typed: string;
	readonly inFlow: boolean;
	readonly isAlone: boolean;
}

/** Stands for the cursor; a character that no file holds. */
const MARK = '\uE000';
const WORD_END = /^[\w-]*/;
const KEY_LINE = /^\s*(?:-\s+)*[\w-]*$/;

function read(text: string): Document.Parsed {
	return readYaml(text, true).document;
}

function markedText(node: unknown): string | undefined {
	const value = isScalar(node) ? node.value : undefined;
	return typeof value === 'string' && value.includes(MARK) ? value.replace(MARK, '').trimEnd() : undefined;
}

function findMark(node: unknown, path: readonly (string | number)[], inFlow: boolean): Found | undefined {
	const typed = markedText(node);
	if (typed !== undefined) return { path, wants: 'value', typed, inFlow, isAlone: false };
	if (isSeq(node)) {
		const within = inFlow || node.flow === true;
		for (const [index, item] of node.items.entries()) {
			const found = findMark(item, [...path, index], within);
			if (found !== undefined) return found;
		}
	}
	if (!isMap(node)) return undefined;
	const within = inFlow || node.flow === true;
	for (const { key, value } of node.items) {
		const name = markedText(key);
		if (name !== undefined) {
			return { path, wants: 'key', typed: name, inFlow: within, isAlone: node.items.length === 1 };
		}
		const found = isScalar(key) ? findMark(value, [...path, String(key.value)], within) : undefined;
		if (found !== undefined) return found;
	}
	return undefined;
}

/** What the text up to the cursor says: nothing behind it can spoil that. An open quote is closed where need be. */
function findIn(before: string, colon: string): Found | undefined {
	for (const end of [colon, '"', "'"]) {
		const { contents, errors } = read(`${before}${MARK}${end}`);
		const found = findMark(contents, [], false);
		if (found === undefined) continue;
		// The parser takes a line at any depth, and says so.
		const line = before.lastIndexOf('\n') + 1;
		const isAstray = colon !== '' && !found.inFlow && errors.some(({ pos }) => pos[0] >= line);
		return isAstray ? undefined : found;
	}
	return undefined;
}

function collectSiblings(text: string, path: readonly (string | number)[], into: Map<string, unknown>): void {
	let node: unknown = read(text).contents;
	for (const part of path) node = isMap(node) || isSeq(node) ? node.get(part, true) : undefined;
	if (!isMap(node)) return;
	for (const { key, value } of node.items) {
		if (!isScalar(key) || String(key.value).includes(MARK)) continue;
		const known = isScalar(value) ? value.value : undefined;
		if (known !== undefined || !into.has(String(key.value))) into.set(String(key.value), known);
	}
}

/**
 * Finds the place of the cursor in a file that need not be well-formed.
 *
 * @returns undefined in comments and where a line stands at no level of the file
 */
export function yamlCursor(text: string, offset: number): YamlCursor | undefined {
	const before = text.slice(0, offset);
	const after = text.slice(offset).replace(WORD_END, '');
	const isKeyLine = KEY_LINE.test(before.slice(before.lastIndexOf('\n') + 1));
	const colon = isKeyLine ? ':' : '';
	const found = findIn(before, colon);
	if (found === undefined) return undefined;
	const around = found.wants === 'key' ? found.path : found.path.slice(0, -1);
	const siblings = new Map<string, unknown>();
	collectSiblings(`${before}${MARK}${/^\s*:/.test(after) ? '' : colon}${after}`, around, siblings);
	collectSiblings(`${before}${MARK}${colon}`, around, siblings);
	return { ...found, isAlone: found.isAlone && siblings.size === 0, siblings };
}
