// YAML that is meant to hang, end or trick a program: each is refused at its place, or read as the plain data that it is.
import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { plainData, readYaml } from '../../server/src/lawpack/yaml.ts';
import { yamlCursor } from '../../server/src/lawpack/yamlCursor.ts';
import { yamlPlace } from '../../server/src/lawpack/yamlPlace.ts';
import { readConfig } from '../../server/src/settings/config.ts';
import { readFrontMatter } from '../../server/src/settings/frontMatter.ts';
import { editWaivers } from '../../server/src/settings/waiverFile.ts';
import { readWaivers } from '../../server/src/settings/waivers.ts';
import { read, sourceFiles } from '../support/sources.ts';

const NAMES = 'bcdefghi'.split('');
const laughs = [
	'a: &a [x, x, x, x, x, x, x, x, x]',
	...NAMES.map((name, index) => `${name}: &${name} [${Array(9).fill(`*${'abcdefgh'[index]}`).join()}]`),
].join('\n');

const deep: readonly (readonly [what: string, text: string])[] = [
	['a hundred thousand opening brackets', '['.repeat(100_000)],
	['a hundred thousand brackets, closed again', `a: ${'['.repeat(100_000)}${']'.repeat(100_000)}`],
	['a hundred thousand maps in one another', '{a: '.repeat(100_000)],
	['a list of a hundred thousand levels', '- '.repeat(100_000)],
	['a hundred thousand keys that are maps', '? '.repeat(100_000)],
	['a hundred thousand keys in one line', 'a: '.repeat(100_000)],
	['two thousand levels of maps', Array.from({ length: 2000 }, (_, level) => `${' '.repeat(level)}a:`).join('\n')],
];

function readAs(text: string): string[] {
	const path = 'hegui.yaml';
	return readConfig({ path, text }).problems.map(({ line, column, message }) => `${line}:${column} ${message}`);
}

describe('nasty YAML', () => {
	for (const [what, text] of deep) {
		it(`${what}: refused in every kind of file, wherever the cursor stands`, () => {
			match(readAs(text)[0] ?? '', /^\d+:\d+ nested more than 100 deep$/);
			equal(readWaivers({ path: 'hegui.waivers.yaml', text }).problems.length, 1);
			equal(editWaivers(text, { kind: 'withdraw', index: 0 }), undefined);
			equal(yamlPlace(text, 3), undefined);
			yamlCursor(text.slice(0, 20_000), 2000);
			const front = readFrontMatter(text, { start: 0, end: Math.min(text.length, 20_000) }, []);
			deepEqual(
				front.problems.map(({ id }) => id),
				['front-matter'],
			);
		});
	}

	it('aliases that multiply are refused', () => {
		match(readAs(laughs)[0] ?? '', /^1:1 Excessive alias count/);
	});

	it('an anchor that holds itself does no harm', () => {
		ok(readAs('packs: &a [*a]').length > 0);
		deepEqual(readFrontMatter('hegui: &a { features: *a }', { start: 0, end: 26 }, []).declared, {});
	});

	for (const tag of ['!!js/function', '!!python/object:os.system', '!own', '!!binary', '!!set', '!!timestamp']) {
		it(`a value with the tag ${tag} is refused at its place`, () => {
			match(readAs(`# Drafts\nasOf: ${tag} "2026-01-01"`)[0] ?? '', /^2:\d+ the tag \S+ is not known here$/);
		});
	}

	it('the names of every object are keys like others', () => {
		const { config, problems } = readConfig({
			path: 'hegui.yaml',
			text: 'severity: { __proto__: error, constructor: off }\n__proto__: { packs: [x] }\nasOf: 2026-01-01',
		});
		equal(config.asOf, '2026-01-01');
		deepEqual(config.packs, []);
		equal(Object.getPrototypeOf(config.severity), Object.prototype);
		equal(Object.hasOwn(Object.prototype, 'packs'), false);
		deepEqual(problems, []);
	});

	it('merge keys merge nothing', () => {
		const { document } = readYaml('a: &a { x: 1 }\nb: { <<: *a }');
		deepEqual(plainData(document), { a: { x: 1 }, b: { '<<': { x: 1 } } });
	});

	it('a key that stands twice is told where it stands again, one time each', () => {
		deepEqual(readAs('asOf: 2026-01-01\npacks: []\nasOf: 2026-01-02\nasOf: 2026-01-03'), [
			'3:1 Map keys must be unique',
			'4:1 Map keys must be unique',
		]);
	});

	it('a hundred thousand wrong lines are told by the first hundred', () => {
		equal(readAs('}\n'.repeat(100_000)).length, 100);
	});

	it('numbers without an end are numbers', () => {
		ok(readAs(`asOf: ${'9'.repeat(1_000_000)}`).length > 0);
		ok(readAs('asOf: 1e999999999').length > 0);
	});

	it('is read in one place, which knows the limits', () => {
		const readers = sourceFiles('server/src').filter((path) =>
			/\bparse(?:All)?Documents?\b[^;]*from 'yaml'/.test(read(path)),
		);
		deepEqual(readers, []);
	});
});
