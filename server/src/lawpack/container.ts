// A file of tables and texts: one look at its list of contents opens it, and each part is read when it is asked for.

/** Bytes, or a text. */
type Section = Uint8Array | string;

const MAGIC = 0x69676568;
const WORD = 4;
/** A section begins at a whole row of words, so that its tables are used where they stand, and its sum is taken row by row. */
const ROW = 4 * WORD;
/** Magic, sum of the list of contents, its length, and that of the file. */
const HEAD = ROW;
const LENGTH = 2 * WORD;
const FILE_LENGTH = 3 * WORD;

/** Name, place, length in bytes and sum of each section. */
type Contents = readonly (readonly [name: string, start: number, length: number, sum: number])[];

/** The next place at which a row begins. */
function wholeRows(length: number): number {
	return Math.ceil(length / ROW) * ROW;
}

/** A sum by which damage is told; a row at a time, since a program that was just started does little at a time. */
function sumIn({ buffer, byteOffset }: Uint8Array, start: number, end: number): number {
	const words = new Uint32Array(buffer, byteOffset + start, (wholeRows(end) - start) / WORD);
	let sum = words.length;
	for (let at = 0; at < words.length; at += 4) {
		const one = Math.imul(words[at] as number, 3) ^ (words[at + 1] as number);
		const other = Math.imul(words[at + 2] as number, 5) ^ (words[at + 3] as number);
		sum = (Math.imul(sum, 31) + Math.imul(one, 7) + other) | 0;
	}
	return sum >>> 0;
}

/** The sum of the list of contents, its length among it. */
function sumOfList(file: Uint8Array, end: number): number {
	const length = new DataView(file.buffer, file.byteOffset).getUint32(LENGTH, true);
	return (Math.imul(sumIn(file, HEAD, end), 31) + length) >>> 0;
}

/** Puts sections into one file. */
export function packed(sections: Readonly<Record<string, Section>>): Uint8Array {
	const encoder = new TextEncoder();
	let end = 0;
	const parts = Object.entries(sections).map(([name, section]) => {
		const bytes = typeof section === 'string' ? encoder.encode(section) : section;
		const start = end;
		end = wholeRows(start + bytes.length);
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
	const first = wholeRows(HEAD + listing.length);
	const file = new Uint8Array(first + end);
	file.set(listing, HEAD);
	file.set(body, first);
	const view = new DataView(file.buffer);
	view.setUint32(0, MAGIC, true);
	view.setUint32(LENGTH, listing.length, true);
	view.setUint32(FILE_LENGTH, file.length, true);
	view.setUint32(WORD, sumOfList(file, first), true);
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
	private readonly decoder = new TextDecoder();

	/** @throws Error where the list of contents is not whole, or the file is not as long as it was */
	constructor(bytes: Uint8Array) {
		if (bytes.length < HEAD || bytes.length % ROW !== 0) throw damaged();
		this.file = bytes.byteOffset % WORD === 0 ? bytes : bytes.slice();
		const view = new DataView(this.file.buffer, this.file.byteOffset, this.file.byteLength);
		const end = HEAD + view.getUint32(LENGTH, true);
		this.first = wholeRows(end);
		if (view.getUint32(0, true) !== MAGIC || view.getUint32(FILE_LENGTH, true) !== bytes.length) throw damaged();
		if (this.first > bytes.length) throw damaged();
		if (view.getUint32(WORD, true) !== sumOfList(this.file, end)) throw damaged();
		const contents: Contents = JSON.parse(this.decoder.decode(this.file.subarray(HEAD, end)));
		for (const section of contents) this.contents.set(section[0], section);
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
		return this.decoder.decode(this.bytes(name));
	}
}
