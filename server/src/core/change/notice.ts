// What is owed when terms change: from when the change may hold, whether it was announced in time, what else there is to do.
import { judgeReading } from '../analyze.ts';
import type { ChangeDuty, ChangeRule, FacetName } from '../changeLaw.ts';
import { isInForce } from '../judge/applicability.ts';
import type { Day, Evidence, Profile, Severity, Span } from '../model.ts';
import { addDays, daysBetween } from '../text/days.ts';
import type { DocumentChange, Version } from './compare.ts';
import { type StatedDates, statedDates } from './dates.ts';
import { statedPeriods } from './periods.ts';

/** A day of the change: who says so, and where the document does. */
export interface ChangeDay {
	readonly day: Day;
	/** `given`: by whoever asks; `updated`: the document dates its revision and no announcement. */
	readonly from: 'given' | 'declared' | 'stated' | 'updated';
	readonly place: Span | null;
	/** The old version says the same: the change has no date of its own. */
	readonly isOld: boolean;
}

/** Days that somebody gives, or the front matter declares. */
export interface GivenDays {
	readonly announced?: Day | undefined;
	readonly effective?: Day | undefined;
}

/** `no-term`: no days are asked for. */
export type NoticeState = 'enough' | 'short' | 'no-announcement' | 'no-effect' | 'no-dates' | 'no-term';

export interface DutyState {
	readonly duty: ChangeDuty;
	/** Where the new version tells of it; null where it does not. */
	readonly place: Span | null;
}

/** What a rule asks of a change. */
export interface Notice {
	readonly rule: ChangeRule;
	readonly state: NoticeState;
	readonly severity: Severity;
	/** Days that are asked for: those of the law, or more that the old version promises. */
	readonly days: number | null;
	/** Where the old version promises them, if they are more than those of the law. */
	readonly promise: Span | null;
	readonly announced: ChangeDay | null;
	readonly effective: ChangeDay | null;
	/** The first day on which the change may take effect. */
	readonly earliest: Day | null;
	/** The last day on which it may be announced, where only its effect is known. */
	readonly latest: Day | null;
	/** Days from announcement to effect. */
	readonly given: number | null;
	readonly duties: readonly DutyState[];
}

/** Both versions and what changed, with the days that are given for it and declared in each. */
export interface NoticeSource {
	readonly before: Version;
	readonly after: Version;
	readonly change: DocumentChange;
	readonly given: GivenDays;
	readonly declared: { readonly before: GivenDays; readonly after: GivenDays };
}

function binds({ documents, services, when }: ChangeRule, profile: Profile): boolean {
	return (
		documents.includes(profile.documentType) &&
		(services?.some((kind) => profile.serviceKinds.includes(kind)) ?? true) &&
		(when?.some((feature) => profile.features.includes(feature)) ?? true)
	);
}

class NoticeJudge {
	private readonly source: NoticeSource;
	private readonly stated: { readonly before: StatedDates; readonly after: StatedDates };

	constructor(source: NoticeSource) {
		this.source = source;
		this.stated = { before: statedDates(source.before.reading), after: statedDates(source.after.reading) };
	}

	notices(): Notice[] {
		const { reading, coverage } = this.source.after;
		const rules = (reading.pack.pack.changes ?? []).filter(
			(rule) => binds(rule, coverage.profile) && this.isInForce(rule) && this.isTouched(rule),
		);
		const lawful = rules.filter(({ provisions }) => provisions.length > 0);
		// A promise by itself counts where the law asks for no days.
		const promises = lawful.some(({ days }) => days !== undefined)
			? []
			: rules.filter((rule) => !lawful.includes(rule));
		return [...lawful, ...promises].flatMap((rule) => this.notice(rule) ?? []);
	}

	private isInForce({ provisions }: ChangeRule): boolean {
		const { reading, coverage } = this.source.after;
		const instruments = reading.pack.pack.instruments.filter(({ id }) =>
			provisions.some((one) => one.instrument === id),
		);
		return provisions.length === 0 || instruments.some((one) => isInForce(one, coverage.profile.asOf));
	}

	private isTouched({ about }: ChangeRule): boolean {
		const { counts, clauses } = this.source.change;
		if (about === undefined) return counts.added + counts.removed + counts.reworded > 0;
		return clauses.some(({ requirements }) => requirements.some((id) => about.includes(id)));
	}

	private notice(rule: ChangeRule): Notice | undefined {
		const promise = this.promiseOf(rule);
		const isMore = promise !== undefined && promise.days > (rule.days ?? 0);
		const days = isMore ? Math.ceil(promise.days) : (rule.days ?? null);
		if (days === null && rule.provisions.length === 0) return undefined;
		const announced = this.dayOf('announced') ?? this.updated();
		const effective = this.dayOf('effective');
		// A date that the old version has, too, is not that of the change.
		const from = announced?.isOld === false ? announced.day : null;
		const to = effective?.isOld === false ? effective.day : null;
		const given = from === null || to === null ? null : daysBetween(from, to);
		const state = stateOf(days, from, to, given);
		return {
			rule,
			state,
			severity: severityOf(state, given, rule),
			days,
			promise: isMore ? { start: promise.start, end: promise.end } : null,
			announced,
			effective,
			earliest: days === null || from === null ? null : addDays(from, days),
			latest: days === null || to === null || from !== null ? null : addDays(to, -days),
			given,
			duties: rule.duties.map((duty) => ({ duty, place: this.placeOf(duty.stated) })),
		};
	}

	private dayOf(which: 'announced' | 'effective'): ChangeDay | null {
		const { given, declared } = this.source;
		const own = given[which];
		if (own !== undefined) return { day: own, from: 'given', place: null, isOld: false };
		const before = declared.before[which] ?? this.stated.before[which]?.day;
		const said = declared.after[which];
		if (said !== undefined) return { day: said, from: 'declared', place: null, isOld: said === before };
		const stated = this.stated.after[which];
		if (stated === undefined) return null;
		const place = { start: stated.start, end: stated.end };
		return { day: stated.day, from: 'stated', place, isOld: stated.day === before };
	}

	private updated(): ChangeDay | null {
		const { updated } = this.stated.after;
		if (updated === undefined) return null;
		const isOld = updated.day === this.stated.before.updated?.day;
		return { day: updated.day, from: 'updated', place: { start: updated.start, end: updated.end }, isOld };
	}

	/** What the old version promises; it holds for its own change. */
	private promiseOf({ promised }: ChangeRule) {
		if (promised === undefined) return undefined;
		const evidence = this.evidenceOf('before', promised);
		return statedPeriods(this.source.before.reading, evidence, promised.facet, 'at-least')
			.filter(({ working }) => !working)
			.sort((a, b) => b.days - a.days)[0];
	}

	private placeOf(facets: readonly FacetName[]): Span | null {
		const [first] = facets.flatMap((name) =>
			this.evidenceOf('after', name).filter(({ strength }) => strength === 'stated'),
		);
		return first?.sentence ?? null;
	}

	/** What speaks to a facet, whether or not the law asks for it here. */
	private evidenceOf(which: 'before' | 'after', { requirement, facet }: FacetName): Evidence[] {
		const { reading } = this.source[which];
		const { asOf } = this.source.after.coverage.profile;
		const { findings } = judgeReading(reading, { asOf, requirements: [requirement], allRequirements: true });
		return findings.flatMap(({ evidence }) => evidence).filter((piece) => piece.facet === facet);
	}
}

/** What is against the law is an error; what breaks a promise alone, a warning. */
function severityOf(state: NoticeState, given: number | null, { days = 0 }: ChangeRule): Severity {
	if (state !== 'short') return 'information';
	return (given ?? 0) < days ? 'error' : 'warning';
}

function stateOf(days: number | null, announced: Day | null, effective: Day | null, given: number | null): NoticeState {
	if (days === null) return 'no-term';
	if (given !== null) return given >= days ? 'enough' : 'short';
	if (announced === null) return effective === null ? 'no-dates' : 'no-announcement';
	return 'no-effect';
}

/** What is owed for a change of a document; nothing where only punctuation changed. */
export function noticesOf(source: NoticeSource): Notice[] {
	return new NoticeJudge(source).notices();
}
