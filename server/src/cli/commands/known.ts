// Requirements and instruments by what the user calls them; an unknown name is answered with the nearest known one.
import { isInForce } from '../../core/judge/applicability.ts';
import type { ArticleNumber, Instrument, Pack, Requirement } from '../../core/law.ts';
import type { Day, Locale } from '../../core/model.ts';
import { nearest } from '../../core/text/nearest.ts';
import { chineseNumber } from '../../core/text/numerals.ts';
import { say } from '../../messages/messages.ts';
import { requirementOf } from '../../render/citation.ts';
import { printable, Trouble } from '../trouble.ts';

/** The requirement with this id. */
export function requireRequirement(pack: Pack, id: string, locale: Locale): Requirement {
	const requirement = requirementOf(pack, id);
	if (requirement !== undefined) return requirement;
	const known = pack.requirements.map((one) => one.id);
	throw new Trouble(say('cli.unknownRequirement', locale, { id: printable(id), nearest: nearest(id, known) }));
}

/** The instrument with this id, or the one of this name that is in force. */
export function requireInstrument(pack: Pack, word: string, asOf: Day, locale: Locale): Instrument {
	const name = word.replace(/[《》\s]/g, '');
	const named = pack.instruments.filter(
		({ id, title, names }) => id === word || title.zh === name || names.includes(name),
	);
	const instrument = named.find(({ id }) => id === word) ?? named.find((one) => isInForce(one, asOf)) ?? named[0];
	if (instrument !== undefined) return instrument;
	const known = pack.instruments.map(({ id }) => id);
	throw new Trouble(say('cli.unknownInstrument', locale, { id: printable(word), nearest: nearest(word, known) }));
}

/** Number of an article written as 11, 第11条, 第十一条, 286-1 or 第二百八十六条之一. */
export function articleNumber(word: string): ArticleNumber | undefined {
	const [, main = word.trim(), suffix] = /^第(.*)条(?:之(.+))?$/.exec(word.trim()) ?? [];
	if (/^\d{1,4}-\d{1,2}$/.test(main)) return main;
	const [number, after] = [main, suffix].map((numeral) =>
		numeral === undefined || !/^\d{1,4}$/.test(numeral) ? chineseNumber(numeral ?? '') : Number(numeral),
	);
	return number === undefined || suffix === undefined ? number : `${number}-${after}`;
}
