// A pack is loaded whole, or what is wrong in one file leaves the others whole.
import { deepEqual, equal, ok } from 'node:assert/strict';
import { compilePack } from '../../server/src/core/match/compile.ts';
import { loadPack } from '../../server/src/lawpack/pack.ts';
import { ids, lineOf, problemsOf, replaced } from '../support/changed.ts';
import { toyFiles, toyLaw } from '../support/toy.ts';

describe('a whole pack', () => {
	it('loads without a problem', () => {
		const loaded = loadPack(toyFiles);
		deepEqual(loaded.problems, []);
		deepEqual(ids(loaded), ['leaving', 'diaries', 'doorbells']);
	});

	it('loads the same twice', () => deepEqual(loadPack(toyFiles).pack, loadPack(toyFiles).pack));

	it('may be empty', () => {
		const { pack, problems } = loadPack({
			version: '1',
			instruments: [],
			requirements: [],
			lexicon: [],
			facts: [],
			consequences: [],
			enforcement: [],
			consistency: [],
		});
		deepEqual(
			{ pack, problems },
			{
				pack: {
					version: '1',
					instruments: [],
					requirements: [],
					concepts: [],
					consequences: [],
					enforcement: [],
					comparisons: [],
					documentTypes: {},
					serviceKinds: {},
					features: {},
					themes: {},
				},
				problems: [],
			},
		);
		compilePack(pack);
	});
});

describe('a theme', () => {
	it('is one of those that the documents folder names; of a pack on top, those of its base, too', () => {
		const [first, ...others] = toyFiles.requirements;
		const themed = {
			path: first?.path ?? '',
			text: (first?.text ?? '').replace('modality:', 'theme: doors\nmodality:'),
		};
		const facts = { path: 'law/themes.yaml', text: 'themes: { doors: { zh: 门, en: Doors } }\n' };
		const wrong = loadPack({ ...toyFiles, requirements: [themed, ...others] });
		deepEqual(problemsOf(wrong), [`${themed.path}:4 theme: unknown theme doors`]);
		const right = loadPack({ ...toyFiles, facts: [...toyFiles.facts, facts], requirements: [themed, ...others] });
		deepEqual([right.problems, right.pack.themes], [[], { doors: { zh: '门', en: 'Doors' } }]);
		const base = loadPack({ ...toyFiles, requirements: [], facts: [...toyFiles.facts, facts] }).pack;
		const none = {
			instruments: [],
			requirements: [themed],
			lexicon: [],
			facts: [],
			consequences: [],
			enforcement: [],
			consistency: [],
		};
		const onTop = loadPack({ version: '0', ...none }, base);
		deepEqual([onTop.problems, onTop.pack.requirements[0]?.theme], [[], 'doors']);
	});
});

describe('two files', () => {
	it('with the same id: the second is refused', () => {
		const twice = { path: 'law/more/leaving.yaml', text: toyFiles.requirements[0]?.text ?? '' };
		const loaded = loadPack({ ...toyFiles, requirements: [...toyFiles.requirements, twice] });
		deepEqual(problemsOf(loaded), [`${twice.path}:2 id: the id leaving is taken`]);
		deepEqual(ids(loaded), ['leaving', 'diaries', 'doorbells']);
	});

	it('that define the same concept: the second definition is refused', () => {
		const more = { path: 'law/more.yaml', text: 'flower: { zh: [花] }\nleave: { zh: [跑] }\n' };
		const loaded = loadPack({ ...toyFiles, lexicon: [...toyFiles.lexicon, more] });
		deepEqual(problemsOf(loaded), ['law/more.yaml:2 leave: the concept <leave> is defined twice']);
		ok(loaded.pack.concepts.some(({ id }) => id === 'flower'));
	});
});

describe('a wrong lexicon', () => {
	it('costs the phrases that cannot be read, and names the requirements that need them', () => {
		const loaded = replaced('lexicon', 'law/words.yaml', '[离开, 走人, 注销(账号|账户)]', '[离开, 注销(账号]');
		const line = lineOf('lexicon', 'law/words.yaml', 'leave:');
		const [first, ...others] = problemsOf(loaded);
		equal(
			first,
			`law/words.yaml:${line} leave.zh.1: an opening bracket without a closing one (column 3 of the pattern)`,
		);
		ok(others.length > 0 && others.every((one) => one.includes('unknown concept <leave>')), others.join('\n'));
		deepEqual(ids(loaded), ['diaries', 'doorbells']);
	});

	it('with an unknown role is named', () => {
		const loaded = replaced('lexicon', 'law/words.yaml', 'role: agent', 'role: hero');
		equal(loaded.problems[0]?.field, 'user.role');
	});
});

describe('a wrong instrument', () => {
	for (const [what, from, to, field] of [
		['a day that is none', 'effective: 2020-06-01', 'effective: 2020-13-01', 'effective'],
		['a day in words', 'effective: 2020-06-01', 'effective: June', 'effective'],
		['no article', 'articles: [ {', 'articles: []\nrest: [ {', 'articles'],
		['a source that is no address', 'source: https://', 'source: example ', 'source'],
	] as const) {
		it(`with ${what} is named, and so is every requirement that rests on it`, () => {
			const loaded = replaced('instruments', 'law/toy-2020.yaml', from, to);
			equal(loaded.problems[0]?.path, 'law/toy-2020.yaml');
			ok(
				loaded.problems.some((problem) => problem.field === field),
				problemsOf(loaded).join('\n'),
			);
			ok(problemsOf(loaded).some((one) => one.endsWith('provisions.0.instrument: unknown instrument toy-2020')));
			deepEqual(
				loaded.pack.instruments.map(({ id }) => id),
				['toy-2010', 'kite-2015'],
			);
		});
	}
});

describe('wrong facts', () => {
	it('are named, and nothing is detected by them', () => {
		const loaded = replaced('facts', 'law/facts.yaml', 'least: 99', 'least: none');
		equal(loaded.problems[0]?.field, 'documentTypes.other-agreement.least');
		deepEqual(loaded.pack.documentTypes, {});
		compilePack(loaded.pack);
	});
});

describe('compiling', () => {
	it('refuses a pack that was not checked, with the concept that it lacks', () => {
		const [requirement] = toyLaw.pack.requirements;
		const pack = { ...toyLaw.pack, concepts: [], requirements: requirement === undefined ? [] : [requirement] };
		let message = '';
		try {
			compilePack(pack);
		} catch (error) {
			message = error instanceof Error ? error.message : '';
		}
		ok(/unknown concept <\w+>/.test(message), message);
	});
});
