// Requirements and instruments by what the user calls them; an unknown name is answered with the nearest known one.
import { instrumentNamed } from '../../core/citation/named.ts';
import type { Instrument, Pack, Requirement } from '../../core/law.ts';
import type { Day, Locale } from '../../core/model.ts';
import { nearest } from '../../core/text/nearest.ts';
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

/** Refuses what is neither a requirement nor something that is compared across a document set. */
export function requireFinding(pack: Pack, id: string, locale: Locale): void {
	if (pack.comparisons.every((comparison) => comparison.id !== id)) requireRequirement(pack, id, locale);
}

/** The instrument with this id, or the one of this name that is in force. */
export function requireInstrument(pack: Pack, word: string, asOf: Day, locale: Locale): Instrument {
	const instrument = instrumentNamed(pack, word, asOf);
	if (instrument !== undefined) return instrument;
	const known = pack.instruments.map(({ id }) => id);
	throw new Trouble(say('cli.unknownInstrument', locale, { id: printable(word), nearest: nearest(word, known) }));
}
