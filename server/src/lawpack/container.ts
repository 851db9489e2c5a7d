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

/** A sum by which a damaged file is told. */
function sumOf(file: Uint8Array): number {
	const isAligned = file.byteOffset % WORD === 0;
	const { buffer, byteOffset, byteLength } = isAligned ? file : file.slice();
	const words = new Uint32Array(buffer, byteOffset, Math.floor(byteLength / WORD));
	let sum = byteLength;
	for (let at = SUMMED / WORD; at < words.length; at++) sum = (Math.imul(sum, 31) + (words[at] as number)) | 0;
	for (let at = words.length * WORD; at < byteLength; at++) sum = (Math.imul(sum, 31) + (file[at] as number)) | 0;
	return sum >>> 0;
}

/** Puts sections into one file. */
export function packed(sections: Readonly<Record<string, Section>>): Uint8Array {
	const encoder = new TextEncoder();
	const parts = Object.values(sections).map((one) => (typeof one === 'string' ? encoder.encode(one) : one));
	let end = 0;
	const contents: Contents = Object.keys(sections).map((name, index) => {
		const length = parts[index]?.length ?? 0;
		end += length;
		return [name, end - length, length];
	});
	const listing = encoder.encode(JSON.stringify(contents));
	const first = HEAD + listing.length;
	const file = new Uint8Array(first + end);
	file.set(listing, HEAD);
	for (const [index, [, start]] of contents.entries()) file.set(parts[index] ?? [], first + start);
	const view = new DataView(file.buffer);
	view.setUint32(0, MAGIC, true);
	view.setUint32(SUMMED, listing.length, true);
	view.setUint32(WORD, sumOf(file), true);
	return file;
}

function damaged(): Error {
	return new Error('the file of the law is damaged: install Hegui again');
}

/** A file that was packed. */
export class Container {
	private readonly sections: ReadonlyMap<string, Uint8Array>;

	/** @throws Error where the file is not whole */
	constructor(bytes: Uint8Array) {
		if (bytes.length < HEAD) throw damaged();
		const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
		if (view.getUint32(0, true) !== MAGIC || view.getUint32(WORD, true) !== sumOf(bytes)) throw damaged();
		const first = HEAD + view.getUint32(SUMMED, true);
		const contents: Contents = JSON.parse(new TextDecoder().decode(bytes.subarray(HEAD, first)));
		this.sections = new Map(
			contents.map(([name, start, length]) => [name, bytes.subarray(first + start, first + start + length)]),
		);
	}

	/** Names of the sections, as they were given. */
	get names(): readonly string[] {
		return [...this.sections.keys()];
	}

	/** The bytes of a section. */
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
