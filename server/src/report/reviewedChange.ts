// Two reviews of a document become the record of what changed: what the command line and the editor both do.
import { compareVersions } from '../core/change/compare.ts';
import { type GivenDays, noticesOf } from '../core/change/notice.ts';
import type { LawView } from '../render/article.ts';
import { declaredDates } from '../settings/frontMatter.ts';
import type { Review } from '../settings/review.ts';
import { type ChangedDocumentRecord, recordChange } from './changes.ts';

/** Both versions, and what is known of the change. */
export interface ReviewedChange {
	readonly path: string;
	readonly state: ChangedDocumentRecord['state'];
	readonly before: Review;
	readonly after: Review;
	/** Days of the change that somebody names. */
	readonly given: GivenDays;
	/** Ids of the requirements to compare; all if left out. */
	readonly requirements?: readonly string[] | undefined;
	readonly view: LawView;
}

/** Compares and records; a document that came or went is no change that has to be announced. */
export function recordReviews(reviewed: ReviewedChange): ChangedDocumentRecord {
	const { before, after, given, requirements, state } = reviewed;
	const change = compareVersions(before, after, requirements);
	const declared = { before: declaredDates(before.reading), after: declaredDates(after.reading) };
	const notices = state === 'changed' ? noticesOf({ before, after, change, given, declared }) : [];
	return recordChange({ ...reviewed, change, notices });
}
