// Writes syntaxes/*.tmLanguage.json, with the words and names of the law files: `node --import tsx scripts/generate-grammars.ts`.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { injectionGrammar, policyGrammar } from './grammar/languages.ts';
import { lawGrammar } from './grammar/law.ts';
import type { Lexicon } from './grammar/words.ts';

const root = resolve(import.meta.dirname, '..');

/** Who acts, and what they may, must and must not do. */
export function grammarLexicon(): Lexicon {
	return parse(readFileSync(join(root, 'law/lexicon/grammar.yaml'), 'utf8')) as Lexicon;
}

function instrumentNames(): string[] {
	const folder = join(root, 'law/instruments');
	return readdirSync(folder)
		.filter((name) => name.endsWith('.yaml'))
		.flatMap((name) => (parse(readFileSync(join(folder, name), 'utf8')) as { names?: string[] }).names ?? []);
}

/** The text of each grammar file, by its path. */
export function grammarFiles(): Map<string, string> {
	const grammars = {
		law: lawGrammar(grammarLexicon(), instrumentNames()),
		injection: injectionGrammar,
		'hegui-policy': policyGrammar,
	};
	return new Map(
		Object.entries(grammars).map(([name, grammar]) => [
			join(root, 'syntaxes', `${name}.tmLanguage.json`),
			`${JSON.stringify(grammar, undefined, '\t')}\n`,
		]),
	);
}

function main(): void {
	for (const [path, text] of grammarFiles()) writeFileSync(path, text);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
