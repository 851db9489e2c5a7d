// Archives written anew: each file as short as deflate makes it, and without the rights that it happened to have where it was packed.
import { deflateRawSync, inflateRawSync } from 'node:zlib';

const END = 0x06054b50;
const END_LENGTH = 22;
const ENTRY = 0x02014b50;
const ENTRY_LENGTH = 46;
const FILE = 0x04034b50;
const FILE_LENGTH = 30;
/** What a reader must know: deflate. */
const VERSION = 20;
/** Made on a system whose rights follow. */
const MADE_BY = (3 << 8) | VERSION;
/** A file that everybody may read. */
const RIGHTS = 0o100644 * 0x10000;
/** The name is in UTF-8. */
const UTF_8 = 0x0800;
const STORED = 0;
const DEFLATED = 8;
/** How much deflate looks at before it begins a new table; which of these is best differs from file to file. */
const MEMORY = [5, 6, 7, 8];

/** Entries of an archive, with what its files hold. */
function entriesOf(archive) {
	let end = archive.length - END_LENGTH;
	while (end >= 0 && archive.readUInt32LE(end) !== END) end--;
	if (end < 0) throw new Error('no archive');
	let at = archive.readUInt32LE(end + 16);
	return Array.from({ length: archive.readUInt16LE(end + 10) }, () => {
		if (archive.readUInt32LE(at) !== ENTRY) throw new Error('no entry of an archive');
		const [name, extra, comment] = [28, 30, 32].map((field) => archive.readUInt16LE(at + field));
		const place = archive.readUInt32LE(at + 42);
		const start = place + FILE_LENGTH + archive.readUInt16LE(place + 26) + archive.readUInt16LE(place + 28);
		const packed = archive.subarray(start, start + archive.readUInt32LE(at + 20));
		const entry = {
			name: archive.subarray(at + ENTRY_LENGTH, at + ENTRY_LENGTH + name),
			flags: archive.readUInt16LE(at + 8) & UTF_8,
			when: archive.readUInt32LE(at + 12),
			sum: archive.readUInt32LE(at + 16),
			bytes: archive.readUInt16LE(at + 10) === STORED ? packed : inflateRawSync(packed),
		};
		at += ENTRY_LENGTH + name + extra + comment;
		return entry;
	});
}

/** The shortest form of a file's bytes. */
function shortest(bytes) {
	const forms = MEMORY.map((memLevel) => deflateRawSync(bytes, { level: 9, memLevel }));
	return forms.reduce((best, form) => (form.length < best.length ? form : best), bytes);
}

/** What stands before a file and in its entry alike. */
function headOf({ name, flags, when, sum, bytes }, packed) {
	const head = Buffer.alloc(FILE_LENGTH - 4);
	head.writeUInt16LE(VERSION, 0);
	head.writeUInt16LE(flags, 2);
	head.writeUInt16LE(packed === bytes ? STORED : DEFLATED, 4);
	head.writeUInt32LE(when, 6);
	head.writeUInt32LE(sum, 10);
	head.writeUInt32LE(packed.length, 14);
	head.writeUInt32LE(bytes.length, 18);
	head.writeUInt16LE(name.length, 22);
	return head;
}

function entryOf(head, name, place) {
	const entry = Buffer.alloc(ENTRY_LENGTH);
	entry.writeUInt32LE(ENTRY, 0);
	entry.writeUInt16LE(MADE_BY, 4);
	head.copy(entry, 6);
	entry.writeUInt32LE(RIGHTS, 38);
	entry.writeUInt32LE(place, 42);
	return Buffer.concat([entry, name]);
}

/** The same files, in the same order; the bytes depend on nothing but their names, times and contents. */
export function repacked(archive) {
	const parts = [];
	const listing = [];
	let length = 0;
	const magic = Buffer.alloc(4);
	magic.writeUInt32LE(FILE);
	for (const entry of entriesOf(Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength))) {
		const packed = shortest(entry.bytes);
		const head = headOf(entry, packed);
		listing.push(entryOf(head, entry.name, length));
		parts.push(magic, head, entry.name, packed);
		length += FILE_LENGTH + entry.name.length + packed.length;
	}
	const list = Buffer.concat(listing);
	const end = Buffer.alloc(END_LENGTH);
	end.writeUInt32LE(END, 0);
	end.writeUInt16LE(listing.length, 8);
	end.writeUInt16LE(listing.length, 10);
	end.writeUInt32LE(list.length, 12);
	end.writeUInt32LE(length, 16);
	return Buffer.concat([...parts, list, end]);
}
