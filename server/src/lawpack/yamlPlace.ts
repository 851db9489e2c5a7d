// Which key or value of a YAML file stands at a place.
import { isMap, isScalar, isSeq, type Scalar } from 'yaml';
import { readYaml } from './yaml.ts';

/** A key or a plain value, with the way to it. */
export interface YamlPlace {
	/** Keys and indexes, its own the last. */
	readonly path: readonly (string | number)[];
	readonly isKey: boolean;
	readonly value: unknown;
	readonly start: number;
	readonly end: number;
}

function placeOf(node: Scalar, path: YamlPlace['path'], isKey: boolean, offset: number): YamlPlace | undefined {
	const [start, end] = node.range ?? [0, -1];
	return start <= offset && offset <= end ? { path, isKey, value: node.value, start, end } : undefined;
}

function find(node: unknown, path: YamlPlace['path'], offset: number): YamlPlace | undefined {
	if (isScalar(node)) return placeOf(node, path, false, offset);
	if (isSeq(node)) {
		for (const [index, item] of node.items.entries()) {
			const found = find(item, [...path, index], offset);
			if (found !== undefined) return found;
		}
	}
	if (!isMap(node)) return undefined;
	for (const { key, value } of node.items) {
		if (!isScalar(key)) continue;
		const own = [...path, String(key.value)];
		const found = placeOf(key, own, true, offset) ?? find(value, own, offset);
		if (found !== undefined) return found;
	}
	return undefined;
}

/** The key or value at an offset, whatever is wrong elsewhere in the file; undefined between them. */
export function yamlPlace(text: string, offset: number): YamlPlace | undefined {
	return find(readYaml(text, true).document.contents, [], offset);
}
