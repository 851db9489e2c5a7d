// Rows of a requirement: its verdict in shape, colour and words, and below it where the draft speaks to it, or should.

import type { PlacedSpan, WaiverRecord } from '../../coverageRecords';
import {
	COLORS,
	type CoverageNode,
	type CoverageWords,
	escapeMarkdown,
	nameOf,
	rangeOf,
	shortened,
	type Target,
} from './nodes';
import { statementNodes } from './setRows';
import { type DocumentFinding, decisionSteps, type Entry, isDecided } from './verdicts';

const NAMED_PROVISIONS = 2;

type Addresses = Entry['addresses'];

/** Each verdict has a shape of its own, so that colour only helps. */
function iconOf({ finding, credit }: DocumentFinding): CoverageNode['icon'] {
	if (credit !== undefined) return { name: 'link', color: 'descriptionForeground' };
	if (isDecided(finding)) return { name: 'bookmark', color: 'descriptionForeground' };
	switch (finding.verdict) {
		case 'fulfilled':
			return { name: 'pass', color: 'testing.iconPassed' };
		case 'partial':
			return { name: 'color-mode', color: COLORS[finding.severity] };
		case 'missing':
			return { name: 'circle-large-outline', color: COLORS[finding.severity] };
		case 'contradicted':
			return { name: 'error', color: COLORS[finding.severity] };
		case 'unclear':
		case 'notApplicable':
			return { name: 'question', color: COLORS[finding.severity] };
	}
}

function isSamePlace(a: PlacedSpan['start'], b: PlacedSpan['start']): boolean {
	return a.line === b.line && a.character === b.character;
}

/** The words that speak to it, here or in another document of the set, else where they are expected. */
function targetOf({ document, finding, credit }: DocumentFinding, addresses: Addresses): Target {
	const [stated] = credit?.isStated === true ? credit.places : [];
	const elsewhere = stated && addresses[stated.path];
	if (stated !== undefined && elsewhere !== undefined) return { uri: elsewhere, range: rangeOf(stated) };
	const place = finding.evidence[0]?.words ?? finding.anchor;
	return { uri: document.uri, ...(place ? { range: rangeOf(place) } : {}) };
}

function verdictWords({ finding, credit }: DocumentFinding, words: CoverageWords): string {
	const { waived } = finding;
	if (credit !== undefined) return credit.isStated ? words.statedIn(credit.paths) : words.toldAt(credit.paths);
	return waived !== null && isDecided(finding) ? words.decision(waived.decision) : words.verdict(finding);
}

function decisionDetails(waived: WaiverRecord, words: CoverageWords): string[] {
	const { by, on, expires, state } = waived;
	return [
		words.decisionState(state),
		...(by === undefined ? [] : [words.decidedBy(by)]),
		...(on === undefined ? [] : [words.decidedOn(on)]),
		...(expires === undefined ? [] : [words.decidedUntil(expires)]),
	];
}

function tooltipOf(one: DocumentFinding, words: CoverageWords): string {
	const { finding } = one;
	const { title, message, provisions, waived } = finding;
	const decision =
		waived === null
			? []
			: [
					`**${escapeMarkdown(words.decision(waived.decision))}**: ${escapeMarkdown(waived.reason)}`,
					escapeMarkdown(decisionDetails(waived, words).join(words.separator)),
				];
	return [
		`**${escapeMarkdown(title)}** — ${escapeMarkdown(verdictWords(one, words))}`,
		escapeMarkdown(message),
		provisions.map((provision) => `- ${escapeMarkdown(provision.title)}`).join('\n'),
		...decision,
	]
		.filter((part) => part !== '')
		.join('\n\n');
}

/** What may be done with a finding. */
function abilitiesOf({ finding, credit }: DocumentFinding): string[] {
	if (credit !== undefined) return ['requirement', 'text'];
	const canMend = !isDecided(finding) && ['missing', 'partial', 'unclear'].includes(finding.verdict);
	return [
		'requirement',
		'text',
		...(canMend ? ['mend'] : []),
		...(finding.verdict === 'unclear' ? ['doubt'] : []),
		...decisionSteps(finding),
	];
}

function placeNodes(parent: string, one: DocumentFinding, words: CoverageWords): CoverageNode[] {
	const { document, finding } = one;
	const { uri } = document;
	const { requirement, anchor } = finding;
	// A sentence that speaks to several parts is one row.
	const sentences = finding.evidence.filter(
		({ start }, index, all) => all.findIndex((one) => isSamePlace(one.start, start)) === index,
	);
	const found = sentences.map((evidence, index) => {
		const label = shortened(evidence.quote);
		return { label, span: evidence.words, icon: 'quote', id: `evidence:${index}` };
	});
	const isAbsent = found.length === 0 && anchor !== null;
	const absent = isAbsent ? [{ label: words.anchor(anchor.kind), span: anchor, icon: 'location', id: 'anchor' }] : [];
	return [...found, ...absent].map(({ label, span, icon, id }) => {
		const description = words.line(span.start.line + 1);
		return {
			id: `${parent}/${id}`,
			kind: 'place',
			label,
			description,
			icon: { name: icon },
			tooltip: escapeMarkdown(label),
			spoken: [label, description].join(words.separator),
			can: ['text'],
			children: [],
			uri,
			requirement,
			target: { uri, range: rangeOf(span) },
		};
	});
}

function decisionNodes(parent: string, { document, finding }: DocumentFinding, words: CoverageWords): CoverageNode[] {
	const { waived, requirement } = finding;
	if (waived === null) return [];
	const label = words.decision(waived.decision);
	const details = decisionDetails(waived, words);
	return [
		{
			id: `${parent}/decision`,
			kind: 'decision',
			label,
			description: shortened(waived.reason),
			icon: { name: waived.state === 'active' ? 'bookmark' : 'history' },
			tooltip: [waived.reason, details.join(words.separator)].map(escapeMarkdown).join('\n\n'),
			spoken: [label, waived.reason, ...details].join(words.separator),
			can: decisionSteps(finding),
			children: [],
			uri: document.uri,
			requirement,
		},
	];
}

function provisionNodes(parent: string, { finding }: DocumentFinding): CoverageNode[] {
	return finding.provisions.map(({ instrument, article, title }, index) => ({
		id: `${parent}/provision:${index}`,
		kind: 'provision',
		label: title,
		description: '',
		icon: { name: 'law' },
		tooltip: escapeMarkdown(title),
		spoken: title,
		can: [],
		children: [],
		target: { uri: `hegui:/law/${instrument}/${article}.md` },
	}));
}

/** One of several documents in which a requirement was looked for. */
function documentNode(parent: string, one: DocumentFinding, addresses: Addresses, words: CoverageWords): CoverageNode {
	const id = `${parent}/${one.document.uri}`;
	return {
		...findingNode(id, one, addresses, words),
		kind: 'document',
		label: nameOf(one.document),
		spoken: [nameOf(one.document), verdictWords(one, words)].join(words.separator),
		children: [...placeNodes(id, one, words), ...decisionNodes(id, one, words)],
	};
}

function findingNode(id: string, one: DocumentFinding, addresses: Addresses, words: CoverageWords): CoverageNode {
	const { finding, document } = one;
	const cited = finding.provisions.slice(0, NAMED_PROVISIONS).map(({ title }) => title);
	const verdict = verdictWords(one, words);
	return {
		id,
		kind: 'requirement',
		label: finding.title,
		description: [verdict, ...cited].join(' · '),
		icon: iconOf(one),
		tooltip: tooltipOf(one, words),
		spoken: [finding.title, verdict, ...cited].join(words.separator),
		can: abilitiesOf(one),
		children: [],
		uri: document.uri,
		requirement: finding.requirement,
		target: targetOf(one, addresses),
	};
}

/** Below a requirement of a set: the documents that state it, tell its gap or decide on it, and no others. */
function inSet(id: string, entry: Entry, words: CoverageWords): CoverageNode[] {
	const { all, addresses, whole } = entry;
	const own = all.filter(({ credit }) => credit === undefined);
	const others = (whole?.places ?? []).filter(({ path }) => own.every(({ document }) => document.path !== path));
	return [...own.map((one) => documentNode(id, one, addresses, words)), ...statementNodes(id, others, entry, words)];
}

/** The row of a requirement. */
export function requirementNode(group: string, entry: Entry, words: CoverageWords): CoverageNode {
	const { requirement, lead, all, addresses, whole } = entry;
	const id = `${group}/${requirement}`;
	const below = (): CoverageNode[] => {
		if (whole !== undefined) return inSet(id, entry, words);
		if (all.length > 1) return all.map((one) => documentNode(id, one, addresses, words));
		const elsewhere = statementNodes(id, lead.credit?.places ?? [], entry, words);
		return [...elsewhere, ...placeNodes(id, lead, words), ...decisionNodes(id, lead, words)];
	};
	const node = findingNode(id, lead, addresses, words);
	const stated = whole?.places[0];
	const home = stated === undefined ? undefined : addresses[stated.path];
	const isElsewhere = whole?.verdict === 'fulfilled' && lead.finding.evidence.length === 0;
	const target =
		stated === undefined || home === undefined || !isElsewhere ? node.target : { uri: home, range: rangeOf(stated) };
	return { ...node, ...(target === undefined ? {} : { target }), children: [...below(), ...provisionNodes(id, lead)] };
}
