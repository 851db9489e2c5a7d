// Passages in groups: sums over groups are those over all passages, and an edit leaves the groups elsewhere alone.
import { deepEqual, equal, ok } from 'node:assert/strict';
import fc from 'fast-check';
import { finish, type Reading, readSteps } from '../../../server/src/core/analyze.ts';
import { isGroup, type PassageGroup, type PlacedPart } from '../../../server/src/core/judge/groups.ts';
import type { Passage } from '../../../server/src/core/judge/passage.ts';
import { anyEdit, applyEdit, type RandomEdit, runs } from '../../support/drafts.ts';
import { plainFindings, reviewed } from '../../support/statement.ts';
import { toyLaw } from '../../support/toy.ts';

const SAYS = [
	'您可以随时离开。',
	'日记保存三个月。',
	'我们及时应门。',
	'群主建群。',
	'见《玩具规定》第三条。',
	'【待补充】',
];

/** A draft of many groups, in which something is said here and there. */
function longDraft(blocks: number): string {
	const block = (number: number): string => {
		if (number % 40 === 0) return `## 第${number}章 ${number % 80 === 0 ? '日记' : '门铃'}`;
		return number % 17 === 0 ? (SAYS[(number / 17) % SAYS.length] ?? '') : `第${number}段。`;
	};
	return Array.from({ length: blocks }, (_, number) => block(number)).join('\n\n');
}

const read = (text: string, previous?: Parameters<typeof readSteps>[3]): Reading =>
	finish(readSteps(text, 'markdown', toyLaw, previous));

/** All groups, and the passages in them in their places. */
function unfolded({ part, start }: PlacedPart): {
	groups: PassageGroup[];
	passages: { start: number; passage: Passage }[];
} {
	if (!isGroup(part)) return { groups: [], passages: [{ start, passage: part }] };
	const parts = part.parts.map((one) => unfolded({ part: one.part, start: start + one.start }));
	return {
		groups: [part, ...parts.flatMap(({ groups }) => groups)],
		passages: parts.flatMap(({ passages }) => passages),
	};
}

function checkPlaces({ whole, passages, tree }: Reading): void {
	const all = unfolded(whole);
	deepEqual(
		all.passages.map(({ passage }) => passage),
		passages,
	);
	let at = tree.from;
	for (const { start, passage } of all.passages) {
		equal(start, at);
		at += passage.length;
	}
	for (const { parts } of all.groups.slice(1))
		ok(parts.length >= 6 && parts.length <= 30, `${parts.length} in a group`);
}

function checkLongDraft(edits: readonly RandomEdit[]): void {
	let text = longDraft(600);
	let last = reviewed(text, 'markdown', toyLaw);
	for (const random of edits) {
		const { text: after, edit } = applyEdit(text, random);
		last = reviewed(after, 'markdown', toyLaw, { reading: last.reading, edit });
		const fresh = reviewed(after, 'markdown', toyLaw);
		checkPlaces(last.reading);
		deepEqual(plainFindings(last.coverage), plainFindings(fresh.coverage));
		deepEqual(
			[last.coverage.profile, last.citations, last.problems],
			[fresh.coverage.profile, fresh.citations, fresh.problems],
		);
		text = after;
	}
}

describe('passages in groups', () => {
	it('are all passages in their places, and sum up to what a fresh reading finds (400 edits)', function () {
		this.timeout(600_000);
		const anywhere = fc.record({ edit: anyEdit, at: fc.nat(100_000) }).map(({ edit, at }) => ({ ...edit, at }));
		fc.assert(fc.property(fc.array(anywhere, { minLength: 8, maxLength: 8 }), checkLongDraft), runs(50));
	});

	it('are the same objects where an edit is elsewhere', () => {
		const before = read(longDraft(600));
		const at = before.source.indexOf('第300段') + 5;
		const { text, edit } = applyEdit(before.source, { at, length: 0, text: '。' });
		const after = read(text, { reading: before, edit });
		const known = new Set(unfolded(before.whole).groups);
		ok(known.size > 3, `${known.size} groups`);
		// One of those below, and the one that holds all.
		equal(unfolded(after.whole).groups.filter((group) => !known.has(group)).length, 2);
	});

	it('stay of their size however often one edits', () => {
		let reading = read(longDraft(600));
		for (let number = 0; number < 200; number++) {
			const at = Math.floor((reading.source.length / 200) * ((number * 77) % 200));
			const isLonger = number % 3 > 0;
			const done = applyEdit(
				reading.source,
				isLonger ? { at, length: 0, text: '\n\n新的一段。\n\n'.repeat(9) } : { at, length: 300, text: '' },
			);
			reading = read(done.text, { reading, edit: done.edit });
			checkPlaces(reading);
		}
	});
});
