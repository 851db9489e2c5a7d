// Word and Excel files: a bundle of its own, loaded when one is first wanted, so that nothing starts slower for it.
import type { OfficeWriter } from '../report/files.ts';
import type { WordReader } from './contract.ts';
import { toDocx } from './docx.ts';
import { fromDocx } from './fromDocx.ts';
import { toXlsx } from './xlsx.ts';

/** What the bundle of formats can do. */
export interface Formats extends OfficeWriter, WordReader {}

export const formats: Formats = { fromDocx, toDocx, toXlsx };
