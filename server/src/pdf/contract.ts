// How PDF files are read, and why one may not be: all that is known of it where their bundle is not loaded.

export interface PdfText {
	/** The text of all pages, with headings as Markdown. */
	readonly markdown: string;
	/** For each page the offset at which its text begins. */
	readonly pages: readonly number[];
	/** Numbers of the pages on which no text is. */
	readonly empty: readonly number[];
}

export interface PdfReader {
	/**
	 * Reads the text layer of a PDF.
	 *
	 * @throws {UnreadablePdf} where it has none, or is protected, damaged or too large
	 */
	fromPdf(bytes: Uint8Array): Promise<PdfText>;
}

const reasons = ['locked', 'scanned', 'foreign', 'tooLarge', 'damaged'] as const;

export type PdfReason = (typeof reasons)[number];

/** A PDF that cannot be read, for a reason that people can be told. */
export class UnreadablePdf extends Error {
	readonly reason: PdfReason;

	constructor(reason: PdfReason) {
		super(`unreadable: ${reason}`);
		this.reason = reason;
	}
}

/** The reason that an error names; the class itself is another one in each bundle. */
export function pdfReasonIn(error: unknown): PdfReason | undefined {
	const named = error instanceof Error && 'reason' in error ? error.reason : undefined;
	return reasons.find((reason) => reason === named);
}
