// An open document: its text, and the one edit that leads from the text last read to the text now.
import type { Range, TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Edit } from '../core/parse/tree.ts';

/** Settings speak of kilobytes. */
export const BYTES_PER_KILOBYTE = 1024;

export class Draft {
	private document: TextDocument;
	private edit: Edit | undefined;
	private changes = 0;
	private lastEditEnd: number | undefined;
	private text: string | undefined;

	constructor(uri: string, languageId: string, version: number, text: string) {
		this.document = TextDocument.create(uri, languageId, version, text);
		this.text = text;
	}

	get uri(): string {
		return this.document.uri;
	}

	get languageId(): string {
		return this.document.languageId;
	}

	get version(): number {
		return this.document.version;
	}

	/** Goes up with every change, whatever the client calls its versions. */
	get revision(): number {
		return this.changes;
	}

	getText(): string {
		this.text ??= this.document.getText();
		return this.text;
	}

	offsetAt(position: { line: number; character: number }): number {
		return this.document.offsetAt(position);
	}

	/** A span as editors count. */
	rangeOf(span: { readonly start: number; readonly end: number }): Range {
		return { start: this.document.positionAt(span.start), end: this.document.positionAt(span.end) };
	}

	/** Applies changes in order and widens the pending edit to cover them. */
	update(changes: readonly TextDocumentContentChangeEvent[], version: number): void {
		this.changes++;
		for (const change of changes) {
			const length = this.getText().length;
			const isWhole = !('range' in change);
			const start = isWhole ? 0 : this.document.offsetAt(change.range.start);
			const end = isWhole ? length : this.document.offsetAt(change.range.end);
			this.widen(Math.min(start, end), Math.max(start, end), change.text.length);
			this.lastEditEnd = isWhole ? undefined : Math.min(start, end) + change.text.length;
			this.document = TextDocument.update(this.document, [change], version);
			this.text = undefined;
		}
		if (changes.length === 0) this.document = TextDocument.update(this.document, [], version);
	}

	private widen(start: number, end: number, inserted: number): void {
		const before = this.edit ?? { start, oldEnd: end, newEnd: end };
		const newEnd = Math.max(before.newEnd, end);
		this.edit = {
			start: Math.min(before.start, start),
			oldEnd: newEnd - (before.newEnd - before.oldEnd),
			newEnd: newEnd + inserted - (end - start),
		};
	}

	/** Where the last edit ended; undefined where there was none, or the whole text was changed. */
	get editedAt(): number | undefined {
		return this.lastEditEnd;
	}

	/** The edit from the text last read to the text now; undefined where nothing changed. */
	get pendingEdit(): Edit | undefined {
		return this.edit;
	}

	/** To be called when the text as it now stands has been read. */
	markRead(): void {
		this.edit = undefined;
	}
}
