// The calendar day where the machine stands.
import type { Day } from '../core/model.ts';

/** Local date of a moment as `YYYY-MM-DD`. */
export function localDay(moment: Date): Day {
	const two = (value: number): string => String(value).padStart(2, '0');
	return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}
