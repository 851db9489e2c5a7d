// How a document is marked up, by the name that an editor gives its language.
import type { Format } from '../core/model.ts';
import { formatOf } from '../settings/review.ts';

const formats: ReadonlyMap<string, Format> = new Map([
	['html', 'html'],
	['markdown', 'markdown'],
	['plaintext', 'plain'],
	['text', 'plain'],
	['hegui-policy', 'plain'],
]);

/** Editors have names of their own for languages: where one is unknown, the name of the file tells. */
export function formatOfDocument(languageId: string, uri: string): Format {
	return formats.get(languageId) ?? formatOf(uri);
}
