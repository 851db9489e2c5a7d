// The zip that a Word file is: its texts are taken out, within limits, and put back; pictures and the rest stay out.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { Unreadable } from './contract.ts';
import { isTooDeep } from './depth.ts';

const MEGABYTE = 2 ** 20;
const LARGEST_FILE = 64 * MEGABYTE;
/** A policy of three hundred pages has about 5 MB of text and marks. */
const LARGEST_CONTENT = 24 * MEGABYTE;

/** How old Word files begin, and new ones that a password protects. */
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const RELATION = /<Relationship\b[^<>]*>/g;

export class DocxParts {
	/** Path of the part that holds the body. */
	readonly main: string;
	private readonly parts: Record<string, Uint8Array>;

	constructor(bytes: Uint8Array) {
		if (COMPOUND_FILE.every((byte, index) => bytes[index] === byte)) throw new Unreadable('protected');
		if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new Unreadable('notWord');
		if (bytes.length > LARGEST_FILE) throw new Unreadable('tooLarge');
		this.parts = unzipTexts(bytes);
		const relations = this.text('_rels/.rels')?.match(RELATION) ?? [];
		const relation = relations.find((one) => one.includes('/officeDocument"')) ?? '';
		this.main = (/\bTarget="\/?([^"]+)"/.exec(relation)?.[1] ?? 'word/document.xml').replace(/^\.\//, '');
		if (this.parts[this.main] === undefined) throw new Unreadable('notWord');
		if (Object.values(this.parts).some((part) => isTooDeep(strFromU8(part)))) throw new Unreadable('damaged');
	}

	text(path: string): string | undefined {
		const part = this.parts[path];
		return part && strFromU8(part);
	}

	/** A part beside the body, such as `numbering.xml`. */
	beside(name: string): string | undefined {
		return this.text(this.main.replace(/(?<![^/])[^/]*$/, name));
	}

	/** The file with another body, without what is no text. */
	withBody(xml: string): Uint8Array {
		return zipSync({ ...this.parts, [this.main]: strToU8(xml) }, { level: 0 });
	}
}

/** The directory tells the sizes before anything is unpacked, and no part is unpacked beyond the size it tells. */
function unzipTexts(bytes: Uint8Array): Record<string, Uint8Array> {
	let total = 0;
	return unzipSync(bytes, {
		filter: ({ name, originalSize }) => {
			if (!/\.(?:xml|rels)$/i.test(name)) return false;
			total += originalSize;
			if (total > LARGEST_CONTENT) throw new Unreadable('tooLarge');
			return true;
		},
	});
}
