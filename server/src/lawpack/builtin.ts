// The law that ships with the product, for a program that brings it along.

import readLaw from 'hegui:law';
import type { Pack } from '../core/law.ts';
import { type CompiledPack, compileOn, type Law } from '../core/match/compile.ts';
import { openLaw } from './lawFile.ts';

/** The built-in law; read and opened when it is asked for. */
export const builtinLaw: Law = openLaw(readLaw);

/** The built-in law or one that packs build on it, made ready to match. */
export function compileLaw(pack: Pack): CompiledPack {
	return compileOn(builtinLaw, pack);
}
