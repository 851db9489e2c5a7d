// One text reviewed for a report: what a set needs to know of it is made only where it is in one.
import { deepEqual, equal } from 'node:assert/strict';
import { checkText } from '../../server/src/report/check.ts';
import { agreement } from '../support/report.ts';
import { toyLaw } from '../support/toy.ts';

const asOf = '2026-11-22';

function checked(version?: string): ReturnType<typeof checkText> {
	return checkText(
		{ path: 'a.md', text: agreement, format: 'markdown', problems: [], sha256: '', version },
		{
			law: toyLaw,
			view: { pack: toyLaw.pack, locale: 'en', asOf, withEnglish: true },
			configured: {},
			asked: {},
			decisions: { waivers: [], today: asOf },
		},
	);
}

describe('a text on record', () => {
	it('of a set tells the others what it states, and is the same by itself', () => {
		const { member, ...own } = checked('a');
		deepEqual([member?.path, member?.text], ['a.md', 'a']);
		equal(member?.findings.length, own.record.findings.length);
		deepEqual(checked(), own);
	});
});
