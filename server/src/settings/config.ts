// hegui.yaml: what a folder of drafts says of itself; a wrong value is told at its place and leaves the others standing.
import * as z from 'zod';
import { documentTypes, serviceKinds } from '../core/model.ts';
import { type PackFile, type PackProblem, YamlSource } from '../lawpack/source.ts';
import { type Config, type DocumentSet, emptyConfig, severitiesOf, severityChoices } from './configFile.ts';
import { day, ownPath, plainPath } from './fields.ts';
import { waiversSchema } from './waivers.ts';

const folder = ownPath('a folder beside or below this file');
const glob = ownPath('files beside or below this file').max(500);
const kinds = z.array(z.enum(serviceKinds));
const features = z.array(z.string().min(1));

/** Findings of single requirements by their ids; `off` keeps them in the record alone. */
export const severityField = z.record(z.string(), z.enum(severityChoices));

const setSchema = z.strictObject({
	name: z.string().min(1).describe('name of the service or product whose terms these documents are together'),
	documents: z
		.array(glob)
		.min(1, 'name at least one document')
		.describe('the documents of the set, relative to this file: terms.md, privacy/*.md, rules/**/*.md'),
	serviceKinds: kinds.optional().describe('what the platform offers, for these documents'),
	features: features.optional().describe('what the service does, for these documents'),
	asOf: day.optional().describe('the day whose law applies to these documents'),
	packs: z.array(folder).optional().describe('folders with requirements of your own, for these documents alone'),
	severity: severityField.optional().describe('how findings of single requirements weigh in these documents'),
	translations: z
		.array(z.array(ownPath('a document beside or below this file')).min(2))
		.optional()
		.describe('versions of one text in two languages, where their names do not tell: [terms.md, agreement-en.md]'),
});

export const configSchema = z.strictObject({
	asOf: day.optional().describe('the day whose law applies; today if left out'),
	packs: z.array(folder).optional().describe('folders with requirements of your own'),
	serviceKinds: kinds
		.optional()
		.describe('what the platform offers; decides which requirements apply, detected in each draft if left out'),
	features: features
		.optional()
		.describe('what the service does; decides which requirements apply, detected in each draft if left out'),
	severity: severityField
		.optional()
		.describe('how findings of single requirements weigh: error, warning, information, or off'),
	documentTypes: z
		.record(glob, z.enum(documentTypes))
		.optional()
		.describe('what documents are, by their paths: terms.md, rules/*.md; the first that fits counts'),
	sets: z
		.array(setSchema)
		.optional()
		.describe(
			'the documents that are the terms of one service together; they are reviewed whether or not they are open',
		),
	waivers: waiversSchema.optional(),
});

/** A configuration as read, with what is wrong in it. */
export interface ReadConfig {
	readonly config: Config;
	readonly problems: readonly PackProblem[];
	/** Keys that nobody knows, by their paths. */
	readonly strangers: readonly (readonly PropertyKey[])[];
}

function documentSet({ documents, packs, severity, translations, ...rest }: z.infer<typeof setSchema>): DocumentSet {
	return {
		...rest,
		documents: documents.map(plainPath),
		...(packs === undefined ? {} : { packs: packs.map(plainPath) }),
		...(severity === undefined ? {} : { severity: severitiesOf(severity) }),
		...(translations === undefined ? {} : { translations: translations.map((paths) => paths.map(plainPath)) }),
	};
}

/** Reads a hegui.yaml; what cannot be used is left out and told. */
export function readConfig(file: PackFile): ReadConfig {
	if (file.text.trim() === '') return { config: emptyConfig, problems: [], strangers: [] };
	const source = new YamlSource(file);
	// Comments alone, as in a file that was only begun.
	if (source.raw() === null) return { config: emptyConfig, problems: [], strangers: [] };
	const { value, problems, strangers } = source.salvage(configSchema);
	if (value === undefined) return { config: emptyConfig, problems, strangers };
	const { asOf, packs = [], severity = {}, documentTypes: types = {}, sets = [], waivers: _, ...declared } = value;
	return {
		config: {
			asOf,
			packs: packs.map(plainPath),
			...declared,
			severity: severitiesOf(severity),
			documentTypes: Object.entries(types).map(([path, type]) => [plainPath(path), type] as const),
			sets: sets.map(documentSet),
		},
		problems,
		strangers,
	};
}
