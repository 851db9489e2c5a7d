// Hover in hegui.yaml: what a key is for, what a value or the requirement that it names means.
import type { Hover } from 'vscode-languageserver';
import { yamlPlace } from '../../lawpack/yamlPlace.ts';
import type { LawView } from '../../render/article.ts';
import type { Draft } from '../draft.ts';
import { configWords } from './configWords.ts';

/** What is said at an offset of a hegui.yaml; null where there is nothing to say. */
export function configHover(draft: Draft, view: LawView, offset: number): Hover | null {
	const place = yamlPlace(draft.getText(), offset);
	const value = place && configWords(place.path, place.isKey, place.value, view);
	if (place === undefined || value === undefined) return null;
	return { contents: { kind: 'markdown', value }, range: draft.rangeOf(place) };
}
