// A reviewed document as plain data with lines and characters: the one shape that every report is made of.
import type { CitationIssue, CitationIssueKind } from '../core/citation/check.ts';
import { EvidenceFingerprints } from '../core/judge/fingerprint.ts';
import type { Decided, Decision, WaiverState } from '../core/judge/waiver.ts';
import type { Requirement } from '../core/law.ts';
import type {
	Anchor,
	DocumentLanguage,
	DocumentType,
	Evidence,
	Finding,
	ServiceKind,
	Severity,
	Strength,
	Verdict,
} from '../core/model.ts';
import { say } from '../messages/messages.ts';
import type { LawView } from '../render/article.ts';
import { requirementOf } from '../render/citation.ts';
import { citationMessage, replacementOf } from '../render/citationIssue.ts';
import { withDecision } from '../render/decision.ts';
import { findingMessage } from '../render/finding.ts';
import type { Review } from '../settings/review.ts';
import type { Frame } from './frame.ts';
import type { Origin } from './origin.ts';
import { type Place, type PlacedSpan, Places } from './places.ts';
import { type ProvisionRecord, provisionRecords } from './provisions.ts';

export type { Place, PlacedSpan } from './places.ts';
export type { ProvisionRecord } from './provisions.ts';

/** A sentence that speaks to a facet, and the words in it that do. */
export interface EvidenceRecord extends PlacedSpan {
	readonly facet: string;
	readonly strength: Strength;
	readonly quote: string;
	readonly words: PlacedSpan;
}

export interface WaiverRecord {
	readonly decision: Decision;
	readonly reason: string;
	readonly by?: string;
	readonly on?: string;
	readonly expires?: string;
	readonly state: WaiverState;
}

/** A statement in a document of a set. */
export interface StatementRecord extends PlacedSpan {
	readonly path: string;
	readonly facet: string;
	readonly quote: string;
}

/** A finding in the light of its document set. */
export interface SetShareRecord {
	/** Name of the set. */
	readonly name: string;
	/** Of the documents of the set together. */
	readonly verdict: Verdict;
	/** The first statement of each facet in each other document of the set. */
	readonly statedIn: readonly StatementRecord[];
	/** The document at which a gap of the set is told; null where there is none, or a decision settles it. */
	readonly toldAt: string | null;
}

export interface FindingRecord {
	readonly requirement: string;
	readonly title: string;
	/** Id of what it is about, empty where its pack does not say; and its title. */
	readonly theme: string;
	readonly themeTitle: string;
	readonly verdict: Verdict;
	readonly applies: boolean;
	readonly severity: Severity;
	/** The decision on it, whether or not it stands; with an active one the finding has no severity. */
	readonly waived: WaiverRecord | null;
	readonly provisions: readonly ProvisionRecord[];
	readonly evidence: readonly EvidenceRecord[];
	readonly missingFacets: readonly string[];
	/** The same in words. */
	readonly missingTitles: readonly string[];
	readonly anchor: (PlacedSpan & { readonly kind: Anchor['kind'] }) | null;
	readonly message: string;
	/** Of the wording that speaks to it, wherever that stands; of nothing for an absence. */
	readonly fingerprint: string;
	/** Only where an earlier report that is held against this one had it, too: the severity that it would have. */
	readonly baseline?: Severity;
	/** Only for reports that show it: the lines of the draft at its place. */
	readonly frame?: Frame;
	/** What the set that the document belongs to comes to; null where it stands alone. */
	readonly set: SetShareRecord | null;
}

export interface ProblemRecord extends PlacedSpan {
	readonly id: string;
	readonly message: string;
}

export interface CitationRecord extends PlacedSpan {
	readonly kind: CitationIssueKind;
	readonly severity: Severity;
	readonly quote: string;
	readonly message: string;
	/** Words to put in place of the citation's article. */
	readonly replacement?: string;
	readonly baseline?: Severity;
	readonly frame?: Frame;
}

export interface DocumentRecord {
	readonly path: string;
	/** SHA-256 of its bytes, in hexadecimal digits, where they are known. */
	readonly sha256?: string;
	readonly language: DocumentLanguage;
	/** Only where a good part is in the other language, too. */
	readonly mixed?: true;
	readonly documentType: DocumentType;
	readonly serviceKinds: readonly ServiceKind[];
	readonly features: readonly string[];
	readonly declared: boolean;
	/** Only where the document's own front matter asks for another day than the run. */
	readonly asOf?: string;
	readonly findings: readonly FindingRecord[];
	/** Doubtful citations of law. */
	readonly citations: readonly CitationRecord[];
	readonly problems: readonly ProblemRecord[];
	/** Only of a PDF or Word file: where its pages or paragraphs begin in the text that was taken from it. */
	readonly origin?: Origin;
}

/** What is recorded, and in whose words. */
export interface RecordSource {
	readonly path: string;
	readonly sha256?: string | undefined;
	readonly review: Review;
	readonly view: LawView;
	readonly origin?: Origin | undefined;
}

/** Where a finding is shown: its first evidence, else its anchor. */
export function placeOf(finding: FindingRecord): Place | undefined {
	return finding.evidence[0]?.start ?? finding.anchor?.start;
}

/** By position, those without a place last, then by requirement. */
function byPlace(a: FindingRecord, b: FindingRecord): number {
	const atA = placeOf(a)?.offset ?? Number.MAX_SAFE_INTEGER;
	const atB = placeOf(b)?.offset ?? Number.MAX_SAFE_INTEGER;
	return atA - atB || (a.requirement < b.requirement ? -1 : 1);
}

function waiverRecord(decided: Decided | undefined): WaiverRecord | null {
	if (decided === undefined) return null;
	const { decision, reason, by, on, expires } = decided.waiver;
	return {
		decision,
		reason,
		...(by === undefined ? {} : { by }),
		...(on === undefined ? {} : { on }),
		...(expires === undefined ? {} : { expires }),
		state: decided.state,
	};
}

/** What a requirement is about, in words. */
export function themeTitleOf({ theme }: Requirement, { pack, locale }: LawView): string {
	return (theme === undefined ? undefined : pack.themes[theme]?.[locale]) ?? say('report.otherTheme', locale);
}

class Recorder {
	readonly places: Places;
	private readonly text: string;
	private readonly view: LawView;
	private readonly fingerprints: EvidenceFingerprints;

	constructor({ source, whole }: Review['reading'], view: LawView) {
		this.text = source;
		this.fingerprints = new EvidenceFingerprints(whole);
		this.places = new Places(source);
		this.view = view;
	}

	finding(finding: Finding, requirement: Requirement, decided: Decided | undefined): FindingRecord {
		const { evidence, anchor, missingFacets } = finding;
		const message = findingMessage(finding, requirement, this.view, this.text);
		return {
			requirement: finding.requirement,
			title: requirement.title[this.view.locale],
			theme: requirement.theme ?? '',
			themeTitle: themeTitleOf(requirement, this.view),
			verdict: finding.verdict,
			applies: finding.applies,
			severity: finding.severity,
			waived: waiverRecord(decided),
			provisions: provisionRecords(finding.provisions, requirement, this.view),
			evidence: evidence.map((piece) => this.evidence(piece)),
			missingFacets,
			missingTitles: requirement.facets
				.filter(({ id }) => missingFacets.includes(id))
				.map(({ title }) => title[this.view.locale]),
			anchor: anchor && this.anchor(anchor),
			message: withDecision(message, decided, this.view),
			fingerprint: this.fingerprints.of(evidence),
			set: null,
		};
	}

	private anchor(anchor: Anchor): FindingRecord['anchor'] {
		const { start, end } = this.places.span(anchor);
		return { kind: anchor.kind, start, end };
	}

	/** There are thousands in a long draft, so each field is named: objects that are put together of others take more memory. */
	private evidence(piece: Evidence): EvidenceRecord {
		const { facet, strength, sentence } = piece;
		const { start, end } = this.places.span(sentence);
		const quote = this.text.slice(sentence.start, sentence.end);
		return { facet, strength, start, end, quote, words: this.places.span(piece) };
	}

	citation(issue: CitationIssue): CitationRecord {
		const { kind, severity, start, end } = issue;
		const replacement = replacementOf(issue, this.text);
		return {
			kind,
			severity,
			...this.places.span(issue),
			quote: this.text.slice(start, end),
			message: citationMessage(issue, this.view.locale),
			...(replacement === undefined ? {} : { replacement: replacement.words }),
		};
	}
}

/** Records a review. */
export function recordDocument({ path, sha256, review, view, origin }: RecordSource): DocumentRecord {
	const { profile, findings } = review.coverage;
	const recorder = new Recorder(review.reading, { ...view, asOf: profile.asOf });
	return {
		path,
		...(sha256 === undefined ? {} : { sha256 }),
		language: profile.language,
		...(profile.mixed ? { mixed: true } : {}),
		documentType: profile.documentType,
		serviceKinds: profile.serviceKinds,
		features: profile.features,
		declared: profile.declared,
		...(profile.asOf === view.asOf ? {} : { asOf: profile.asOf }),
		findings: findings
			.flatMap((finding) => {
				const requirement = requirementOf(view.pack, finding.requirement);
				if (requirement === undefined) return [];
				return [recorder.finding(finding, requirement, review.decided.get(finding.requirement))];
			})
			.sort(byPlace),
		citations: review.citations.map((issue) => recorder.citation(issue)),
		problems: [...review.problems]
			.sort((a, b) => a.start - b.start)
			.map(({ id, detail, nearest = '', start, end }) => ({
				id,
				...recorder.places.span({ start, end }),
				message: say(`problem.${id}`, view.locale, detail === undefined ? {} : { detail, nearest }),
			})),
		...(origin === undefined ? {} : { origin }),
	};
}
