// hegui.yaml: what a folder of drafts says of itself; a wrong value is told at its place and leaves the others standing.
import * as z from 'zod';
import {
	type Day,
	type DocumentType,
	documentTypes,
	type ServiceKind,
	type Severity,
	serviceKinds,
} from '../core/model.ts';
import { type PackFile, type PackProblem, YamlSource } from '../lawpack/source.ts';
import { day, ownPath, plainPath } from './fields.ts';
import { waiversSchema } from './waivers.ts';

export const CONFIG_FILE = 'hegui.yaml';

const folder = ownPath('a folder beside or below this file');
const glob = ownPath('files beside or below this file').max(500);
const kinds = z.array(z.enum(serviceKinds));
const features = z.array(z.string().min(1));

/** How a finding may weigh, in the words of the file. */
export const severityChoices = ['error', 'warning', 'information', 'off'] as const;

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

/** Documents which together are one service's terms. */
export interface DocumentSet {
	readonly name: string;
	/** Globs relative to the file, with forward slashes. */
	readonly documents: readonly string[];
	readonly serviceKinds?: readonly ServiceKind[] | undefined;
	readonly features?: readonly string[] | undefined;
	readonly asOf?: Day | undefined;
	/** Folders of packs whose requirements are judged for these documents alone. */
	readonly packs?: readonly string[] | undefined;
	readonly severity?: Readonly<Record<string, Severity>> | undefined;
	/** Versions of one text in two languages, by their paths. */
	readonly translations?: readonly (readonly string[])[] | undefined;
}

/** What a hegui.yaml says. */
export interface Config {
	readonly asOf: Day | undefined;
	/** Folders of packs, relative to the file, with forward slashes. */
	readonly packs: readonly string[];
	readonly serviceKinds?: readonly ServiceKind[] | undefined;
	readonly features?: readonly string[] | undefined;
	readonly severity: Readonly<Record<string, Severity>>;
	/** Globs relative to the file, in their order. */
	readonly documentTypes: readonly (readonly [glob: string, type: DocumentType])[];
	readonly sets: readonly DocumentSet[];
}

/** A configuration as read, with what is wrong in it. */
export interface ReadConfig {
	readonly config: Config;
	readonly problems: readonly PackProblem[];
	/** Keys that nobody knows, by their paths. */
	readonly strangers: readonly (readonly PropertyKey[])[];
}

/** A configuration that says nothing. */
export const emptyConfig: Config = { asOf: undefined, packs: [], severity: {}, documentTypes: [], sets: [] };

/** Severities as the engine knows them. */
export function severitiesOf(choices: z.infer<typeof severityField>): Config['severity'] {
	return Object.fromEntries(
		Object.entries(choices).map(([id, choice]) => [id, choice === 'off' ? ('none' as const) : choice]),
	);
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
