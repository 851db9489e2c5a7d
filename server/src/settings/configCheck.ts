// What is doubtful in a hegui.yaml beyond its form: keys, features and requirements that nobody knows, sets that overlap or find nothing.
import type { Pack } from '../core/law.ts';
import { nearest } from '../core/text/nearest.ts';
import type { PackFile, PackProblem } from '../lawpack/source.ts';
import { YamlSource } from '../lawpack/source.ts';
import { configSchema, readConfig } from './config.ts';
import type { Config } from './configFile.ts';
import { matchesGlob, setsOf } from './documentSets.ts';
import { waiverSchema } from './waivers.ts';

/** Something doubtful: where it is, and the message that says what. */
export interface ConfigTrouble {
	readonly place: readonly PropertyKey[];
	readonly id:
		| 'config.unknownKey'
		| 'config.unknownFeature'
		| 'config.unknownRequirement'
		| 'config.inTwoSets'
		| 'config.noMatch';
	readonly values: Readonly<Record<string, string>>;
	readonly isWarning: boolean;
}

type Raw = Readonly<Record<string, unknown>>;

const SET_KEYS = Object.keys(configSchema.shape.sets.unwrap().element.shape);
const DECISION_KEYS = Object.keys(waiverSchema.shape);

function partOf(value: unknown, key: string): unknown {
	return value !== null && typeof value === 'object' && Object.hasOwn(value, key) ? (value as Raw)[key] : undefined;
}

function listOf(value: unknown): readonly unknown[] {
	return Array.isArray(value) ? value : [];
}

/** Keys that stand nowhere in the schema. */
function strangeKeys(file: PackFile): ConfigTrouble[] {
	return readConfig(file).strangers.map((place) => {
		const inside = place[0] === 'waivers' ? DECISION_KEYS : SET_KEYS;
		const known = place.length === 1 ? Object.keys(configSchema.shape) : inside;
		const key = String(place.at(-1));
		return { place, id: 'config.unknownKey', values: { key, nearest: nearest(key, known) }, isWarning: true };
	});
}

/** Names that the law, with the packs, does not know. */
function strangeNames(raw: unknown, pack: Pack): ConfigTrouble[] {
	const features = Object.keys(pack.features);
	const requirements = [...pack.requirements, ...pack.comparisons].map(({ id }) => id);
	const inList = (value: unknown, at: readonly PropertyKey[]): ConfigTrouble[] =>
		listOf(partOf(value, 'features')).flatMap((name, index): ConfigTrouble[] => {
			if (typeof name !== 'string' || features.includes(name)) return [];
			const values = { name, nearest: nearest(name, features) };
			return [{ place: [...at, 'features', index], id: 'config.unknownFeature', values, isWarning: false }];
		});
	const weighed = (value: unknown, at: readonly PropertyKey[]): ConfigTrouble[] => {
		const severity = partOf(value, 'severity');
		const ids = severity !== null && typeof severity === 'object' ? Object.keys(severity) : [];
		const strange = ids.filter((name) => !requirements.includes(name));
		return strange.map((name): ConfigTrouble => {
			const values = { name, nearest: nearest(name, requirements) };
			return { place: [...at, 'severity', name], id: 'config.unknownRequirement', values, isWarning: false };
		});
	};
	const within = (value: unknown, at: readonly PropertyKey[]): ConfigTrouble[] => [
		...inList(value, at),
		...weighed(value, at),
	];
	return [...within(raw, []), ...listOf(partOf(raw, 'sets')).flatMap((set, index) => within(set, ['sets', index]))];
}

/** What is doubtful in a hegui.yaml by itself and beside the law. */
export function checkConfig(file: PackFile, pack: Pack): ConfigTrouble[] {
	return [...strangeKeys(file), ...strangeNames(new YamlSource(file).raw(), pack)];
}

/**
 * What is doubtful in the sets of a configuration beside the files that there are.
 *
 * @param paths of the drafts, relative to the folder of the file
 */
export function checkSets(config: Config, paths: readonly string[]): ConfigTrouble[] {
	const idle = config.sets.flatMap(({ documents }, set) =>
		documents.flatMap((glob, index): ConfigTrouble[] => {
			if (paths.some((path) => matchesGlob(glob, path))) return [];
			return [{ place: ['sets', set, 'documents', index], id: 'config.noMatch', values: { glob }, isWarning: true }];
		}),
	);
	const untranslated = config.sets.flatMap(({ translations = [] }, set) =>
		translations.flatMap((versions, text) =>
			versions.flatMap((path, index): ConfigTrouble[] => {
				if (paths.includes(path)) return [];
				const place = ['sets', set, 'translations', text, index];
				return [{ place, id: 'config.noMatch', values: { glob: path }, isWarning: true }];
			}),
		),
	);
	const shared = paths.flatMap((path): ConfigTrouble[] => {
		const [first, second] = setsOf(config, path);
		if (first === undefined || second === undefined) return [];
		const values = { path, first: first.name, second: second.name };
		return [{ place: ['sets', config.sets.indexOf(second)], id: 'config.inTwoSets', values, isWarning: true }];
	});
	return [...idle, ...untranslated, ...shared];
}

/**
 * Places troubles in their file.
 *
 * @param words of a message, in the reader's language
 */
export function placedTroubles(
	file: PackFile,
	troubles: readonly ConfigTrouble[],
	words: (id: ConfigTrouble['id'], values: ConfigTrouble['values']) => string,
): PackProblem[] {
	if (troubles.length === 0) return [];
	const source = new YamlSource(file);
	return troubles.map(({ place, id, values, isWarning }) => ({
		...source.problem(place, words(id, values)),
		field: '',
		...(isWarning ? { severity: 'warning' as const } : {}),
	}));
}
