// Types of the library that a program may want to name.
export type {
	Anchor,
	Day,
	DocumentLanguage,
	DocumentType,
	Format,
	ServiceKind,
	Severity,
	Strength,
	Verdict,
} from '../core/model.ts';
export type { Place, PlacedSpan } from '../report/places.ts';
export type {
	CitationRecord,
	DocumentRecord,
	EvidenceRecord,
	FindingRecord,
	ProblemRecord,
	ProvisionRecord,
	SetShareRecord,
	StatementRecord,
	WaiverRecord,
} from '../report/record.ts';
export type { SetFindingKind, SetFindingRecord, SetPlaceRecord, SetRecord } from '../report/sets.ts';
export type { Summary } from '../report/summary.ts';
export type * from './types.ts';
