// The package of the extension does not tell what rights its files had where it was packed.
import { deepEqual, notDeepEqual, throws } from 'node:assert/strict';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { giveSameRights } from '../../scripts/sameRights.mjs';

const a = strToU8('a'.repeat(1000));
const b = strToU8('b');
const archive = (rights: number): Uint8Array => {
	const options = { os: 3, attrs: rights * 0x10000, mtime: '2020-01-01T00:00:00' };
	return zipSync({ 'x/规则.md': [a, { ...options, comment: 'c' }], b: [b, options] }, { comment: 'PK' } as object);
};

describe('an archive', () => {
	it('is the same whatever rights its files had', () => {
		const [first, second] = [archive(0o100600), archive(0o100755)];
		notDeepEqual(first, second);
		giveSameRights(first);
		giveSameRights(second);
		deepEqual(first, second);
		deepEqual(unzipSync(first), { 'x/规则.md': a, b });
	});

	it('that is none is refused', () =>
		throws(() => giveSameRights(strToU8('no archive at all, in no way')), /no archive/));
});
