// hegui.yaml: what it says, what is wrong in it, and which of its parts speaks for a document.
import { deepEqual, equal } from 'node:assert/strict';
import { readConfig } from '../../server/src/settings/config.ts';
import { checkConfig, checkSets, placedTroubles } from '../../server/src/settings/configCheck.ts';
import { declaredByConfig, matchesGlob, setsOf } from '../../server/src/settings/documentSets.ts';
import { namedPacks, setPacksOf } from '../../server/src/settings/namedPacks.ts';
import { toyLaw } from '../support/toy.ts';

const read = (text: string) => readConfig({ path: 'hegui.yaml', text });

const FULL = `
asOf: 2026-01-01
packs: [./rules/]
serviceKinds: [group]
features: [pets]
severity: { leaving: error, diaries: off }
documentTypes: { ./shop/rules/*.md: platform-rules, 'shop/**': other-agreement }
sets:
  - name: 玩具社区
    documents: [./terms.md, privacy/*.md]
    serviceKinds: [game]
    packs: [./community, rules]
  - name: 商店
    documents: ['shop/**']
    asOf: 2020-01-01
    packs: [trade]
    severity: { leaving: off, doorbells: warning }
`;

describe('hegui.yaml', () => {
	it('says what holds for the folder, and for each set of documents', () => {
		const { config, problems } = read(FULL);
		deepEqual(problems, []);
		deepEqual([config.packs, config.serviceKinds, config.features], [['rules'], ['group'], ['pets']]);
		deepEqual(config.severity, { leaving: 'error', diaries: 'none' });
		deepEqual(
			config.sets.map(({ name, documents }) => [name, documents]),
			[
				['玩具社区', ['terms.md', 'privacy/*.md']],
				['商店', ['shop/**']],
			],
		);
	});

	it('is told of each wrong value at its place, and the others stand', () => {
		const { config, problems, strangers } = read(`asOf: 2026-02-30
serviceKinds: [group, zoo]
severity: { leaving: loud, diaries: warning }
colour: red
sets:
  - name: a
    documents: [/etc/x.md, b.md, ../c.md]
    asof: 2020-01-01
  - documents: [d.md]
  - name: e
    documents: f.md
  - name: g
    documents: [g.md]
`);
		deepEqual(
			problems.map(({ line, field }) => `${line} ${field}`),
			[
				'1 asOf',
				'2 serviceKinds.1',
				'3 severity.leaving',
				'7 sets.0.documents.0',
				'7 sets.0.documents.2',
				'9 sets.1.name',
				'11 sets.2.documents',
			],
		);
		deepEqual(strangers, [['sets', 0, 'asof'], ['colour']]);
		equal(config.asOf, undefined);
		deepEqual([config.serviceKinds, config.severity], [['group'], { diaries: 'warning' }]);
		deepEqual(
			config.sets.map(({ name, documents }) => [name, documents]),
			[
				['a', ['b.md']],
				['g', ['g.md']],
			],
		);
	});

	it('is told what is wrong with a path of a document, a pack of a set and its severities', () => {
		const { config, problems } = read(`documentTypes: { '../a.md': platform-rules, b.md: novel, c.md: platform-rules }
sets:
  - name: a
    documents: [a.md]
    packs: ['../x', y]
    severity: { leaving: loud, diaries: off }
  - name: b
    documents: []
`);
		deepEqual(
			problems.map(({ line, column, message }) => `${line}:${column} ${message.replace(/: expected .*/, '')}`),
			[
				'1:18 files beside or below this file',
				'1:45 Invalid option',
				'5:13 a folder beside or below this file',
				'6:17 Invalid option',
				'8:5 name at least one document',
			],
		);
		deepEqual(config.documentTypes, [['c.md', 'platform-rules']]);
		deepEqual(config.sets, [{ name: 'a', documents: ['a.md'], packs: ['y'], severity: { diaries: 'none' } }]);
	});

	it('that is no map, or no YAML, says nothing', () => {
		for (const text of ['- a\n', 'just words', 'sets: [', 'a: *b\n', 'sets: {a: 1}\n']) {
			const { config, problems } = read(text);
			deepEqual([config.sets, problems.length > 0], [[], true], text);
		}
	});

	it('names what nobody knows, with what is nearest', () => {
		const file = {
			path: 'hegui.yaml',
			text: 'featurs: [pets]\nseverity: { leavin: off }\nsets:\n  - name: a\n    documents: [a.md]\n    services: [group]\n    features: [recomendation]\n    severity: { dairies: off }\nwaivers:\n  - { requirment: leaving }\n',
		};
		const pack = {
			...toyLaw.pack,
			features: { recommendation: Object.values(toyLaw.pack.features)[0] },
		} as typeof toyLaw.pack;
		const told = placedTroubles(file, checkConfig(file, pack), (id, values) => `${id} ${values['nearest']}`);
		deepEqual(
			told.map(({ line, message, severity = 'error' }) => `${line} ${message} ${severity === 'warning'}`).sort(),
			[
				'1 config.unknownKey features true',
				'10 config.unknownKey requirement true',
				'2 config.unknownRequirement leaving false',
				'6 config.unknownKey serviceKinds true',
				'7 config.unknownFeature recommendation false',
				'8 config.unknownRequirement diaries false',
			],
		);
	});

	it('is told where sets share a document or find none', () => {
		const { config } = read(
			'sets:\n  - { name: a, documents: [a.md, nowhere/*.md] }\n  - { name: b, documents: ["*.md"] }\n',
		);
		deepEqual(
			checkSets(config, ['a.md', 'b.md']).map(({ id, place, values }) => [
				id,
				place.join('.'),
				values['path'] ?? values['glob'],
			]),
			[
				['config.noMatch', 'sets.0.documents.1', 'nowhere/*.md'],
				['config.inTwoSets', 'sets.1', 'a.md'],
			],
		);
	});
});

describe('a document', () => {
	const { config } = read(FULL);

	it('belongs to the set that names it first', () => {
		deepEqual(
			['terms.md', 'privacy/a.md', 'privacy/b/c.md', 'shop/x/y.html', 'shop/x/y.png', 'other.md'].map(
				(path) => setsOf(config, path)[0]?.name,
			),
			['玩具社区', '玩具社区', undefined, '商店', undefined, undefined],
		);
	});

	it('is what its set says, else what the file says', () => {
		const severity = { leaving: 'error', diaries: 'none' };
		const features = ['pets'];
		deepEqual(declaredByConfig(config, 'terms.md'), { asOf: '2026-01-01', serviceKinds: ['game'], features, severity });
		deepEqual(declaredByConfig(config, 'shop/a.md'), {
			asOf: '2020-01-01',
			documentType: 'other-agreement',
			serviceKinds: ['group'],
			features,
			severity: { leaving: 'none', diaries: 'none', doorbells: 'warning' },
		});
		deepEqual(declaredByConfig(read('packs: []\n').config, 'a.md'), {});
	});

	it('is of the type of the first path that fits', () => {
		deepEqual(
			['shop/rules/a.md', 'shop/rules/a.html', 'terms.md'].map((path) => declaredByConfig(config, path).documentType),
			['platform-rules', 'other-agreement', undefined],
		);
	});

	it('does without the requirements of packs that only other sets name', () => {
		const named = namedPacks(config);
		deepEqual(
			named.map(({ folder, place, isForAll }) => [folder, place.join('.'), isForAll]),
			[
				['rules', 'packs.0', true],
				['community', 'sets.0.packs.0', false],
				['trade', 'sets.1.packs.0', false],
			],
		);
		const setPacks = setPacksOf(named, [['a'], ['b', 'c'], ['d']]);
		deepEqual(
			['terms.md', 'shop/a.md', 'other.md'].map((path) => declaredByConfig(config, path, setPacks).without),
			[['d'], ['b', 'c'], ['b', 'c', 'd']],
		);
	});

	it('is no draft in the folders of packages and tools, whatever the glob', () => {
		deepEqual(
			['node_modules/a/README.md', 'a/.git/x.md', '.github/x.md', 'a.md'].map((path) => matchesGlob('**', path)),
			[false, false, false, true],
		);
	});
});
