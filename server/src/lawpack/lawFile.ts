// The law as the build keeps it: what it says as texts that are read when they are asked for, and its tables.
import type { VoiceModel } from '../core/assurance.ts';
import { type Concept, emptyPack, type Pack } from '../core/law.ts';
import type { CompiledPack, Law } from '../core/match/compile.ts';
import { listAt } from '../core/match/lists.ts';
import type { PhraseTables } from '../core/match/phraseCode.ts';
import { eachPhrase } from '../core/match/phraseGraph.ts';
import type { PhraseStates } from '../core/match/phraseStates.ts';
import { fromTables, phrasesOfTables, type Table, type TableData, toTables } from '../core/match/tables.ts';
import { once } from '../core/remembered.ts';
import { Container, packed } from './container.ts';
import { type Brief, keptTexts, takenApart, wholeInstruments, wholeRequirements } from './keptTexts.ts';

/** Of these concepts more than the matcher reads the phrases: they are kept as they were written. */
const SPELT_OUT = new Set(['unfilled']);
const HAN = /[\u3400-\u9fff]/;
/** Signs by which phrases are multiplied out; in their full width they are none. */
const SIGNS = /[()|]/g;
const TO_FULL_WIDTH = 0xfee0;
/** How the sections of the pack's fields, of their long texts and of the tables are called. */
const FIELD = 'pack.';
const KEPT = 'kept.';
const TABLE = 'table.';
const DATA = 'data';
const WEIGHTS = 'weights';

/** A concept without its phrases, which the tables hold. */
type Bare = Omit<Concept, 'zh' | 'en'> & Partial<Pick<Concept, 'zh' | 'en'>>;
type Phrases = Pick<Concept, 'zh' | 'en'>;

function bare({ zh, en, ...concept }: Concept): Bare {
	return SPELT_OUT.has(concept.role ?? '') ? { ...concept, zh, en } : concept;
}

/**
 * Makes the file.
 *
 * @param law the compiled law
 * @param phrases its phrases
 */
export function lawFile(law: CompiledPack, phrases: PhraseStates): Uint8Array {
	const { pack } = law;
	const { tables, data } = toTables(law, phrases);
	// Examples of comparisons are for the tests alone; those of packs are read from their files.
	const examples = { differ: { zh: [], en: [] }, agree: { zh: [], en: [] } };
	const { requirements, instruments, ...kept } = takenApart(pack.requirements, pack.instruments);
	const fields = {
		...pack,
		requirements,
		instruments,
		concepts: pack.concepts.map(bare),
		comparisons: pack.comparisons.map((one) => ({ ...one, examples })),
		voice: pack.voice && { columns: pack.voice.columns },
	};
	return packed({
		...named(TABLE, tables, (table) => table),
		[WEIGHTS]: Uint8Array.from(pack.voice?.weights ?? []),
		[DATA]: JSON.stringify(data),
		...named(FIELD, fields, (value) => JSON.stringify(value)),
		...named(KEPT, kept, (value) => JSON.stringify(value)),
	});
}

function named<T, R>(prefix: string, values: Readonly<Record<string, T>>, give: (value: T) => R): Record<string, R> {
	const given = Object.entries(values).filter(([, value]) => value !== undefined);
	return Object.fromEntries(given.map(([name, value]) => [prefix + name, give(value)]));
}

/** The fields of a pack, each read when it is asked for. */
type Fields = { -readonly [Field in keyof Pack]: Pack[Field] };

/**
 * Opens the file: nothing of it is read before it is asked for.
 *
 * @param read gives its bytes
 * @throws Error, where the law is asked for and the file is not whole
 */
export function openLaw(read: () => Uint8Array): Law {
	const file = once(() => new Container(read()));
	const json = (name: string): unknown => JSON.parse(file().text(name));
	const table: Table = (name) => file().bytes(TABLE + name);
	const kept = keptTexts((kind) => json(KEPT + kind));
	const field = (name: string): unknown => {
		const value = json(FIELD + name);
		if (name === 'requirements') return wholeRequirements(value as Brief['requirements'], kept);
		if (name === 'instruments') return wholeInstruments(value as Brief['instruments'], kept);
		if (name === 'concepts') {
			return (value as Bare[]).map((one, number) =>
				isWhole(one) ? one : new KeptConcept(one, () => phrases()[number]),
			);
		}
		if (name !== 'voice') return value;
		const { buffer, byteOffset, byteLength } = file().bytes(WEIGHTS);
		return { ...(value as VoiceModel), weights: new Int8Array(buffer, byteOffset, byteLength) };
	};
	const pack = once(() => {
		const fields: Fields = { ...emptyPack };
		for (const name of file().names) {
			if (!name.startsWith(FIELD)) continue;
			const own = name.slice(FIELD.length);
			Object.defineProperty(fields, own, { enumerable: true, get: once(() => field(own)) });
		}
		return fields as Pack;
	});
	const compiled = once(() => fromTables(pack(), table, json(DATA) as TableData));
	const phrases = once(() => phrasesByConcept(compiled(), phrasesOfTables(table)));
	return {
		get pack() {
			return pack();
		},
		get compiled() {
			return compiled();
		},
	};
}

/** A concept whose phrases are looked up when they are asked for. */
class KeptConcept implements Concept {
	readonly id: string;
	readonly role: Concept['role'];
	readonly masks: Concept['masks'];
	readonly takesDefinedNames: Concept['takesDefinedNames'];
	private readonly phrases: () => Phrases | undefined;

	constructor({ id, role, masks, takesDefinedNames }: Bare, phrases: () => Phrases | undefined) {
		this.id = id;
		this.role = role;
		this.masks = masks;
		this.takesDefinedNames = takesDefinedNames;
		this.phrases = phrases;
	}

	get zh(): readonly string[] {
		return this.phrases()?.zh ?? [];
	}

	get en(): readonly string[] {
		return this.phrases()?.en ?? [];
	}
}

function isWhole(concept: Bare): concept is Concept {
	return concept.zh !== undefined && concept.en !== undefined;
}

/** Phrases of each named concept, written out and normalised. */
function phrasesByConcept({ pack, ownGroups }: CompiledPack, graph: PhraseTables): readonly Phrases[] {
	const concepts = pack.concepts.map(() => ({ zh: [] as string[], en: [] as string[] }));
	eachPhrase(graph, (phrase, group) => {
		const language = HAN.test(phrase) ? 'zh' : 'en';
		const literal = phrase.replace(SIGNS, (sign) => String.fromCharCode(sign.charCodeAt(0) + TO_FULL_WIDTH));
		for (const concept of listAt(ownGroups, group)) concepts[concept]?.[language].push(literal);
	});
	return concepts;
}
