// Office files made anew from their parts, so that the same content gives the same bytes on every day and machine.
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';

/** The first moment that a ZIP archive can tell. */
const MOMENT = '1980-01-01T00:00:00';

/** Tells who made the file, and when. */
const CORE = 'docProps/core.xml';

function dated(part: Uint8Array, day: string): Uint8Array {
	const moment = `$1${day}T00:00:00Z`;
	return strToU8(strFromU8(part).replace(/(<dcterms:(?:created|modified)\b[^<>]*>)[^<]*/g, moment));
}

/**
 * Packs an Office file anew.
 *
 * @param day stands for the moments at which the file was made and changed
 * @param changed gives a part of XML its last touch
 */
export function repack(
	file: Uint8Array,
	day: string,
	changed: (name: string, xml: string) => string = (_, xml) => xml,
): Uint8Array {
	const parts = unzipSync(file);
	const names = Object.keys(parts).sort();
	// The kinds of parts must come first: some readers look no further to tell what a file is.
	const ordered = [...names.filter((name) => name.startsWith('[')), ...names.filter((name) => !name.startsWith('['))];
	const zippable: Zippable = {};
	for (const name of ordered) {
		const part = parts[name];
		if (part === undefined) continue;
		const touched = name.endsWith('.xml') ? strToU8(changed(name, strFromU8(part))) : part;
		zippable[name] = [name === CORE ? dated(part, day) : touched, { mtime: MOMENT, level: 6 }];
	}
	return zipSync(zippable, { mtime: MOMENT });
}
