// Toy records as `hegui/coverage` gives them.
import type { Coverage, CoveredDocument, FindingRecord, WaiverRecord } from '../../client/src/coverageRecords.ts';

export const at = (line: number) => ({ start: { line, character: 0 }, end: { line, character: 4 } });
export const toy = { instrument: 'toy', instrumentTitle: '《toy》', article: '1', title: 'Toys, art. 1' };
export const kite = { instrument: 'kite', instrumentTitle: '《kite》', article: '2', title: 'Kites, art. 2' };

/** A finding on a requirement, with evidence where it is not missing. */
export function finding(
	requirement: string,
	verdict: FindingRecord['verdict'],
	more: Partial<FindingRecord> = {},
): FindingRecord {
	const isFound = verdict !== 'missing';
	const quote = { ...at(4), quote: 'You may\n  leave.', words: at(5) };
	return {
		requirement,
		title: `The ${requirement}`,
		verdict,
		severity: verdict === 'fulfilled' ? 'none' : 'warning',
		theme: 'play',
		themeTitle: 'Play',
		waived: null,
		provisions: [toy],
		evidence: isFound ? [quote] : [],
		missingTitles: [],
		anchor: isFound ? null : { ...at(2), kind: 'section' },
		message: `Message on ${requirement}.`,
		...more,
	};
}

export const active: WaiverRecord = {
	decision: 'accepted',
	reason: 'Too small',
	by: 'Li',
	on: '2026-01-02',
	state: 'active',
};

/** A document in the folder docs. */
export function document(name: string, ...findings: FindingRecord[]): CoveredDocument {
	const uri = `file:///docs/${name}`;
	return { path: `docs/${name}`, uri, isOpen: true, language: 'en', documentType: 'service-agreement', findings };
}

const law = { version: '1', asOf: '2026-11-22' };
const themes = ['play', 'rest'];

/** Documents of no set. */
export function loose(...documents: CoveredDocument[]): Coverage {
	return { law, themes, sets: [{ name: '', folder: null, documents }] };
}

/** Documents of one set. */
export function inSet(...documents: CoveredDocument[]): Coverage {
	return { law, themes, sets: [{ name: 'Shop', folder: 'file:///docs', documents }] };
}
