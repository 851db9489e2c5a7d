// Document sets in the editor: what their documents state together, and which of them are to be shown anew after a change.

import { weightless } from '../core/judge/finding.ts';
import { judgeSet, type SetVerdict } from '../core/set/judgeSet.ts';
import { byPath } from '../core/text/order.ts';
import type { LawView } from '../render/article.ts';
import { type Member, memberOf } from '../report/member.ts';
import type { DocumentRecord } from '../report/record.ts';
import { disagreements } from '../report/setDisagreements.ts';
import { type AppliedSet, applySet, ownFindings, type SetFindingRecord } from '../report/sets.ts';
import { SetShares, type Share, type Shareable } from '../report/shares.ts';
import { packOfSet } from '../settings/comparisons.ts';
import { declaredBy } from '../settings/editor.ts';
import type { Review } from '../settings/review.ts';
import type { ClosedDrafts, ClosedResult } from './closedDrafts.ts';
import { pathOf, recordOf } from './records.ts';
import type { Reviewed, SetView } from './reviewed.ts';
import type { Session } from './session.ts';
import { affectedBy, isSameContent } from './setsChanges.ts';
import { sharedResult } from './setsDiagnostics.ts';
import { type SetName, setName } from './setsNames.ts';
import { nameOf, versionIn } from './workspace.ts';

/** What sets need of the server. */
export interface SetsHost {
	readonly session: Session;
	readonly closedDrafts: ClosedDrafts;
	readonly roots: readonly string[];
	/** Told of documents that are to be shown anew because others have changed. */
	changed(uris: readonly string[]): void;
	failed(what: string, error: unknown): void;
}

/** A document of a set that has been read. */
export interface SetDocument {
	readonly uri: string;
	readonly isOpen: boolean;
	readonly member: Member;
	/** Made when first wanted: it takes longer than all that is done at a key. */
	record(): DocumentRecord;
}

/** A set as its documents now make it. */
export interface JudgedSet {
	readonly name: string;
	/** In the order of their paths. */
	readonly documents: readonly SetDocument[];
	readonly verdicts: readonly SetVerdict[];
	readonly findings: readonly SetFindingRecord[];
}

/** An open document of a set; it holds its review only until that has been put on record. */
class OpenDocument implements SetDocument {
	readonly uri: string;
	readonly isOpen = true;
	readonly own: WeakRef<Review>;
	readonly member: Member;
	private make: (() => DocumentRecord) | undefined;
	private made: DocumentRecord | undefined;

	constructor(uri: string, own: Review, member: Member, make: () => DocumentRecord) {
		this.uri = uri;
		this.own = new WeakRef(own);
		this.member = member;
		this.make = make;
	}

	record(): DocumentRecord {
		const made = this.made ?? this.make?.();
		if (made === undefined) throw new Error('a document without a record');
		return made;
	}

	/** Puts the review on record and lets go of it. */
	settle(): void {
		this.made ??= this.make?.();
		this.make = undefined;
	}
}

interface Shown<T> {
	readonly judged: JudgedSet;
	readonly shown: T;
}

export class SetsKeeper {
	private readonly host: SetsHost;
	/** What the last reviews of open documents say, by their addresses. */
	private readonly open = new Map<string, OpenDocument>();
	private readonly judged = new Map<string, JudgedSet>();
	/** Sets that were to be judged while documents of them were being read. */
	private readonly overdue = new Set<string>();
	private readonly shares = new Map<
		string,
		{ readonly basis: readonly unknown[]; readonly shares: SetView['shares'] }
	>();
	private readonly shownReviews = new WeakMap<Review, Shown<Reviewed>>();
	private readonly shownResults = new WeakMap<ClosedResult, Shown<ClosedResult>>();

	constructor(host: SetsHost) {
		this.host = host;
	}

	/** Takes the review of an open document, and gives it as its set makes it. */
	take(reviewed: Reviewed): Reviewed {
		const { session, roots } = this.host;
		const { own, failure, draft } = reviewed;
		const set = session.setOf(draft.uri);
		// Of a document that could not be reviewed the others know what it said before.
		if (own === undefined && failure !== undefined) return reviewed;
		const before = this.open.get(draft.uri);
		if (own === undefined || set === undefined) {
			if (this.open.delete(draft.uri)) this.judgeAll([draft.uri]);
			return reviewed;
		}
		if (before?.own.deref() !== own) {
			const member = memberOf(own, pathOf(draft.uri, roots), versionIn(session.folders, draft.uri));
			const record = (): DocumentRecord => recordOf(reviewed, own, session, roots);
			this.open.set(draft.uri, new OpenDocument(draft.uri, own, member, record));
			this.judge(set.key, [draft.uri]);
		}
		return this.safely(() => this.shown(reviewed, own, set.key)) ?? reviewed;
	}

	/** To be called when the review of an open document is not kept any more: what the set needs of it is. */
	settle(uri: string): void {
		this.safely(() => this.open.get(uri)?.settle());
	}

	/** To be called when a document is closed. */
	forget(uri: string): void {
		this.shares.delete(uri);
		if (!this.open.delete(uri)) return;
		this.judgeAll([uri]);
	}

	/** To be called when the result of a closed document is new, or gone. */
	closedChanged(uri: string): void {
		const key = this.host.session.setOf(uri)?.key;
		if (key !== undefined) this.judge(key, [uri]);
	}

	/** To be called when all has been read, or documents may belong elsewhere than before. */
	judgeAll(without: readonly string[] = []): void {
		const { closedDrafts, session } = this.host;
		const keys = new Set([...this.judged.keys(), ...session.uris().flatMap((uri) => session.setOf(uri)?.key ?? [])]);
		for (const uri of closedDrafts.uris()) keys.add(session.setOf(uri)?.key ?? '');
		for (const key of keys) if (key !== '') this.judge(key, without);
	}

	/** Resolves when the closed documents of the set of a document have been read. */
	async hasRead(uri: string): Promise<void> {
		const key = this.host.session.setOf(uri)?.key;
		if (key === undefined) return;
		await this.host.closedDrafts.hasRead(key);
		if (this.overdue.has(key)) this.judge(key, [uri]);
	}

	/** The result of a closed document as its set makes it; undefined until its set has been read. */
	result(uri: string): ClosedResult | undefined {
		const { closedDrafts, session } = this.host;
		const result = closedDrafts.wants(uri) ? closedDrafts.result(uri) : undefined;
		const key = session.setOf(uri)?.key;
		if (result?.record === undefined || key === undefined) return result;
		const judged = this.judged.get(key);
		if (judged === undefined) return undefined;
		const known = this.shownResults.get(result);
		if (known?.judged === judged) return known.shown;
		const { findings } = result.record;
		const shown =
			this.safely(() => {
				const set = this.viewOf(judged, result.uri, findings, session.view(session.settings));
				return set && sharedResult(result, set, session);
			}) ?? result;
		this.shownResults.set(result, { judged, shown });
		return shown;
	}

	/** The documents of a set that have been read, in the order of their paths. */
	documentsOf(key: string): SetDocument[] {
		const { closedDrafts, session } = this.host;
		const opened = [...this.open].flatMap(([uri, document]) => (session.setOf(uri)?.key === key ? [document] : []));
		const names = new Set(opened.map(({ uri }) => nameOf(uri)));
		const closed = closedDrafts.inSet(key).flatMap(({ uri }): SetDocument[] => {
			const { member, record } = (names.has(nameOf(uri)) ? undefined : closedDrafts.result(uri)) ?? {};
			if (member === undefined || record === undefined) return [];
			return [{ uri, isOpen: false, member, record: () => record }];
		});
		return [...opened, ...closed].sort((a, b) => byPath(a.member, b.member));
	}

	/** Judges a set unless documents of it are still being read, and tells which documents are to be shown anew. */
	private judge(key: string, without: readonly string[]): void {
		if (this.host.closedDrafts.isReading(key)) this.overdue.add(key);
		else this.safely(() => this.judgeNow(key, without));
	}

	private judgeNow(key: string, without: readonly string[]): void {
		const { session } = this.host;
		this.overdue.delete(key);
		const before = this.judged.get(key);
		const documents = this.documentsOf(key);
		if (documents.length === 0) {
			this.judged.delete(key);
			return;
		}
		const members = documents.map(({ member }) => member);
		const isSame = before !== undefined && isSameContent(before.documents, documents);
		const verdicts = isSame ? before.verdicts : judgeSet(members, session.pack);
		const set = session.setOf(documents[0]?.uri ?? '') ?? setName('', before?.name ?? '');
		// Without a change of content none comes up; where there are some, their places may have moved.
		const isQuiet = isSame && before.findings.length === 0;
		const recordOf = (member: number): DocumentRecord | undefined => documents[member]?.record();
		const findings = isQuiet ? [] : ownFindings({ findings: disagreements(members, recordOf, this.lawOf(set)) });
		const now = { name: set.name, documents, verdicts, findings };
		this.judged.set(key, now);
		const affected = isSame ? [] : affectedBy(before, now).filter((uri) => !without.includes(uri));
		if (affected.length > 0) this.host.changed(affected);
	}

	/** What comes of work on a set; undefined where it fails, and then its documents are shown as they are alone. */
	private safely<T>(work: () => T): T | undefined {
		try {
			return work();
		} catch (error) {
			this.host.failed('document set', error);
			return undefined;
		}
	}

	/** What a set makes of its documents. */
	applied(set: Pick<SetName, 'folder' | 'name'>, documents: readonly SetDocument[]): AppliedSet {
		const members = documents.map(({ member }) => member);
		const records = documents.map((document) => document.record());
		const alone = { name: set.name, documents: records.map(({ path }) => path), findings: [] };
		return this.safely(() => applySet(set.name, members, records, this.lawOf(set))) ?? { records, set: alone };
	}

	/** The law as it is to be weighed in a set. */
	private lawOf({ folder, name }: Pick<SetName, 'folder' | 'name'>): LawView {
		const { session } = this.host;
		const config = session.folders.find((one) => one.folder === folder)?.config;
		const { severity = {} } = declaredBy(session.settings, session.host.today());
		return { ...session.view(session.settings), pack: packOfSet(session.pack, config, name, { severity }) };
	}

	/** A review with what the set credits taken out of what is open. */
	private shown(reviewed: Reviewed, own: Review, key: string): Reviewed {
		const judged = this.judged.get(key);
		const known = this.shownReviews.get(own);
		if (judged === undefined) return reviewed;
		if (known?.judged === judged && known.shown.view.locale === reviewed.view.locale) return known.shown;
		const set = this.viewOf(judged, reviewed.draft.uri, own.coverage.findings, reviewed.view);
		if (set === undefined) return reviewed;
		const findings = own.coverage.findings.map((finding) =>
			set.shares.get(finding.requirement)?.isCredited ? weightless(finding) : finding,
		);
		const review = { ...own, coverage: { ...own.coverage, findings } };
		const shown = { ...reviewed, review, set };
		this.shownReviews.set(own, { judged, shown });
		return shown;
	}

	private viewOf(judged: JudgedSet, uri: string, own: readonly Shareable[], view: LawView): SetView | undefined {
		const { name, documents, findings } = judged;
		const number = documents.findIndex((one) => nameOf(one.uri) === nameOf(uri));
		const path = documents[number]?.member.path;
		if (path === undefined) return undefined;
		const addresses = new Map(documents.map((one) => [one.member.path, one.uri]));
		return { name, path, shares: this.sharesOf(judged, number, own, view), findings, addresses };
	}

	/** Shares speak of the other documents: while these say the same, they are those of the key before. */
	private sharesOf(
		{ name, documents, verdicts }: JudgedSet,
		number: number,
		own: readonly Shareable[],
		view: LawView,
	): ReadonlyMap<string, Share> {
		const members = documents.map(({ member }) => member);
		const [uri = ''] = documents.slice(number, number + 1).map((document) => document.uri);
		const state = own.map(({ requirement, verdict, missingFacets }) => [requirement, verdict, ...missingFacets].join());
		const basis = [verdicts, view.pack, view.locale, ...members.filter((_, index) => index !== number), ...state];
		const known = this.shares.get(uri);
		if (known?.basis.length === basis.length && known.basis.every((one, index) => one === basis[index]))
			return known.shares;
		const of = new SetShares(name, members, verdicts, view);
		const shares = new Map(
			own.flatMap((finding) => {
				const share = of.of(finding, number);
				return share === undefined ? [] : [[finding.requirement, share] as const];
			}),
		);
		this.shares.set(uri, { basis, shares });
		return shares;
	}
}
