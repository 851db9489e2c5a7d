// Finds every regular expression of the server and the client, and the texts on which the time of one grows faster than their length.
// Run by itself it prints them all.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { MentionFinder } from '../server/src/core/citation/mention.ts';
import { codeOf, root, sourceFiles } from '../test/support/sources.ts';

/** An expression and one of the files in which it stands. */
export interface Expression {
	readonly path: string;
	readonly source: string;
	readonly flags: string;
}

/** What is wrong with one: how its time grows, or that nobody could tell. */
export interface Slow extends Expression {
	readonly growth: string;
	readonly attack: string;
}

const CACHE = join(root, 'node_modules/.cache/hegui/regexes.json');
const FOLDERS = ['server/src', 'client/src'];

/** What a value stands behind, though it ends like a name or a bracket. */
const BEFORE_VALUE = /(?:^|[^\w$.])(?:return|case|typeof|of|in|else|await|yield) $/;

/** Whether an expression may begin at a slash of printed code, in which a division has blanks around it. */
function begins(code: string, at: number): boolean {
	const before = code.slice(Math.max(0, at - 12), at);
	return code[at + 1] !== ' ' || !/[\w$)\]}"'`] $/.test(before) || BEFORE_VALUE.test(before);
}

/** Where a text ends that begins with a quotation mark. */
function behindText(code: string, start: number): number {
	let at = start + 1;
	while (at < code.length && code[at] !== code[start]) at += code[at] === '\\' ? 2 : 1;
	return at + 1;
}

/** Where the slash is that ends an expression. */
function closingSlash(code: string, start: number): number {
	let isInClass = false;
	for (let at = start + 1; at < code.length; at++) {
		if (code[at] === '\\') at++;
		else if (code[at] === '[') isInClass = true;
		else if (code[at] === ']') isInClass = false;
		else if (code[at] === '/' && !isInClass) return at;
	}
	throw new Error(`no end: ${code.slice(start, start + 40)}`);
}

/** The expressions that stand in printed code. */
export function written(code: string): { readonly source: string; readonly flags: string }[] {
	const found: { source: string; flags: string }[] = [];
	/** Brackets that are open in each template that is open. */
	const templates: number[] = [];
	let isTemplate = false;
	for (let at = 0; at < code.length; ) {
		const sign = code[at] ?? '';
		if (isTemplate) {
			isTemplate = sign !== '`' && !code.startsWith('${', at);
			if (code.startsWith('${', at)) templates.push(0);
			at += sign === '\\' || code.startsWith('${', at) ? 2 : 1;
		} else if (sign === '"' || sign === "'") at = behindText(code, at);
		else if (code.startsWith('/*', at)) at = code.indexOf('*/', at) + 2;
		else if (code.startsWith('//', at)) at = code.indexOf('\n', at);
		else if (sign === '/' && begins(code, at)) {
			const end = closingSlash(code, at);
			const flags = /^[a-z]*/.exec(code.slice(end + 1, end + 10))?.[0] ?? '';
			found.push({ source: code.slice(at + 1, end), flags });
			at = end + 1 + flags.length;
		} else {
			const inner = templates.at(-1) ?? 0;
			if (sign === '`') isTemplate = true;
			else if (sign === '{' && templates.length > 0) templates[templates.length - 1] = inner + 1;
			else if (sign === '}' && templates.length > 0) {
				if (inner === 0) {
					templates.pop();
					isTemplate = true;
				} else templates[templates.length - 1] = inner - 1;
			}
			at++;
		}
	}
	return found;
}

/** The expressions that files make as they are loaded, and the law's own. */
async function made(): Promise<Expression[]> {
	const found: Expression[] = [];
	const Native = RegExp;
	const note = (pattern: RegExp): RegExp => {
		const path = /(?:server|client)\/src\/[\w/.-]+\.ts/.exec(new Error().stack?.split('\n')[3] ?? '')?.[0];
		if (path !== undefined) found.push({ path, source: pattern.source, flags: pattern.flags });
		return pattern;
	};
	globalThis.RegExp = new Proxy(Native, {
		construct: (target, given) => note(Reflect.construct(target, given, target)),
		apply: (target, self, given) => note(Reflect.apply(target, self, given)),
	});
	for (const path of sourceFiles('server/src').filter(
		(path) => !/\.d\.ts$|\/(?:main|worker)\.ts$|^server\/src\/(?:browser|node)\//.test(path),
	)) {
		// Some need a bundle that only a build makes.
		await import(pathToFileURL(join(root, path)).href).catch(() => undefined);
	}
	const { pack } = await import('../test/support/law.ts');
	new MentionFinder(pack);
	globalThis.RegExp = Native;
	return found;
}

/** All expressions, each once. */
export async function expressions(): Promise<Expression[]> {
	const literal = sourceFiles(...FOLDERS)
		.filter((path) => !path.endsWith('.d.ts'))
		.flatMap((path) => written(codeOf(path)).map((one) => ({ path, ...one })));
	const all = [...literal, ...(await made())];
	return [...new Map(all.map((one) => [`/${one.source}/${one.flags}`, one])).values()];
}

interface Judgement {
	readonly status: string;
	readonly complexity?: { readonly summary: string };
	readonly attack?: { readonly pattern: string };
	readonly error?: { readonly kind: string };
}

type Check = (source: string, flags: string, options: object) => Judgement;

/** The part of recheck that is JavaScript alone: the same on every machine. */
function checker(): { readonly check: Check; readonly version: string } {
	const require = createRequire(import.meta.url);
	try {
		const { checkSync } = require('recheck/lib/browser.js') as { checkSync: Check };
		const folder = dirname(require.resolve('recheck/lib/browser.js'));
		return {
			check: checkSync,
			version: createHash('sha256')
				.update(readFileSync(join(folder, 'browser.js')))
				.digest('hex'),
		};
	} catch {
		throw new Error('Regular expressions are not checked: the package recheck is missing. Install the packages anew.');
	}
}

type Answers = Record<string, { readonly growth: string; readonly attack: string } | null>;

function remembered(version: string): Answers {
	try {
		const held = JSON.parse(readFileSync(CACHE, 'utf8')) as { version: string; answers: Answers };
		return held.version === version ? held.answers : {};
	} catch {
		return {};
	}
}

/**
 * Those of some expressions whose time may grow faster than a text; what was once judged is not judged again.
 *
 * @throws where nothing can judge them
 */
export function slowOf(all: readonly Expression[]): Slow[] {
	const { check, version } = checker();
	const before = remembered(version);
	const answers: Answers = { ...before };
	for (const { source, flags } of all) {
		const key = `/${source}/${flags}`;
		answers[key] = before[key] === undefined ? judged(check, source, flags) : before[key];
	}
	mkdirSync(dirname(CACHE), { recursive: true });
	writeFileSync(CACHE, JSON.stringify({ version, answers }));
	return all.flatMap((one) => {
		const answer = answers[`/${one.source}/${one.flags}`];
		return answer ? [{ ...one, ...answer }] : [];
	});
}

function judged(check: Check, source: string, flags: string): Answers[string] {
	const options = { timeout: 60_000, checker: 'auto', randomSeed: 1 };
	const { status, complexity, attack, error } = check(source, flags.replace('v', 'u'), options);
	if (status === 'safe') return null;
	return {
		growth: complexity?.summary ?? `unknown (${error?.kind ?? status})`,
		attack: (attack?.pattern ?? '').slice(0, 100),
	};
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
	expressions().then((all) => process.stdout.write(JSON.stringify(all)));
}
