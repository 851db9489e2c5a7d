// What clients say of documents, before anything is made of it: texts, addresses and places are what they should be.
import {
	type DidChangeTextDocumentParams,
	type DidCloseTextDocumentParams,
	type DidOpenTextDocumentParams,
	ErrorCodes,
	ResponseError,
	type TextDocumentContentChangeEvent,
} from 'vscode-languageserver';

type Loose = Readonly<Record<string, unknown>> | null | undefined;

function refuse(what: string): never {
	throw new ResponseError(ErrorCodes.InvalidParams, `${what} is not what the protocol has there`);
}

function asText(value: unknown, what: string): string {
	return typeof value === 'string' ? value : refuse(what);
}

/** The address of a document. */
function addressOf(params: unknown): Loose & { readonly uri: string } {
	const document = (params as Loose)?.['textDocument'] as Loose;
	return { ...document, uri: asText(document?.['uri'], 'the address of a document') };
}

function asPlace(value: unknown): boolean {
	const place = value as Loose;
	return Number.isInteger(place?.['line']) && Number.isInteger(place?.['character']);
}

function asChange(value: unknown): TextDocumentContentChangeEvent {
	const change = value as Loose;
	const text = asText(change?.['text'], 'the text of a change');
	const range = change?.['range'] as Loose;
	if (range === undefined || range === null) return { text };
	if (!asPlace(range['start']) || !asPlace(range['end'])) return refuse('the range of a change');
	return value as TextDocumentContentChangeEvent;
}

/** A document that is opened; throws where it cannot be taken. */
export function openedDocument(params: unknown): DidOpenTextDocumentParams {
	const { uri, languageId, version, text } = addressOf(params) as Record<string, unknown> & { uri: string };
	const language = typeof languageId === 'string' ? languageId : '';
	const number = Number.isInteger(version) ? Number(version) : 0;
	return {
		textDocument: { uri, languageId: language, version: number, text: asText(text, 'the text of a document') },
	};
}

/**
 * Changes of a document, all or none; throws where they cannot be taken.
 *
 * Changes count in the order in which they come: the version is a name that the client gives them.
 */
export function changedDocument(params: unknown): DidChangeTextDocumentParams {
	const { uri, version } = addressOf(params) as Record<string, unknown> & { uri: string };
	const changes = (params as Loose)?.['contentChanges'];
	const contentChanges = Array.isArray(changes) ? changes.map(asChange) : refuse('the list of changes');
	return { textDocument: { uri, version: Number.isInteger(version) ? Number(version) : 0 }, contentChanges };
}

/** A document that is closed; throws where none is named. */
export function closedDocument(params: unknown): DidCloseTextDocumentParams {
	return { textDocument: { uri: addressOf(params).uri } };
}
