// Fields that more than one of our YAML files has: days and paths.
import * as z from 'zod';
import { told } from '../lawpack/issue.ts';
import { isDay } from './today.ts';

export const day = z.string().refine(isDay, told('field.day', 'not a day of the calendar; write it as YYYY-MM-DD'));

/**
 * A path relative to its file, beside it or below.
 *
 * @param outside what is said of one that leads out of the folder
 */
export function ownPath(outside: string): z.ZodString {
	return z
		.string()
		.min(1)
		.refine((path) => !/^(?:[/\\]|[a-z]:|[a-z]+:\/\/)/i.test(path), told('field.path', 'a path relative to this file'))
		.refine((path) => !path.split(/[/\\]/).includes('..'), told('field.outside', outside));
}

/** A path without needless steps, with forward slashes. */
export function plainPath(path: string): string {
	return path
		.replaceAll('\\', '/')
		.split('/')
		.filter((part) => part !== '.' && part !== '')
		.join('/');
}
