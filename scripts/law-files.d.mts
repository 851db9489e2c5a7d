import type { PackFiles } from '../server/src/lawpack/pack.ts';

export function lawFiles(): PackFiles;
