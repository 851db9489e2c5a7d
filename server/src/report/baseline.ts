// An earlier report held against this one: what it had already is known, and only what is new or got worse is told.
import { type Severity, severities, type Verdict } from '../core/model.ts';
import { digest } from '../core/text/digest.ts';
import { normalizePhrase } from '../core/text/normalize.ts';
import type { DocumentRecord } from './record.ts';
import type { SetRecord } from './sets.ts';

/** What an earlier report says of one thing; `key` tells what it is about. */
export interface BaselineEntry {
	/** Id of a requirement, `citation-…`, `set-…/…`. */
	readonly key: string;
	readonly fingerprint: string;
	readonly verdict: Verdict;
	readonly severity: Severity;
	readonly missingFacets: readonly string[];
	readonly message: string;
}

export interface BaselineDocument {
	readonly path: string;
	readonly sha256?: string | undefined;
	readonly entries: readonly BaselineEntry[];
}

/** An earlier report, of whichever format. */
export interface BaselineReport {
	readonly documents: readonly BaselineDocument[];
	/** What was told for document sets, by their names. */
	readonly sets: readonly { readonly name: string; readonly entries: readonly BaselineEntry[] }[];
}

/** How many findings the earlier report had, too, and how many of its findings are gone. */
export interface BaselineCounts {
	readonly known: number;
	readonly gone: number;
}

const GRAVITY: Readonly<Record<Verdict, number>> = {
	notApplicable: 0,
	fulfilled: 0,
	unclear: 1,
	partial: 2,
	missing: 3,
	contradicted: 4,
};

/** How much of its findings a renamed and edited document must share with the earlier one. */
const LIKENESS = 0.6;

/** What has a severity, or would have it but for a baseline. */
interface Weighed {
	readonly severity: Severity;
	readonly baseline?: Severity | undefined;
	readonly message: string;
}

/** What a set finding is about. */
interface Aboutness {
	readonly kind: string;
	readonly requirement: string;
	readonly places: readonly { readonly path: string; readonly quote: string }[];
}

/** A finding as a baseline holds it. */
export function findingEntry(
	finding: Weighed & Omit<BaselineEntry, 'key'> & { readonly requirement: string },
): BaselineEntry {
	const { requirement: key, fingerprint, verdict, severity, baseline, missingFacets, message } = finding;
	return { key, fingerprint, verdict, severity: baseline ?? severity, missingFacets, message };
}

/** A doubtful citation as a baseline holds it. */
export function citationEntry({
	kind,
	quote,
	severity,
	baseline,
	message,
}: Weighed & { readonly kind: string; readonly quote: string }): BaselineEntry {
	const fingerprint = digest(normalizePhrase(quote));
	const own = { verdict: 'contradicted', missingFacets: [], message } as const;
	return { key: `citation-${kind}`, fingerprint, severity: baseline ?? severity, ...own };
}

/** What a set tells, as a baseline holds it. */
export function setEntry(finding: Weighed & Pick<BaselineEntry, 'verdict'> & Aboutness): BaselineEntry {
	const { kind, requirement, places, verdict, severity, baseline, message } = finding;
	const words = places.map(({ path, quote }) => `${path}\n${normalizePhrase(quote)}`).sort();
	const own = { verdict, missingFacets: [], message };
	return {
		key: `set-${kind}/${requirement}`,
		fingerprint: digest(words.join('\n')),
		severity: baseline ?? severity,
		...own,
	};
}

/** Whether it is no worse than before, and in the same words unless it got better. */
function isKnown(now: BaselineEntry, before: BaselineEntry): boolean {
	const change = GRAVITY[now.verdict] - GRAVITY[before.verdict];
	return (
		now.key === before.key &&
		(change < 0 || (change === 0 && now.fingerprint === before.fingerprint)) &&
		severities.indexOf(now.severity) >= severities.indexOf(before.severity) &&
		now.missingFacets.every((facet) => before.missingFacets.includes(facet))
	);
}

function entriesOf({ findings, citations }: DocumentRecord): BaselineEntry[] {
	return [...findings.map(findingEntry), ...citations.map(citationEntry)];
}

/** Names of what an entry is and says, to compare documents by. */
function nameOf({ key, fingerprint, verdict }: BaselineEntry): string {
	return `${key} ${verdict} ${fingerprint}`;
}

/** Holds an earlier report against the documents of a run, as they come. */
export class Baseline {
	private known = 0;
	private readonly gone = new Map<string, readonly BaselineEntry[]>();
	private readonly report: BaselineReport;
	/** Earlier documents of which none of the run has the path: they may have been renamed. */
	private readonly free: Map<string, BaselineDocument>;
	private readonly byPath: ReadonlyMap<string, BaselineDocument>;

	/**
	 * @param report the earlier report
	 * @param paths of all documents of the run
	 */
	constructor(report: BaselineReport, paths: readonly string[]) {
		this.report = report;
		this.byPath = new Map(report.documents.map((document) => [document.path, document]));
		this.free = new Map([...this.byPath].filter(([path]) => !paths.includes(path)));
	}

	/** The record in which what is known has no severity. */
	document(record: DocumentRecord): DocumentRecord {
		const before = this.byPath.get(record.path) ?? this.renamed(record);
		if (before === undefined) return record;
		const settle = this.settling(before.entries);
		const settled = {
			...record,
			findings: record.findings.map((finding) => settle(finding, findingEntry(finding))),
			citations: record.citations.map((citation) => settle(citation, citationEntry(citation))),
		};
		this.compare(record.path, before.entries, entriesOf(settled));
		return settled;
	}

	set(record: SetRecord): SetRecord {
		const before = this.report.sets.find(({ name }) => name === record.name);
		if (before === undefined) return record;
		const settle = this.settling(before.entries);
		// What a document tells for its set is known there.
		const findings = record.findings.map((finding) =>
			finding.kind === 'requirement' ? finding : settle(finding, setEntry(finding)),
		);
		const told = findings.filter(({ kind }) => kind !== 'requirement');
		// A set may bear the name of a document: what sets lack any more stands apart.
		this.compare(`set ${record.name}`, before.entries, told.map(setEntry));
		return { ...record, findings };
	}

	/** What the earlier report told of a document and is not there any more. */
	goneFrom(path: string): readonly BaselineEntry[] {
		return this.gone.get(path) ?? [];
	}

	counts(): BaselineCounts {
		return { known: this.known, gone: [...this.gone.values()].reduce((sum, { length }) => sum + length, 0) };
	}

	private settling(before: readonly BaselineEntry[]) {
		return <T extends { readonly severity: Severity }>(one: T, entry: BaselineEntry): T => {
			if (one.severity === 'none' || !before.some((earlier) => isKnown(entry, earlier))) return one;
			this.known++;
			return { ...one, severity: 'none' as const, baseline: one.severity };
		};
	}

	/** What was told before and is not any more. */
	private compare(about: string, before: readonly BaselineEntry[], now: readonly BaselineEntry[]): void {
		const told = before.filter(({ severity }) => severity !== 'none');
		const open = now.filter(({ severity }) => severity !== 'none').map(({ key }) => key);
		this.gone.set(
			about,
			told.filter(({ key }) => !open.includes(key)),
		);
	}

	/** The earlier document that this one was: the same bytes, else most of the same findings. */
	private renamed(record: DocumentRecord): BaselineDocument | undefined {
		const own = new Set(entriesOf(record).map(nameOf));
		let best: { readonly document: BaselineDocument; readonly likeness: number } | undefined;
		for (const document of this.free.values()) {
			const same = document.sha256 !== undefined && document.sha256 === record.sha256;
			const shared = document.entries.filter((entry) => own.has(nameOf(entry))).length;
			const likeness = same ? 2 : shared / Math.max(1, document.entries.length);
			if (likeness >= LIKENESS && likeness > (best?.likeness ?? 0)) best = { document, likeness };
		}
		if (best !== undefined) this.free.delete(best.document.path);
		return best?.document;
	}
}
