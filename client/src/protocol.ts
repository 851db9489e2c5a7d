// What server and client say to each other beside the messages of the language server protocol.
import {
	type Location,
	NotificationType,
	NotificationType0,
	type Range,
	RequestType,
	RequestType0,
} from 'vscode-languageclient';
import type { Coverage } from './coverageRecords';
import type { ExplainParams, FindingFacts } from './wrongFinding/facts';

/** What the server found in one document: shown in the status bar. */
export type ReviewStatus = CheckedStatus | TooLargeStatus | FailedStatus;

export interface CheckedStatus {
	readonly uri: string;
	readonly state: 'checked';
	readonly documentType: string;
	readonly serviceKinds: readonly string[];
	/** Whether the document type was declared by a person, not detected. */
	readonly declared: boolean;
	readonly asOf: string;
	/** Version of the law that was checked against. */
	readonly law: string;
	/** Name of the document set that the document belongs to. */
	readonly set?: string;
	/** How many errors hegui.yaml and packs have: what is wrong there is left out of the review. */
	readonly packProblems?: number;
	/** The document is checked also when it is not open: its findings stay when it is closed. */
	readonly stays?: true;
	/** How many requirements apply: the sum of the five verdicts and of what is decided. */
	readonly applies: number;
	/** How many do not. */
	readonly doNotApply?: number;
	readonly fulfilled: number;
	readonly partial: number;
	readonly missing: number;
	readonly contradicted: number;
	readonly unclear: number;
	/** How many findings a decision settles, if any; they are in none of the verdicts. */
	readonly waived?: number;
	/** How many are left to other documents of the set, if any; they are in none of the verdicts either. */
	readonly credited?: number;
}

export interface TooLargeStatus {
	readonly uri: string;
	readonly state: 'tooLarge';
}

/** An error of the server kept the document from being checked. */
export interface FailedStatus {
	readonly uri: string;
	readonly state: 'failed';
}

/** A law, regulation or decision that the server knows, in words of the reader's language. */
export interface Instrument {
	readonly id: string;
	readonly title: string;
	readonly shortTitle: string;
	/** Address of the page with all its articles. */
	readonly uri: string;
	readonly articles: readonly { readonly label: string; readonly uri: string }[];
	readonly inForce: boolean;
}

/** Where the cursor went; told only where findings wait for a clause to be left. */
export interface CursorMove {
	readonly uri: string;
	readonly position: { readonly line: number; readonly character: number };
}

export const cursorMoved = new NotificationType<CursorMove>('hegui/cursor');
export const reviewStatus = new NotificationType<ReviewStatus>('hegui/status');
export const instruments = new RequestType0<readonly Instrument[], void>('hegui/instruments');

export interface ImportParams {
	readonly name: string;
	/** The bytes in base64. */
	readonly content: string;
}

/** Markdown of a Word document with what is to be known of it, or why there is none; in words. */
export type ImportAnswer =
	| { readonly markdown: string; readonly notes: readonly string[] }
	| { readonly trouble: string };

export const importDocx = new RequestType<ImportParams, ImportAnswer, void>('hegui/importDocx');
/** One requirement of a section. */
export interface SectionEntry {
	readonly title: string;
	/** The provisions on which it rests. */
	readonly provisions: string;
	/** Address of its page. */
	readonly page: string;
	/** The words that state it or speak against it; where there are none it is missing. */
	readonly range?: Range;
}

/** What a section of a draft states, and what is open in it. */
export interface SectionDetails {
	readonly title: string;
	readonly open: readonly SectionEntry[];
	readonly stated: readonly SectionEntry[];
}

/** What stands behind the code lens of a line; null where there is none any more. */
export const section = new RequestType<{ uri: string; line: number }, SectionDetails | null, void>('hegui/section');
/** The clauses of drafts that satisfy an article or a requirement, and citations of it, by the address of its page. */
export const references = new RequestType<{ uri: string }, Location[], void>('hegui/references');

/** Text of a file; its bytes where it is not in UTF-8; null where there is none. */
export type FileAnswer = string | { readonly base64: string } | null;
/** A file of the workspace. */
export const readFile = new RequestType<string, FileAnswer, void>('hegui/readFile');
/** Relative paths of the YAML files of a folder of the workspace; null where there is none. */
export const listFiles = new RequestType<string, string[] | null, void>('hegui/listFiles');

/** All findings of all documents, by document sets. */
export const coverage = new RequestType0<Coverage | null, void>('hegui/coverage');
/** The coverage may have changed. */
export const coverageChanged = new NotificationType0('hegui/coverageChanged');

/** A report as a file. */
export interface ReportFile {
	readonly name: string;
	readonly base64: string;
}

/** The report on all documents in one of the formats; null where it cannot be made. */
export const report = new RequestType<{ readonly format: string }, ReportFile | null, void>('hegui/report');

/** How a finding came about; with texts of the draft only where a person agreed to it. */
export const explainFinding = new RequestType<ExplainParams, FindingFacts | null, void>('hegui/explainFinding');

/** A question of an assistant's tool. */
export interface AssistParams {
	readonly tool: string;
	readonly uri?: string;
	readonly requirement?: string;
	readonly instrument?: string;
	readonly article?: string;
}

/** The answer to an assistant as Markdown; null where there is none. */
export const assist = new RequestType<AssistParams, string | null, void>('hegui/assist');
/** Drafts of a folder of the workspace that globs name. */
export interface DraftsAsked {
	readonly folder: string;
	readonly globs: readonly string[];
}

export interface DraftsFound {
	readonly uris: readonly string[];
	/** There are more than are given. */
	readonly more: boolean;
}

/** Addresses of drafts; null where nothing can be looked for. */
export const findDrafts = new RequestType<DraftsAsked, DraftsFound | null, void>('hegui/findDrafts');

/** Something to choose when a folder is set up; picked where its drafts speak for it. */
export interface SetupChoice {
	readonly id: string;
	readonly label: string;
	readonly isPicked: boolean;
}

export interface Setup {
	readonly serviceKinds: readonly SetupChoice[];
	readonly features: readonly SetupChoice[];
	readonly documents: readonly SetupChoice[];
	readonly today: string;
}

/** What the drafts of a folder show of the service; the parameter is the folder's address. */
export const setup = new RequestType<string, Setup | null, void>('hegui/setup');

export interface ConfigAnswers {
	readonly name: string;
	readonly serviceKinds: readonly string[];
	readonly features: readonly string[];
	/** Left out where there are none yet. */
	readonly documents?: readonly string[];
	readonly asOf?: string;
}

/** The text of a hegui.yaml. */
export const newConfig = new RequestType<ConfigAnswers, string | null, void>('hegui/newConfig');

export interface DraftAnswers {
	readonly documentType: string;
	readonly language: 'zh' | 'en';
	readonly serviceKinds: readonly string[];
	readonly withClauses: boolean;
}

/** The text of a new draft. */
export const newDraft = new RequestType<DraftAnswers, string | null, void>('hegui/newDraft');
/** What a decision says: a clause states it, another document does, the law does not ask it here, or so be it. */
export type Decision = 'satisfied' | 'elsewhere' | 'not-applicable' | 'accepted';

/** A decision to be written, renewed or taken back. */
export interface WaiverParams {
	readonly uri: string;
	readonly requirement: string;
	readonly action: 'record' | 'renew' | 'withdraw';
	readonly decision?: Decision;
	readonly clause?: Range;
	readonly reason?: string;
	readonly by?: string;
	readonly expires?: string;
	readonly in?: string;
}

/** The whole new text of the file of decisions; null where it cannot be written. */
export const waiverEntry = new RequestType<WaiverParams, { uri: string; text: string } | null, void>(
	'hegui/waiverEntry',
);

export interface ListedClause {
	readonly range: Range;
	readonly text: string;
	readonly under: string;
}

/** Clauses of a draft from which a person chooses. */
export const clauses = new RequestType<{ uri: string }, readonly ListedClause[] | null, void>('hegui/clauses');

/** An earlier version of a draft to compare it with. */
export interface ChangesParams {
	readonly uri: string;
	readonly before: string;
	readonly beforeName: string;
	readonly name: string;
	readonly link?: string;
}

/** What the draft gained and lost against it, as Markdown; null where that cannot be told. */
export const changes = new RequestType<ChangesParams, string | null, void>('hegui/changes');
