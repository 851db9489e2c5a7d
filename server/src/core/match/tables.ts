// A compiled pack as tables of numbers that a file can hold, and back: most are used where they stand in the file.
import { type Pack, type Role, roles } from '../law.ts';
import { type CompiledPack, openTables } from './compile.ts';
import type { Cue } from './cues.ts';
import { type Lists, listAt, listsOf, startsOf } from './lists.ts';
import { type PatternRows, SLOT } from './patternRows.ts';
import { openPhrases, type PhraseCode, type PhraseTables, phraseCode } from './phraseCode.ts';
import { PhraseGraph } from './phraseGraph.ts';
import type { PhraseStates } from './phraseStates.ts';

/** Lists of which most hold something. */
type FullName = 'ownGroups' | 'slots';
/** Lists of which most are empty. */
type SparseName = 'unions' | 'maskedBy';

/** Names of the tables; of lists their lengths, or where they start, stand apart from what they hold. */
export type TableName =
	| keyof PhraseCode
	| FullName
	| `${FullName}.lengths`
	| 'needs'
	| 'needs.lengths'
	| SparseName
	| `${SparseName}.starts`
	| 'patterns'
	| 'roles'
	| 'frequency';

/** What is too small or too uneven for a table. */
export interface TableData extends Pick<PatternRows, 'quantities' | 'actors' | 'parties'> {
	readonly cues: readonly (readonly [concept: number, cue: Cue])[];
	readonly anchors: readonly (readonly number[])[];
	readonly namedAgent: number;
}

function bytesOf({ buffer, byteOffset, byteLength }: Uint16Array | Uint32Array): Uint8Array {
	return new Uint8Array(buffer, byteOffset, byteLength);
}

function lengthsOf(starts: Uint32Array): Uint16Array {
	return Uint16Array.from(starts.subarray(1), (end, list) => end - (starts[list] as number));
}

function putLists(name: FullName, { starts, items }: Lists): Partial<Record<TableName, Uint8Array>> {
	return { [`${name}.lengths`]: bytesOf(lengthsOf(starts)), [name]: bytesOf(items) };
}

function putSparse(name: SparseName, { starts, items }: Lists): Partial<Record<TableName, Uint8Array>> {
	return { [`${name}.starts`]: bytesOf(starts), [name]: bytesOf(items) };
}

/** What patterns need, as numbers of their slots. */
function putNeeds(slots: Lists, needs: Lists): Partial<Record<TableName, Uint8Array>> {
	const lengths = lengthsOf(needs.starts);
	const numbers = Array.from(lengths, (_, pattern) => {
		const concepts = listAt(slots, pattern).filter((_word, at) => at % SLOT === 0);
		return Array.from(listAt(needs, pattern), (concept) => concepts.indexOf(concept));
	});
	return { 'needs.lengths': bytesOf(lengths), needs: Uint8Array.from(numbers.flat()) };
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
	const { ownGroups, unions, maskedBy, rows, needs, roleOf, frequency, cues, anchors, namedAgent } = law;
	const { quantities, actors, parties } = rows;
	const { code, newValues } = phraseCode(phrases);
	return {
		tables: {
			...Object.fromEntries(Object.entries(code).map(([name, table]) => [name, bytesOf(table)])),
			// Groups stand in the order in which the phrases need them.
			...putLists('ownGroups', listsOf(newValues.map((group) => [...listAt(ownGroups, group)]))),
			...putSparse('unions', unions),
			...putSparse('maskedBy', maskedBy),
			...putLists('slots', rows.slots),
			...putNeeds(rows.slots, needs),
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

function lists(table: Table, name: FullName): Lists {
	return { starts: startsOf(shorts(table, `${name}.lengths`)), items: shorts(table, name) };
}

function sparse(table: Table, name: SparseName): Lists {
	return { starts: longs(table, `${name}.starts`), items: shorts(table, name) };
}

function openNeeds(table: Table, slots: Lists): Lists {
	const numbers = table('needs');
	const starts = startsOf(shorts(table, 'needs.lengths'));
	const items = new Uint16Array(numbers.length);
	for (let pattern = 0; pattern + 1 < starts.length; pattern++) {
		const first = slots.starts[pattern] as number;
		for (let at = starts[pattern] as number; at < (starts[pattern + 1] as number); at++) {
			items[at] = slots.items[first + SLOT * (numbers[at] as number)] as number;
		}
	}
	return { starts, items };
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
	const roleOf = new Array<Role | undefined>(roleNumbers.length).fill(undefined);
	for (let concept = 0; concept < roleNumbers.length; concept++) {
		if (roleNumbers[concept] !== 0) roleOf[concept] = roles[(roleNumbers[concept] as number) - 1];
	}
	const cues = new Array<Cue | undefined>(roleNumbers.length).fill(undefined);
	for (const [concept, cue] of data.cues) cues[concept] = cue;
	const { quantities, actors, parties, anchors, namedAgent } = data;
	const slots = lists(table, 'slots');
	return openTables({
		pack,
		automaton: new PhraseGraph(phrasesOfTables(table)),
		ownGroups: lists(table, 'ownGroups'),
		unions: sparse(table, 'unions'),
		maskedBy: sparse(table, 'maskedBy'),
		roleOf,
		frequency: longs(table, 'frequency'),
		conceptNumber: new Map(pack.concepts.map(({ id }, number) => [id, number])),
		rows: {
			heads: shorts(table, 'patterns'),
			slots,
			quantities,
			actors,
			parties,
		},
		needs: openNeeds(table, slots),
		...{ cues, anchors, namedAgent },
	});
}
