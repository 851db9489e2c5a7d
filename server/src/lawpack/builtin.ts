// The law that ships with the product, for a program that is one file.

import law from 'hegui:law';
import type { Pack } from '../core/law.ts';
import { unpack } from './packed.ts';

/** Unpacks the built-in pack. */
export function builtinPack(): Pack {
	return unpack(law);
}
