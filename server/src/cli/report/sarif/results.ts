// Findings as SARIF results: what they come to, where they are, what was decided, what keeps their identity.
import type { Location, Result, Suppression } from 'sarif';
import type { Severity } from '../../../core/model.ts';
import { digest } from '../../../core/text/digest.ts';
import { normalizePhrase } from '../../../core/text/normalize.ts';
import type { BaselineEntry } from '../../../report/baseline.ts';
import { outcomeOf } from '../../../report/outcome.ts';
import { cleanText } from '../../../report/plainText.ts';
import type { CitationRecord, DocumentRecord, FindingRecord, WaiverRecord } from '../../../report/record.ts';
import type { SetFindingRecord, SetPlaceRecord, SetRecord } from '../../../report/sets.ts';
import { type Artifacts, messageText, regionOf } from './places.ts';
import { LEVELS, type RuleBook } from './rules.ts';

const FINGERPRINT = 'heguiFinding/v1';
/** Where nothing can be pointed at: before the first character. */
const START = { startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 };

/** What SARIF calls the outcome of a check. */
function kindOf(finding: FindingRecord, path: string): Result.kind {
	switch (outcomeOf(finding, path)) {
		case 'notApplicable':
			return 'notApplicable';
		case 'fulfilled':
		case 'credited':
			return 'pass';
		case 'toldElsewhere':
			return 'informational';
		case 'decided':
			return finding.verdict === 'unclear' ? 'review' : 'fail';
		case 'unclear':
			return isOpen(finding) ? 'review' : 'informational';
		default:
			return isOpen(finding) ? 'fail' : 'informational';
	}
}

function isOpen({ severity, baseline }: { readonly severity: Severity; readonly baseline?: Severity }): boolean {
	return (baseline ?? severity) !== 'none';
}

/** Whether it is something to look at, or was before it was decided on. */
export function isProblem(finding: FindingRecord, path: string): boolean {
	return ['fail', 'review'].includes(kindOf(finding, path));
}

function suppressionsOf({ decision, reason, by, on, expires, state }: WaiverRecord): Suppression[] {
	return [
		{
			// A comment in the draft says neither who decided nor when; the file of decisions asks for both.
			kind: by === undefined && on === undefined ? 'inSource' : 'external',
			status: state === 'active' ? 'accepted' : 'underReview',
			justification: cleanText(reason),
			properties: {
				decision,
				state,
				...(by === undefined ? {} : { by }),
				...(on === undefined ? {} : { on }),
				...(expires === undefined ? {} : { expires }),
			},
		},
	];
}

/** Level and state: of a decided finding the rule's own level, for its severity is none. */
function weightOf(kind: Result.kind, { severity, baseline }: FindingRecord, isSettled: boolean): Partial<Result> {
	if (kind !== 'fail') return { kind, level: 'none' };
	return isSettled ? { kind } : { kind, level: LEVELS[baseline ?? severity] };
}

/** Makes the results of a run. */
export class Results {
	private readonly rules: RuleBook;
	private readonly artifacts: Artifacts;
	/** Whether an earlier report is held against this one. */
	private readonly isCompared: boolean;

	constructor(rules: RuleBook, artifacts: Artifacts, isCompared: boolean) {
		this.rules = rules;
		this.artifacts = artifacts;
		this.isCompared = isCompared;
	}

	finding(finding: FindingRecord, { path }: DocumentRecord): Result {
		const { requirement, verdict, severity, missingFacets, waived, baseline, fingerprint, set } = finding;
		const kind = kindOf(finding, path);
		const related = this.related(finding, path);
		return {
			...this.rules.requirement(requirement),
			...weightOf(kind, finding, waived?.state === 'active'),
			message: { text: messageText(finding.message) },
			locations: [this.locationOf(finding, path)],
			...(related.length === 0 ? {} : { relatedLocations: related }),
			partialFingerprints: { [FINGERPRINT]: digest(`${requirement}\n${fingerprint}`) },
			...(waived === null ? {} : { suppressions: suppressionsOf(waived) }),
			...this.state(baseline),
			properties: {
				verdict,
				severity: baseline ?? severity,
				missingFacets,
				fingerprint,
				provisions: finding.provisions.map(({ title }) => title),
				...(set === null ? {} : { set: set.name }),
			},
		};
	}

	citation(citation: CitationRecord, { path }: DocumentRecord): Result {
		const { kind, severity, quote, message, baseline } = citation;
		const fingerprint = digest(normalizePhrase(quote));
		return {
			...this.rules.citation(kind),
			kind: 'fail',
			level: LEVELS[baseline ?? severity],
			message: { text: messageText(message) },
			locations: [this.artifacts.place(path, regionOf(citation, quote))],
			partialFingerprints: { [FINGERPRINT]: digest(`citation-${kind}\n${fingerprint}`) },
			...this.state(baseline),
			properties: { severity: baseline ?? severity, fingerprint },
		};
	}

	/** What an earlier report told of a document and is not there any more. */
	absent({ key, fingerprint, message, verdict, severity }: BaselineEntry, { path }: DocumentRecord): Result {
		return {
			...this.rules.named(key),
			kind: 'fail',
			level: LEVELS[severity],
			message: { text: messageText(message) },
			locations: [this.artifacts.place(path, START)],
			partialFingerprints: { [FINGERPRINT]: digest(`${key}\n${fingerprint}`) },
			baselineState: 'absent',
			properties: { verdict, severity, fingerprint },
		};
	}

	/** What a set tells as a whole: at the first of its places, the others beside it. */
	set(finding: SetFindingRecord, { name, documents }: SetRecord): Result[] {
		const { kind, requirement, verdict, severity, baseline } = finding;
		if (kind === 'requirement') return [];
		const [first, ...others] = finding.places.map((place) => this.setPlace(place));
		const words = finding.places.map(({ path, quote }) => `${path}\n${normalizePhrase(quote)}`);
		const fingerprint = digest(words.sort().join('\n'));
		return [
			{
				...this.rules.set(kind),
				kind: 'fail',
				level: LEVELS[baseline ?? severity],
				message: { text: messageText(finding.message) },
				locations: [first ?? this.artifacts.place(documents[0] ?? '', START)],
				...(others.length === 0 ? {} : { relatedLocations: others.map((one, at) => ({ id: at + 1, ...one })) }),
				partialFingerprints: { [FINGERPRINT]: digest(`set-${kind}\n${requirement}\n${fingerprint}`) },
				...this.state(baseline),
				properties: { verdict, severity: baseline ?? severity, set: name, requirement, fingerprint },
			},
		];
	}

	private state(baseline: Severity | undefined): Pick<Result, 'baselineState'> {
		if (!this.isCompared) return {};
		return { baselineState: baseline === undefined ? 'new' : 'unchanged' };
	}

	private locationOf({ evidence: [first], anchor }: FindingRecord, path: string): Location {
		if (first !== undefined) {
			return this.artifacts.place(path, regionOf(first.words), regionOf(first, first.quote));
		}
		return this.artifacts.place(path, anchor === null ? START : regionOf(anchor));
	}

	/** The other statements in the document, and those of other documents of its set. */
	private related({ evidence, set }: FindingRecord, path: string): Location[] {
		const own = evidence.slice(1).map(({ facet, words, quote }) => ({
			...this.artifacts.place(path, regionOf(words)),
			message: { text: messageText(`${facet}: ${quote}`) },
		}));
		const elsewhere = (set?.statedIn ?? []).map((place) => this.setPlace(place));
		return [...own, ...elsewhere].map((location, index) => ({ id: index + 1, ...location }));
	}

	private setPlace(place: Omit<SetPlaceRecord, 'value'> & { readonly value?: string }): Location {
		const { path, quote, value, facet } = place;
		const label = value ?? facet;
		return {
			...this.artifacts.place(path, regionOf(place, quote)),
			message: { text: messageText(label === undefined ? quote : `${label}: ${quote}`) },
		};
	}
}
