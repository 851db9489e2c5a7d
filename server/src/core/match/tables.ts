// A compiled pack as tables of numbers that a file can hold, and back: most are used where they stand in the file.
import { type Pack, roles } from '../law.ts';
import { type CompiledPack, openTables } from './compile.ts';
import type { Cue } from './cues.ts';
import { type Lists, listAt, listsOf, startsOf } from './lists.ts';
import type { PatternRows } from './patternRows.ts';
import { openPhrases, type PhraseCode, type PhraseTables, phraseCode } from './phraseCode.ts';
import { PhraseGraph } from './phraseGraph.ts';
import type { PhraseStates } from './phraseStates.ts';

const LISTS = ['ownGroups', 'unions', 'maskedBy', 'slots'] as const;
type ListName = (typeof LISTS)[number];

/** Names of the tables; of lists their lengths stand apart from what they hold. */
export type TableName = keyof PhraseCode | ListName | `${ListName}.lengths` | 'patterns' | 'roles' | 'frequency';

/** What is too small or too uneven for a table. */
export interface TableData extends Pick<PatternRows, 'quantities' | 'actors' | 'parties'> {
	readonly cues: readonly (readonly [concept: number, cue: Cue])[];
	readonly anchors: readonly (readonly number[])[];
	readonly namedAgent: number;
}

function bytesOf({ buffer, byteOffset, byteLength }: Uint16Array | Uint32Array): Uint8Array {
	return new Uint8Array(buffer, byteOffset, byteLength);
}

function putLists(name: ListName, { starts, items }: Lists): Partial<Record<TableName, Uint8Array>> {
	const lengths = Uint16Array.from(starts.subarray(1), (end, list) => end - (starts[list] as number));
	return { [`${name}.lengths`]: bytesOf(lengths), [name]: bytesOf(items) };
}

/**
 * Puts a pack into tables.
 *
 * @param phrases its phrases
 */
export function toTables(
	law: CompiledPack,
	phrases: PhraseStates,
): { readonly tables: Partial<Record<TableName, Uint8Array>>; readonly data: TableData } {
	const { ownGroups, unions, maskedBy, rows, roleOf, frequency, cues, anchors, namedAgent } = law;
	const { quantities, actors, parties } = rows;
	const { code, newValues } = phraseCode(phrases);
	return {
		tables: {
			...Object.fromEntries(Object.entries(code).map(([name, table]) => [name, bytesOf(table)])),
			// Groups stand in the order in which the phrases need them.
			...putLists('ownGroups', listsOf(newValues.map((group) => [...listAt(ownGroups, group)]))),
			...putLists('unions', unions),
			...putLists('maskedBy', maskedBy),
			...putLists('slots', rows.slots),
			patterns: bytesOf(rows.heads),
			roles: Uint8Array.from(roleOf, (role) => (role === undefined ? 0 : roles.indexOf(role) + 1)),
			frequency: bytesOf(frequency),
		},
		data: {
			...{ quantities, actors, parties, anchors, namedAgent },
			cues: cues.flatMap((cue, concept) => (cue === undefined ? [] : [[concept, cue] as const])),
		},
	};
}

/** Gives a table by its name; it begins at a whole word of its buffer. */
export type Table = (name: TableName) => Uint8Array;

function shorts(table: Table, name: TableName): Uint16Array {
	const { buffer, byteOffset, byteLength } = table(name);
	return new Uint16Array(buffer, byteOffset, byteLength / Uint16Array.BYTES_PER_ELEMENT);
}

function longs(table: Table, name: TableName): Uint32Array {
	const { buffer, byteOffset, byteLength } = table(name);
	return new Uint32Array(buffer, byteOffset, byteLength / Uint32Array.BYTES_PER_ELEMENT);
}

function lists(table: Table, name: ListName): Lists {
	return { starts: startsOf(shorts(table, `${name}.lengths`)), items: shorts(table, name) };
}

/** The graph of the phrases. */
export function phrasesOfTables(table: Table): PhraseTables {
	return openPhrases({
		alphabet: shorts(table, 'alphabet'),
		firsts: shorts(table, 'firsts'),
		labels: shorts(table, 'labels'),
		values: shorts(table, 'values'),
		refs: shorts(table, 'refs'),
	});
}

/** A pack out of its tables. */
export function fromTables(pack: Pack, table: Table, data: TableData): CompiledPack {
	const roleNumbers = table('roles');
	const cues: (Cue | undefined)[] = Array.from(roleNumbers, () => undefined);
	for (const [concept, cue] of data.cues) cues[concept] = cue;
	const { quantities, actors, parties, anchors, namedAgent } = data;
	return openTables({
		pack,
		automaton: new PhraseGraph(phrasesOfTables(table)),
		ownGroups: lists(table, 'ownGroups'),
		unions: lists(table, 'unions'),
		maskedBy: lists(table, 'maskedBy'),
		roleOf: Array.from(roleNumbers, (number) => roles[number - 1]),
		frequency: longs(table, 'frequency'),
		conceptNumber: new Map(pack.concepts.map(({ id }, number) => [id, number])),
		rows: {
			heads: shorts(table, 'patterns'),
			slots: lists(table, 'slots'),
			...{ quantities, actors, parties },
		},
		...{ cues, anchors, namedAgent },
	});
}
