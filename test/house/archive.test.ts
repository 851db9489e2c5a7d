// The package of the extension is short, and does not tell what rights its files had where it was packed.
import { deepEqual, notDeepEqual, ok, throws } from 'node:assert/strict';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { repacked } from '../../scripts/archive.mjs';

const files = {
	'x/规则.md': strToU8('规则'.repeat(1000)),
	b: strToU8('b'),
	'random.png': Uint8Array.from({ length: 500 }, (_, at) => Math.imul(at + 1, 0x9e3779b1) >>> 24),
	empty: new Uint8Array(),
};
const archive = (rights: number): Uint8Array => {
	const options = { os: 3, attrs: rights * 0x10000, mtime: '2020-01-01T00:00:00', level: 1, comment: 'c' } as const;
	return zipSync(Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, [bytes, options]])));
};

describe('an archive', () => {
	it('is the same whatever rights its files had, and holds them all', () => {
		const [first, second] = [archive(0o100600), archive(0o100755)];
		notDeepEqual(first, second);
		deepEqual(repacked(first), repacked(second));
		deepEqual(unzipSync(repacked(first)), files);
		deepEqual(Object.keys(unzipSync(repacked(first))), Object.keys(files));
	});

	it('is as short as it gets', () => {
		const once = repacked(archive(0o100644));
		ok(once.length < archive(0o100644).length);
		deepEqual(repacked(once), once);
	});

	it('that is none is refused', () => throws(() => repacked(strToU8('no archive at all, in no way')), /no archive/));
});
