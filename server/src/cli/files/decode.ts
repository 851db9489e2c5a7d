// Bytes become text: UTF-8, or UTF-16 where a byte order mark says so; what cannot be read is told, not dropped.
import { isUtf8 } from 'node:buffer';
import type { Problem } from '../../core/model.ts';

export interface DecodedText {
	/** The text without its byte order mark, as an editor holds it. */
	readonly text: string;
	readonly problems: readonly Problem[];
}

const REPLACEMENT = '\uFFFD';

function isWellFormed(bytes: Uint8Array, encoding: string): boolean {
	if (encoding === 'utf-8') return isUtf8(bytes);
	try {
		new TextDecoder(encoding, { fatal: true }).decode(bytes);
		return true;
	} catch {
		return false;
	}
}

function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
	if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
	return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
}

/** Decodes the bytes of a file; never fails. */
export function decode(bytes: Uint8Array): DecodedText {
	const encoding = encodingOf(bytes);
	const text = new TextDecoder(encoding).decode(bytes);
	const problems: Problem[] = [];
	if (!isWellFormed(bytes, encoding)) {
		const start = Math.max(0, text.indexOf(REPLACEMENT));
		const detail = encoding.toUpperCase();
		problems.push({ id: 'encoding', start, end: Math.min(start + 1, text.length), detail });
	}
	return { text, problems };
}
