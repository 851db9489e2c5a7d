// What was checked, in numbers, for the client's status bar.
import type { Day, DocumentType, ServiceKind, Verdict } from '../../core/model.ts';
import type { Reviewed } from '../session.ts';

/** Parameters of the notification `hegui/status`. */
export interface Status extends Partial<Record<Exclude<Verdict, 'notApplicable'>, number>> {
	readonly uri: string;
	readonly state: 'checked' | 'tooLarge';
	readonly documentType?: DocumentType;
	readonly serviceKinds?: readonly ServiceKind[];
	readonly declared?: boolean;
	readonly asOf?: Day;
	/** How many requirements apply. */
	readonly applies?: number;
}

/** Sums of a review. */
export function statusOf({ draft, review }: Reviewed): Status {
	if (review === undefined) return { uri: draft.uri, state: 'tooLarge' };
	const { profile, findings } = review.coverage;
	const count = (verdict: Verdict): number => findings.filter((finding) => finding.verdict === verdict).length;
	return {
		uri: draft.uri,
		state: 'checked',
		documentType: profile.documentType,
		serviceKinds: profile.serviceKinds,
		declared: profile.declared,
		asOf: profile.asOf,
		applies: findings.filter(({ applies }) => applies).length,
		fulfilled: count('fulfilled'),
		partial: count('partial'),
		missing: count('missing'),
		contradicted: count('contradicted'),
		unclear: count('unclear'),
	};
}
