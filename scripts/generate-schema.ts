// Writes law/schema/*.schema.json from the schemas that check the law files: `node --import tsx scripts/generate-schema.ts`.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import {
	changeRuleSchema,
	comparisonSchema,
	factsSchema,
	instrumentSchema,
	lexiconSchema,
	requirementSchema,
} from '../server/src/lawpack/schema.ts';
import { configSchema } from '../server/src/settings/config.ts';
import { waiversFileSchema } from '../server/src/settings/waivers.ts';

const folder = resolve(import.meta.dirname, '../law/schema');

const SCHEMAS = {
	requirement: { title: 'A requirement: what a document must state because of the law', schema: requirementSchema },
	instrument: {
		title: 'An instrument: a law, regulation, decision or interpretation in one version',
		schema: instrumentSchema,
	},
	lexicon: { title: 'A lexicon: concepts and their phrases', schema: lexiconSchema },
	facts: { title: 'How document types and service kinds show themselves', schema: factsSchema },
	changes: { title: 'A rule on changes of terms: notice and what else is owed', schema: changeRuleSchema },
	consistency: {
		title: 'A comparison: what the documents of one service should not state differently',
		schema: comparisonSchema,
	},
	hegui: { title: 'hegui.yaml: what a folder of drafts says of itself', schema: configSchema },
	'hegui.waivers': { title: 'hegui.waivers.yaml: decisions on findings', schema: waiversFileSchema },
};

/** The text of each schema file, by its path. */
export function schemaFiles(): Map<string, string> {
	return new Map(
		Object.entries(SCHEMAS).map(([name, { title, schema }]) => {
			const { $schema, ...rest } = z.toJSONSchema(schema, { io: 'input' });
			return [join(folder, `${name}.schema.json`), `${JSON.stringify({ $schema, title, ...rest }, undefined, '\t')}\n`];
		}),
	);
}

function main(): void {
	mkdirSync(folder, { recursive: true });
	for (const [path, text] of schemaFiles()) writeFileSync(path, text);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
