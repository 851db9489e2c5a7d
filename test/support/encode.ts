// Texts as bytes of older encodings, which the machine can only read: its tables turned round.

const tables = new Map<string, ReadonlyMap<string, readonly number[]>>();

function tableOf(encoding: string): ReadonlyMap<string, readonly number[]> {
	const known = tables.get(encoding);
	if (known !== undefined) return known;
	const decoder = new TextDecoder(encoding);
	const table = new Map<string, readonly number[]>();
	for (let lead = 0x81; lead <= 0xfe; lead++) {
		for (let trail = 0x40; trail <= 0xfe; trail++) {
			const character = decoder.decode(Uint8Array.of(lead, trail));
			if ([...character].length === 1 && !table.has(character)) table.set(character, [lead, trail]);
		}
	}
	tables.set(encoding, table);
	return table;
}

/** Bytes of a text; characters that the encoding does not have are told. */
export function encoded(text: string, encoding: 'gb18030' | 'big5' | 'euc-kr' | 'euc-jp'): Uint8Array {
	const table = tableOf(encoding);
	return Uint8Array.from(
		[...text].flatMap((character) => {
			const bytes = character < '\u0080' ? [character.charCodeAt(0)] : table.get(character);
			if (bytes === undefined) throw new Error(`${encoding} has no ${character}`);
			return bytes;
		}),
	);
}

/** UTF-16 without a byte order mark. */
export function wide(text: string, order: 'le' | 'be'): Uint8Array {
	const bytes = Buffer.from(text, 'utf16le');
	return order === 'le' ? bytes : bytes.swap16();
}
