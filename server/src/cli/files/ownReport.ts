// Reports that hegui wrote itself: in a folder of drafts they are none, and are known by the mark that they carry.
import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { tool } from '../../report/tool.ts';

/** The mark stands near the top of a page. */
const HEAD = 2048;
/** Part of a Word file that names the program. */
const CORE = 'docProps/core.xml';
/** Our reports are small. */
const LARGEST = 2 ** 24;
const LARGEST_PART = 2 ** 16;

function headOf(file: string): string {
	const descriptor = openSync(file, 'r');
	try {
		const bytes = Buffer.alloc(HEAD);
		return bytes.toString('latin1', 0, readSync(descriptor, bytes, 0, HEAD, 0));
	} finally {
		closeSync(descriptor);
	}
}

function creatorOf(file: string): string {
	if (statSync(file).size > LARGEST) return '';
	const filter = ({ name, originalSize }: { name: string; originalSize: number }): boolean =>
		name === CORE && originalSize < LARGEST_PART;
	const part = unzipSync(readFileSync(file), { filter })[CORE];
	return part === undefined ? '' : (/<dc:creator>([^<]*)/.exec(strFromU8(part))?.[1] ?? '');
}

/** Whether a file is a report of ours; what cannot be read is none. */
export function isOwnReport(file: string): boolean {
	try {
		if (/\.html?$/i.test(file)) return headOf(file).includes(`<meta name="generator" content="${tool.name} `);
		return /\.docx$/i.test(file) && creatorOf(file).startsWith(`${tool.name} `);
	} catch {
		return false;
	}
}
