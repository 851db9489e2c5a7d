// Which provisions of a requirement are in force on a day and bind the service.
import type { Basis, Instrument, Pack, Requirement } from '../law.ts';
import type { Day, Profile } from '../model.ts';

/** Whether an instrument is in force on a day. */
export function isInForce(instrument: Instrument, day: Day): boolean {
	return instrument.effective <= day && (instrument.supersededBy === undefined || day < instrument.supersededBy.on);
}

export interface Applicability {
	readonly applies: boolean;
	/** Indices of the provisions in force that bind the service; where the requirement does not apply, those in force. */
	readonly provisions: readonly number[];
	/** Strongest basis among them. */
	readonly basis: Basis;
}

function strongest(requirement: Requirement, provisions: readonly number[]): Basis {
	const bases = provisions.map((index) => requirement.provisions[index]?.basis);
	return bases.includes('A') ? 'A' : bases.includes('B') ? 'B' : 'C';
}

/**
 * Decides whether a requirement applies.
 *
 * @param requirement the requirement
 * @param profile document type, service kinds, as-of date
 * @param pack where the instruments are
 */
export function applicabilityOf(requirement: Requirement, profile: Profile, pack: Pack): Applicability {
	const inForce = requirement.provisions.flatMap((provision, index) => {
		const instrument = pack.instruments.find(({ id }) => id === provision.instrument);
		return instrument !== undefined && isInForce(instrument, profile.asOf) ? [{ provision, index }] : [];
	});
	const binding = inForce
		.filter(({ provision }) => provision.services?.some((kind) => profile.serviceKinds.includes(kind)) ?? true)
		.map(({ index }) => index);
	const applies = binding.length > 0 && requirement.documents.includes(profile.documentType);
	const provisions = binding.length > 0 ? binding : inForce.map(({ index }) => index);
	return { applies, provisions, basis: strongest(requirement, provisions) };
}
