// The law that ships with the product, checked and packed when it was built.

import law from 'hegui:law';
import { inflateSync, strFromU8 } from 'fflate';
import type { Pack } from '../core/law.ts';

/** Unpacks the built-in pack. */
export function builtinPack(): Pack {
	const packed = Uint8Array.from(atob(law), (character) => character.charCodeAt(0));
	return JSON.parse(strFromU8(inflateSync(packed))) as Pack;
}
