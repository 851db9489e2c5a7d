// A YAML file with its lines: problems of its content are told with file, line and field.
import { isMap, isScalar, type Node } from 'yaml';
import type * as z from 'zod';
import { aliasIssue, type FileIssue, syntaxIssue, valueIssue } from './issue.ts';
import { plainData, readYaml, refuseTags } from './yaml.ts';

/** A file of a pack, as text. */
export interface PackFile {
	/** Path as it is to be shown. */
	readonly path: string;
	readonly text: string;
}

/** Something wrong in a pack file; lines and columns count from 1. */
export interface PackProblem {
	readonly path: string;
	readonly line: number;
	readonly column: number;
	/** Field by dots: `facets.0.stated.2.find`; empty for the file as a whole. */
	readonly field: string;
	/** In English. */
	readonly message: string;
	/** What the message says, where it can be said in other languages, too. */
	readonly issue?: FileIssue;
	/** How grave it is; an error if left out. */
	readonly severity?: 'error' | 'warning' | 'information';
}

/** A problem as one line: `path:line:column field: message`. */
export function problemWords({ path, line, column, field, message }: PackProblem): string {
	return `${path}:${line}:${column} ${field === '' ? '' : `${field}: `}${message}`;
}

/** A value of which only the parts that can be used are left, and what is wrong with the others. */
export interface Salvaged<T> {
	/** Undefined where nothing can be used. */
	readonly value: T | undefined;
	readonly problems: readonly PackProblem[];
	/** Keys that the schema does not know, by their paths; no problems yet. */
	readonly strangers: readonly (readonly PropertyKey[])[];
}

/** A parsed YAML file whose values can be traced back to their lines. */
export class YamlSource {
	readonly file: PackFile;
	private readonly lines;
	private readonly document;

	constructor(file: PackFile) {
		this.file = file;
		const read = readYaml(file.text);
		refuseTags(read);
		({ document: this.document, lines: this.lines } = read);
	}

	/** Problems of the YAML itself. */
	syntaxProblems(): PackProblem[] {
		return this.document.errors.slice(0, MOST_PROBLEMS).map((error) => {
			const { line, col } = this.lines.linePos(error.pos[0]);
			const issue = syntaxIssue(error);
			return { path: this.file.path, line, column: col, field: '', message: error.message, issue };
		});
	}

	/**
	 * Checks the content against a schema.
	 *
	 * @returns the value, or the problems at their places
	 */
	read<S extends z.ZodType>(schema: S): { value: z.output<S> } | { problems: PackProblem[] } {
		const syntax = this.syntaxProblems();
		if (syntax.length > 0) return { problems: syntax };
		let raw: unknown;
		try {
			raw = plainData(this.document);
		} catch (error) {
			const words = error instanceof Error ? error.message : String(error);
			return { problems: [this.problem([], words, aliasIssue(words))] };
		}
		const result = schema.safeParse(raw);
		if (result.success) return { value: result.data };
		return { problems: result.error.issues.flatMap((issue) => this.problemsOf(issue, raw)) };
	}

	/** Checks the content against a schema, and leaves out the parts that cannot be used. */
	salvage<S extends z.ZodType>(schema: S): Salvaged<z.output<S>> {
		const first = this.read(schema);
		if ('value' in first) return { value: first.value, problems: [], strangers: [] };
		const nothing = { value: undefined, problems: first.problems, strangers: [] };
		const raw = this.raw();
		if (raw === undefined) return nothing;
		let rest: unknown = raw;
		const whole = schema.safeParse(raw);
		const issues = whole.error?.issues ?? [];
		const strangers = issues.filter(({ code }) => code === 'unrecognized_keys').flatMap(placesOf);
		const problems = issues
			.filter(({ code }) => code !== 'unrecognized_keys')
			.flatMap((issue) => this.problemsOf(issue, raw));
		for (let round = 0; round < MOST_ROUNDS; round++) {
			const result = schema.safeParse(rest);
			if (result.success) return { value: result.data, problems, strangers };
			rest = withoutPlaces(rest, result.error.issues.flatMap(placesOf));
		}
		return { value: undefined, problems, strangers };
	}

	/** The content as it stands, unchecked; undefined where it cannot be had. */
	raw(): unknown {
		try {
			return this.document.errors.length > 0 ? undefined : plainData(this.document);
		} catch {
			return undefined;
		}
	}

	/** A problem at a field. */
	problem(field: readonly PropertyKey[], message: string, issue?: FileIssue): PackProblem {
		const offset = this.offsetOf(field);
		const { line, col } = this.lines.linePos(offset);
		const own = { path: this.file.path, line, column: col, field: field.map(String).join('.'), message };
		return issue === undefined ? own : { ...own, issue };
	}

	private problemsOf(issue: Issue, raw: unknown): PackProblem[] {
		const telling = tellingIssue(issue);
		return placesOf(issue).map((place) => {
			const value = place.reduce<unknown>((part, key) => (isObject(part) ? part[key] : undefined), raw);
			return this.problem(place, telling.message, valueIssue(telling, place, value));
		});
	}

	private offsetOf(field: readonly PropertyKey[]): number {
		for (let depth = field.length; depth > 0; depth--) {
			const parent = this.document.getIn(field.slice(0, depth - 1), true);
			const last = field[depth - 1];
			if (isMap(parent)) {
				const pair = parent.items.find((item) => isScalar(item.key) && String(item.key.value) === String(last));
				const range = isScalar(pair?.key) ? pair.key.range : undefined;
				if (range) return range[0];
			}
			const node = this.document.getIn(field.slice(0, depth), true) as Node | undefined;
			if (node?.range) return node.range[0];
		}
		return 0;
	}
}

/** A problem at a field of a file. */
export function problemIn(
	file: PackFile,
	field: readonly PropertyKey[],
	message: string,
	issue?: FileIssue,
): PackProblem {
	return new YamlSource(file).problem(field, message, issue);
}

/** Of the syntax of one file: nobody reads more. */
const MOST_PROBLEMS = 100;

/** Deeper than any of our schemas: each round takes away a part, or what it is a part of. */
const MOST_ROUNDS = 10;

function isObject(value: unknown): value is Record<PropertyKey, unknown> {
	return value !== null && typeof value === 'object';
}

/** A value without the parts at some places; where such a part is not there, without what should hold it. */
function withoutPlaces(value: unknown, places: readonly (readonly PropertyKey[])[]): unknown {
	if (!isObject(value) || places.some((place) => place.length === 0)) return undefined;
	const inner = Object.entries(value).flatMap(([key, part]): [string, unknown][] => {
		const own = places.filter(([first]) => String(first) === key).map((place) => place.slice(1));
		const left = own.length === 0 ? part : withoutPlaces(part, own);
		return own.length > 0 && left === undefined ? [] : [[key, left]];
	});
	const isAbsent = places.some(([first, ...rest]) => rest.length === 0 && !Object.hasOwn(value, String(first)));
	if (isAbsent) return undefined;
	return Array.isArray(value) ? inner.map(([, part]) => part) : Object.fromEntries(inner);
}

type Issue = z.core.$ZodIssue;

/** For a union the branch that came furthest tells most. */
function furthest(issue: Issue): Issue | undefined {
	if (issue.code !== 'invalid_union') return undefined;
	const inner = issue.errors.flat().sort((a, b) => b.path.length - a.path.length);
	const isDeeper = (inner[0]?.path.length ?? 0) > 0 || issue.message === 'Invalid input';
	return isDeeper ? inner[0] : undefined;
}

/** The fields that an issue is about: each unknown key is one. */
function placesOf(issue: Issue): (readonly PropertyKey[])[] {
	const inner = furthest(issue);
	if (inner !== undefined) return placesOf(inner).map((place) => [...issue.path, ...place]);
	return issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path];
}

/** What is wrong with a key says more than that it is wrong. */
function tellingIssue(issue: Issue): Issue {
	const inner = issue.code === 'invalid_key' ? issue.issues[0] : furthest(issue);
	return inner === undefined ? issue : tellingIssue(inner);
}
