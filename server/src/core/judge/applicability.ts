// Which provisions of a requirement are in force on a day and bind the service.
import type { Basis, Instrument, Pack, Provision, Requirement } from '../law.ts';
import type { Day, Profile } from '../model.ts';
import { remembered } from '../remembered.ts';

/** Whether an instrument is in force on a day. */
export function isInForce(instrument: Instrument, day: Day): boolean {
	return instrument.effective <= day && (instrument.supersededBy === undefined || day < instrument.supersededBy.on);
}

/** Whether an instrument is promulgated but not yet in force on a day. */
function isComing(instrument: Instrument, day: Day): boolean {
	return instrument.promulgated <= day && day < instrument.effective;
}

export interface Applicability {
	readonly applies: boolean;
	/** Indices of the provisions in force that bind the service; where the requirement does not apply, those in force. */
	readonly provisions: readonly number[];
	/** Indices of binding provisions that are promulgated and take effect later. */
	readonly upcoming: readonly number[];
	/** Strongest basis among those in force; C where there is none yet. */
	readonly basis: Basis;
}

/** Whether a provision binds a service of this kind that does this. */
function binds({ services, when }: Provision, { serviceKinds, features }: Profile): boolean {
	const isOfKind = services?.some((kind) => serviceKinds.includes(kind)) ?? true;
	return isOfKind && (when?.some((feature) => features.includes(feature)) ?? true);
}

const instrumentsById = remembered(({ instruments }: Pack): ReadonlyMap<string, Instrument> => {
	return new Map(instruments.map((instrument) => [instrument.id, instrument]));
});

function strongest(requirement: Requirement, provisions: readonly number[]): Basis {
	const bases = provisions.map((index) => requirement.provisions[index]?.basis);
	return bases.includes('A') ? 'A' : bases.includes('B') ? 'B' : 'C';
}

/**
 * Decides whether a requirement applies: some provision in force, or promulgated and coming into force, binds the
 * service, and the document is one in which the element is expected.
 *
 * @param requirement the requirement
 * @param profile document type, service kinds, features, as-of date
 * @param pack where the instruments are
 */
export function applicabilityOf(requirement: Requirement, profile: Profile, pack: Pack): Applicability {
	const byId = instrumentsById(pack);
	const inForce: number[] = [];
	const binding: number[] = [];
	const upcoming: number[] = [];
	for (const [index, provision] of requirement.provisions.entries()) {
		const instrument = byId.get(provision.instrument);
		if (instrument === undefined) continue;
		if (isInForce(instrument, profile.asOf)) {
			inForce.push(index);
			if (binds(provision, profile)) binding.push(index);
		} else if (isComing(instrument, profile.asOf) && binds(provision, profile)) upcoming.push(index);
	}
	const applies = binding.length + upcoming.length > 0 && requirement.documents.includes(profile.documentType);
	const provisions = binding.length + upcoming.length > 0 ? binding : inForce;
	return { applies, provisions, upcoming, basis: strongest(requirement, provisions) };
}

const lastOf = new WeakMap<Pack, { readonly facts: string; readonly all: readonly Applicability[] }>();

/** Which requirements of a pack apply, in its order; what was worked out for the same facts last is given again. */
export function applicabilityOfAll(profile: Profile, pack: Pack): readonly Applicability[] {
	const { documentType, serviceKinds, features, asOf } = profile;
	const facts = JSON.stringify([documentType, serviceKinds, features, asOf]);
	const last = lastOf.get(pack);
	if (last?.facts === facts) return last.all;
	const all = pack.requirements.map((requirement) => applicabilityOf(requirement, profile, pack));
	lastOf.set(pack, { facts, all });
	return all;
}
