// The bundles of the law and of the formats in a worker, which cannot tell where it lies itself: the client says.
import type { Pack } from '../core/law.ts';
import type { Formats } from '../formats/index.ts';
import { unpack } from '../lawpack/packed.ts';

declare const self: WorkerGlobalScope & {
	readonly heguiLaw?: { readonly packed: string };
	readonly heguiFormats?: { readonly formats: Formats };
};

function load(folder: string | undefined, name: string): void {
	if (folder === undefined) throw new Error('the client does not say where the bundles of the server lie');
	self.importScripts(`${folder}/${name}`);
}

export function loadPack(folder: string | undefined): Pack {
	if (self.heguiLaw === undefined) load(folder, 'law.js');
	return unpack(self.heguiLaw?.packed ?? '');
}

export async function loadFormats(folder: string | undefined): Promise<Formats> {
	if (self.heguiFormats === undefined) load(folder, 'formats.js');
	if (self.heguiFormats === undefined) throw new Error('the bundle of formats holds none');
	return self.heguiFormats.formats;
}
