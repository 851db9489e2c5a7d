// Options of the library: a wrong value is told before anything is done with it.
import {
	type DocumentType,
	documentTypes,
	formats,
	type Locale,
	type ServiceKind,
	serviceKinds,
} from '../core/model.ts';
import { nearest } from '../core/text/nearest.ts';
import { say } from '../messages/messages.ts';
import { isDay } from '../settings/today.ts';
import type { CheckOptions, Document, FileProblem } from './types.ts';

/** What keeps the library from doing what it was asked for. */
export class HeguiError extends Error {
	override readonly name = 'HeguiError';
	/** What is wrong in files that were given as texts. */
	readonly problems: readonly FileProblem[];

	constructor(message: string, problems: readonly FileProblem[] = []) {
		super(message);
		this.problems = problems;
	}
}

/** Language of messages. */
export function localeOf({ locale = 'en' }: CheckOptions): Locale {
	if (locale !== 'en' && locale !== 'zh-cn') {
		throw new HeguiError(
			say('library.badOption', 'en', { option: 'locale', value: String(locale), choices: 'en, zh-cn' }),
		);
	}
	return locale === 'en' ? 'en' : 'zh';
}

function requireOneOf(option: string, values: readonly string[], choices: readonly string[], locale: Locale): void {
	const wrong = values.find((value) => !choices.includes(value));
	if (wrong === undefined) return;
	throw new HeguiError(say('library.badOption', locale, { option, value: wrong, choices: choices.join(', ') }));
}

function requireDay(option: string, value: string | undefined, locale: Locale): void {
	if (value === undefined || isDay(value)) return;
	throw new HeguiError(say('library.badDay', locale, { option, value }));
}

/** Refuses what is no document: a program need not be written in TypeScript. */
export function requireDocument(document: Partial<Document> | undefined, locale: Locale): void {
	const { path, text, format } = document ?? {};
	if (typeof path !== 'string' || typeof text !== 'string') {
		throw new HeguiError(say('library.notText', locale, { path: String(path) }));
	}
	requireOneOf('format', format === undefined ? [] : [format], formats, locale);
}

/** Refuses what no law can make right. */
export function requireSoundOptions(options: CheckOptions, locale: Locale): void {
	requireDay('asOf', options.asOf, locale);
	requireDay('today', options.today, locale);
	const types: readonly DocumentType[] = options.documentType === undefined ? [] : [options.documentType];
	const kinds: readonly ServiceKind[] = options.serviceKinds ?? [];
	requireOneOf('documentType', types, documentTypes, locale);
	requireOneOf('serviceKinds', kinds, serviceKinds, locale);
}

/** Refuses a name that the law does not know, and says which is nearest. */
export function requireKnown(
	id: 'library.unknownRequirement' | 'library.unknownFeature',
	names: readonly string[],
	known: readonly string[],
	locale: Locale,
): void {
	const strange = names.find((name) => !known.includes(name));
	if (strange === undefined) return;
	throw new HeguiError(say(id, locale, { id: strange, nearest: nearest(strange, known) }));
}
