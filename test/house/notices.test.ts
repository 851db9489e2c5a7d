// What others wrote and we ship is named with its licence, and every licence is one that lets us.
import { deepEqual, equal } from 'node:assert/strict';
import { ensureBuild } from '../../scripts/build.mjs';
import { isAllowed, noticesText } from '../../scripts/notices.mjs';
import { read } from '../support/sources.ts';

const path = 'THIRD-PARTY-NOTICES.md';

describe('third-party notices', () => {
	before(function build() {
		this.timeout(120_000);
		ensureBuild();
	});

	it('name the packages in the bundles, with their licences', () => {
		equal(read(path), noticesText(), `${path} is stale: npm run notices`);
	});

	it('hold a text for every package', () => {
		const sections = read(path).split(/^## /m).slice(1);
		deepEqual(
			sections.filter((section) => !/^ {4}\S/m.test(section)).map((section) => section.split('\n')[0]),
			[],
		);
	});
});

describe('a licence', () => {
	for (const licence of ['MIT', 'ISC', '(MIT OR GPL-3.0-or-later)', '(MIT AND Zlib)', 'MIT AND Apache-2.0']) {
		it(`${licence} may be shipped`, () => equal(isAllowed(licence), true));
	}
	for (const licence of ['GPL-3.0-or-later', 'MIT AND GPL-2.0', 'UNLICENSED', 'unknown', '']) {
		it(`${licence || 'that is missing'} may not`, () => equal(isAllowed(licence), false));
	}
});
