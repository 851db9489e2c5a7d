// The law as the build packs it: deflated JSON in base64.
import { inflateSync, strFromU8 } from 'fflate';
import type { Pack } from '../core/law.ts';

/** Unpacks a pack that was checked when it was packed. */
export function unpack(packed: string): Pack {
	const bytes = Uint8Array.from(atob(packed), (character) => character.charCodeAt(0));
	return JSON.parse(strFromU8(inflateSync(bytes))) as Pack;
}
