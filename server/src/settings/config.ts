// hegui.yaml: what a folder of drafts says of itself; a wrong value is told at its place and leaves the others standing.
import * as z from 'zod';
import type { Day } from '../core/model.ts';
import { type PackFile, type PackProblem, YamlSource } from '../lawpack/source.ts';
import { isDay } from './today.ts';

export const CONFIG_FILE = 'hegui.yaml';

const folder = z
	.string()
	.min(1)
	.refine((path) => !/^(?:[/\\]|[a-z]:|[a-z]+:\/\/)/i.test(path), 'a path relative to this file')
	.refine((path) => !path.split(/[/\\]/).includes('..'), 'a folder beside or below this file');

export const configSchema = z.strictObject({
	asOf: z
		.string()
		.refine(isDay, 'not a day of the calendar; write it as YYYY-MM-DD')
		.optional()
		.describe('the day whose law applies; today if left out'),
	packs: z.array(folder).optional().describe('folders with requirements of your own'),
});

/** What a hegui.yaml says. */
export interface Config {
	readonly asOf: Day | undefined;
	/** Folders of packs, relative to the file, with forward slashes. */
	readonly packs: readonly string[];
}

/** A configuration that says nothing. */
export const emptyConfig: Config = { asOf: undefined, packs: [] };

function plainPath(path: string): string {
	return path
		.replaceAll('\\', '/')
		.split('/')
		.filter((part) => part !== '.' && part !== '')
		.join('/');
}

/** Reads a hegui.yaml; what cannot be used is left out and told. */
export function readConfig(file: PackFile): { config: Config; problems: readonly PackProblem[] } {
	if (file.text.trim() === '') return { config: emptyConfig, problems: [] };
	const source = new YamlSource(file);
	const whole = source.read(configSchema);
	if ('value' in whole) {
		const { asOf, packs = [] } = whole.value;
		return { config: { asOf, packs: packs.map(plainPath) }, problems: [] };
	}
	const asOf = source.read(z.object({ asOf: configSchema.shape.asOf }));
	const packs = source.read(z.object({ packs: z.array(z.unknown()) }));
	const named = 'value' in packs ? packs.value.packs.map((name) => folder.safeParse(name)) : [];
	return {
		config: {
			asOf: 'value' in asOf ? asOf.value.asOf : undefined,
			packs: named.flatMap(({ data }) => (data === undefined ? [] : plainPath(data))),
		},
		problems: whole.problems,
	};
}
