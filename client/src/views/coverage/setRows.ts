// Rows of a document set: where its other documents state something, and where they do not agree.
import type { CoveredSet, SetFindingRecord, StatementRecord } from '../../coverageRecords';
import { COLORS, type CoverageNode, type CoverageWords, escapeMarkdown, nameOf, rangeOf, shortened } from './nodes';
import type { Entry } from './verdicts';

const ICONS: Readonly<Record<SetFindingRecord['severity'], string>> = {
	error: 'error',
	warning: 'warning',
	information: 'info',
	none: 'info',
};

interface PlaceRow {
	readonly id: string;
	readonly label: string;
	readonly place: StatementRecord;
	readonly uri: string;
	readonly requirement: string;
}

function placeRow({ id, label, place, uri, requirement }: PlaceRow, words: CoverageWords): CoverageNode {
	const where = [nameOf(place), words.line(place.start.line + 1)];
	return {
		id,
		kind: 'place',
		label,
		description: where.join(' · '),
		icon: { name: 'quote' },
		tooltip: escapeMarkdown(place.quote),
		spoken: [label, ...where].join(words.separator),
		can: ['text'],
		children: [],
		uri,
		requirement,
		target: { uri, range: rangeOf(place) },
	};
}

/** Rows of statements in other documents of the set; a sentence that speaks to several parts is one row. */
export function statementNodes(
	parent: string,
	places: readonly StatementRecord[],
	{ addresses, requirement }: Entry,
	words: CoverageWords,
): CoverageNode[] {
	const isSame = (a: StatementRecord, b: StatementRecord): boolean =>
		a.path === b.path && a.start.line === b.start.line && a.start.character === b.start.character;
	const distinct = places.filter((one, index) => places.findIndex((other) => isSame(one, other)) === index);
	return distinct.flatMap((place, index) => {
		const uri = addresses[place.path];
		const id = `${parent}/elsewhere:${index}`;
		return uri === undefined ? [] : [placeRow({ id, label: shortened(place.quote), place, uri, requirement }, words)];
	});
}

function disagreement(parent: string, finding: SetFindingRecord, set: CoveredSet, words: CoverageWords): CoverageNode {
	const { requirement, title, message, severity, kind } = finding;
	const id = `${parent}/${kind}:${requirement}`;
	const places = finding.places.flatMap((place, index): CoverageNode[] => {
		const uri = set.addresses?.[place.path];
		if (uri === undefined) return [];
		const label = place.value ?? shortened(place.quote);
		return [placeRow({ id: `${id}/place:${index}`, label, place, uri, requirement }, words)];
	});
	const [first] = places;
	return {
		id,
		kind: 'disagreement',
		label: title,
		description: shortened(message),
		icon: { name: ICONS[severity], color: COLORS[severity] },
		tooltip: [`**${escapeMarkdown(title)}**`, escapeMarkdown(message)].join('\n\n'),
		spoken: [title, message].join(words.separator),
		can: first === undefined ? [] : ['text'],
		children: places,
		...(first?.target === undefined ? {} : { target: first.target }),
	};
}

/**
 * The group of what the documents of a set do not agree on; none where they do.
 *
 * @param file address of the only document that is looked at
 */
export function betweenDocuments(
	root: string,
	set: CoveredSet,
	file: string | undefined,
	words: CoverageWords,
): CoverageNode[] {
	const isHere = ({ places }: SetFindingRecord): boolean =>
		file === undefined || places.some(({ path }) => set.addresses?.[path] === file);
	const found = (set.findings ?? []).filter(
		(finding) => finding.kind !== 'requirement' && finding.severity !== 'none' && isHere(finding),
	);
	if (found.length === 0) return [];
	const id = `${root}/between`;
	const label = words.between;
	const children = found.map((finding) => disagreement(id, finding, set, words));
	const description = String(found.length);
	const spoken = [label, description].join(words.separator);
	const tooltip = `**${escapeMarkdown(label)}**`;
	return [{ id, kind: 'group', label, description, icon: { name: 'git-compare' }, can: [], tooltip, spoken, children }];
}
