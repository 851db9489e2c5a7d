// hegui.waivers.yaml is read entry by entry; what is wrong is told at its line and field and costs only itself.
import { deepEqual, ok } from 'node:assert/strict';
import { checkWaivers } from '../../server/src/settings/decide.ts';
import { readWaivers } from '../../server/src/settings/waivers.ts';
import { toyLaw } from '../support/toy.ts';

const GOOD = `  - requirement: leaving
    document: ./drafts/terms.md
    decision: elsewhere
    reason: In the rules.
    by: Jane
    on: 2026-11-22
    in: rules.md
`;

function read(text: string): { requirements: string[]; told: string[] } {
	const { waivers, problems } = readWaivers({ path: 'w.yaml', text });
	return {
		requirements: waivers.map(({ waiver, place }) => `${waiver.requirement} @${place.line}`),
		told: problems.map(({ line, field, message }) => `${line} ${field}: ${message}`),
	};
}

function with_(from: string, to: string): { requirements: string[]; told: string[] } {
	return read(`waivers:\n${GOOD}${GOOD.replace(from, to)}`);
}

describe('hegui.waivers.yaml', () => {
	it('holds decisions with their lines; a path loses its needless steps', () => {
		const { waivers, problems } = readWaivers({ path: 'w.yaml', text: `# ours\nwaivers:\n${GOOD}` });
		deepEqual(problems, []);
		deepEqual(waivers, [
			{
				waiver: {
					requirement: 'leaving',
					document: 'drafts/terms.md',
					decision: 'elsewhere',
					reason: 'In the rules.',
					by: 'Jane',
					on: '2026-11-22',
					in: 'rules.md',
				},
				place: { path: 'w.yaml', line: 3, column: 5, index: 0 },
			},
		]);
	});

	it('may be empty', () => {
		deepEqual(read(''), { requirements: [], told: [] });
		deepEqual(read('waivers: []\n'), { requirements: [], told: [] });
	});

	for (const [what, from, to, told] of [
		['without a reason', 'reason: In the rules.', 'reason: " "', '12 waivers.1.reason: write why'],
		['without a person', '    by: Jane\n', '', '9 waivers.1.by: '],
		['of a day that is none', '2026-11-22', '2026-02-30', '14 waivers.1.on: not a day of the calendar'],
		['of an unknown kind', 'decision: elsewhere', 'decision: ignored', '11 waivers.1.decision: '],
		[
			'on a path of Windows',
			'./drafts/terms.md',
			'drafts\\terms.md',
			'10 waivers.1.document: folders are separated by /',
		],
		['on a path out of the folder', './drafts/terms.md', '../terms.md', '10 waivers.1.document: a document beside'],
		['with an unknown key', 'in: rules.md', 'where: rules.md', '15 waivers.1.where: '],
	] as const) {
		it(`tells of a decision ${what}, and keeps the others`, () => {
			const result = with_(from, to);
			deepEqual(result.requirements, ['leaving @2']);
			ok(result.told.length === 1 && result.told[0]?.startsWith(told), result.told.join('\n'));
		});
	}

	it('that is no YAML is told at its line', () => {
		const { requirements, told } = read(`waivers:\n${GOOD}  bad: [\n`);
		deepEqual(requirements, []);
		ok(told.length > 0);
	});

	it('says nothing of other keys than its own list in hegui.yaml', () => {
		const { waivers } = readWaivers({ path: 'hegui.yaml', text: `asOf: 2026-01-01\nwaivers:\n${GOOD}` });
		deepEqual(
			waivers.map(({ waiver }) => waiver.requirement),
			['leaving'],
		);
	});
});

describe('a list of decisions', () => {
	const check = (text: string): unknown[] => {
		const { waivers } = readWaivers({ path: 'w.yaml', text });
		return checkWaivers(waivers, toyLaw.pack).map(({ place, ...note }) => ({ line: place.line, ...note }));
	};

	it('names known requirements, or is told the nearest', () => {
		deepEqual(check(`waivers:\n${GOOD.replace('requirement: leaving', 'requirement: leavin')}`), [
			{ line: 2, kind: 'unknown', requirement: 'leavin', nearest: 'leaving' },
		]);
	});

	it('decides once', () => {
		deepEqual(check(`waivers:\n${GOOD}${GOOD.replace('./', '')}`), [
			{ line: 9, kind: 'double', requirement: 'leaving', document: 'drafts/terms.md' },
		]);
	});
});
