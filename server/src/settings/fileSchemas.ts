// What may stand where in hegui.yaml, in hegui.waivers.yaml and in the files of a pack, read off the schemas that check them.
import * as z from 'zod';
import {
	comparisonSchema,
	consequencesSchema,
	enforcementSchema,
	factsSchema,
	instrumentSchema,
	lexiconSchema,
	requirementSchema,
} from '../lawpack/schema.ts';
import type { PackFolder } from '../lawpack/userPacks.ts';
import { configSchema } from './config.ts';
import { waiversFileSchema } from './waivers.ts';

/** A file is hegui.yaml or hegui.waivers.yaml, or lies in one of the folders of a pack. */
export type FileKind = 'config' | 'waivers' | PackFolder;

const SCHEMAS: Readonly<Record<FileKind, z.ZodType>> = {
	config: configSchema,
	waivers: waiversFileSchema,
	instruments: instrumentSchema,
	requirements: requirementSchema,
	lexicon: lexiconSchema,
	documents: factsSchema,
	consequences: consequencesSchema,
	enforcement: enforcementSchema,
	consistency: comparisonSchema,
};

/** The part of JSON Schema that our schemas come to. */
export interface FileSchema {
	readonly type?: string;
	readonly description?: string;
	readonly properties?: Readonly<Record<string, FileSchema>>;
	readonly required?: readonly string[];
	/** Names that a map with free keys may have. */
	readonly propertyNames?: FileSchema;
	readonly additionalProperties?: FileSchema | boolean;
	readonly items?: FileSchema;
	readonly enum?: readonly (string | number)[];
	readonly const?: string | number | boolean;
	readonly anyOf?: readonly FileSchema[];
}

const derived = new Map<FileKind, FileSchema>();

/** Derived when first asked for: most sessions never open such a file. */
function schemaOf(kind: FileKind): FileSchema {
	const known = derived.get(kind);
	if (known !== undefined) return known;
	const schema = z.toJSONSchema(SCHEMAS[kind], { io: 'input' }) as FileSchema;
	derived.set(kind, schema);
	return schema;
}

function alternatives(schema: FileSchema): readonly FileSchema[] {
	return schema.anyOf?.flatMap(alternatives) ?? [schema];
}

function step(schema: FileSchema, part: string | number): readonly FileSchema[] {
	const { additionalProperties: rest, properties, items } = schema;
	const free = typeof rest === 'object' ? rest : undefined;
	const inner =
		typeof part === 'number' ? items : properties && Object.hasOwn(properties, part) ? properties[part] : free;
	return inner === undefined ? [] : alternatives(inner);
}

/**
 * The schemas that hold at a place of a file.
 *
 * @param path keys and indexes from the top
 * @returns one for each shape that the value may have; none where nothing may stand
 */
export function schemasAt(kind: FileKind, path: readonly (string | number)[]): readonly FileSchema[] {
	return path.reduce<readonly FileSchema[]>(
		(schemas, part) => schemas.flatMap((schema) => step(schema, part)),
		alternatives(schemaOf(kind)),
	);
}
