// Archives without the rights that their files happened to have on the machine where they were packed.
const END = 0x06054b50;
const END_LENGTH = 22;
const ENTRY = 0x02014b50;
const ENTRY_LENGTH = 46;
/** A file that everybody may read. */
const RIGHTS = 0o100644 * 0x10000;

/** Gives every file of an archive the same rights, in place. */
export function giveSameRights(archive) {
	const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
	let end = archive.length - END_LENGTH;
	while (end >= 0 && view.getUint32(end, true) !== END) end--;
	if (end < 0) throw new Error('no archive');
	let at = view.getUint32(end + 16, true);
	for (let left = view.getUint16(end + 10, true); left > 0; left--) {
		if (view.getUint32(at, true) !== ENTRY) throw new Error('no entry of an archive');
		view.setUint32(at + 38, RIGHTS, true);
		const [name, extra, comment] = [28, 30, 32].map((field) => view.getUint16(at + field, true));
		at += ENTRY_LENGTH + name + extra + comment;
	}
}
