// Code lenses over headings: what the section states and lacks; for our own client, the list behind the numbers.
import type { CodeLens, Range } from 'vscode-languageserver';
import { type PlacedFinding, type SectionFindings, sectionsOf } from '../../core/outline/sections.ts';
import { say } from '../../messages/messages.ts';
import { citedProvisions, provisionWords, requirementOf, requirementUri } from '../../render/citation.ts';
import type { Reviewed, Session } from '../session.ts';

/** The command of our own client that lists what stands behind a lens. */
const SHOW_SECTION = '_hegui.showSection';

/** One requirement of a section, for the client's list. */
export interface SectionEntry {
	readonly title: string;
	readonly provisions: string;
	/** The requirement's page. */
	readonly page: string;
	/** The words that state it or speak against it; without them it is missing. */
	readonly range?: Range;
}

/** Answer to `hegui/section`. */
export interface SectionDetails {
	readonly title: string;
	readonly open: readonly SectionEntry[];
	readonly stated: readonly SectionEntry[];
}

function sections({ review }: Reviewed): SectionFindings[] {
	const findings = review?.coverage.findings.filter(({ applies }) => applies) ?? [];
	return review === undefined || findings.length === 0 ? [] : sectionsOf(review.reading, findings);
}

function counted(what: 'stated' | 'open', count: number, { view }: Reviewed): string {
	if (count === 0) return '';
	return say(`lens.${what}`, view.locale, { count });
}

/** § 4 for a bare number; 第四章 and “Article 4” speak for themselves. */
function labelWords(label: string, { view }: Reviewed): string {
	const number = label.replace(/(?<![.．、:：\s])[.．、:：\s]+$/, '');
	if (number === '') return '';
	const isBare = /^[\d.]+$/.test(number);
	return view.locale === 'en' && !isBare ? `${number}: ` : say('lens.label', view.locale, { label: number });
}

function titleOf(section: SectionFindings, reviewed: Reviewed): string {
	const { locale } = reviewed.view;
	const stated = section.stated.length;
	const open = section.open.length;
	if (section.isWhole) {
		const applies = reviewed.review?.coverage.findings.filter((finding) => finding.applies).length ?? 0;
		const credited = [...(reviewed.set?.shares.values() ?? [])].filter(({ isCredited }) => isCredited).length;
		const elsewhere = credited === 0 ? '' : say('set.lens', locale, { count: credited });
		return say('lens.whole', locale, { stated, applies, open }) + elsewhere;
	}
	return say('lens.section', locale, {
		label: labelWords(section.label, reviewed),
		stated: counted('stated', stated, reviewed),
		separator: stated > 0 && open > 0 ? (locale === 'en' ? ', ' : '，') : '',
		open: counted('open', open, reviewed),
	});
}

/** Lenses of a draft; none where the settings do not want them. Other clients than ours get words without a command. */
export function codeLenses(reviewed: Reviewed, { support }: Session): CodeLens[] {
	if (!reviewed.settings.codeLens) return [];
	const { draft } = reviewed;
	return sections(reviewed).map((section) => {
		const range = draft.rangeOf(section.clause);
		const title = titleOf(section, reviewed);
		const command = support.virtualDocuments
			? { title, command: SHOW_SECTION, arguments: [draft.uri, range.start.line] }
			: { title, command: '' };
		return { range: { start: range.start, end: range.start }, command };
	});
}

/** What stands behind the lens of a line; undefined where there is none. */
export function sectionDetails(reviewed: Reviewed, session: Session, line: number): SectionDetails | undefined {
	const { draft, view } = reviewed;
	const section = sections(reviewed).find(({ clause }) => draft.rangeOf(clause).start.line === line);
	if (section === undefined) return undefined;
	const entries = (placed: readonly PlacedFinding[]): SectionEntry[] =>
		placed.flatMap(({ finding, place }) => {
			const requirement = requirementOf(session.pack, finding.requirement);
			if (requirement === undefined) return [];
			const provisions = citedProvisions(view.pack, requirement, finding.provisions)
				.map(({ provision, instrument }) => provisionWords(provision, instrument, view.locale))
				.join(say('separator.list', view.locale));
			const title = requirement.title[view.locale];
			const page = requirementUri(requirement.id);
			return [{ title, provisions, page, ...(finding.evidence.length > 0 ? { range: draft.rangeOf(place) } : {}) }];
		});
	return { title: titleOf(section, reviewed), open: entries(section.open), stated: entries(section.stated) };
}
