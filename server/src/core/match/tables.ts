// A compiled pack as tables of bytes that a file can hold, and back.
import { type Pack, roles } from '../law.ts';
import { type CompiledPack, openTables } from './compile.ts';
import type { Cue } from './cues.ts';
import { type Lists, listAt, listsOf, startsOf } from './lists.ts';
import type { PatternRows } from './patternRows.ts';
import { type PhraseCode, phraseCode, phraseGraphOf } from './phraseCode.ts';
import { PhraseGraph, type PhraseTables } from './phraseGraph.ts';
import { fromVarints, toVarints } from './varints.ts';

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

function putLists(name: ListName, { starts, items }: Lists): Partial<Record<TableName, Uint8Array>> {
	const lengths = starts.subarray(1).map((end, list) => end - (starts[list] as number));
	return { [`${name}.lengths`]: toVarints(lengths), [name]: toVarints(items) };
}

/**
 * Puts a pack into tables.
 *
 * @param phrases the graph of its phrases
 */
export function toTables(
	law: CompiledPack,
	phrases: PhraseTables,
): { readonly tables: Partial<Record<TableName, Uint8Array>>; readonly data: TableData } {
	const { ownGroups, unions, maskedBy, rows, roleOf, frequency, cues, anchors, namedAgent } = law;
	const { quantities, actors, parties } = rows;
	const { code, newValues } = phraseCode(phrases);
	const { known, ...numbers } = code;
	return {
		tables: {
			...Object.fromEntries(Object.entries(numbers).map(([name, table]) => [name, toVarints(table)])),
			known,
			// Groups stand in the order in which the phrases need them.
			...putLists('ownGroups', listsOf(newValues.map((group) => [...listAt(ownGroups, group)]))),
			...putLists('unions', unions),
			...putLists('maskedBy', maskedBy),
			...putLists('slots', rows.slots),
			patterns: toVarints(rows.heads),
			roles: Uint8Array.from(roleOf, (role) => (role === undefined ? 0 : roles.indexOf(role) + 1)),
			frequency: toVarints(frequency),
		},
		data: {
			...{ quantities, actors, parties, anchors, namedAgent },
			cues: cues.flatMap((cue, concept) => (cue === undefined ? [] : [[concept, cue] as const])),
		},
	};
}

/** Gives a table by its name. */
export type Table = (name: TableName) => Uint8Array;

const shorts = (bytes: Uint8Array): Uint16Array => fromVarints(bytes, (length) => new Uint16Array(length));

const longs = (bytes: Uint8Array): Uint32Array => fromVarints(bytes, (length) => new Uint32Array(length));

function lists(table: Table, name: ListName): Lists {
	return { starts: startsOf(shorts(table(`${name}.lengths`))), items: shorts(table(name)) };
}

/** The graph of the phrases. */
export function phrasesOfTables(table: Table): PhraseTables {
	return phraseGraphOf({
		alphabet: shorts(table('alphabet')),
		edges: shorts(table('edges')),
		units: shorts(table('units')),
		values: shorts(table('values')),
		known: table('known'),
		ago: shorts(table('ago')),
		far: longs(table('far')),
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
		frequency: longs(table('frequency')),
		conceptNumber: new Map(pack.concepts.map(({ id }, number) => [id, number])),
		rows: { heads: shorts(table('patterns')), slots: lists(table, 'slots'), ...{ quantities, actors, parties } },
		...{ cues, anchors, namedAgent },
	});
}
