// The front matter of a draft: what its author says of document and service, under the key `hegui`.
import { isMap, isScalar } from 'yaml';
import * as z from 'zod/mini';
import type { Declared, Reading } from '../core/analyze.ts';
import { type Day, documentTypes, type Problem, type Span, serviceKinds } from '../core/model.ts';
import { readYaml } from '../lawpack/yaml.ts';
import { isDay } from './today.ts';

const day = z.string().check(z.refine(isDay));

/** What a draft may say; features are those of the law files. */
const schema = z.object({
	documentType: z.enum(documentTypes),
	serviceKinds: z.array(z.enum(serviceKinds)),
	features: z.array(z.string()),
	asOf: day,
	announced: day,
	effective: day,
});

/** What a draft declares of itself. */
export type FrontMatterDeclared = Partial<Pick<Declared, 'documentType' | 'serviceKinds' | 'features' | 'asOf'>>;

/** When this version was announced, and from when it holds. */
export interface VersionDates {
	readonly announced?: Day | undefined;
	readonly effective?: Day | undefined;
}

export interface FrontMatterResult {
	readonly declared: FrontMatterDeclared;
	readonly dates: VersionDates;
	readonly problems: readonly Problem[];
}

/** The first name of a list that is not known. */
function strangeIn(names: unknown, known: readonly string[]): unknown {
	return Array.isArray(names) ? names.find((name) => !known.includes(name)) : undefined;
}

/** Characters of a value that is quoted. */
const LONGEST = 60;

/** What stands under a key and what may stand there, in the words of the file, which are those of every reader. */
function detailOf(key: keyof typeof schema.shape, value: unknown, features: readonly string[]): string {
	const names = { documentType: documentTypes, serviceKinds, features };
	const known = Object.hasOwn(names, key) ? names[key as keyof typeof names] : ['YYYY-MM-DD'];
	const isList = key === 'serviceKinds' || key === 'features';
	const strange = Array.isArray(value) && isList ? strangeIn(value, known) : value;
	const isShort = ['string', 'number', 'boolean'].includes(typeof strange) && String(strange).length <= LONGEST;
	const shown = isShort ? `${String(strange)} ` : '';
	return `${key}: ${shown}(${isList ? `[${known.join(', ')}]` : known.join(', ')})`;
}

const KEYS = Object.keys(schema.shape);

/**
 * Reads the `hegui:` part of a front matter; other parts belong to other tools.
 *
 * @param source the whole text
 * @param yaml where the YAML stands
 * @param features ids of the features that are known
 * @returns what is declared; what cannot be read is left out and told as a problem at its place
 */
export function readFrontMatter(source: string, yaml: Span, features: readonly string[]): FrontMatterResult {
	const { document } = readYaml(source.slice(yaml.start, yaml.end));
	const at = (range: readonly number[] | null | undefined): Span => ({
		start: yaml.start + (range?.[0] ?? 0),
		end: yaml.start + (range?.[1] ?? yaml.end - yaml.start),
	});
	const [error] = document.errors;
	if (error !== undefined) {
		const detail = error.message.split('\n')[0] ?? '';
		return { declared: {}, dates: {}, problems: [{ id: 'front-matter', ...at(error.pos), detail }] };
	}
	const node = document.get('hegui', true);
	if (node === undefined || node === null) return { declared: {}, dates: {}, problems: [] };
	if (!isMap(node)) {
		const range = isScalar(node) ? node.range : undefined;
		return { declared: {}, dates: {}, problems: [{ id: 'front-matter', ...at(range), detail: 'hegui' }] };
	}
	const problems: Problem[] = [];
	const declared: Record<string, unknown> = {};
	for (const pair of node.items) {
		const key = isScalar(pair.key) ? String(pair.key.value) : '';
		const keyRange = isScalar(pair.key) ? pair.key.range : undefined;
		if (!KEYS.includes(key)) {
			problems.push({ id: 'unknown-front-matter-key', ...at(keyRange), detail: key });
			continue;
		}
		const value: unknown = document.getIn(['hegui', key]);
		const plain =
			value !== null && typeof value === 'object' && 'toJSON' in value
				? (value as { toJSON(): unknown }).toJSON()
				: value;
		const field = key as keyof typeof schema.shape;
		const result = schema.shape[field].safeParse(plain);
		const isStrange = key === 'features' && result.success && strangeIn(result.data, features) !== undefined;
		if (result.success && !isStrange) declared[key] = result.data;
		else problems.push({ id: 'front-matter', ...at(keyRange), detail: detailOf(field, plain, features) });
	}
	const { announced, effective, ...rest } = declared as FrontMatterDeclared & VersionDates;
	return { declared: rest, dates: { announced, effective }, problems };
}

/** The dates that a read draft declares of itself. */
export function declaredDates({ source, tree, pack }: Reading): VersionDates {
	const { frontMatter } = tree;
	return frontMatter === undefined ? {} : readFrontMatter(source, frontMatter, Object.keys(pack.pack.features)).dates;
}
