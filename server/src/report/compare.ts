// Two reports of the same documents held against each other: what they were made from, and what came of it.
import type { ReportHead } from '../settings/reportFile.ts';

export type DifferenceKind =
	| 'engine'
	| 'lawVersion'
	| 'lawDigest'
	| 'asOf'
	| 'configuration'
	| 'decisions'
	| 'decidedOn'
	| 'baseline'
	| 'documentChanged'
	| 'documentMissing'
	| 'documentNew'
	| 'documentMore'
	| 'finding'
	| 'findingMore'
	| 'setFinding'
	| 'place'
	| 'page';

/** One difference; which of the fields are there follows from its kind. */
export interface Difference {
	readonly kind: DifferenceKind;
	/** Of a document; the name of a set; of a place in the report. */
	readonly path?: string;
	readonly requirement?: string;
	readonly title?: string;
	/** Null: there was nothing, or is nothing now. */
	readonly was?: string | null;
	readonly is?: string | null;
	/** Names of fields that differ. */
	readonly fields?: readonly string[];
}

type Value = Readonly<Record<string, unknown>>;

/** A report as JSON, with what is known of it. */
export interface Compared {
	readonly head: ReportHead;
	readonly whole: Value;
}

function isObject(value: unknown): value is Value {
	return value !== null && typeof value === 'object';
}

function isSame(a: unknown, b: unknown): boolean {
	if (!isObject(a) || !isObject(b)) return a === b;
	if (Array.isArray(a) !== Array.isArray(b)) return false;
	const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
	return [...keys].every((key) => Object.hasOwn(a, key) === Object.hasOwn(b, key) && isSame(a[key], b[key]));
}

function differingFields(a: Value, b: Value, besides: readonly string[]): string[] {
	const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((key) => !besides.includes(key));
	return keys.filter((key) => !isSame(a[key], b[key])).sort();
}

function change(kind: DifferenceKind, was: string | null, is: string | null): Difference[] {
	return was === is ? [] : [{ kind, was, is }];
}

/** What the reports were made from, but for their documents. */
function sources({ head: was }: Compared, { head: is }: Compared): Difference[] {
	const sum = (file: { readonly sha256: string } | null | undefined): string | null => file?.sha256 ?? null;
	return [
		...change('engine', was.tool.version, is.tool.version),
		...change('lawVersion', was.law.version, is.law.version),
		...change('lawDigest', was.law.digest, is.law.digest),
		...change('asOf', was.law.asOf, is.law.asOf),
		...change('configuration', sum(was.run.configuration), sum(is.run.configuration)),
		...change('decisions', sum(was.run.decisions), sum(is.run.decisions)),
		...change('decidedOn', was.run.decidedOn ?? null, is.run.decidedOn ?? null),
		...change('baseline', sum(was.run.baseline), sum(is.run.baseline)),
	];
}

/** Parts of a report by what names them; the first of each name, for our own reports hold but one. */
function named(list: unknown, nameOf: (part: Value) => unknown): Map<string, Value> {
	const parts = Array.isArray(list) ? list.filter(isObject) : [];
	return new Map(parts.reverse().map((part) => [String(nameOf(part)), part]));
}

const wordOf = (part: Value | undefined, key: string): string | null => {
	const value = part?.[key];
	return typeof value === 'string' ? value : null;
};

/** Verdicts that are no more, or new, or others; and findings that say the same in another way. */
function findings(path: string, was: Value, is: Value, kind: 'finding' | 'setFinding'): Difference[] {
	const key = (one: Value): string => `${String(one['kind'] ?? '')} ${String(one['requirement'])}`;
	const before = named(was['findings'], key);
	const now = named(is['findings'], key);
	return [...new Set([...before.keys(), ...now.keys()])].sort().flatMap((name): Difference[] => {
		const [a, b] = [before.get(name), now.get(name)];
		const some = b ?? a ?? {};
		const about = {
			path,
			requirement: wordOf(some, 'requirement') ?? name,
			title: wordOf(some, 'title') ?? wordOf(some, 'requirement') ?? name,
		};
		const verdicts = { was: wordOf(a, 'verdict'), is: wordOf(b, 'verdict') };
		if (verdicts.was !== verdicts.is || a === undefined || b === undefined) return [{ kind, ...about, ...verdicts }];
		const fields = differingFields(a, b, []);
		return fields.length === 0 ? [] : [{ kind: 'findingMore', ...about, is: verdicts.is, fields }];
	});
}

function documents(was: Value, is: Value): Difference[] {
	const before = named(was['documents'], (one) => one['path']);
	const now = named(is['documents'], (one) => one['path']);
	return [...new Set([...before.keys(), ...now.keys()])].sort().flatMap((path): Difference[] => {
		const [a, b] = [before.get(path), now.get(path)];
		if (a === undefined) return [{ kind: 'documentNew', path }];
		if (b === undefined) return [{ kind: 'documentMissing', path }];
		const [old, current] = [wordOf(a, 'sha256'), wordOf(b, 'sha256')];
		const fields = differingFields(a, b, ['sha256', 'findings']);
		return [
			...(old === current ? [] : [{ kind: 'documentChanged', path, was: old, is: current } as const]),
			...(fields.length === 0 ? [] : [{ kind: 'documentMore', path, fields } as const]),
			...findings(path, a, b, 'finding'),
		];
	});
}

function sets(was: Value, is: Value): Difference[] {
	const before = named(was['sets'], (one) => one['name']);
	const now = named(is['sets'], (one) => one['name']);
	return [...new Set([...before.keys(), ...now.keys()])]
		.sort()
		.flatMap((name) => findings(name, before.get(name) ?? {}, now.get(name) ?? {}, 'setFinding'));
}

/** Where two values differ, as dotted paths; no deeper than the first difference of each branch. */
function places(a: unknown, b: unknown, path: string): Difference[] {
	if (isSame(a, b)) return [];
	if (isObject(a) && isObject(b) && Array.isArray(a) === Array.isArray(b)) {
		const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])];
		return keys.flatMap((key) => places(a[key], b[key], path === '' ? key : `${path}.${key}`));
	}
	const shown = (value: unknown): string | null => (value === undefined ? null : JSON.stringify(value));
	return [{ kind: 'place', path, was: shown(a), is: shown(b) }];
}

/** Parts that are compared with words of their own. */
const TOLD = ['documents', 'sets'];

/**
 * Compares a report with the one that its files give now.
 *
 * @returns nothing where they are the same, whatever the order of their keys
 */
export function differencesOf(was: Compared, is: Compared): Difference[] {
	if (isSame(was.whole, is.whole)) return [];
	const told = [...sources(was, is), ...documents(was.whole, is.whole), ...sets(was.whole, is.whole)];
	const rest = (whole: Value): Value => {
		const { tool, law, run, ...others } = whole;
		return Object.fromEntries(Object.entries(others).filter(([key]) => !TOLD.includes(key)));
	};
	// A summary follows from the findings: it is told where it alone is wrong. So is whatever has no words of its own.
	const others = told.length > 0 ? [] : places(rest(was.whole), rest(is.whole), '');
	const all = [...told, ...others];
	return all.length > 0 ? all : places(was.whole, is.whole, '');
}

/** Whether a difference is one of what the report was made from, rather than of what it says. */
export function isSource({ kind }: Difference): boolean {
	return !['documentMore', 'finding', 'findingMore', 'setFinding', 'place', 'page'].includes(kind);
}
