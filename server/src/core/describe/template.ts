// What a draft of a type is to hold: the sections of the model clauses of every requirement that applies.
import { applicabilityOf } from '../judge/applicability.ts';
import type { Pack, Requirement } from '../law.ts';
import type { Locale, Profile } from '../model.ts';

/** A section of a template, with the requirements whose clauses stand in it. */
export interface TemplateSection {
	readonly heading: string;
	readonly requirements: readonly Requirement[];
}

/** Sections by the headings of their model clauses, in the order of the pack. */
export function templateSections(pack: Pack, profile: Profile, locale: Locale): TemplateSection[] {
	const sections = new Map<string, Requirement[]>();
	for (const requirement of pack.requirements) {
		if (!applicabilityOf(requirement, profile, pack).applies) continue;
		const heading = requirement.modelClause.heading[locale];
		sections.set(heading, [...(sections.get(heading) ?? []), requirement]);
	}
	return [...sections].map(([heading, requirements]) => ({ heading, requirements }));
}
