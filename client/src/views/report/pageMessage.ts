// What the panel takes from its page: messages of the known shapes with known values; anything else is nothing.
import type { PlacedSpan } from '../../coverageRecords';
import type { PageMessage } from './messages';

/** Formats that a report can be saved in, with the extension of their files. */
export const savedAs: Readonly<Record<string, string>> = {
	html: 'html',
	docx: 'docx',
	xlsx: 'xlsx',
	csv: 'csv',
	markdown: 'md',
};

type Fields = Readonly<Record<string, unknown>>;

function isFields(value: unknown): value is Fields {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isWord(value: unknown, form: RegExp): value is string {
	return typeof value === 'string' && form.test(value);
}

function placeOf(value: unknown): PlacedSpan['start'] | undefined {
	if (!isFields(value)) return undefined;
	const { line, character } = value;
	const isCount = (number: unknown): number is number => Number.isSafeInteger(number) && Number(number) >= 0;
	return isCount(line) && isCount(character) ? { line, character } : undefined;
}

function spanOf(value: unknown): PlacedSpan | undefined {
	if (!isFields(value)) return undefined;
	const [start, end] = [placeOf(value['start']), placeOf(value['end'])];
	return start && end && { start, end };
}

/** A message as it is meant; undefined for what our page never sends. */
export function pageMessage(value: unknown): PageMessage | undefined {
	if (!isFields(value)) return undefined;
	const { type, uri, instrument, article, format } = value;
	switch (type) {
		case 'ready':
		case 'print':
			return { type };
		case 'openText': {
			const span = spanOf(value['span']);
			return typeof uri === 'string' && span !== undefined ? { type, uri, span } : undefined;
		}
		case 'openArticle':
			return isWord(instrument, /^[a-z][a-z0-9-]*$/) && isWord(article, /^\d+(?:-\d+)?$/)
				? { type, instrument, article }
				: undefined;
		case 'save':
			return typeof format === 'string' && Object.hasOwn(savedAs, format) ? { type, format } : undefined;
		default:
			return undefined;
	}
}
