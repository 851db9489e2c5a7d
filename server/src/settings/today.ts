// Calendar days: today where the machine stands, and whether there is such a day.
import type { Day } from '../core/model.ts';

/** Local date of a moment as `YYYY-MM-DD`. */
export function localDay(moment: Date): Day {
	const two = (value: number): string => String(value).padStart(2, '0');
	return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}

/** Whether a text is a day that the calendar has, as `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
	if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
	const date = new Date(`${text}T00:00:00Z`);
	return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
