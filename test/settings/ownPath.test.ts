// Paths in our files lead beside or below the file, on every kind of machine.
import { equal } from 'node:assert/strict';
import { readConfig } from '../../server/src/settings/config.ts';

const OUTSIDE = [
	'..',
	'../x',
	'x/../../y',
	'x\\..\\y',
	'..\\x',
	'/etc/x',
	'\\x',
	'//server/share',
	'\\\\server\\share',
	'\\\\?\\C:\\x',
	'\\\\.\\pipe\\x',
	'//?/C:/x',
	'C:\\x',
	'c:x',
	'C:/x',
	'file:///x',
	'https://example.com/x',
];

const OWN = ['x', 'x/y', 'x..y/z', '..x', '...', '%2e%2e/x', '~/x', '规则/包'];

const listed = (path: string): string => `packs: [${JSON.stringify(path)}]\n`;
const named = (path: string): string => `sets: [ { name: a, documents: [${JSON.stringify(path)}] } ]\n`;

describe('a path in hegui.yaml', () => {
	for (const path of OUTSIDE) {
		it(`is refused: ${path}`, () => {
			for (const text of [listed(path), named(path)]) {
				const { config, problems } = readConfig({ path: 'hegui.yaml', text });
				equal(problems.length, 1, text);
				equal(config.packs.length + config.sets.flatMap(({ documents }) => documents).length, 0, text);
			}
		});
	}

	for (const path of OWN) {
		it(`is taken: ${path}`, () => equal(readConfig({ path: 'hegui.yaml', text: listed(path) }).problems.length, 0));
	}
});
