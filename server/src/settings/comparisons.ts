// What is compared across document sets, as a folder's configuration and the caller want it.
import type { Pack } from '../core/law.ts';
import type { Severity } from '../core/model.ts';

/** What is wanted of single requirements and comparisons. */
export interface WantedComparisons {
	/** By id; `none` leaves a comparison out. */
	readonly severity: Readonly<Record<string, Severity>>;
	/** Ids; all if left out. */
	readonly requirements?: readonly string[] | undefined;
}

/** The pack with the comparisons that are wanted, weighing as they should. */
export function withWantedComparisons(pack: Pack, { severity, requirements }: WantedComparisons): Pack {
	if (requirements === undefined && Object.keys(severity).length === 0) return pack;
	const comparisons = pack.comparisons.flatMap((comparison) => {
		const { id } = comparison;
		const wanted = Object.hasOwn(severity, id) ? severity[id] : undefined;
		if (wanted === 'none' || requirements?.includes(id) === false) return [];
		return [wanted === undefined ? comparison : { ...comparison, severity: wanted }];
	});
	return { ...pack, comparisons };
}
