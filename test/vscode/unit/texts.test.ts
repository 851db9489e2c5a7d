// Every text of the extension is there in both languages, and no text is there in vain.
import * as assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../../..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const keysOf = (path: string) => Object.keys(JSON.parse(read(path))).sort();

/** The English texts that the client asks for with `l10n.t('…')`. */
function textsOfClient(): string[] {
	const files = readdirSync(join(root, 'client/src'), { recursive: true, encoding: 'utf8' });
	const sources = files.filter((name) => name.endsWith('.ts')).map((name) => read(join('client/src', name)));
	const calls = sources.flatMap((source) => [...source.matchAll(/l10n\.t\(\s*('(?:[^'\\]|\\.)*')?/g)]);
	const literals = calls.map(([call, literal]) => {
		assert.ok(literal, `${call} does not begin with a literal text`);
		return literal.slice(1, -1).replaceAll("\\'", "'");
	});
	return [...new Set(literals)].sort();
}

describe('Texts of the extension', () => {
	it('of the client have a Chinese translation each', () => {
		assert.deepEqual(keysOf('l10n/bundle.l10n.zh-cn.json'), textsOfClient());
	});

	it('of package.json are there in both languages', () => {
		const used = [...read('package.json').matchAll(/"%([^%"]+)%"/g)].map(([, key]) => key);
		assert.deepEqual(keysOf('package.nls.json'), [...new Set(used)].sort());
		assert.deepEqual(keysOf('package.nls.zh-cn.json'), keysOf('package.nls.json'));
	});

	it('keep their places for numbers and names', () => {
		const places = (text: string) => [...text.matchAll(/\{\d\}|`[^`]*`|\*\*/g)].map(([place]) => place).sort();
		const bundle: Record<string, string> = JSON.parse(read('l10n/bundle.l10n.zh-cn.json'));
		for (const [english, chinese] of Object.entries(bundle)) assert.deepEqual(places(chinese), places(english));
	});
});
