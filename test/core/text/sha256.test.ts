// SHA-256 without the platform's help is the platform's.
import { equal } from 'node:assert/strict';
import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { sha256 } from '../../../server/src/core/text/sha256.ts';

const reference = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

describe('SHA-256', () => {
	it('is that of Node for bytes of every length about a block', () => {
		for (let length = 0; length <= 200; length++) {
			const bytes = Uint8Array.from({ length }, (_, at) => (at * 37 + length) % 256);
			equal(sha256(bytes), reference(bytes), `${length} bytes`);
		}
	});

	it('is that of Node for any bytes', () => {
		fc.assert(fc.property(fc.uint8Array({ maxLength: 5000 }), (bytes) => sha256(bytes) === reference(bytes)));
	});
});
