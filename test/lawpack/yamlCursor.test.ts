// Where the cursor, written as |, stands in files that are being written.
import { deepEqual, equal } from 'node:assert/strict';
import { yamlCursor } from '../../server/src/lawpack/yamlCursor.ts';

function at(marked: string): ReturnType<typeof yamlCursor> {
	const offset = marked.indexOf('|');
	return yamlCursor(marked.slice(0, offset) + marked.slice(offset + 1), offset);
}

/** Path, what is wanted, what is typed. */
function place(marked: string): string | undefined {
	const cursor = at(marked);
	return cursor && `${cursor.path.join('.')} ${cursor.wants} ${cursor.typed}`.trimEnd();
}

const RULE = `id: x
provisions:
  - { instrument: a, article: 3 }
facets:
  - id: one
    title: { zh: 一, en: one }
why:
  zh: 因为
`;

describe('the cursor in a YAML file', () => {
	const cases: readonly (readonly [marked: string, expected: string | undefined])[] = [
		['|', ' key'],
		['mod|', ' key mod'],
		['id: x\nmod|\nwhy: y\n', ' key mod'],
		['modality: |', 'modality value'],
		['modality: obl|\nid: x', 'modality value obl'],
		['modality:\n  obl|', 'modality key obl'],
		['documents:\n  - |', 'documents.0 key'],
		['documents: [a, |', 'documents.1 value'],
		['documents: [\n  a,\n  b|\n]\nid: x', 'documents.1 key b'],
		['provisions:\n  - { instrument: |\nid: x\n', 'provisions.0.instrument value'],
		['provisions:\n  - { instrument: a, art| }\n', 'provisions.0 key art'],
		['provisions:\n  - {|', 'provisions.0 key'],
		['provisions:\n  - instrument: a\n    |\nid: x\n', 'provisions.0 key'],
		['provisions:\n  - instrument: a\n  - |', 'provisions.1 key'],
		['a: ["<le|', 'a.0 value <le'],
		["a: ['<le|', b]", 'a.0 value <le'],
		['a: "<le|"\nb: c', 'a value <le'],
		['a:\n  - <x> … <le|>\n', 'a.0 value <x> … <le'],
		['why:\n  zh: x\n  |\n', 'why key'],
		['why:\n  zh: x\n|\n', ' key'],
		['a: { b: [1, { c: |', 'a.b.1.c value'],
		['a: 1 # see |', undefined],
		['why:\n  - id: x\n   |', undefined],
		['- a\nb: [}\nc: |', undefined],
	];
	for (const [marked, expected] of cases) {
		it(JSON.stringify(marked), () => equal(place(marked), expected));
	}

	it('knows what stands above and below it', () => {
		deepEqual([...(at(RULE.replace('why:', '|\nwhy:'))?.siblings.keys() ?? [])].sort(), [
			'facets',
			'id',
			'provisions',
			'why',
		]);
		deepEqual(Object.fromEntries(at(RULE.replace('article: 3', '|, article: 3'))?.siblings ?? []), {
			instrument: 'a',
			article: 3,
		});
	});

	it('does not count the key that is being changed', () => {
		deepEqual([...(at(RULE.replace('title:', 'tit|le:'))?.siblings.keys() ?? [])], ['id']);
	});

	it('never fails on what can be typed', () => {
		for (let offset = 0; offset <= RULE.length; offset++) {
			for (const typed of ['', '{', '[', '"', "'", ': ', '- ', '&', '*', '!', '|', '%', '\t']) {
				yamlCursor(RULE.slice(0, offset) + typed + RULE.slice(offset), offset + typed.length);
			}
		}
	});
});
