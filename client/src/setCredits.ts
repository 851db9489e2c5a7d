// What a document set makes of a gap of one of its documents: stated, told or decided in another; pure, no editor.
import type { CoveredDocument, FindingRecord, StatementRecord } from './coverageRecords';

/** Why a gap of a document asks for nothing there. */
export interface Credit {
	/** Whether other documents state it in full. */
	readonly isStated: boolean;
	/** The documents that state it, or the one at which the gap is told. */
	readonly paths: readonly string[];
	/** The first statement in each of them. */
	readonly places: readonly StatementRecord[];
}

/** Undefined for what is no gap, and for a gap that is told here. */
export function creditOf(finding: FindingRecord, { path }: Pick<CoveredDocument, 'path'>): Credit | undefined {
	const { set, verdict, waived } = finding;
	const isGap = verdict === 'missing' || verdict === 'partial' || verdict === 'unclear';
	if (!isGap || !set || waived?.state === 'active') return undefined;
	const isStated = set.verdict === 'fulfilled';
	if (!isStated && set.toldAt === path) return undefined;
	const places = set.statedIn.filter(
		(one, index) => set.statedIn.findIndex((other) => other.path === one.path) === index,
	);
	const told = set.toldAt === null ? [] : [set.toldAt];
	return { isStated, paths: isStated ? places.map((one) => one.path) : told, places };
}
