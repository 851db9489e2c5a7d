// Writes decisions into their file: an entry is added, taken away or renewed, and what else stands there stays.
import { type Document, isMap, isSeq } from 'yaml';
import type { Waiver } from '../core/judge/waiver.ts';
import { readYaml } from '../lawpack/yaml.ts';

/** What is to be done with the list of a file; indices count from 0. */
export type WaiverEdit =
	| { readonly kind: 'record'; readonly waiver: Waiver }
	| { readonly kind: 'replace'; readonly index: number; readonly waiver: Waiver }
	| { readonly kind: 'withdraw'; readonly index: number };

/** The fields of an entry in the order in which a person reads them; what is not said is left out. */
function entryOf(waiver: Waiver): Record<string, unknown> {
	const { requirement, document, decision, reason, by, on, expires, in: elsewhere, clause, law } = waiver;
	const fields = { requirement, document, decision, in: elsewhere, reason, by, on, expires, clause, law };
	return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

function replaceFields(document: Document, index: number, waiver: Waiver): void {
	const entry = document.getIn(['waivers', index], true);
	if (!isMap(entry)) return;
	const fields = entryOf(waiver);
	for (const [key, value] of Object.entries(fields)) entry.set(key, document.createNode(value));
	for (const key of ['in', 'expires', 'clause', 'law']) if (!Object.hasOwn(fields, key)) entry.delete(key);
}

/**
 * The text of a file with its list of decisions changed.
 *
 * @param text the file; empty for a new one
 * @returns undefined where the text is no YAML, or its `waivers` are no list: nothing may be lost in it
 */
export function editWaivers(text: string, edit: WaiverEdit): string | undefined {
	const document: Document = readYaml(text).document;
	if (document.errors.length > 0) return undefined;
	if (document.contents === null) document.contents = document.createNode({});
	if (!isMap(document.contents)) return undefined;
	const list = document.get('waivers', true);
	if (!isSeq(list)) {
		if (document.get('waivers') !== undefined && document.get('waivers') !== null) return undefined;
		document.set('waivers', document.createNode([]));
	}
	switch (edit.kind) {
		case 'record':
			document.addIn(['waivers'], document.createNode(entryOf(edit.waiver)));
			break;
		case 'replace':
			replaceFields(document, edit.index, edit.waiver);
			break;
		case 'withdraw':
			document.deleteIn(['waivers', edit.index]);
	}
	const seq = document.get('waivers', true);
	// An empty list reads `[]`; entries stand below each other.
	if (isSeq(seq)) seq.flow = seq.items.length === 0;
	const written = document.toString({ lineWidth: 0 });
	return text.includes('\r\n') ? written.replace(/\r?\n/g, '\r\n') : written;
}
