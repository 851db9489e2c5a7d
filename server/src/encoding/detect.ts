// In which encoding bytes are written that are no UTF-8: a mark, what reads as Chinese, else a page's own words.
import { big5, euc_jp, euc_kr, gb_18030, sjis } from 'chardet/lib/encoding/mbcs';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5';

export interface Detected {
	readonly encoding: Encoding;
	/** Whether a byte order mark says so. */
	readonly isMarked: boolean;
}

/** As much as is looked at, from the first byte on that is not ASCII. */
const SAMPLE = 2 ** 16;
/** Fewer Chinese characters prove nothing. */
const FEWEST = 4;
/** Share of characters that must be usual ones; a text misread has half of them at best. */
const USUAL = 0.9;

/** The encoding of bytes; UTF-8 where nothing tells. */
export function detect(bytes: Uint8Array): Detected {
	if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: 'utf-16le', isMarked: true };
	if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: 'utf-16be', isMarked: true };
	const encoding = wideOf(bytes) ?? guessed(sampleOf(bytes)) ?? declaredIn(bytes) ?? 'utf-8';
	return { encoding, isMarked: false };
}

/** What a page of HTML says of itself, where its bytes bear it out: too little text to guess by may yet be told. */
function declaredIn(bytes: Uint8Array): Encoding | undefined {
	const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
	const label = /<meta\b[^<>]*\bcharset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1] ?? '';
	const encoding = /^(?:x-)?gb/i.test(label) ? 'gb18030' : /^big5/i.test(label) ? 'big5' : undefined;
	if (encoding === undefined) return undefined;
	try {
		new TextDecoder(encoding, { fatal: true }).decode(bytes);
		return encoding;
	} catch {
		return undefined;
	}
}

/** UTF-16 without a mark. */
function wideOf(bytes: Uint8Array): Encoding | undefined {
	const sample = bytes.subarray(0, SAMPLE);
	return (['utf-16le', 'utf-16be'] as const).find((encoding) => {
		const { length, usual, nuls } = measure(new TextDecoder(encoding).decode(sample));
		return length >= FEWEST && nuls === 0 && usual >= length * USUAL;
	});
}

function sampleOf(bytes: Uint8Array): Uint8Array {
	const first = Math.max(
		0,
		bytes.findIndex((byte) => byte >= 0x80),
	);
	return bytes.subarray(first, first + SAMPLE);
}

/** Korean and Japanese texts are well-formed GB18030 as well: those who ask for them, too, tell them apart. */
const RECOGNISERS = [
	{ encoding: 'gb18030', by: new gb_18030() },
	{ encoding: 'big5', by: new big5() },
	{ encoding: undefined, by: new euc_kr() },
	{ encoding: undefined, by: new euc_jp() },
	{ encoding: undefined, by: new sjis() },
] as const;

/** The likeliest encodings, of those that are ours one whose text reads as Chinese. */
function guessed(sample: Uint8Array): Encoding | undefined {
	if (readsAsChinese(sample, 'utf-8')) return 'utf-8';
	const [rawInput, rawLen] = [sample, sample.length];
	const context = { rawInput, rawLen, inputBytes: sample, inputLen: rawLen, byteStats: [], c1Bytes: false };
	const ranked = RECOGNISERS.map(({ encoding, by }) => ({ encoding, confidence: by.match(context)?.confidence ?? 0 }));
	const best = Math.max(1, ...ranked.map(({ confidence }) => confidence));
	for (const { encoding, confidence } of ranked) {
		if (encoding !== undefined && confidence === best && readsAsChinese(sample, encoding)) return encoding;
	}
	return undefined;
}

function readsAsChinese(sample: Uint8Array, encoding: Encoding): boolean {
	const { foreign, usualForeign, chinese } = measure(new TextDecoder(encoding).decode(sample));
	return chinese >= FEWEST && usualForeign >= foreign * USUAL;
}

interface Measure {
	readonly length: number;
	readonly usual: number;
	readonly nuls: number;
	/** Characters beyond ASCII, and those of them that are usual. */
	readonly foreign: number;
	readonly usualForeign: number;
	/** Usual Chinese characters. */
	readonly chinese: number;
}

/** Signs of Chinese and English texts beyond letters: punctuation, enclosed numbers, full-width forms. */
const SIGN = /[\u00a0-\u00ff\u2000-\u206f\u2160-\u217f\u2190-\u2193\u2460-\u24ff\u3000-\u3029\uff00-\uffef]/;

function measure(text: string): Measure {
	const common = usualCharacters();
	let [length, ascii, nuls, signs, chinese] = [0, 0, 0, 0, 0];
	for (const character of text) {
		length++;
		if (character === '\0') nuls++;
		if (character < '\u0080') ascii += /[\t\n\f\r -~]/.test(character) ? 1 : 0;
		else if (common.has(character)) chinese++;
		else if (SIGN.test(character)) signs++;
	}
	const usualForeign = chinese + signs;
	const foreign = text.replace(/[\0-\x7f]+/g, '').length;
	return { length, usual: ascii + usualForeign, nuls, foreign, usualForeign, chinese };
}

let known: ReadonlySet<string> | undefined;

/** The usual characters as the standards of both scripts have them: the first level of GB 2312 and that of Big5. */
function usualCharacters(): ReadonlySet<string> {
	known ??= new Set([...table('gb18030', [0xb0, 0xd7], 0xa1), ...table('big5', [0xa4, 0xc6], 0x40)]);
	return known;
}

function table(encoding: Encoding, [first, last]: readonly [number, number], from: number): string {
	const pairs: number[] = [];
	for (let lead = first; lead <= last; lead++) {
		for (let trail = from; trail <= 0xfe; trail++) if (trail <= 0x7e || trail >= 0xa1) pairs.push(lead, trail);
	}
	return new TextDecoder(encoding).decode(Uint8Array.from(pairs)).replaceAll('\uFFFD', '');
}
