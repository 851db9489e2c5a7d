// The text of a document to review, with its format: what an editor would show of the file.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Format, Locale, Problem } from '../../core/model.ts';
import { decode } from '../../encoding/decode.ts';
import { reasonIn } from '../../formats/contract.ts';
import { say } from '../../messages/messages.ts';
import { formatOf } from '../../settings/review.ts';
import type { Host } from '../host.ts';
import { printable, reasonOf, Trouble } from '../trouble.ts';
import type { Input } from './find.ts';

export interface DraftText {
	readonly text: string;
	readonly format: Format;
	readonly problems: readonly Problem[];
	/** SHA-256 of the bytes, in hexadecimal digits. */
	readonly sha256: string;
}

/** The bytes of a document. */
async function readDocument(input: Input, host: Pick<Host, 'readInput'>, locale: Locale): Promise<Uint8Array> {
	try {
		return input.file === undefined ? await host.readInput() : readFileSync(input.file);
	} catch (error) {
		throw new Trouble(say('cli.unreadable', locale, { path: printable(input.path), reason: reasonOf(error) }));
	}
}

/** Format of a document; standard input and pipes have no name that tells, so a page's first words do. */
function formatFor({ path }: Input, text: string): Format {
	const isNamed = /\.[^./\\]+$/.test(path);
	return !isNamed && /^\s*<(?:!doctype html|html)\b/i.test(text.slice(0, 1000)) ? 'html' : formatOf(path);
}

async function wordText(input: Input, bytes: Uint8Array, locale: Locale): Promise<Omit<DraftText, 'sha256'>> {
	const { formats } = (await import('hegui:formats')).default;
	try {
		const { markdown } = await formats.fromDocx(bytes);
		return { text: markdown, format: 'markdown', problems: [{ id: 'word-copy', start: 0, end: 0 }] };
	} catch (error) {
		throw new Trouble(say(`import.${reasonIn(error) ?? 'damaged'}`, locale, { name: printable(input.path) }));
	}
}

/**
 * Reads a document.
 *
 * @throws Trouble where it cannot be read
 */
export async function readDraft(input: Input, host: Pick<Host, 'readInput'>, locale: Locale): Promise<DraftText> {
	const bytes = await readDocument(input, host, locale);
	const sha256 = createHash('sha256').update(bytes).digest('hex');
	if (/\.docx$/i.test(input.path)) return { ...(await wordText(input, bytes, locale)), sha256 };
	const { text, problems } = decode(bytes);
	return { text, format: formatFor(input, text), problems, sha256 };
}
