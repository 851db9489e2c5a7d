// What is compared across a document set, as its configuration and the caller want it.
import type { Pack } from '../core/law.ts';
import type { Severity } from '../core/model.ts';
import type { Config } from './configFile.ts';

/** What is wanted of single requirements and comparisons. */
interface Wanted {
	/** By id; `none` leaves a comparison out. */
	readonly severity: Readonly<Record<string, Severity>>;
	/** Ids; all if left out. */
	readonly requirements?: readonly string[] | undefined;
}

/** The pack with the comparisons that are wanted, weighing as they should. */
function withWanted(pack: Pack, { severity, requirements }: Wanted): Pack {
	if (requirements === undefined && Object.keys(severity).length === 0) return pack;
	const comparisons = pack.comparisons.flatMap((comparison) => {
		const { id } = comparison;
		const wanted = Object.hasOwn(severity, id) ? severity[id] : undefined;
		if (wanted === 'none' || requirements?.includes(id) === false) return [];
		return [wanted === undefined ? comparison : { ...comparison, severity: wanted }];
	});
	return { ...pack, comparisons };
}

/**
 * The pack as a set is judged by it: the set speaks before its file, and the file before the settings.
 *
 * @param config the file that names the set, if one does
 * @param set its name
 * @param also what settings say, and which ids the caller asks for
 */
export function packOfSet(
	pack: Pack,
	config: Pick<Config, 'severity' | 'sets'> | undefined,
	set: string,
	also: Partial<Wanted> = {},
): Pack {
	const own = config?.sets.find(({ name }) => name === set)?.severity;
	const severity = { ...also.severity, ...config?.severity, ...own };
	return withWanted(pack, { severity, requirements: also.requirements });
}
