// A file of tables and texts: one look at its list of contents opens it, and each part is read when it is asked for.

/** Bytes, or a text. */
type Section = Uint8Array | string;

const MAGIC = 0x69676568;
const WORD = 4;
/** Magic, sum of the list of contents and its length. */
const HEAD = 3 * WORD;
const LENGTH = 2 * WORD;

/** Name, place, length in bytes and sum of each section. */
type Contents = readonly (readonly [name: string, start: number, length: number, sum: number])[];

/** The next place at which a word begins: each section begins at one, so that tables are used where they stand. */
function wholeWords(length: number): number {
	return Math.ceil(length / WORD) * WORD;
}

/** A sum by which a damaged section is told; four words at a time, since a program that was just started does little at a time. */
function sumOf(words: Uint32Array): number {
	let sum = words.length;
	let at = 0;
	for (; at + 4 <= words.length; at += 4) {
		const one = Math.imul(words[at] as number, 3) ^ (words[at + 1] as number);
		const other = Math.imul(words[at + 2] as number, 5) ^ (words[at + 3] as number);
		sum = (Math.imul(sum, 31) + Math.imul(one, 7) + other) | 0;
	}
	for (; at < words.length; at++) sum = (Math.imul(sum, 31) + (words[at] as number)) | 0;
	return sum >>> 0;
}

/** What stands from one place of a file to before another, with what fills its last word up. */
function sumIn({ buffer, byteOffset }: Uint8Array, start: number, end: number): number {
	return sumOf(new Uint32Array(buffer, byteOffset + start, (wholeWords(end) - start) / WORD));
}

/** Puts sections into one file. */
export function packed(sections: Readonly<Record<string, Section>>): Uint8Array {
	const encoder = new TextEncoder();
	let end = 0;
	const parts = Object.entries(sections).map(([name, section]) => {
		const bytes = typeof section === 'string' ? encoder.encode(section) : section;
		const start = end;
		end = wholeWords(start + bytes.length);
		return { name, bytes, start };
	});
	const body = new Uint8Array(end);
	for (const { bytes, start } of parts) body.set(bytes, start);
	const contents: Contents = parts.map(({ name, bytes: { length }, start }) => [
		name,
		start,
		length,
		sumIn(body, start, start + length),
	]);
	const listing = encoder.encode(JSON.stringify(contents));
	const first = wholeWords(HEAD + listing.length);
	const file = new Uint8Array(first + end);
	file.set(listing, HEAD);
	file.set(body, first);
	const view = new DataView(file.buffer);
	view.setUint32(0, MAGIC, true);
	view.setUint32(LENGTH, listing.length, true);
	view.setUint32(WORD, sumIn(file, LENGTH, first), true);
	return file;
}

function damaged(): Error {
	return new Error('the file of the law is damaged: install Hegui again');
}

/** A file that was packed: each section is looked over before it is used. */
export class Container {
	private readonly file: Uint8Array;
	private readonly first: number;
	private readonly contents = new Map<string, Contents[number]>();

	/** @throws Error where the list of contents is not whole, or does not end where the file does */
	constructor(bytes: Uint8Array) {
		if (bytes.length < HEAD || bytes.length % WORD !== 0) throw damaged();
		this.file = bytes.byteOffset % WORD === 0 ? bytes : bytes.slice();
		const view = new DataView(this.file.buffer, this.file.byteOffset, this.file.byteLength);
		const end = HEAD + view.getUint32(LENGTH, true);
		this.first = wholeWords(end);
		if (view.getUint32(0, true) !== MAGIC || this.first > bytes.length) throw damaged();
		if (view.getUint32(WORD, true) !== sumIn(this.file, LENGTH, end)) throw damaged();
		const contents: Contents = JSON.parse(new TextDecoder().decode(this.file.subarray(HEAD, end)));
		for (const section of contents) this.contents.set(section[0], section);
		const [, start, length] = contents.at(-1) ?? ['', 0, 0];
		if (this.first + wholeWords(start + length) !== bytes.length) throw damaged();
	}

	/** Names of the sections, as they were given. */
	get names(): readonly string[] {
		return [...this.contents.keys()];
	}

	/**
	 * The bytes of a section; they begin at a whole word of their buffer.
	 *
	 * @throws Error where the section is not whole
	 */
	bytes(name: string): Uint8Array {
		const { file, first, contents } = this;
		const [, start = 0, length = 0, sum] = contents.get(name) ?? [];
		const end = first + start + length;
		if (sum !== sumIn(file, first + start, end)) throw damaged();
		return file.subarray(first + start, end);
	}

	/** A section that is a text. */
	text(name: string): string {
		return new TextDecoder().decode(this.bytes(name));
	}
}
