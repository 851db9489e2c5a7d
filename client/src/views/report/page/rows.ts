// Which rows the matrix shows: requirements with what each document says, filtered and in order.
import type { Coverage, CoveredDocument, CoveredSet, FindingRecord } from '../../../coverageRecords';
import { creditOf } from '../../../setCredits';

export type Order = 'theme' | 'title' | 'gaps';

export interface Filters {
	readonly gapsOnly: boolean;
	/** Addresses and ids; empty for all. */
	readonly document: string;
	readonly theme: string;
	readonly instrument: string;
	readonly search: string;
	readonly order: Order;
}

export const NO_FILTERS: Filters = {
	gapsOnly: false,
	document: '',
	theme: '',
	instrument: '',
	search: '',
	order: 'theme',
};

export interface Row {
	readonly requirement: string;
	readonly title: string;
	readonly theme: string;
	readonly themeTitle: string;
	/** One for each document that is shown; undefined where the requirement does not apply. */
	readonly findings: readonly (FindingRecord | undefined)[];
	/** How many of them ask for something to be done. */
	readonly gaps: number;
}

export interface Matrix {
	readonly set: CoveredSet;
	readonly documents: readonly CoveredDocument[];
	readonly rows: readonly Row[];
	/** How many rows there are without filters. */
	readonly all: number;
}

/** Something to do: not stated in full, here or elsewhere in the set, and nobody has decided that this is well. */
function isGap(finding: FindingRecord, document: CoveredDocument): boolean {
	const { verdict, waived } = finding;
	const isOpen = verdict !== 'fulfilled' && verdict !== 'notApplicable' && waived?.state !== 'active';
	return isOpen && creditOf(finding, document) === undefined;
}

function allRows(documents: readonly CoveredDocument[]): Row[] {
	const byDocument = documents.map(({ findings }) => new Map(findings.map((one) => [one.requirement, one])));
	const every = documents.flatMap(({ findings }) => findings).filter(({ verdict }) => verdict !== 'notApplicable');
	const first = new Map(every.map((finding) => [finding.requirement, finding]));
	return [...first.values()].map(({ requirement, title, theme, themeTitle }) => {
		const findings = byDocument.map((byId) => byId.get(requirement));
		const gaps = documents.filter((document, index) => {
			const finding = findings[index];
			return finding !== undefined && isGap(finding, document);
		}).length;
		return { requirement, title, theme, themeTitle, findings, gaps };
	});
}

function fits(row: Row, { gapsOnly, theme, instrument, search }: Filters): boolean {
	if (gapsOnly && row.gaps === 0) return false;
	if (theme !== '' && row.theme !== theme) return false;
	const findings = row.findings.filter((finding) => finding !== undefined);
	const cites = ({ provisions }: FindingRecord) => provisions.some((provision) => provision.instrument === instrument);
	if (instrument !== '' && !findings.some(cites)) return false;
	const words = search.trim().toLowerCase();
	if (words === '') return true;
	const texts = findings.flatMap(({ message, evidence }) => [message, ...evidence.map(({ quote }) => quote)]);
	return [row.title, row.requirement, ...texts].some((text) => text.toLowerCase().includes(words));
}

function ordered(rows: readonly Row[], order: Order, themes: readonly string[]): Row[] {
	const rank = ({ theme }: Row): number => {
		const at = themes.indexOf(theme);
		if (at >= 0) return at;
		return theme === '' ? Number.MAX_SAFE_INTEGER : themes.length;
	};
	const byTitle = (a: Row, b: Row): number => a.title.localeCompare(b.title);
	const byTheme = (a: Row, b: Row): number => rank(a) - rank(b) || a.theme.localeCompare(b.theme) || byTitle(a, b);
	return [...rows].sort((a, b) => {
		if (order === 'title') return byTitle(a, b);
		return (order === 'gaps' ? b.gaps - a.gaps : 0) || byTheme(a, b);
	});
}

/** The matrices of all sets that have something to show under the filters. */
export function matricesOf({ sets, themes }: Coverage, filters: Filters): Matrix[] {
	return sets.flatMap((set) => {
		const isShown = ({ uri }: CoveredDocument) => filters.document === '' || uri === filters.document;
		const documents = set.documents.filter(isShown);
		const rows = allRows(documents);
		const shown = ordered(
			rows.filter((row) => fits(row, filters)),
			filters.order,
			themes,
		);
		return documents.length === 0 ? [] : [{ set, documents, rows: shown, all: rows.length }];
	});
}
