// Records become the nodes of the coverage view: sets, groups by theme or law, counts; pure, the words come from outside.

import type { Coverage, CoveredDocument, CoveredSet, ProvisionRecord } from '../../coverageRecords';
import { type CoverageNode, type CoverageWords, escapeMarkdown, nameOf } from './nodes';
import { requirementNode } from './rows';
import { betweenDocuments } from './setRows';
import { type Entry, entriesOf, gravityOf, isGap, isOpen, isSettled } from './verdicts';

/** What the reader wants to see, and in which order. */
export interface Filters {
	readonly grouping: 'theme' | 'law';
	readonly gapsOnly: boolean;
	/** Address of the only draft to show. */
	readonly file?: string | undefined;
	/** Id of the only instrument to show. */
	readonly instrument?: string | undefined;
}

export const noFilters: Filters = { grouping: 'theme', gapsOnly: false };

/** All requirements that count together: of a set, or of a draft that belongs to none. */
interface Root {
	readonly id: string;
	readonly kind: 'set' | 'document';
	readonly label: string;
	readonly uri?: string;
	readonly folder?: string | null;
	readonly documents: readonly CoveredDocument[];
	readonly set?: CoveredSet;
}

function rootsOf({ sets }: Coverage): Root[] {
	return sets.flatMap((set): Root[] => {
		const { name, folder, documents } = set;
		if (name !== '') return [{ id: `set:${folder ?? ''}:${name}`, kind: 'set', label: name, folder, documents, set }];
		return documents.map((document) => {
			const { uri } = document;
			return { id: `document:${uri}`, kind: 'document', label: nameOf(document), uri, documents: [document] };
		});
	});
}

/** How many gaps are open, whatever the view shows of them. */
export function openGaps(coverage: Coverage): number {
	const entries = rootsOf(coverage).flatMap(({ documents, set }) => entriesOf(documents, set));
	return entries.filter(({ lead }) => isGap(lead)).length;
}

/** Titles of the instruments on which what is covered rests, by their ids. */
export function instrumentsIn(coverage: Coverage): ReadonlyMap<string, string> {
	const findings = coverage.sets.flatMap(({ documents }) => documents.flatMap((document) => document.findings));
	return titlesIn(findings.flatMap(({ provisions }) => provisions));
}

function titlesIn(provisions: readonly ProvisionRecord[]): ReadonlyMap<string, string> {
	return new Map(provisions.map(({ instrument, instrumentTitle }) => [instrument, instrumentTitle]));
}

function isShown({ lead }: Entry, { gapsOnly, instrument }: Filters): boolean {
	const { finding } = lead;
	const restsOnIt = instrument === undefined || finding.provisions.some((one) => one.instrument === instrument);
	return restsOnIt && (!gapsOnly || isOpen(lead));
}

interface Group {
	readonly id: string;
	readonly label: string;
}

function groupsOf({ lead }: Entry, filters: Filters, words: CoverageWords): Group[] {
	const { theme, themeTitle, provisions } = lead.finding;
	if (filters.grouping === 'theme') return [{ id: theme, label: themeTitle }];
	// Under one law only that law is wanted, though a requirement may rest on others, too.
	const wanted = [...titlesIn(provisions)].filter(
		([id]) => filters.instrument === undefined || id === filters.instrument,
	);
	return wanted.length === 0 ? [{ id: '', label: words.other }] : wanted.map(([id, label]) => ({ id, label }));
}

interface Counts {
	readonly stated: number;
	readonly all: number;
	readonly gaps: number;
}

function countsOf(entries: readonly Entry[]): Counts {
	return {
		all: entries.length,
		stated: entries.filter(({ lead }) => isSettled(lead)).length,
		gaps: entries.filter(({ lead }) => isGap(lead)).length,
	};
}

/** Words of a row that stands for many; counts are of all requirements, whatever the filter leaves of them. */
function sumsOf(
	label: string,
	counts: Counts,
	words: CoverageWords,
): Pick<CoverageNode, 'description' | 'spoken' | 'tooltip'> {
	const stated = words.stated(counts.stated, counts.all);
	const sums = [stated, ...(counts.gaps > 0 ? [words.gaps(counts.gaps)] : [])];
	return {
		description: words.count(counts.stated, counts.all),
		spoken: [label, ...sums].join(words.separator),
		tooltip: [`**${escapeMarkdown(label)}**`, ...sums].join('\n\n'),
	};
}

interface Filled extends Group {
	readonly entries: Entry[];
}

function filledGroups(entries: readonly Entry[], filters: Filters, words: CoverageWords): Filled[] {
	const groups = new Map<string, Filled>();
	for (const entry of entries) {
		for (const group of groupsOf(entry, filters, words)) {
			const filled = groups.get(group.id) ?? { ...group, entries: [] };
			filled.entries.push(entry);
			groups.set(group.id, filled);
		}
	}
	return [...groups.values()];
}

/** Themes stand in the order that the law gives them, what has none last; laws by their titles. */
function rankOf({ id }: Group, { grouping }: Filters, themes: readonly string[]): number {
	if (id === '') return themes.length + 1;
	const at = grouping === 'theme' ? themes.indexOf(id) : 0;
	return at < 0 ? themes.length : at;
}

function groupNodes(
	root: Root,
	groups: readonly Filled[],
	filters: Filters,
	{ themes, words }: { readonly themes: readonly string[]; readonly words: CoverageWords },
): CoverageNode[] {
	const rank = (group: Group): number => rankOf(group, filters, themes);
	const inOrder = [...groups].sort((a, b) => rank(a) - rank(b) || a.label.localeCompare(b.label));
	return inOrder.flatMap(({ id: key, label, entries }): CoverageNode[] => {
		const id = `${root.id}/${filters.grouping}:${key}`;
		const rows = entries
			.filter((entry) => isShown(entry, filters))
			.sort((a, b) => gravityOf(a.lead) - gravityOf(b.lead) || a.lead.finding.title.localeCompare(b.lead.finding.title))
			.map((entry) => requirementNode(id, entry, words));
		if (rows.length === 0) return [];
		const icon = { name: filters.grouping === 'law' ? 'law' : 'symbol-folder' };
		return [{ id, kind: 'group', label, icon, can: [], children: rows, ...sumsOf(label, countsOf(entries), words) }];
	});
}

/** The rows of the view. */
export function coverageTree(coverage: Coverage, filters: Filters, words: CoverageWords): CoverageNode[] {
	const { asOf, version } = coverage.law;
	return rootsOf(coverage).flatMap((root): CoverageNode[] => {
		const documents = root.documents.filter(({ uri }) => filters.file === undefined || uri === filters.file);
		const { set } = root;
		const ofPart = set && { addresses: set.addresses ?? {} };
		const entries = entriesOf(documents, filters.file === undefined ? set : ofPart);
		const groups = filledGroups(entries, filters, words);
		const between = set === undefined ? [] : betweenDocuments(root.id, set, filters.file, words);
		const children = [...between, ...groupNodes(root, groups, filters, { themes: coverage.themes, words })];
		if (children.length === 0) return [];
		const sums = sumsOf(root.label, countsOf(entries), words);
		return [
			{
				id: root.id,
				kind: root.kind,
				label: root.label,
				icon: { name: root.kind === 'set' ? 'files' : 'file-text' },
				can: root.uri === undefined ? [] : ['open-text'],
				children,
				...sums,
				tooltip: `${sums.tooltip}\n\n${words.law(asOf, version)}`,
				...(root.uri === undefined ? {} : { uri: root.uri, target: { uri: root.uri } }),
			},
		];
	});
}
