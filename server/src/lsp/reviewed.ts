// A draft with its review, and with what its document set makes of it.
import type { LawView } from '../render/article.ts';
import type { SetFindingRecord } from '../report/sets.ts';
import type { Share } from '../report/shares.ts';
import type { EditorSettings } from '../settings/editor.ts';
import type { Review } from '../settings/review.ts';
import type { Draft } from './draft.ts';
import type { Failure } from './drive.ts';

/** What its document set makes of a draft. */
export interface SetView {
	/** Name of the set. */
	readonly name: string;
	/** Of the draft. */
	readonly path: string;
	/** By requirement. */
	readonly shares: ReadonlyMap<string, Share>;
	/** Findings that no document tells, of the whole set. */
	readonly findings: readonly SetFindingRecord[];
	/** Addresses of the documents by their paths. */
	readonly addresses: ReadonlyMap<string, string>;
}

/** A draft with its review. */
export interface Reviewed {
	readonly draft: Draft;
	/** As it is shown: what the set credits has no severity in it. Undefined where the draft is larger than the limit, or the review failed. */
	readonly review: Review | undefined;
	/** As the draft alone gives it. */
	readonly own: Review | undefined;
	/** Undefined where it belongs to no set, or not all of the set has been read. */
	readonly set?: SetView | undefined;
	/** What went wrong in reviewing; with a review where a second attempt gave one. */
	readonly failure?: Failure | undefined;
	readonly settings: EditorSettings;
	readonly view: LawView;
}
