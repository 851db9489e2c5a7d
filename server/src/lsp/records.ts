// Records of reviewed drafts: made once for each review, under the path by which people know the draft.
import type { Day } from '../core/model.ts';
import { type DocumentRecord, recordDocument } from '../report/record.ts';
import type { Review } from '../settings/review.ts';
import type { Reviewed } from './reviewed.ts';
import type { Session } from './session.ts';
import { nameOf, pathWithin } from './workspace.ts';

/** After an edit, one record is made. */
const records = new WeakMap<Review, DocumentRecord>();

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
	const record = { ...whole, findings: whole.findings.filter(({ applies }) => applies) };
	records.set(own, record);
	return record;
}
