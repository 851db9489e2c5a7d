// What is wrong in a YAML file, as a fact: its words are made in the language of who reads them.
import type { YAMLError } from 'yaml';
import type * as z from 'zod';

const syntax = {
	BAD_ALIAS: 'yaml.alias',
	BAD_COLLECTION_TYPE: 'yaml.tag',
	BAD_DQ_ESCAPE: 'yaml.escape',
	BAD_INDENT: 'yaml.indent',
	BAD_SCALAR_START: 'yaml.start',
	BLOCK_AS_IMPLICIT_KEY: 'yaml.key',
	BLOCK_IN_FLOW: 'yaml.missing',
	DUPLICATE_KEY: 'yaml.twice',
	MISSING_CHAR: 'yaml.missing',
	MULTILINE_IMPLICIT_KEY: 'yaml.key',
	MULTIPLE_DOCS: 'yaml.documents',
	RESOURCE_EXHAUSTION: 'yaml.excess',
	TAB_AS_INDENT: 'yaml.tab',
	TAG_RESOLVE_FAILED: 'yaml.tag',
	UNEXPECTED_TOKEN: 'yaml.place',
} as const satisfies Partial<Record<YAMLError['code'], string>>;

/** What stands for a value of a kind that is expected, by zod's names of kinds. */
const kinds = {
	string: 'field.text',
	number: 'field.number',
	int: 'field.wholeNumber',
	array: 'field.list',
	object: 'field.keys',
	record: 'field.keys',
} as const;

/** What the schemas themselves say of a value. */
const own = ['field.day', 'field.path', 'field.outside', 'field.slashes', 'field.why', 'field.who'] as const;
export type OwnIssueId = (typeof own)[number];

/** What a file may name that is defined elsewhere. */
type Kind = 'agent' | 'concept' | 'consequence' | 'feature' | 'instrument' | 'theme';

/** What is wrong; each has words of its own. */
export type FileIssueId =
	| (typeof syntax)[keyof typeof syntax]
	| (typeof kinds)[keyof typeof kinds]
	| OwnIssueId
	| 'file.outsideFolder'
	| 'yaml.other'
	| 'field.absent'
	| 'field.choice'
	| 'field.unknownKey'
	| 'field.empty'
	| 'field.least'
	| 'field.most'
	| 'field.form'
	| 'field.other'
	| `pack.unknown.${Kind}`
	| 'pack.anything'
	| 'pack.example'
	| 'pack.fileName'
	| 'pack.noArticle'
	| 'pack.noItem'
	| 'pack.noParagraph'
	| 'pack.onlyQuantities'
	| 'pack.pair'
	| 'pack.pattern'
	| 'pack.taken'
	| 'pack.twice'
	| 'file.noFolder'
	| 'file.stray';

/** What is wrong, and what its words are filled in with. */
export interface FileIssue {
	readonly id: FileIssueId;
	readonly values: Readonly<Record<string, string | number>>;
}

/** That a name is defined nowhere: in English, and as a fact. */
export function unknownName(kind: Kind, name: string): readonly [string, FileIssue] {
	return [`unknown ${kind} ${name}`, { id: `pack.unknown.${kind}`, values: { name } }];
}

/** What is wrong with the YAML itself. */
export function syntaxIssue({ code, message }: YAMLError): FileIssue {
	const known: Readonly<Partial<Record<string, FileIssueId>>> = syntax;
	const id = known[code];
	return id === undefined ? { id: 'yaml.other', values: { detail: message.split('\n')[0] ?? '' } } : { id, values: {} };
}

/** What is wrong with a file that is sound YAML, but cannot be made into values. */
export function aliasIssue(detail: string): FileIssue {
	if (detail.startsWith('Unresolved alias')) return { id: 'yaml.alias', values: {} };
	if (detail.startsWith('Excessive alias count')) return { id: 'yaml.excess', values: {} };
	return { id: 'yaml.other', values: { detail } };
}

/** Words of a schema about its value, with what they mean. */
export function told(
	id: OwnIssueId,
	error: string,
): { readonly error: string; readonly params: { readonly id: string } } {
	return { error, params: { id } };
}

/**
 * What is wrong with a value.
 *
 * @param issue what zod says of it
 * @param place where the value stands
 * @param value undefined where there is none
 */
export function valueIssue(issue: z.core.$ZodIssue, place: readonly PropertyKey[], value: unknown): FileIssue {
	const other: FileIssue = { id: 'field.other', values: { detail: issue.message } };
	switch (issue.code) {
		case 'invalid_type': {
			if (value === undefined) return { id: 'field.absent', values: {} };
			const known: Readonly<Partial<Record<string, FileIssueId>>> = kinds;
			const id = known[issue.expected];
			return id === undefined ? other : { id, values: {} };
		}
		case 'invalid_value':
			if (value === undefined) return { id: 'field.absent', values: {} };
			return { id: 'field.choice', values: { choices: issue.values.map(String).join(', ') } };
		case 'unrecognized_keys':
			return { id: 'field.unknownKey', values: { key: String(place.at(-1)) } };
		case 'too_small':
			if (issue.origin !== 'number' && issue.origin !== 'int' && issue.minimum === 1)
				return { id: 'field.empty', values: {} };
			return { id: 'field.least', values: { count: Number(issue.minimum) + (issue.inclusive === false ? 1 : 0) } };
		case 'too_big':
			return { id: 'field.most', values: { count: Number(issue.maximum) } };
		case 'invalid_format':
			return { id: 'field.form', values: { detail: issue.message } };
		case 'custom': {
			const id = own.find((one) => one === issue.params?.['id']);
			return id === undefined ? other : { id, values: {} };
		}
		default:
			return other;
	}
}
