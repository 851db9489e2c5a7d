// A file of tables and texts: one look at its list of contents opens it, and each part is read when it is asked for.

/** Bytes, or a text. */
type Section = Uint8Array | string;

const MAGIC = 0x69676568;
const WORD = 4;
/** Magic, sum, length of the list of contents. */
const HEAD = 3 * WORD;
const SUMMED = 2 * WORD;

/** Name, place and length in bytes of each section. */
type Contents = readonly (readonly [name: string, start: number, length: number])[];

/** The next place at which a word begins: each section begins at one, so that tables are used where they stand. */
function wholeWords(length: number): number {
	return Math.ceil(length / WORD) * WORD;
}

/** A sum by which a damaged file is told; four at a time, since a program that was just started does little at a time. */
function sumOf(words: Uint32Array): number {
	let sum = words.length;
	let at = SUMMED / WORD;
	for (; at + 4 <= words.length; at += 4) {
		const one = Math.imul(words[at] as number, 3) ^ (words[at + 1] as number);
		const other = Math.imul(words[at + 2] as number, 5) ^ (words[at + 3] as number);
		sum = (Math.imul(sum, 31) + Math.imul(one, 7) + other) | 0;
	}
	for (; at < words.length; at++) sum = (Math.imul(sum, 31) + (words[at] as number)) | 0;
	return sum >>> 0;
}

/** Puts sections into one file. */
export function packed(sections: Readonly<Record<string, Section>>): Uint8Array {
	const encoder = new TextEncoder();
	const parts = Object.values(sections).map((one) => (typeof one === 'string' ? encoder.encode(one) : one));
	let end = 0;
	const contents: Contents = Object.keys(sections).map((name, index) => {
		const length = parts[index]?.length ?? 0;
		const start = end;
		end = wholeWords(start + length);
		return [name, start, length];
	});
	const listing = encoder.encode(JSON.stringify(contents));
	const first = wholeWords(HEAD + listing.length);
	const file = new Uint8Array(first + end);
	file.set(listing, HEAD);
	for (const [index, [, start]] of contents.entries()) file.set(parts[index] ?? [], first + start);
	const view = new DataView(file.buffer);
	view.setUint32(0, MAGIC, true);
	view.setUint32(SUMMED, listing.length, true);
	view.setUint32(WORD, sumOf(new Uint32Array(file.buffer)), true);
	return file;
}

function damaged(): Error {
	return new Error('the file of the law is damaged: install Hegui again');
}

/** A file that was packed. */
export class Container {
	private readonly sections: ReadonlyMap<string, Uint8Array>;

	/** @throws Error where the file is not whole */
	constructor(file: Uint8Array) {
		if (file.length < HEAD || file.length % WORD !== 0) throw damaged();
		const bytes = file.byteOffset % WORD === 0 ? file : file.slice();
		const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
		const words = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / WORD);
		if (view.getUint32(0, true) !== MAGIC || view.getUint32(WORD, true) !== sumOf(words)) throw damaged();
		const listed = HEAD + view.getUint32(SUMMED, true);
		const contents: Contents = JSON.parse(new TextDecoder().decode(bytes.subarray(HEAD, listed)));
		const first = wholeWords(listed);
		this.sections = new Map(
			contents.map(([name, start, length]) => [name, bytes.subarray(first + start, first + start + length)]),
		);
	}

	/** Names of the sections, as they were given. */
	get names(): readonly string[] {
		return [...this.sections.keys()];
	}

	/** The bytes of a section; they begin at a whole word of their buffer. */
	bytes(name: string): Uint8Array {
		const section = this.sections.get(name);
		if (section === undefined) throw damaged();
		return section;
	}

	/** A section that is a text. */
	text(name: string): string {
		return new TextDecoder().decode(this.bytes(name));
	}
}
