// Offsets become lines and characters as editors count them.
import { deepEqual, equal } from 'node:assert/strict';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { LineIndex } from '../../../server/src/core/text/lineIndex.ts';

describe('the line index', () => {
	it('knows LF, CRLF and CR', () => {
		const index = new LineIndex('a\nb\r\nc\rd');
		equal(index.lineCount, 4);
		deepEqual(index.positionAt(5), { line: 2, character: 0 });
		deepEqual(index.positionAt(7), { line: 3, character: 0 });
	});

	it('moves offsets outside the text to its ends', () => {
		const index = new LineIndex('ab\nc');
		deepEqual(index.positionAt(-3), { line: 0, character: 0 });
		deepEqual(index.positionAt(99), { line: 1, character: 1 });
		equal(index.lineStart(99), 4);
	});

	it('counts as the protocol library does', () => {
		const text = fc.string({ unit: fc.constantFrom('a', '账', '😀', '\n', '\r', '\r\n'), maxLength: 30 });
		fc.assert(
			fc.property(text, (source) => {
				const theirs = TextDocument.create('file:///a', 'plaintext', 1, source);
				const ours = new LineIndex(source);
				equal(ours.lineCount, theirs.lineCount);
				for (let offset = 0; offset <= source.length; offset++) {
					// Between CR and LF the library steps back to the end of the line; we never ask there.
					if (source[offset - 1] === '\r' && source[offset] === '\n') continue;
					deepEqual(ours.positionAt(offset), theirs.positionAt(offset));
				}
			}),
		);
	});
});
