// A reviewed document as plain data with lines and characters: the one shape that every report is made of.
import type { Pack, Requirement } from '../../core/law.ts';
import type {
	Anchor,
	DocumentLanguage,
	DocumentType,
	Finding,
	ServiceKind,
	Severity,
	Span,
	Strength,
	Verdict,
} from '../../core/model.ts';
import { LineIndex } from '../../core/text/lineIndex.ts';
import { say } from '../../messages/messages.ts';
import type { LawView } from '../../render/article.ts';
import { citedProvisions, provisionWords } from '../../render/citation.ts';
import { findingMessage } from '../../render/finding.ts';
import type { Review } from '../../settings/review.ts';

/** A place in a document; all three count from 0, in UTF-16 units. */
export interface Place {
	readonly line: number;
	readonly character: number;
	readonly offset: number;
}

export interface PlacedSpan {
	readonly start: Place;
	readonly end: Place;
}

export interface ProvisionRecord {
	readonly instrument: string;
	readonly article: string;
	readonly paragraph?: number;
	readonly item?: number;
	readonly title: string;
	readonly url: string;
}

export interface EvidenceRecord extends PlacedSpan {
	readonly facet: string;
	readonly strength: Strength;
	readonly quote: string;
}

export interface FindingRecord {
	readonly requirement: string;
	readonly title: string;
	readonly verdict: Verdict;
	readonly applies: boolean;
	readonly severity: Severity;
	readonly waived: null;
	readonly provisions: readonly ProvisionRecord[];
	readonly evidence: readonly EvidenceRecord[];
	readonly missingFacets: readonly string[];
	readonly anchor: (PlacedSpan & { readonly kind: Anchor['kind'] }) | null;
	readonly message: string;
}

export interface ProblemRecord extends PlacedSpan {
	readonly id: string;
	readonly message: string;
}

export interface DocumentRecord {
	readonly path: string;
	readonly language: DocumentLanguage;
	readonly documentType: DocumentType;
	readonly serviceKinds: readonly ServiceKind[];
	readonly declared: boolean;
	/** Only where the document's own front matter asks for another day than the run. */
	readonly asOf?: string;
	readonly findings: readonly FindingRecord[];
	readonly problems: readonly ProblemRecord[];
}

/** What is recorded, and in whose words. */
export interface RecordSource {
	readonly path: string;
	readonly review: Review;
	readonly view: LawView;
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

class Recorder {
	private readonly lines: LineIndex;
	private readonly text: string;
	private readonly view: LawView;

	constructor(text: string, view: LawView) {
		this.text = text;
		this.lines = new LineIndex(text);
		this.view = view;
	}

	span({ start, end }: Span): PlacedSpan {
		return { start: this.place(start), end: this.place(end) };
	}

	finding(finding: Finding, requirement: Requirement): FindingRecord {
		const { evidence, anchor, missingFacets } = finding;
		return {
			requirement: finding.requirement,
			title: requirement.title[this.view.locale],
			verdict: finding.verdict,
			applies: finding.applies,
			severity: finding.severity,
			waived: null,
			provisions: this.provisions(finding, requirement),
			evidence: evidence.map(({ facet, strength, start, end }) => {
				return { facet, strength, ...this.span({ start, end }), quote: this.text.slice(start, end) };
			}),
			missingFacets,
			anchor: anchor && { kind: anchor.kind, ...this.span(anchor) },
			message: findingMessage(finding, requirement, this.view, this.text),
		};
	}

	private place(offset: number): Place {
		return { ...this.lines.positionAt(offset), offset };
	}

	private provisions(finding: Finding, requirement: Requirement): ProvisionRecord[] {
		return citedProvisions(this.view.pack, requirement, finding.provisions).map(({ provision, instrument }) => ({
			instrument: instrument.id,
			article: String(provision.article),
			...(provision.paragraph === undefined ? {} : { paragraph: provision.paragraph }),
			...(provision.item === undefined ? {} : { item: provision.item }),
			title: provisionWords(provision, instrument, this.view.locale),
			url: instrument.source,
		}));
	}
}

function requirementOf(pack: Pack, id: string): Requirement {
	const requirement = pack.requirements.find((one) => one.id === id);
	if (requirement === undefined) throw new Error(`no requirement ${id}`);
	return requirement;
}

/** Records a review. */
export function recordDocument({ path, review, view }: RecordSource): DocumentRecord {
	const { profile, findings } = review.coverage;
	const recorder = new Recorder(review.reading.source, { ...view, asOf: profile.asOf });
	return {
		path,
		language: profile.language,
		documentType: profile.documentType,
		serviceKinds: profile.serviceKinds,
		declared: profile.declared,
		...(profile.asOf === view.asOf ? {} : { asOf: profile.asOf }),
		findings: findings
			.map((finding) => recorder.finding(finding, requirementOf(view.pack, finding.requirement)))
			.sort(byPlace),
		problems: [...review.problems]
			.sort((a, b) => a.start - b.start)
			.map(({ id, detail, start, end }) => ({
				id,
				...recorder.span({ start, end }),
				message: say(`problem.${id}`, view.locale, detail === undefined ? {} : { detail }),
			})),
	};
}
