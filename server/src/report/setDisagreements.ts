// What the documents of a set do not state alike, on record: contradictions, versions that say less, versions of equal rank.
import { isInForce } from '../core/judge/applicability.ts';
import type { Comparison, Pinpoint } from '../core/law.ts';
import type { Locale, Severity, Value, Verdict } from '../core/model.ts';
import { type DifferingPlace, type Disagreement, findDisagreements } from '../core/set/consistency.ts';
import { openPrecedence, versionPairs, type WeakerVersion, weakerVersions } from '../core/set/parity.ts';
import { say } from '../messages/messages.ts';
import type { LawView } from '../render/article.ts';
import { instrumentOf } from '../render/citation.ts';
import type { Member, MemberValue } from './member.ts';
import { type ProvisionRecord, provisionRecord } from './provisions.ts';
import type { DocumentRecord } from './record.ts';
import type { SetFindingRecord, SetPlaceRecord } from './sets.ts';
import { memberFinding } from './shares.ts';

type Periods = Extract<Value, { readonly days: number }>;

function periodWords({ days, working, bound, kind }: Periods, locale: Locale): string {
	const id = working ? 'value.workingDays' : days < 1 ? 'value.hours' : 'value.days';
	const count = Math.round((id === 'value.hours' ? days * 24 : days) * 10) / 10;
	const period = say(id, locale, { count });
	if (kind === 'deadline' || bound === 'exact') return period;
	return say(bound === 'at-least' ? 'value.atLeast' : 'value.atMost', locale, { period });
}

/** A value in words, in the form in which it was compared. */
export function valueWords(value: Value, locale: Locale): string {
	if ('days' in value) return periodWords(value, locale);
	if ('years' in value) return say('value.age', locale, { years: value.years });
	if (value.kind === 'version') return say(value.text === 'zh' ? 'value.zh' : 'value.en', locale);
	return value.text;
}

type RecordOf = (member: number) => Pick<DocumentRecord, 'findings'> | undefined;

/** Writes findings of a set for one reader. */
class Disagreements {
	private readonly members: readonly Member[];
	private readonly recordOf: RecordOf;
	private readonly view: LawView;

	constructor(members: readonly Member[], recordOf: RecordOf, view: LawView) {
		this.members = members;
		this.recordOf = recordOf;
		this.view = view;
	}

	inconsistent({ comparison, places }: Disagreement<MemberValue>): SetFindingRecord {
		const isWithin = new Set(places.map(({ member }) => member)).size === 1;
		const { locale } = this.view;
		const message = say(isWithin ? 'consistency.within' : 'consistency.differ', locale, {
			title: comparison.title[locale],
			places: this.placeWords(places),
			why: comparison.why[locale],
		});
		return this.compared(comparison, 'inconsistent', 'contradicted', comparison.severity, message, places);
	}

	/** Which of the versions prevails. */
	precedence(comparison: Comparison): SetFindingRecord[] {
		const { locale } = this.view;
		const open = openPrecedence(this.members, versionPairs(this.members), comparison);
		return open.map(({ verdict, members, places }) => {
			const isTorn = verdict === 'contradicted';
			const message = say(isTorn ? 'consistency.torn' : 'consistency.silent', locale, {
				title: comparison.title[locale],
				places: this.placeWords(places),
				paths: members.map((member) => this.pathOf(member)).join(say('separator.and', locale)),
				why: comparison.why[locale],
			});
			const severity = isTorn ? comparison.severity : 'information';
			const own = this.compared(comparison, 'prevailing-version', verdict, severity, message, places, members);
			return isTorn ? own : { ...own, places: members.flatMap((member) => this.beginningOf(member)) };
		});
	}

	/** Told at the weaker version, where what is lacking would stand. */
	weaker({ requirement, weak, strong, facets }: WeakerVersion): SetFindingRecord {
		const { locale } = this.view;
		const finding = this.recordOf(weak)?.findings.find((one) => one.requirement === requirement.id);
		const own = memberFinding(this.members[weak], requirement.id);
		const other = memberFinding(this.members[strong], requirement.id);
		const statements = (other?.stated ?? []).filter(({ facet }) => facets.includes(facet));
		const [first] = statements;
		const message = say(first === undefined ? 'consistency.weaker' : 'consistency.weakerAt', locale, {
			title: requirement.title[locale],
			weak: this.pathOf(weak),
			strong: this.pathOf(strong),
			line: (first?.start.line ?? 0) + 1,
			facets: requirement.facets
				.filter(({ id }) => facets.includes(id))
				.map(({ title }) => title[locale])
				.join(say('separator.list', locale)),
		});
		const place = finding?.evidence[0] ?? finding?.anchor;
		const here: SetPlaceRecord[] = place
			? [{ path: this.pathOf(weak), start: place.start, end: place.end, quote: 'quote' in place ? place.quote : '' }]
			: this.beginningOf(weak);
		return {
			kind: 'weaker-version',
			requirement: requirement.id,
			title: requirement.title[locale],
			verdict: own?.verdict ?? 'missing',
			severity: own?.isDecided === true ? 'none' : own?.severity === 'error' ? 'warning' : mild(own?.severity),
			provisions: finding?.provisions ?? [],
			message,
			places: [...here, ...statements],
			toldAt: null,
		};
	}

	private compared(
		comparison: Comparison,
		kind: 'inconsistent' | 'prevailing-version',
		verdict: Verdict,
		severity: Severity,
		message: string,
		places: readonly DifferingPlace<MemberValue>[],
		concerned: readonly number[] = places.map(({ member }) => member),
	): SetFindingRecord {
		const { locale } = this.view;
		const isSettled = concerned.some((member) => this.members[member]?.settled.includes(comparison.id));
		return {
			kind,
			requirement: comparison.id,
			title: comparison.title[locale],
			verdict,
			severity: isSettled ? 'none' : severity,
			provisions: comparison.provisions.flatMap((pinpoint) => this.provision(pinpoint)),
			message: isSettled ? say('consistency.decided', locale, { message }) : message,
			places: places.map(({ value: { comparison: _, value, ...place } }) => {
				return { ...place, value: valueWords(value, locale) };
			}),
			toldAt: null,
		};
	}

	private provision(pinpoint: Pinpoint): ProvisionRecord[] {
		const { pack, locale, asOf } = this.view;
		const instrument = instrumentOf(pack, pinpoint.instrument);
		if (instrument === undefined || !isInForce(instrument, asOf)) return [];
		return [provisionRecord(pinpoint, instrument, locale)];
	}

	private placeWords(places: readonly DifferingPlace<MemberValue>[]): string {
		const { locale } = this.view;
		const separator = say('separator.list', locale);
		const byValue = new Map<string, string[]>();
		for (const { value: one } of places) {
			const value = valueWords(one.value, locale);
			const place = say('consistency.place', locale, { path: one.path, line: one.start.line + 1 });
			byValue.set(value, [...(byValue.get(value) ?? []), place]);
		}
		const words = [...byValue].map(([value, where]) =>
			say('consistency.value', locale, { value, places: where.join(separator) }),
		);
		return words.join(separator);
	}

	private pathOf(member: number): string {
		return this.members[member]?.path ?? '';
	}

	private beginningOf(member: number): SetPlaceRecord[] {
		const start = { line: 0, character: 0, offset: 0 };
		return [{ path: this.pathOf(member), start, end: start, quote: '' }];
	}
}

/** A version that says less is told, even where its own gap weighs nothing. */
function mild(severity: Severity | undefined): Severity {
	return severity === 'warning' ? 'warning' : 'information';
}

/**
 * What the documents of a set do not state alike.
 *
 * @param recordOf the record of a member by its number; asked only where a version says less
 */
export function disagreements(members: readonly Member[], recordOf: RecordOf, view: LawView): SetFindingRecord[] {
	const { comparisons } = view.pack;
	const pairs = versionPairs(members);
	const areVersions = (a: number, b: number): boolean => pairs.some((pair) => pair.includes(a) && pair.includes(b));
	const words = new Disagreements(members, recordOf, view);
	const reported = new Set(members.filter(({ isAside = false }) => !isAside).map(({ path }) => path));
	const all = [
		...findDisagreements(members, comparisons, areVersions).map((one) => words.inconsistent(one)),
		...weakerVersions(members, pairs, view.pack).map((one) => words.weaker(one)),
		...comparisons.filter(({ kind }) => kind === 'version').flatMap((one) => words.precedence(one)),
	];
	return all.filter(({ places }) => places.some(({ path }) => reported.has(path)));
}
