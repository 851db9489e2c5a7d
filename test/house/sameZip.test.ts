// The package of the extension is the same bytes, whatever order, times and rights its files had.
import { deepEqual, notDeepEqual } from 'node:assert/strict';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { sameZip } from '../../scripts/sameZip.mjs';

const a = strToU8('a'.repeat(1000));
const b = strToU8('b');

describe('an archive that is made anew', () => {
	it('is the same whenever and wherever it was made', () => {
		const first = zipSync(
			{ 'x/a': [a, { mtime: '1999-01-01T00:00:00' }], b: [b, { attrs: 0o644 << 16 }] },
			{ level: 1 },
		);
		const second = zipSync({ b: [b, { attrs: 0o755 << 16 }], 'x/a': [a, { mtime: '2020-01-01T00:00:00', level: 9 }] });
		notDeepEqual(first, second);
		deepEqual(sameZip(first), sameZip(second));
		deepEqual(sameZip(sameZip(first)), sameZip(first));
	});

	it('holds what it held', () => deepEqual(unzipSync(sameZip(zipSync({ 'x/a': a, b }))), { 'x/a': a, b }));
});
