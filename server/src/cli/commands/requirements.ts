// `hegui requirements`: the catalogue with id, title, provisions in force, where each applies, and its severity.
import { isInForce } from '../../core/judge/applicability.ts';
import { onlyInforms, severityOf } from '../../core/judge/verdict.ts';
import type { Requirement } from '../../core/law.ts';
import { severities } from '../../core/model.ts';
import { say } from '../../messages/messages.ts';
import type { LawView } from '../../render/article.ts';
import { type CitedProvision, citedProvisions, provisionWords } from '../../render/citation.ts';
import type { Host } from '../host.ts';
import type { PageOptions } from '../options.ts';
import { type Entry, printList, viewOf } from './page.ts';

function inForce(requirement: Requirement, { pack, asOf }: LawView): CitedProvision[] {
	const all = citedProvisions(pack, requirement, [...requirement.provisions.keys()]);
	return all.filter(({ instrument }) => isInForce(instrument, asOf));
}

function servicesOf(cited: readonly CitedProvision[], { locale }: LawView): string {
	const kinds = cited.map(({ provision }) => provision.services);
	if (kinds.includes(undefined)) return say('requirement.everyService', locale);
	return [...new Set(kinds.flat())].join(', ');
}

/** How a draft that says nothing is judged, by the strongest basis. */
function severityWords(cited: readonly CitedProvision[], isMild: boolean, locale: LawView['locale']): string {
	const possible = cited.map(({ provision }) => severityOf('missing', provision.basis, false, isMild));
	const worst = severities.find((severity) => possible.includes(severity)) ?? 'none';
	const onceDeclared = cited.some(({ provision }) => severityOf('missing', provision.basis, true, isMild) === 'error');
	const words = say(`severity.${worst}`, locale);
	return onceDeclared ? say('cli.errorWhenDeclared', locale, { severity: words }) : words;
}

function entryOf(requirement: Requirement, view: LawView): Entry {
	const { locale, asOf } = view;
	const { id, title } = requirement;
	const cited = inForce(requirement, view);
	if (cited.length === 0) return { id, title: title[locale], lines: [say('cli.notInForce', locale, { asOf })] };
	const separator = say('separator.list', locale);
	const provisions = cited.map(({ provision, instrument }) => provisionWords(provision, instrument, locale));
	const documents = requirement.documents.map((type) => say(`documentType.${type}`, locale)).join(separator);
	const lines = [
		provisions.join(separator),
		say('cli.appliesTo', locale, { documents, services: servicesOf(cited, view) }),
		say('cli.whenMissing', locale, { severity: severityWords(cited, onlyInforms(requirement), locale) }),
	];
	return { id, title: title[locale], lines };
}

/** Prints the catalogue. */
export async function requirements(options: PageOptions, host: Host): Promise<0> {
	const view = await viewOf(options, host);
	const entries = view.pack.requirements.map((requirement) => entryOf(requirement, view));
	return printList(entries, options, host);
}
