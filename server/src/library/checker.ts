// A checker: documents in, the report of the command line out, without files, network or anything remembered of them.
import { isInForce } from '../core/judge/applicability.ts';
import type { Requirement } from '../core/law.ts';
import type { Locale } from '../core/model.ts';
import { byPath } from '../core/text/order.ts';
import { say } from '../messages/messages.ts';
import type { LawView } from '../render/article.ts';
import { requirementOf } from '../render/citation.ts';
import { requirementPage } from '../render/requirement.ts';
import { type Asked, type Checked, checkText } from '../report/check.ts';
import { provisionRecords } from '../report/provisions.ts';
import { themeTitleOf } from '../report/record.ts';
import { applySet, type SetRecord } from '../report/sets.ts';
import { emptySummary, withDocument } from '../report/summary.ts';
import { tool } from '../report/tool.ts';
import { packOfSet } from '../settings/comparisons.ts';
import { declaredByConfig, setsOf } from '../settings/documentSets.ts';
import { plainPath } from '../settings/fields.ts';
import { formatOf } from '../settings/review.ts';
import { localDay } from '../settings/today.ts';
import { textOf } from '../settings/versions.ts';
import { type Ground, groundOf } from './law.ts';
import { HeguiError, localeOf, requireDocument, requireKnown, requireSoundOptions } from './options.ts';
import { sha256 } from './sha256.ts';
import type { Checker, CheckOptions, Document, Report, RequirementRecord } from './types.ts';

function isList(given: Document | readonly Document[]): given is readonly Document[] {
	return Array.isArray(given);
}

/** Documents as reports order them; refuses what is none, and one that comes twice. */
function inOrder(documents: readonly Document[], locale: Locale): Document[] {
	for (const document of documents) requireDocument(document, locale);
	const sorted = [...documents].sort(byPath);
	const twice = sorted.find(({ path }, index) => sorted[index + 1]?.path === path);
	if (twice !== undefined) throw new HeguiError(say('library.twice', locale, { path: twice.path }));
	return sorted;
}

/** What every document of a checker is reviewed with. */
interface Terms {
	readonly ground: Ground;
	readonly asked: Asked;
	readonly today: string;
	/** The set that a document belongs to. */
	readonly setOf: (path: string) => string | undefined;
}

function checkedOf(document: Document, { ground, asked, today, setOf }: Terms): Checked {
	const { path, text, format = formatOf(path), notes = [] } = document;
	const name = plainPath(path);
	const waivers = ground.waivers.filter(({ waiver }) => waiver.document === name);
	return checkText(
		{
			path,
			// As an editor holds it, and as the command line reads it.
			text: text.replace(/^\uFEFF/, ''),
			format,
			problems: notes,
			version: setOf(path) === undefined ? undefined : textOf(ground.config, name),
			sha256: document.sha256 ?? sha256(new TextEncoder().encode(text)),
		},
		{
			...ground,
			asked,
			configured: declaredByConfig(ground.config, name, ground.setPacks),
			decisions: { waivers, today },
		},
	);
}

/** Judges the documents of each set together; a set comes where the last of its documents is. */
function judgedTogether(
	checked: readonly Checked[],
	setOf: (path: string) => string | undefined,
	lawOf: (set: string) => LawView,
): Pick<Report, 'documents' | 'sets'> {
	const records = checked.map(({ record }) => record);
	const names = checked.map(({ record }) => setOf(record.path));
	const found: { readonly last: number; readonly record: SetRecord }[] = [];
	for (const name of new Set(names)) {
		if (name === undefined) continue;
		const numbers = [...names.keys()].filter((number) => names[number] === name);
		const own = numbers.flatMap((number) => checked[number] ?? []);
		const applied = applySet(
			name,
			own.flatMap(({ member }) => member ?? []),
			own.map(({ record }) => record),
			lawOf(name),
		);
		for (const [index, record] of applied.records.entries()) records[numbers[index] ?? 0] = record;
		found.push({ last: numbers.at(-1) ?? 0, record: applied.set });
	}
	const sets = found.sort((a, b) => a.last - b.last).map(({ record }) => record);
	return { documents: records, sets };
}

function requirementRecord(requirement: Requirement, view: LawView): RequirementRecord {
	const { id, title, why, theme = '', documents, facets } = requirement;
	const { locale, asOf, pack } = view;
	const isNow = (index: number): boolean => {
		const provision = requirement.provisions[index];
		return pack.instruments.some((one) => one.id === provision?.instrument && isInForce(one, asOf));
	};
	return {
		id,
		title: title[locale],
		why: why[locale],
		theme,
		themeTitle: themeTitleOf(requirement, view),
		documents,
		facets: facets.map((facet) => ({ id: facet.id, title: facet.title[locale] })),
		provisions: provisionRecords([...requirement.provisions.keys()].filter(isNow), requirement, view),
	};
}

/**
 * Makes the law ready for many calls.
 *
 * @throws HeguiError where an option is wrong
 */
export function createChecker(options: CheckOptions = {}): Checker {
	const locale = localeOf(options);
	requireSoundOptions(options, locale);
	const today = options.today ?? localDay(new Date());
	const ground = groundOf(options, today, locale);
	const { view, config } = ground;
	const ids = view.pack.requirements.map(({ id }) => id);
	requireKnown('library.unknownRequirement', options.requirements ?? [], ids, locale);
	requireKnown('library.unknownFeature', options.features ?? [], Object.keys(view.pack.features), locale);
	const { asOf, documentType, serviceKinds, features, requirements, allRequirements } = options;
	const asked = { asOf, documentType, serviceKinds, features, requirements, allRequirements };
	const setOf = (path: string): string | undefined => setsOf(config, plainPath(path))[0]?.name ?? options.set;
	const lawOf = (set: string): LawView => ({ ...view, pack: packOfSet(view.pack, config, set, { requirements }) });
	return {
		check: (given) => {
			const documents = inOrder(isList(given) ? given : [given], locale);
			const checked = documents.map((document) => checkedOf(document, { ground, asked, today, setOf }));
			ground.tell(checked.flatMap(({ notes }) => notes));
			const judged = judgedTogether(checked, setOf, lawOf);
			const law = { version: view.pack.version, digest: ground.digest(), asOf: view.asOf };
			return { tool, law, ...judged, summary: judged.documents.reduce(withDocument, emptySummary()) };
		},
		requirements: () => view.pack.requirements.map((requirement) => requirementRecord(requirement, view)),
		explain: (id) => {
			requireKnown('library.unknownRequirement', [id], ids, locale);
			const requirement = requirementOf(view.pack, id);
			return requirement === undefined ? '' : requirementPage(requirement, view);
		},
	};
}
