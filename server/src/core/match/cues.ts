// Phrases by which a document shows its type, its service and what that does.
import type { FactCue, Pack } from '../law.ts';
import { normalizePhrase } from '../text/normalize.ts';
import { expandPhrase } from './syntax.ts';

export interface Cue {
	readonly fact: 'documentType' | 'serviceKind' | 'feature';
	readonly name: string;
	readonly place: 'title' | 'text';
	/** Length of the phrase: of several in one title the longest tells most. */
	readonly length: number;
}

/** Phrases of a concept in both languages, normalised, without repetition. */
export function phrasesOf(concept: { readonly zh: readonly string[]; readonly en: readonly string[] }): string[] {
	const all = [...concept.zh, ...concept.en].flatMap((phrase) => expandPhrase(phrase)).map(normalizePhrase);
	return [...new Set(all)].filter((phrase) => phrase !== '');
}

/**
 * Registers the phrases of all facts.
 *
 * @param add gives a phrase a concept of its own, by a name
 */
export function cuesOf(pack: Pack, add: (name: string, phrase: string) => number): Map<number, Cue> {
	const cues = new Map<number, Cue>();
	const tables = { documentType: pack.documentTypes, serviceKind: pack.serviceKinds, feature: pack.features };
	for (const fact of ['documentType', 'serviceKind', 'feature'] as const) {
		const table: Readonly<Record<string, FactCue>> = tables[fact];
		for (const [name, cue] of Object.entries(table)) {
			for (const place of ['title', 'text'] as const) {
				for (const phrase of phrasesOf(cue[place])) {
					cues.set(add(`${fact}:${name}:${place}:${phrase}`, phrase), { fact, name, place, length: phrase.length });
				}
			}
		}
	}
	return cues;
}
