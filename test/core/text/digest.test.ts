// Digests of texts: the same for the same text, another for another.
import { equal, notEqual } from 'node:assert/strict';
import fc from 'fast-check';
import { digest, digestOfLines } from '../../../server/src/core/text/digest.ts';
import { runs } from '../../support/drafts.ts';

describe('the digest of a text', () => {
	it('is that of an equal text, and changes with one unit, their order and their number', () => {
		fc.assert(
			fc.property(fc.string({ minLength: 1, unit: 'binary' }), fc.nat(), (text, at) => {
				const place = at % text.length;
				const unit = String.fromCharCode(text.charCodeAt(place) ^ 1);
				equal(digest(text), digest(`${text.slice(0, 1)}${text.slice(1)}`));
				notEqual(digest(text), digest(text.slice(0, place) + unit + text.slice(place + 1)));
				notEqual(digest(text), digest(`${text} `));
			}),
			runs(200),
		);
		notEqual(digest('甲乙'), digest('乙甲'));
		notEqual(digest(''), digest('\0'));
	});

	it('is that of its lines', () => {
		fc.assert(
			fc.property(fc.array(fc.string()), (lines) => {
				equal(digestOfLines(lines), digest(lines.join('\n')));
			}),
			runs(100),
		);
	});
});
