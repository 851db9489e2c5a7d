// The text of a document to review, with its format: what an editor would show of the file.
import { readFileSync, statSync } from 'node:fs';
import type { Format, Locale, Problem } from '../../core/model.ts';
import { decode } from '../../encoding/decode.ts';
import { reasonIn } from '../../formats/contract.ts';
import { say } from '../../messages/messages.ts';
import { pdfReasonIn } from '../../pdf/contract.ts';
import type { Origin } from '../../report/origin.ts';
import { formatOf } from '../../settings/review.ts';
import type { Host } from '../host.ts';
import { printable, reasonOf, Trouble } from '../trouble.ts';
import type { Input } from './find.ts';
import { sha256 } from './sha256.ts';

export interface DraftText {
	readonly text: string;
	readonly format: Format;
	readonly problems: readonly Problem[];
	/** SHA-256 of the bytes, in hexadecimal digits. */
	readonly sha256: string;
	/** Where the text stands in a file that is none. */
	readonly origin?: Origin;
}

type TextOnly = Omit<DraftText, 'sha256'>;

const MEGABYTE = 2 ** 20;
/** The longest texts that are reviewed: a policy of a thousand pages has 3 MB. */
export const LARGEST = 64 * MEGABYTE;

/** What is larger is not even read. */
function checkSize(size: number, { path }: Input, locale: Locale): void {
	if (size <= LARGEST) return;
	const values = { path: printable(path), size: Math.ceil(size / MEGABYTE), limit: LARGEST / MEGABYTE };
	throw new Trouble(say('find.tooLarge', locale, values));
}

/** The bytes of a document. */
async function readDocument(input: Input, host: Pick<Host, 'readInput'>, locale: Locale): Promise<Uint8Array> {
	try {
		if (input.file === undefined) return await host.readInput();
		checkSize(statSync(input.file).size, input, locale);
		return readFileSync(input.file);
	} catch (error) {
		if (error instanceof Trouble) throw error;
		throw new Trouble(say('cli.unreadable', locale, { path: printable(input.path), reason: reasonOf(error) }));
	}
}

function isNamed({ path }: Input): boolean {
	return /\.[^./\\]+$/.test(path);
}

/** Format of a document; standard input and pipes have no name that tells, so a page's first words do. */
function formatFor(input: Input, text: string): Format {
	return !isNamed(input) && /^\s*<(?:!doctype html|html)\b/i.test(text.slice(0, 1000)) ? 'html' : formatOf(input.path);
}

function beginsWith(bytes: Uint8Array, sign: string): boolean {
	return Array.from(sign).every((character, index) => bytes[index] === character.charCodeAt(0));
}

async function wordText(input: Input, bytes: Uint8Array, locale: Locale): Promise<TextOnly> {
	const { formats } = await import('hegui:formats');
	try {
		const { markdown, paragraphs } = await formats.fromDocx(bytes);
		const problems: Problem[] = [{ id: 'word-copy', start: 0, end: 0 }];
		return { text: markdown, format: 'markdown', problems, origin: { unit: 'paragraph', starts: paragraphs } };
	} catch (error) {
		throw new Trouble(say(`import.${reasonIn(error) ?? 'damaged'}`, locale, { name: printable(input.path) }));
	}
}

async function pdfText(input: Input, bytes: Uint8Array, locale: Locale): Promise<TextOnly> {
	const { pdf } = await import('hegui:pdf');
	try {
		const { markdown, pages, empty } = await pdf.fromPdf(bytes);
		const [first] = empty;
		const at = first === undefined ? 0 : (pages[first - 1] ?? 0);
		const blank: Problem[] =
			first === undefined ? [] : [{ id: 'pdf-empty-pages', start: at, end: at, detail: empty.join(', ') }];
		const problems: Problem[] = [{ id: 'pdf-text', start: 0, end: 0 }, ...blank];
		return { text: markdown, format: 'markdown', problems, origin: { unit: 'page', starts: pages } };
	} catch (error) {
		throw new Trouble(say(`pdf.${pdfReasonIn(error) ?? 'damaged'}`, locale, { name: printable(input.path) }));
	}
}

/**
 * Reads a document.
 *
 * @throws Trouble where it cannot be read
 */
export async function readDraft(input: Input, host: Pick<Host, 'readInput'>, locale: Locale): Promise<DraftText> {
	const bytes = await readDocument(input, host, locale);
	return { ...(await textOf(input, bytes, locale)), sha256: sha256(bytes) };
}

async function textOf(input: Input, bytes: Uint8Array, locale: Locale): Promise<TextOnly> {
	checkSize(bytes.length, input, locale);
	if (/\.pdf$/i.test(input.path) || beginsWith(bytes, '%PDF-')) return pdfText(input, bytes, locale);
	const isWord = /\.docx$/i.test(input.path) || (!isNamed(input) && beginsWith(bytes, 'PK\x03\x04'));
	if (isWord) return wordText(input, bytes, locale);
	const { text, problems } = decode(bytes);
	return { text, format: formatFor(input, text), problems };
}
