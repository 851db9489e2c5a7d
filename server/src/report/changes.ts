// What changed between two versions of a document as plain data with lines and characters: every report of changes is made of it.
import type { PairKind } from '../core/change/align.ts';
import {
	type Change,
	type ChangeKind,
	type ClauseChange,
	changeKinds,
	type DocumentChange,
	type Passage,
} from '../core/change/compare.ts';
import type { Notice } from '../core/change/notice.ts';
import {
	type DocumentLanguage,
	type DocumentType,
	type Locale,
	type Severity,
	type Span,
	severities,
	type Verdict,
} from '../core/model.ts';
import { say } from '../messages/messages.ts';
import type { LawView } from '../render/article.ts';
import { changeMessage, joined } from '../render/change.ts';
import { requirementOf } from '../render/citation.ts';
import type { Review } from '../settings/review.ts';
import { type NoticeRecord, recordNotice } from './notices.ts';
import { type PlacedSpan, Places } from './places.ts';
import { type ProvisionRecord, provisionRecords } from './provisions.ts';

export interface QuotedSpan extends PlacedSpan {
	readonly quote: string;
}

/** A clause of the old version beside that of the new one. */
export interface PassageRecord {
	readonly kind: PairKind;
	readonly before: QuotedSpan | null;
	readonly after: QuotedSpan | null;
}

export interface PartRecord {
	readonly id: string;
	readonly title: string;
}

export interface PeriodRecord {
	readonly facet: string;
	readonly before: QuotedSpan;
	readonly after: QuotedSpan;
	readonly shorter: boolean;
}

export interface ChangeRecord {
	readonly requirement: string;
	readonly title: string;
	readonly kind: ChangeKind;
	readonly before: Verdict;
	readonly after: Verdict;
	readonly severity: Severity;
	readonly applies: boolean;
	readonly facetsLost: readonly PartRecord[];
	readonly facetsGained: readonly PartRecord[];
	readonly contradiction: Change['contradiction'];
	readonly periods: readonly PeriodRecord[];
	/** Another document of the set that states what this one has lost. */
	readonly statedIn: string | null;
	readonly provisions: readonly ProvisionRecord[];
	readonly passages: readonly PassageRecord[];
	/** Where it is shown in the new version. */
	readonly place: PlacedSpan | null;
	readonly message: string;
}

export interface ClauseChangeRecord extends PassageRecord {
	readonly requirements: readonly string[];
}

export interface ChangedDocumentRecord {
	/** Path in the new version, else in the old one. */
	readonly path: string;
	/** Whether it is there in both versions. */
	readonly state: 'changed' | 'added' | 'removed';
	readonly documentType: DocumentType;
	readonly language: DocumentLanguage;
	readonly changes: readonly ChangeRecord[];
	/** Changed clauses that speak to requirements. */
	readonly clauses: readonly ClauseChangeRecord[];
	/** How many clauses are the same, reworded …; they may speak to no requirement. */
	readonly counts: Readonly<Record<PairKind, number>>;
	/** What the law, or the old version's promise, asks of the change. */
	readonly notices: readonly NoticeRecord[];
}

/** What is recorded, and in whose words. */
export interface ChangeSource {
	readonly path: string;
	readonly state: ChangedDocumentRecord['state'];
	readonly before: Review;
	readonly after: Review;
	readonly change: DocumentChange;
	readonly notices: readonly Notice[];
	readonly view: LawView;
}

/** Places the spans of a text and quotes them. */
export class Quoter extends Places {
	private readonly text: string;

	constructor(text: string) {
		super(text);
		this.text = text;
	}

	quoted(span: Span): QuotedSpan {
		return { ...this.span(span), quote: this.text.slice(span.start, span.end) };
	}
}

/** What is lost first, the gravest first, then in the order of the catalogue. */
function byWeight(a: ChangeRecord, b: ChangeRecord): number {
	const kind = changeKinds.indexOf(a.kind) - changeKinds.indexOf(b.kind);
	return severities.indexOf(a.severity) - severities.indexOf(b.severity) || kind;
}

class ChangeRecorder {
	private readonly source: ChangeSource;
	private readonly before: Quoter;
	private readonly after: Quoter;

	constructor(source: ChangeSource) {
		this.source = source;
		this.before = new Quoter(source.before.reading.source);
		this.after = new Quoter(source.after.reading.source);
	}

	record(): ChangedDocumentRecord {
		const { path, state, change, after, before } = this.source;
		const texts = {
			before: before.reading.source,
			after: after.reading.source,
			quoteBefore: this.before,
			quoteAfter: this.after,
		};
		const { documentType, language } = (state === 'removed' ? before : after).coverage.profile;
		return {
			path,
			state,
			documentType,
			language,
			changes: change.changes.flatMap((one) => this.change(one) ?? []).sort(byWeight),
			clauses: change.clauses.map((clause) => this.clause(clause)),
			counts: change.counts,
			notices: this.source.notices.map((notice) => recordNotice(notice, texts, this.source.view)),
		};
	}

	private passage({ kind, before, after }: Passage): PassageRecord {
		return {
			kind,
			before: before && this.before.quoted(before),
			after: after && this.after.quoted(after),
		};
	}

	private clause(clause: ClauseChange): ClauseChangeRecord {
		return { ...this.passage(clause), requirements: clause.requirements };
	}

	private change(change: Change): ChangeRecord | undefined {
		const { view, before, after } = this.source;
		const requirement = requirementOf(view.pack, change.requirement);
		if (requirement === undefined) return undefined;
		const texts = { before: before.reading.source, after: after.reading.source };
		const parts = (ids: readonly string[]): PartRecord[] =>
			requirement.facets
				.filter(({ id }) => ids.includes(id))
				.map(({ id, title }) => ({ id, title: title[view.locale] }));
		const passages = change.passages.map((passage) => this.passage(passage));
		const place = change.passages.find(({ after: span }) => span !== null)?.after ?? change.anchor;
		return {
			requirement: change.requirement,
			title: requirement.title[view.locale],
			kind: change.kind,
			before: change.before,
			after: change.after,
			severity: change.severity,
			applies: change.applies,
			facetsLost: parts(change.facetsLost),
			facetsGained: parts(change.facetsGained),
			contradiction: change.contradiction,
			periods: change.periods.map((period) => ({
				facet: period.facet,
				before: this.before.quoted(period.before),
				after: this.after.quoted(period.after),
				shorter: period.isShorter,
			})),
			statedIn: null,
			provisions: provisionRecords(change.provisions, requirement, view),
			passages,
			place: place && this.after.span(place),
			message: changeMessage(change, requirement, view, texts),
		};
	}
}

/** Records what changed in a document. */
export function recordChange(source: ChangeSource): ChangedDocumentRecord {
	return new ChangeRecorder(source).record();
}

/** A document of a set, and the requirements that its new version states. */
export interface StatingDocument {
	readonly path: string;
	readonly set: string;
	readonly stated: ReadonlySet<string>;
}

/** What a document has lost and another one of its set states weighs nothing: the set still states it. */
export function withCredits(
	record: ChangedDocumentRecord,
	documents: readonly StatingDocument[],
	locale: Locale,
): ChangedDocumentRecord {
	const set = documents.find(({ path }) => path === record.path)?.set;
	const others = documents.filter((other) => other.set === set && other.path !== record.path);
	const credited = (change: ChangeRecord): ChangeRecord => {
		const isWorse = change.kind === 'lost' || change.kind === 'weakened';
		const other = others.find(({ stated }) => stated.has(change.requirement));
		if (!isWorse || change.contradiction === 'new' || other === undefined) return change;
		const message = joined([change.message, say('change.statedIn', locale, { path: other.path })], locale);
		return { ...change, severity: 'none', statedIn: other.path, message };
	};
	return { ...record, changes: record.changes.map(credited).sort(byWeight) };
}

/** How many documents and changes of each kind there are. */
export type ChangeSummary = { readonly documents: number; readonly unchanged: number } & Readonly<
	Record<ChangeKind, number>
>;

/** Counts the changes of documents; `unchanged` were compared and are the same. */
export function summaryOfChanges(documents: readonly ChangedDocumentRecord[], unchanged: number): ChangeSummary {
	const all = documents.flatMap(({ changes }) => changes);
	const counts = changeKinds.map((kind) => [kind, all.filter((one) => one.kind === kind).length]);
	return { documents: documents.length, unchanged, ...(Object.fromEntries(counts) as Record<ChangeKind, number>) };
}
