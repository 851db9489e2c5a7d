// Types of the library as one file for each entry: the compiler's declarations, and of them what the entry's exports need.
import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';

const root = resolve(import.meta.dirname, '..');
const emitted = join(root, 'node_modules/.cache/hegui/types');

const BEGIN = /^(?:\/\*\*|import |export |declare |interface |type |class |const )/;
const DECLARATION = /^(?:export )?(?:declare )?(?:abstract )?(?:interface|type|class|function|const) (\w+)/m;
const NAMES = /^(import|export) (?:type )?\{([^}]*)\} from '([^']+)';/s;
const STAR = /^export (?:type )?\* from '([^']+)';/;

/** The statements of a declaration file, each with its comment: the compiler begins every one of them at the margin. */
function statementsOf(text) {
	const statements = [];
	for (const line of text.split('\n')) {
		const isCommented = statements.at(-1)?.at(-1)?.endsWith('*/') === true;
		if (BEGIN.test(line) && !isCommented) statements.push([]);
		statements.at(-1)?.push(line);
	}
	return statements.map((lines) => lines.join('\n').trimEnd());
}

function withoutComment(statement) {
	return statement.replace(/^\/\*\*.*?\*\/\s*/s, '');
}

/** What the words of a statement may name: neither comments nor texts. */
function wordsOf(statement) {
	return (
		statement
			.replace(/\/\*\*.*?\*\//gs, '')
			.replace(/'[^']*'/g, '')
			.match(/\b[A-Za-z_]\w*\b/g) ?? []
	);
}

class Declarations {
	modules = new Map();
	/** Name in the file that is written → the statement and where it stands. */
	taken = new Map();

	module(path) {
		const known = this.modules.get(path);
		if (known !== undefined) return known;
		const own = { path, declared: new Map(), imported: new Map(), passed: new Map(), stars: [] };
		this.modules.set(path, own);
		for (const statement of statementsOf(readFileSync(path, 'utf8'))) {
			const code = withoutComment(statement);
			const names = NAMES.exec(code);
			const star = STAR.exec(code);
			const name = DECLARATION.exec(code)?.[1];
			if (star) own.stars.push(star[1]);
			else if (names) {
				for (const part of names[2].split(',')) {
					const [from, to = from] = part
						.trim()
						.replace(/^type /, '')
						.split(' as ');
					if (from !== '') (names[1] === 'import' ? own.imported : own.passed).set(to, { from, source: names[3] });
				}
			} else if (name) own.declared.set(name, statement);
			else if (code !== '' && code !== 'export {};') throw new Error(`${path}: what is “${code.slice(0, 80)}”?`);
		}
		return own;
	}

	at(path, source) {
		if (!source.startsWith('.')) throw new Error(`${path}: types of ${source} would be part of the library`);
		return this.module(resolve(dirname(path), source.replace(/\.ts$/, '.d.ts')));
	}

	/** Takes a name of a module, and all that its declaration names. */
	take(own, name) {
		const from = own.imported.get(name) ?? own.passed.get(name);
		if (from !== undefined) return this.take(this.at(own.path, from.source), from.from);
		const statement = own.declared.get(name);
		if (statement === undefined) {
			for (const star of own.stars) {
				const other = this.at(own.path, star);
				if (this.namesOf(other).includes(name)) return this.take(other, name);
			}
			throw new Error(`${own.path} has no ${name}`);
		}
		const before = this.taken.get(name);
		if (before !== undefined && before.path !== own.path) throw new Error(`${name}: in ${before.path} and ${own.path}`);
		if (before !== undefined) return undefined;
		this.taken.set(name, { path: own.path, statement });
		const known = (word) => word !== name && (own.declared.has(word) || own.imported.has(word));
		for (const word of new Set(wordsOf(statement).filter(known))) this.take(own, word);
		return undefined;
	}

	/** Names that a module exports. */
	namesOf(own) {
		const declared = [...own.declared]
			.filter(([, text]) => withoutComment(text).startsWith('export '))
			.map(([name]) => name);
		return [...declared, ...own.passed.keys(), ...own.stars.flatMap((star) => this.namesOf(this.at(own.path, star)))];
	}

	/** The text of an entry's types. */
	text(entry, about) {
		const own = this.module(entry);
		const names = this.namesOf(own);
		for (const name of names) this.take(own, name);
		const statements = [...this.taken].map(([name, { statement }]) => {
			if (names.includes(name)) return statement;
			return statement.replace(/^export (declare )?(?=(interface|type)?)/m, (_, __, kind) => (kind ? '' : 'declare '));
		});
		return `// ${about}\n${statements.join('\n')}\nexport {};\n`;
	}
}

/** Writes the types of the library's entries beside their bundles, for importing and for requiring. */
export async function writeLibraryTypes(folder) {
	const tsc = join(root, 'node_modules/typescript/bin/tsc');
	const project = join(root, 'server/src/library');
	rmSync(emitted, { recursive: true, force: true });
	// A type that is wrong is told, and for `npm run check` to refuse: declarations come all the same.
	await promisify(execFile)(process.execPath, [tsc, '-p', project]).catch(({ stdout, message }) => {
		console.error(stdout || message);
	});
	mkdirSync(folder, { recursive: true });
	for (const [name, about] of [
		['index', 'Types of Hegui as a library.'],
		['word', 'Types of what reads Word documents.'],
	]) {
		const text = new Declarations().text(join(emitted, `server/src/library/${name}.d.ts`), about);
		for (const extension of ['d.mts', 'd.cts']) writeFileSync(join(folder, `${name}.${extension}`), text);
	}
}
