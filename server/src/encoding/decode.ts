// Bytes become text: UTF-8 where it is well formed, else what a mark, a page's own words or the bytes tell; never fails.
import type { Problem } from '../core/model.ts';
import { detect, type Encoding } from './detect.ts';

export interface DecodedText {
	/** The text without its byte order mark, as an editor holds it. */
	readonly text: string;
	readonly problems: readonly Problem[];
}

const REPLACEMENT = '\uFFFD';

/** Names for people. */
const NAMES: Readonly<Record<Encoding, string>> = {
	'utf-8': 'UTF-8',
	'utf-16le': 'UTF-16LE',
	'utf-16be': 'UTF-16BE',
	gb18030: 'GB18030',
	big5: 'Big5',
};

/** The text where every byte is in order. */
function strictly(bytes: Uint8Array, encoding: Encoding): string | undefined {
	try {
		return new TextDecoder(encoding, { fatal: true }).decode(bytes);
	} catch {
		return undefined;
	}
}

/** Texts of one byte and one NUL by turns are well-formed UTF-8, too; nobody writes so many NULs. */
function isFullOfNuls(text: string): boolean {
	const sample = text.slice(0, 4096);
	return sample.split('\0').length - 1 > sample.length / 4;
}

/** Decodes the bytes of a file; never fails. */
export function decode(bytes: Uint8Array): DecodedText {
	const plain = strictly(bytes, 'utf-8');
	if (plain !== undefined && !isFullOfNuls(plain)) return { text: plain, problems: [] };
	const { encoding, isMarked } = detect(bytes);
	const strict = encoding === 'utf-8' ? plain : strictly(bytes, encoding);
	const text = strict ?? new TextDecoder(encoding).decode(bytes);
	const problems: Problem[] = [];
	if (encoding !== 'utf-8' && !isMarked) problems.push({ id: 'decoded', start: 0, end: 0, detail: NAMES[encoding] });
	if (strict === undefined) {
		const start = Math.max(0, text.indexOf(REPLACEMENT));
		problems.push({ id: 'encoding', start, end: Math.min(start + 1, text.length), detail: NAMES[encoding] });
	}
	return { text, problems };
}
