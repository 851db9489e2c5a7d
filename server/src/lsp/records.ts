// Records of reviewed drafts: made once for each review, under the path by which people know the draft.

import type { Pack } from '../core/law.ts';
import type { Day } from '../core/model.ts';
import { remembered } from '../core/remembered.ts';
import type { LawView } from '../render/article.ts';
import { type DocumentRecord, type ProvisionRecord, recordDocument } from '../report/record.ts';
import type { Review } from '../settings/review.ts';
import type { Reviewed } from './reviewed.ts';
import type { Session } from './session.ts';
import { nameOf, pathWithin } from './workspace.ts';

/** After an edit, one record is made. */
const records = new WeakMap<Review, DocumentRecord>();

/** Provisions by law and place: two thousand drafts cite the same ones. */
const provisionsOf = remembered((_law: Pack) => new Map<string, ProvisionRecord>());

function oncePerLaw(provisions: readonly ProvisionRecord[], { pack, locale }: LawView): ProvisionRecord[] {
	const known = provisionsOf(pack);
	return provisions.map((one) => {
		// Titles leave out the only paragraph of an article.
		const place = [locale, one.instrument, one.article, one.paragraph, one.item].join(' ');
		const first = known.get(place) ?? one;
		known.set(place, first);
		return first;
	});
}

/** Path of a draft as people know it: in its workspace folder, else its name alone. */
export function pathOf(uri: string, roots: readonly string[]): string {
	const paths = roots.flatMap((root) => pathWithin(root, uri) ?? []);
	return paths[0] ?? nameOf(uri).replace(/^(?:.*\/|\w+:)/, '');
}

/** The day on which no draft insists. */
export function dayOf(session: Session): Day {
	return session.view(session.settings).asOf;
}

/** The record of a draft's own review. Findings that do not apply are left out. */
export function recordOf(
	{ draft, view }: Reviewed,
	own: Review,
	session: Session,
	roots: readonly string[],
): DocumentRecord {
	const known = records.get(own);
	if (known !== undefined) return known;
	const path = pathOf(draft.uri, roots);
	const whole = recordDocument({ path, review: own, view: { ...view, asOf: dayOf(session) } });
	const findings = whole.findings
		.filter(({ applies }) => applies)
		.map((finding) => ({ ...finding, provisions: oncePerLaw(finding.provisions, view) }));
	const record = { ...whole, findings };
	records.set(own, record);
	return record;
}
