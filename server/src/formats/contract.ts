// How Word files are read, and why one may not be: all that is known of it where the bundle of formats is not loaded.

/** What a reader should know of a Word file that Markdown cannot say. */
export type ImportNote = 'changes' | 'comments' | 'pictures';

export interface ImportedDocument {
	readonly markdown: string;
	readonly warnings: readonly ImportNote[];
	/** For each paragraph of the Word file, empty ones and those in tables too, the offset behind which its words stand. */
	readonly paragraphs: readonly number[];
}

export interface WordReader {
	/**
	 * Reads a Word file. Tracked changes are read as accepted; comments, pictures, heads and feet of pages stay out.
	 *
	 * @throws {Unreadable} where the file is protected, damaged, too large or no Word file
	 */
	fromDocx(bytes: Uint8Array): Promise<ImportedDocument>;
}

const reasons = ['protected', 'notWord', 'tooLarge', 'damaged'] as const;

export type Reason = (typeof reasons)[number];

/** A file that cannot be read, for a reason that people can be told. */
export class Unreadable extends Error {
	readonly reason: Reason;

	constructor(reason: Reason) {
		super(`unreadable: ${reason}`);
		this.reason = reason;
	}
}

/** The reason that an error names; the class itself is another one in each bundle. */
export function reasonIn(error: unknown): Reason | undefined {
	const named = error instanceof Error && 'reason' in error ? error.reason : undefined;
	return reasons.find((reason) => reason === named);
}
