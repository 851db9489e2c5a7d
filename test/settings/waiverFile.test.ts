// Decisions are written into their file, and what else stands there stays: comments, order, line ends.
import { deepEqual, equal } from 'node:assert/strict';
import type { Waiver } from '../../server/src/core/judge/waiver.ts';
import { editWaivers } from '../../server/src/settings/waiverFile.ts';
import { readWaivers } from '../../server/src/settings/waivers.ts';

const WAIVER: Waiver = {
	requirement: 'leaving',
	document: 'a.md',
	decision: 'accepted',
	reason: 'Known: all of it # yes',
	by: 'Jane',
	on: '2026-11-22',
	clause: '1234567890123456',
	law: { 'toy-2020/3/1': '12e4567890123456' },
};
const FILE = `# Ours.
waivers:
  # The first.
  - requirement: doorbells # inline
    document: b.md
    decision: accepted
    reason: 'Quoted'
    by: Joe
    on: 2026-01-01
    expires: 2026-02-01
`;

function waiversIn(text: string | undefined): Waiver[] {
	const { waivers, problems } = readWaivers({ path: 'w.yaml', text: text ?? '' });
	deepEqual(problems, []);
	return waivers.map(({ waiver }) => waiver);
}

describe('a file of decisions', () => {
	it('is begun with the first, which reads back as it was given', () => {
		deepEqual(waiversIn(editWaivers('', { kind: 'record', waiver: WAIVER })), [WAIVER]);
		deepEqual(waiversIn(editWaivers('waivers:\n', { kind: 'record', waiver: WAIVER })), [WAIVER]);
	});

	it('gets one more at its end, and nothing else changes', () => {
		const text = editWaivers(FILE, { kind: 'record', waiver: WAIVER }) ?? '';
		equal(text.startsWith(FILE), true, text);
		equal(waiversIn(text).length, 2);
	});

	it('loses one that is withdrawn, and keeps a list without any', () => {
		const two = editWaivers(FILE, { kind: 'record', waiver: WAIVER }) ?? '';
		equal(editWaivers(two, { kind: 'withdraw', index: 1 }), FILE);
		const none = editWaivers(FILE, { kind: 'withdraw', index: 0 });
		deepEqual(waiversIn(none), []);
		deepEqual(waiversIn(editWaivers(none ?? '', { kind: 'record', waiver: WAIVER })), [WAIVER]);
	});

	it('has one replaced in its place, with the comments around it', () => {
		const text =
			editWaivers(FILE, { kind: 'replace', index: 0, waiver: { ...WAIVER, requirement: 'doorbells' } }) ?? '';
		deepEqual(waiversIn(text), [{ ...WAIVER, requirement: 'doorbells' }]);
		equal(text.includes('# The first.') && text.startsWith('# Ours.'), true, text);
	});

	it('keeps its line ends', () => {
		const text = editWaivers(FILE.replaceAll('\n', '\r\n'), { kind: 'record', waiver: WAIVER }) ?? '';
		equal(/[^\r]\n/.test(text), false);
	});

	it('that is broken is left alone', () => {
		equal(editWaivers('waivers: [\n', { kind: 'record', waiver: WAIVER }), undefined);
		equal(editWaivers('waivers: 3\n', { kind: 'record', waiver: WAIVER }), undefined);
		equal(editWaivers('- 1\n', { kind: 'record', waiver: WAIVER }), undefined);
	});
});
