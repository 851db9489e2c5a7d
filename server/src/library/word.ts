// `import { readWord } from 'hegui/word'`: a Word document becomes a text to review.
import { reasonIn } from '../formats/contract.ts';
import { fromDocx } from '../formats/fromDocx.ts';
import { say } from '../messages/messages.ts';
import { HeguiError, localeOf } from './options.ts';
import { sha256 } from './sha256.ts';
import type { CheckOptions, Document } from './types.ts';

export { HeguiError } from './options.ts';
export type { Document, DocumentNote } from './types.ts';

/**
 * Reads a Word document (.docx) as Markdown.
 *
 * @param path its name in reports
 * @param bytes of the file
 * @param options language of what is said where it cannot be read
 * @throws HeguiError where it is none, is protected or damaged
 */
export async function readWord(
	path: string,
	bytes: Uint8Array,
	options: Pick<CheckOptions, 'locale'> = {},
): Promise<Document> {
	const locale = localeOf(options);
	try {
		const { markdown } = await fromDocx(bytes);
		const notes = [{ id: 'word-copy', start: 0, end: 0 }] as const;
		return { path, text: markdown, format: 'markdown', sha256: sha256(bytes), notes };
	} catch (error) {
		throw new HeguiError(say(`import.${reasonIn(error) ?? 'damaged'}`, locale, { name: path }));
	}
}
