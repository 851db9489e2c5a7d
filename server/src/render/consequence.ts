// What may follow a breach, and how the authority proceeds, as Markdown; always with what must come first.
import { isInForce } from '../core/judge/applicability.ts';
import type { Consequence, Enforcement, EnforcementPoint, Pack, Pinpoint, Requirement } from '../core/law.ts';
import type { Finding } from '../core/model.ts';
import { say } from '../messages/messages.ts';
import type { LawView } from './article.ts';
import { enforcementUri, instrumentOf, provisionLink } from './citation.ts';
import { escapeMarkdownLine } from './markdownText.ts';

const KINDS = ['power', 'right', 'time-limit'] as const;

function linked(pinpoint: Pinpoint, { pack, locale }: LawView): string {
	const instrument = instrumentOf(pack, pinpoint.instrument);
	return instrument === undefined ? '' : provisionLink(pinpoint, instrument, locale);
}

function isCurrent({ instrument: id }: Pinpoint, pack: Pack, asOf: string): boolean {
	const instrument = instrumentOf(pack, id);
	return instrument !== undefined && isInForce(instrument, asOf);
}

/** Consequences of these provisions of a requirement that stand in law in force, each once. */
function consequencesOf(requirement: Requirement, indices: readonly number[], { pack, asOf }: LawView): Consequence[] {
	const ids = new Set(indices.flatMap((index) => requirement.provisions[index]?.consequences ?? []));
	return pack.consequences.filter(
		({ id, provisions }) => ids.has(id) && provisions.some((pinpoint) => isCurrent(pinpoint, pack, asOf)),
	);
}

function consequenceLine({ kind, title, says, requires, provisions }: Consequence, view: LawView): string {
	const { locale } = view;
	const where = provisions.map((pinpoint) => linked(pinpoint, view)).join(say('separator.list', locale));
	const first = requires === undefined ? '' : ` *${escapeMarkdownLine(requires[locale])}*`;
	const head = `**${escapeMarkdownLine(title[locale])}** (${say(`consequence.kind.${kind}`, locale)})`;
	return `- ${head}: ${escapeMarkdownLine(says[locale])}${first} ${where}`;
}

/** Lines on what may follow, with the reservation that silence is no breach; none where nothing is attached. */
function consequenceLines(requirement: Requirement, indices: readonly number[], view: LawView): string[] {
	const found = consequencesOf(requirement, indices, view);
	if (found.length === 0) return [];
	return [found.map((one) => consequenceLine(one, view)).join('\n'), reservation(found, view)];
}

/** That silence is no breach by itself, nor a missing clause a crime. */
function reservation(found: readonly Consequence[], { locale }: LawView): string {
	const isCriminal = found.some(({ kind }) => kind === 'criminal');
	const crime = isCriminal ? ` ${say('consequence.noCrime', locale)}` : '';
	return `${say('consequence.silence', locale)}${crime}`;
}

/** Proceedings by which these provisions are enforced. */
function enforcementOf(requirement: Requirement, indices: readonly number[], { pack, asOf }: LawView): Enforcement[] {
	const instruments = new Set(indices.map((index) => requirement.provisions[index]?.instrument));
	return pack.enforcement.filter(
		({ instruments: own, points }) =>
			own.some((id) => instruments.has(id)) &&
			points.some(({ provisions }) => provisions.some((pinpoint) => isCurrent(pinpoint, pack, asOf))),
	);
}

function pointLine({ says, provisions }: EnforcementPoint, view: LawView): string {
	const where = provisions.map((pinpoint) => linked(pinpoint, view)).join(say('separator.list', view.locale));
	return `- ${escapeMarkdownLine(says[view.locale])} ${where}`;
}

/** The page of an authority's proceedings: what it may do, the platform's rights, the time limits. */
export function enforcementPage(enforcement: Enforcement, view: LawView): string {
	const { locale } = view;
	const sections = KINDS.flatMap((kind) => {
		const points = enforcement.points.filter((point) => point.kind === kind);
		if (points.length === 0) return [];
		return [`## ${say(`enforcement.${kind}`, locale)}`, points.map((point) => pointLine(point, view)).join('\n')];
	});
	return `${[`# ${escapeMarkdownLine(enforcement.title[locale])}`, ...sections].join('\n\n')}\n`;
}

/** How the authority proceeds, in a few lines: the first points of each kind, and where to read on. */
function enforcementLines(enforcement: Enforcement, view: LawView): string {
	const { locale } = view;
	const lines = KINDS.flatMap((kind) => {
		const points = enforcement.points.filter((point) => point.kind === kind).slice(0, 2);
		if (points.length === 0) return [];
		const words = points.map(({ says }) => escapeMarkdownLine(says[locale])).join(locale === 'en' ? ' ' : '');
		return [`- ${say(`enforcement.${kind}`, locale)}: ${words}`];
	});
	return [
		...lines,
		`- [${say('enforcement.more', locale)}](${enforcementUri(enforcement.id, enforcement.title[locale])})`,
	].join('\n');
}

/** What a hover says of consequences and proceedings, short: the requirement's page tells the whole. */
export function consequenceNote(finding: Finding, requirement: Requirement, view: LawView): string[] {
	const { locale } = view;
	const found = consequencesOf(requirement, finding.provisions, view);
	const titles = found.map(({ title, provisions }) => {
		const [first] = provisions.filter((pinpoint) => isCurrent(pinpoint, view.pack, view.asOf));
		return `${escapeMarkdownLine(title[locale])}${first === undefined ? '' : ` (${linked(first, view)})`}`;
	});
	const proceedings = enforcementOf(requirement, finding.provisions, view).map(
		({ id, title }) => `[${escapeMarkdownLine(title[locale])}](${enforcementUri(id, title[locale])})`,
	);
	const heading = `**${say('consequence.heading', locale)}**`;
	return [
		...(titles.length === 0
			? []
			: [`${heading}: ${titles.join(say('separator.list', locale))}. ${reservation(found, view)}`]),
		...(proceedings.length === 0 ? [] : [`**${say('enforcement.heading', locale)}**: ${proceedings.join(', ')}`]),
	];
}

/** Sections of a requirement's page: consequences of all its provisions, and proceedings. */
export function consequenceSections(requirement: Requirement, view: LawView): string[] {
	const all = requirement.provisions.map((_, index) => index);
	const lines = consequenceLines(requirement, all, view);
	const proceedings = enforcementOf(requirement, all, view).map((one) => enforcementLines(one, view));
	return [
		...(lines.length === 0 ? [] : [`## ${say('consequence.heading', view.locale)}`, ...lines]),
		...(proceedings.length === 0 ? [] : [`## ${say('enforcement.heading', view.locale)}`, ...proceedings]),
	];
}

/** Case notes of a requirement: court, docket number, holding. */
export function caseSections({ cases = [] }: Requirement, { locale }: LawView): string[] {
	if (cases.length === 0) return [];
	const lines = cases.map(
		({ court, docket, held }) => `- ${escapeMarkdownLine(`${court[locale]}, ${docket}: ${held[locale]}`)}`,
	);
	return [`## ${say('requirement.cases', locale)}`, lines.join('\n')];
}
