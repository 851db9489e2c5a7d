// One text reviewed for a report: what the command line does with a file and the library with a text.
import { type Declared, finish } from '../core/analyze.ts';
import type { CompiledPack } from '../core/match/compile.ts';
import type { Format, Problem } from '../core/model.ts';
import type { LawView } from '../render/article.ts';
import type { Decisions } from '../settings/decide.ts';
import { type Review, reviewSteps } from '../settings/review.ts';
import { type Member, memberOf } from './member.ts';
import type { Origin } from './origin.ts';
import { type DocumentRecord, recordDocument } from './record.ts';
import { type NotedWaiver, notedWaiver } from './waiverNotes.ts';

/** A reviewed document as plain data. */
export interface Checked {
	readonly record: DocumentRecord;
	/** Only of a document of a set. */
	readonly member?: Member;
	/** What is to be told at decisions on it. */
	readonly notes: readonly NotedWaiver[];
}

/** A text to review. */
export interface CheckedText {
	/** As reports show it. */
	readonly path: string;
	readonly text: string;
	readonly format: Format;
	/** What was wrong with it before it was a text. */
	readonly problems: readonly Problem[];
	/** SHA-256 of its bytes, in hexadecimal digits. */
	readonly sha256: string;
	/** In a set only: the text of which it is a version in another language, by the name that all versions share. */
	readonly version?: string | undefined;
	/** Where the text stands in a file that is none. */
	readonly origin?: Origin | undefined;
}

/** What a caller may ask for; undefined is as good as nothing. */
export type Asked = { readonly [Key in keyof Declared]?: Declared[Key] | undefined };

/** How it is to be reviewed. */
export interface CheckTerms {
	readonly law: CompiledPack;
	readonly view: LawView;
	/** What the configuration says of a document; its front matter speaks before that. */
	readonly configured: Partial<Declared>;
	/** What the caller asks for; it speaks before the configuration, and its day before everything. */
	readonly asked: Asked;
	readonly decisions: Decisions;
}

/** What is said as one; what the caller does not say is the configuration's. */
export function declaredOf({ view, configured, asked }: Pick<CheckTerms, 'view' | 'configured' | 'asked'>): Declared {
	const said = Object.entries(asked).filter(([, value]) => value !== undefined);
	return { asOf: view.asOf, ...configured, ...Object.fromEntries(said) };
}

/** Reviews a text and puts it on record. */
export function checkText(
	{ path, text, format, problems, sha256, version, origin }: CheckedText,
	terms: CheckTerms,
): Checked {
	const { law, view, asked, decisions } = terms;
	const override = asked.asOf === undefined ? {} : { asOf: asked.asOf };
	const own: Review = finish(reviewSteps(text, format, law, declaredOf(terms), override, undefined, decisions));
	const review = { ...own, problems: [...problems, ...own.problems] };
	const dated = { ...view, asOf: own.coverage.profile.asOf };
	return {
		record: recordDocument({ path, sha256, review, view, origin }),
		...(version === undefined ? {} : { member: memberOf(review, path, version) }),
		notes: own.waiverNotes.map((note) => notedWaiver(note, dated)),
	};
}
