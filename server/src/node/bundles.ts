// The bundles of the law and of the formats lie beside that of the server.
import { join } from 'node:path';
import type { Pack } from '../core/law.ts';
import type { Formats } from '../formats/index.ts';
import { unpack } from '../lawpack/packed.ts';

export function loadPack(): Pack {
	return unpack(require(join(__dirname, 'law.js')).packed);
}

export async function loadFormats(): Promise<Formats> {
	return (await import('hegui:formats')).default.formats;
}
