// What a program gives to the library, and what it gets.
import type { Day, DocumentType, Format, ServiceKind } from '../core/model.ts';
import type { DocumentRecord, ProvisionRecord } from '../report/record.ts';
import type { SetRecord } from '../report/sets.ts';
import type { Summary } from '../report/summary.ts';

/** A document to review. */
export interface Document {
	/** Its name in the report, and what `hegui.yaml` and decisions call it: relative to their folder, with forward slashes. */
	readonly path: string;
	readonly text: string;
	/** How it is marked up; told by the path if left out: `.html`, `.txt`, else Markdown. */
	readonly format?: Format | undefined;
	/** SHA-256 of the file's bytes in hexadecimal digits, where the text is not all there is to it; that of the text if left out. */
	readonly sha256?: string | undefined;
	/** What `hegui/word` found out on reading the file. */
	readonly notes?: readonly DocumentNote[] | undefined;
}

/** Something to be told of a document that became a text: its id, and the words of the text that it is about. */
export interface DocumentNote {
	readonly id: 'word-copy';
	readonly start: number;
	readonly end: number;
}

/** Files of a pack by their paths in its folder: `requirements/contact-person.yaml`. */
export type PackTexts = Readonly<Record<string, string>>;

/** What is wrong in a file that was given as text; lines and columns count from 1. */
export interface FileProblem {
	readonly path: string;
	readonly line: number;
	readonly column: number;
	/** The field by dots: `sets.0.documents`; empty for the file as a whole. */
	readonly field: string;
	readonly message: string;
	readonly severity: 'error' | 'warning' | 'information';
}

/** How to review. Everything may be left out. */
export interface CheckOptions {
	/** The day whose law applies, as `YYYY-MM-DD`, whatever the documents say; by default that of `config`, else `today`. */
	readonly asOf?: Day | undefined;
	/** What the documents are; by default what each of them says or shows. */
	readonly documentType?: DocumentType | undefined;
	/** What the platform offers; by default what the documents and `config` say, else what they show. */
	readonly serviceKinds?: readonly ServiceKind[] | undefined;
	/** What the service does, all of it; by default what the documents and `config` say, else what they show. */
	readonly features?: readonly string[] | undefined;
	/** Ids of the requirements to judge; all if left out. */
	readonly requirements?: readonly string[] | undefined;
	/** Judge every requirement, whether or not it applies. */
	readonly allRequirements?: boolean | undefined;
	/** Language of what the report says; English if left out. */
	readonly locale?: 'en' | 'zh-cn' | undefined;
	/** Name of the document set that the documents are together, as far as `config` puts them into none. */
	readonly set?: string | undefined;
	/** Text of a `hegui.yaml`. */
	readonly config?: string | undefined;
	/** Text of a `hegui.waivers.yaml`: decisions on findings. */
	readonly decisions?: string | undefined;
	/** Requirements of your own: packs by the names of their folders. Those that `config` does not name hold everywhere. */
	readonly packs?: Readonly<Record<string, PackTexts>> | undefined;
	/** The day on which decisions are held against the documents, as `YYYY-MM-DD`; by default that of the clock. */
	readonly today?: Day | undefined;
	/** Told what is wrong in `config`, `decisions` and `packs`; the rest of them counts. If left out, an error in them is thrown. */
	readonly onProblem?: ((problem: FileProblem) => void) | undefined;
}

/** What `hegui check --format json` prints, but for what a run was made from. */
export interface Report {
	readonly tool: { readonly name: string; readonly version: string };
	readonly law: {
		readonly version: string;
		/** SHA-256 of all of it, packs of your own included, in hexadecimal digits. */
		readonly digest: string;
		/** The day whose law applies, where a document does not say another. */
		readonly asOf: Day;
	};
	/** In the order of their paths. */
	readonly documents: readonly DocumentRecord[];
	readonly sets: readonly SetRecord[];
	readonly summary: Summary;
}

/** What a document must state because of the law. */
export interface RequirementRecord {
	readonly id: string;
	readonly title: string;
	/** Why the law asks for it. */
	readonly why: string;
	readonly theme: string;
	readonly themeTitle: string;
	/** The documents in which it is expected. */
	readonly documents: readonly DocumentType[];
	readonly facets: readonly { readonly id: string; readonly title: string }[];
	/** Those in force on the day. */
	readonly provisions: readonly ProvisionRecord[];
}

/** A review that is ready for any number of documents. */
export interface Checker {
	/** Reviews documents; those of a set are judged together. */
	check(documents: Document | readonly Document[]): Report;
	/** The catalogue, in the order of the law. */
	requirements(): RequirementRecord[];
	/** A requirement as Markdown: what the law asks, article texts, model clause, how it is recognised. */
	explain(id: string): string;
}
