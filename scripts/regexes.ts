// Finds every regular expression of the server and the client, and the texts on which the time of one grows faster than their length.
// Run by itself it prints them all; `npm run regexes` notes those that were judged fast, so that only new ones are judged.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
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

/** Digests of the expressions that were judged fast. */
const JUDGED = join(root, 'test/house/regexes.json');
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
function checker(): Check {
	try {
		return (createRequire(import.meta.url)('recheck/lib/browser.js') as { checkSync: Check }).checkSync;
	} catch {
		throw new Error(
			'New regular expressions cannot be judged: the package recheck is missing. Install the packages anew.',
		);
	}
}

/**
 * Those of some expressions whose time may grow faster than a text.
 *
 * @throws where nothing can judge them
 */
export function slowOf(all: readonly Expression[]): Slow[] {
	if (all.length === 0) return [];
	const check = checker();
	return all.flatMap((one) => {
		const answer = judged(check, one.source, one.flags);
		return answer === undefined ? [] : [{ ...one, ...answer }];
	});
}

function judged(check: Check, source: string, flags: string): Pick<Slow, 'growth' | 'attack'> | undefined {
	const options = { timeout: 60_000, checker: 'auto', randomSeed: 1 };
	const { status, complexity, attack, error } = check(source, flags.replace('v', 'u'), options);
	if (status === 'safe') return undefined;
	return {
		growth: complexity?.summary ?? `unknown (${error?.kind ?? status})`,
		attack: (attack?.pattern ?? '').slice(0, 100),
	};
}

function digest({ source, flags }: Expression): string {
	return createHash('sha256').update(`/${source}/${flags}`).digest('hex').slice(0, 24);
}

/** Those that are not noted as fast. */
export function unjudged(all: readonly Expression[]): Expression[] {
	const noted = new Set(JSON.parse(readFileSync(JUDGED, 'utf8')) as string[]);
	return all.filter((one) => !noted.has(digest(one)));
}

/** Notes those that are fast, and forgets those that are gone. */
function note(all: readonly Expression[]): void {
	const slow = new Set(slowOf(unjudged(all)).map(digest));
	const fast = all.map(digest).filter((one) => !slow.has(one));
	writeFileSync(JUDGED, `${JSON.stringify(fast.sort(), undefined, '\t')}\n`);
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
	const isNoted = process.argv.includes('--write');
	expressions().then((all) => (isNoted ? note(all) : process.stdout.write(JSON.stringify(all))));
}
