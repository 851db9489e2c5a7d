// What was checked, in numbers, for the client's status bar.
import type { Day, DocumentType, Finding, ServiceKind, Verdict } from '../../core/model.ts';
import type { Reviewed, Session } from '../session.ts';

/** Parameters of the notification `hegui/status`. */
export interface Status extends Partial<Record<Exclude<Verdict, 'notApplicable'>, number>> {
	readonly uri: string;
	readonly state: 'checked' | 'tooLarge' | 'failed';
	readonly documentType?: DocumentType;
	readonly serviceKinds?: readonly ServiceKind[];
	readonly declared?: boolean;
	readonly asOf?: Day;
	/** Version of the law. */
	readonly law?: string;
	/** Name of the document set. */
	readonly set?: string;
	/** How many things are wrong in hegui.yaml and packs. */
	readonly packProblems?: number;
	/** The draft is reviewed also when it is not open: its findings stay. */
	readonly stays?: true;
	/** How many requirements apply. */
	readonly applies?: number;
	/** How many do not. */
	readonly doNotApply?: number;
	/** How many findings a decision settles, if any; they are in none of the verdicts. */
	readonly waived?: number;
	/** How many other documents of its set state, or tell of, if any; they are in none of the verdicts either. */
	readonly credited?: number;
}

/** Sums of a review, with what the workspace adds. */
export function statusOf(
	{ draft, review, failure, view, set: inSet }: Reviewed,
	session: Session,
	{
		packProblems = 0,
		stays = false,
	}: { readonly packProblems?: number | undefined; readonly stays?: boolean | undefined },
): Status {
	if (review === undefined) return { uri: draft.uri, state: failure === undefined ? 'tooLarge' : 'failed' };
	const { profile, findings } = review.coverage;
	const set = session.setOf(draft.uri)?.name;
	const isSettled = ({ requirement }: Finding): boolean => review.decided.get(requirement)?.state === 'active';
	const isCredited = (finding: Finding): boolean =>
		!isSettled(finding) && inSet?.shares.get(finding.requirement)?.isCredited === true;
	const count = (verdict: Verdict): number =>
		findings.filter((finding) => finding.verdict === verdict && !isSettled(finding) && !isCredited(finding)).length;
	const settled = findings.filter(isSettled).length;
	const credited = findings.filter(isCredited).length;
	return {
		uri: draft.uri,
		state: 'checked',
		documentType: profile.documentType,
		serviceKinds: profile.serviceKinds,
		declared: profile.declared,
		asOf: profile.asOf,
		law: view.pack.version,
		...(set === undefined ? {} : { set }),
		...(packProblems === 0 ? {} : { packProblems }),
		...(stays ? { stays } : {}),
		applies: findings.filter(({ applies }) => applies).length,
		doNotApply: findings.filter(({ applies }) => !applies).length,
		fulfilled: count('fulfilled'),
		partial: count('partial'),
		missing: count('missing'),
		contradicted: count('contradicted'),
		unclear: count('unclear'),
		...(settled === 0 ? {} : { waived: settled }),
		...(credited === 0 ? {} : { credited }),
	};
}
