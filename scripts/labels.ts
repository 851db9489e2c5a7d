// Reads labelled documents and clauses: tables with a header line, and documents with labels by requirement.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Format, Span } from '../server/src/core/model.ts';
import { formatOf } from '../server/src/settings/review.ts';

export type Row = Readonly<Record<string, string>>;
export type Label = 'present' | 'partial' | 'absent';

/** A labelled clause; it counts as a document of its own. */
export interface LabelledClause {
	readonly requirement: string;
	readonly verdict: string;
	readonly text: string;
}

/** A document with a label for each element of the code book. */
export interface LabelledDocument {
	readonly file: string;
	readonly operator: string;
	readonly facts: Row;
	readonly source: string;
	readonly format: Format;
	readonly labels: readonly { readonly element: string; readonly label: Label; readonly quote: string }[];
}

/** Rows of a tab-separated table by the names of its header. */
export function table(path: string): Row[] {
	const [head = '', ...lines] = readFileSync(path, 'utf8').trimEnd().split('\n');
	const names = head.split('\t');
	return lines.map((line) => Object.fromEntries(line.split('\t').map((cell, index) => [names[index] ?? '', cell])));
}

/** Reads a table of labelled clauses; `\n` in a text is a line break. */
export function readClauses(path: string): LabelledClause[] {
	return table(path).map(({ requirement = '', verdict = '', text = '' }) => {
		return { requirement, verdict, text: text.replaceAll('\\n', '\n') };
	});
}

/** Reads a folder with documents.tsv, gold.tsv and docs/. */
export function readDocuments(folder: string): LabelledDocument[] {
	const gold = table(join(folder, 'gold.tsv'));
	return table(join(folder, 'documents.tsv')).map((facts) => {
		const { file = '', operator = '' } = facts;
		const labels = gold
			.filter((row) => row['file'] === file)
			.map(({ element = '', label, quote = '' }) => ({ element, label: label as Label, quote }));
		return {
			file,
			operator,
			facts,
			source: readFileSync(join(folder, 'docs', file), 'utf8'),
			format: formatOf(file),
			labels,
		};
	});
}

/** One of five groups of operators, the same in every run. */
export function foldOf(operator: string): number {
	let hash = 7;
	for (const character of operator) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) % 1_000_003;
	return hash % 5;
}

/** Where words stand in a text, white space aside; undefined where they do not. */
export function findWords(source: string, words: string): Span | undefined {
	const characters = [...words.replace(/\s+/g, '')].map((one) => one.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
	const match = characters.length === 0 ? null : new RegExp(characters.join('\\s*'), 'u').exec(source);
	return match === null ? undefined : { start: match.index, end: match.index + match[0].length };
}
