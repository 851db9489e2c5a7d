// Completion in hegui.yaml and pack files: keys and values of their schemas, and names of what law and packs hold.
import { type CompletionItem, CompletionItemKind, type Range } from 'vscode-languageserver';
import { type YamlCursor, yamlCursor } from '../../lawpack/yamlCursor.ts';
import { say } from '../../messages/messages.ts';
import type { LawView } from '../../render/article.ts';
import { type FileKind, type FileSchema, schemasAt } from '../../settings/fileSchemas.ts';
import type { Draft } from '../draft.ts';
import { keyWords, valueWords } from './configWords.ts';
import { type Candidate, conceptCandidates, namedCandidates, namedKeys } from './packNames.ts';

/** Fields of a requirement that hold patterns. */
const PATTERN_FIELDS: readonly string[] = ['find', 'stated', 'partial', 'unclear', 'contradicted', 'under'];
/** Fields of hegui.yaml whose values have words of their own. */
const FIELDS: readonly (string | number)[] = ['serviceKinds', 'severity', 'documentTypes'];
const SLOT = /<([a-z0-9-]*)$/;
const SLOT_END = /^[a-z0-9-]*>?/;
const WORD = /^[\w-]*$/;
const WORD_END = /^[\w-]*/;

function fieldOf({ path }: YamlCursor): string | undefined {
	return path.findLast((part) => typeof part === 'string');
}

function takesKeys({ type, properties, propertyNames }: FileSchema): boolean {
	return type === 'object' && (properties !== undefined || propertyNames?.enum !== undefined);
}

function isContainer(schemas: readonly FileSchema[]): boolean {
	return schemas.length > 0 && schemas.every(({ type }) => type === 'object' || type === 'array');
}

function keyItems(draft: Draft, offset: number, kind: FileKind, cursor: YamlCursor, view: LawView): CompletionItem[] {
	const text = draft.getText();
	const tail = WORD_END.exec(text.slice(offset))?.[0].length ?? 0;
	const range = draft.rangeOf({ start: offset - cursor.typed.length, end: offset + tail });
	const hasColon = /^[ \t]*:/.test(text.slice(offset + tail));
	const free = kind === 'config' ? namedKeys(fieldOf(cursor), view) : [];
	const named = free.map(
		({ label, detail, documentation }, index): CompletionItem => ({
			label,
			kind: CompletionItemKind.Property,
			sortText: `2${String(index).padStart(3, '0')}`,
			textEdit: { range, newText: hasColon ? label : `${label}: ` },
			...(detail === undefined ? {} : { detail }),
			...(documentation === undefined ? {} : { documentation }),
		}),
	);
	const known = schemasAt(kind, cursor.path)
		.filter(takesKeys)
		.flatMap(({ properties, propertyNames, required = [] }) => {
			const names = properties === undefined ? (propertyNames?.enum ?? []).map(String) : Object.keys(properties);
			return names.map((name, index): CompletionItem => {
				const isRequired = required.includes(name);
				const inner = schemasAt(kind, [...cursor.path, name]);
				const colon = !cursor.inFlow && isContainer(inner) ? ':' : ': ';
				const own = properties?.[name]?.description;
				const description = kind === 'config' ? keyWords([...cursor.path, name], view.locale) : own;
				return {
					label: name,
					kind: CompletionItemKind.Property,
					sortText: `${isRequired ? 0 : 1}${String(index).padStart(3, '0')}`,
					textEdit: { range, newText: hasColon ? name : name + colon },
					...(isRequired ? { detail: say('schema.required', view.locale) } : {}),
					...(description === undefined ? {} : { documentation: description }),
				};
			});
		});
	return [...known, ...named].filter(({ label }) => !cursor.siblings.has(label));
}

function schemaValues(schemas: readonly FileSchema[]): Candidate[] {
	return schemas.flatMap(({ type, enum: values = [], const: value, description }) =>
		[...values, ...(value === undefined ? [] : [value]), ...(type === 'boolean' ? [true, false] : [])].map((one) => ({
			label: String(one),
			documentation: description,
		})),
	);
}

function valueItems(candidates: readonly Candidate[], range: Range, closing = ''): CompletionItem[] {
	return candidates.map(({ label, detail, documentation, isDated = false }, index) => ({
		label,
		kind: CompletionItemKind.Value,
		sortText: `${isDated ? 1 : 0}${String(index).padStart(4, '0')}`,
		textEdit: { range, newText: label + closing },
		...(detail === undefined ? {} : { detail }),
		...(documentation === undefined ? {} : { documentation: { kind: 'markdown' as const, value: documentation } }),
		...(isDated ? { tags: [1 as const] } : {}),
	}));
}

/** The name of the file, which is what its `id` must be. */
function ownId(uri: string): Candidate {
	return { label: uri.replace(/^.*\//, '').replace(/\.ya?ml$/i, '') };
}

function candidatesAt(draft: Draft, kind: FileKind, cursor: YamlCursor, view: LawView): Candidate[] {
	const schemas = schemasAt(kind, cursor.path);
	// Names stand where a plain word may stand, not where a map is begun.
	if (schemas.every(({ type }) => type === 'object' || type === 'array')) return [];
	const field = fieldOf(cursor);
	if (field === 'id' && cursor.path.length === 1) return [ownId(draft.uri)];
	const values = schemaValues(schemas).map((value) => {
		const field = kind === 'config' ? cursor.path.findLast((part) => FIELDS.includes(part)) : undefined;
		return { ...value, detail: valueWords(field === undefined ? undefined : String(field), value.label, view) };
	});
	return [...values, ...namedCandidates(field, cursor.siblings, view)];
}

/**
 * What may stand at an offset of such a file.
 *
 * @param view the law with the packs, and how it is shown
 */
export function packCompletions(draft: Draft, kind: FileKind, view: LawView, offset: number): CompletionItem[] {
	const text = draft.getText();
	const cursor = yamlCursor(text, offset);
	if (cursor === undefined) return [];
	const slot = SLOT.exec(text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset));
	if (cursor.wants === 'value' && slot !== null) {
		if (kind !== 'requirements' || !PATTERN_FIELDS.includes(fieldOf(cursor) ?? '')) return [];
		const tail = SLOT_END.exec(text.slice(offset))?.[0].length ?? 0;
		const range = draft.rangeOf({ start: offset - (slot[1]?.length ?? 0), end: offset + tail });
		return valueItems(conceptCandidates(view), range, '>');
	}
	if (!WORD.test(cursor.typed)) return [];
	const keys = cursor.wants === 'key' ? keyItems(draft, offset, kind, cursor, view) : [];
	if (cursor.wants === 'key' && !cursor.isAlone) return keys;
	const tail = WORD_END.exec(text.slice(offset))?.[0].length ?? 0;
	const range = draft.rangeOf({ start: offset - cursor.typed.length, end: offset + tail });
	return [...keys, ...valueItems(candidatesAt(draft, kind, cursor, view), range)];
}
