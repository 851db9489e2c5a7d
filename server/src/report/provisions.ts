// Provisions of law as reports tell them.
import type { Instrument, Pack, Pinpoint, Requirement } from '../core/law.ts';
import type { Locale } from '../core/model.ts';
import { remembered } from '../core/remembered.ts';
import type { LawView } from '../render/article.ts';
import { citedProvisions, provisionWords } from '../render/citation.ts';

export interface ProvisionRecord {
	readonly instrument: string;
	/** Its short name. */
	readonly instrumentTitle: string;
	readonly article: string;
	readonly paragraph?: number;
	readonly item?: number;
	readonly title: string;
	readonly url: string;
}

/** Of each pack what is recorded of provisions: it is the same in every document. */
const recordsOf = remembered((_: Pack) => new Map<string, readonly ProvisionRecord[]>());

/** Provisions of a requirement by their indices. */
export function provisionRecords(
	indices: readonly number[],
	requirement: Requirement,
	{ pack, locale }: LawView,
): readonly ProvisionRecord[] {
	const records = recordsOf(pack);
	const key = `${locale} ${requirement.id} ${indices.join()}`;
	const known =
		records.get(key) ??
		citedProvisions(pack, requirement, indices).map(({ provision, instrument }) =>
			provisionRecord(provision, instrument, locale),
		);
	records.set(key, known);
	return known;
}

/** Records a provision. */
export function provisionRecord(provision: Pinpoint, instrument: Instrument, locale: Locale): ProvisionRecord {
	return {
		instrument: instrument.id,
		instrumentTitle: instrument.shortTitle[locale],
		article: String(provision.article),
		...(provision.paragraph === undefined ? {} : { paragraph: provision.paragraph }),
		...(provision.item === undefined ? {} : { item: provision.item }),
		title: provisionWords(provision, instrument, locale),
		url: instrument.source,
	};
}
