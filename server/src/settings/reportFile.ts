// A report as it is read again: what it was made from, and how its documents came out; foreign or broken ones are refused.
import * as z from 'zod';
import { type DocumentType, documentTypes, type ServiceKind, serviceKinds, verdicts } from '../core/model.ts';
import { day } from './fields.ts';
import { RECORD_ID } from './recordId.ts';

/** A file and the SHA-256 of its bytes, in hexadecimal digits. */
const fileSchema = z.object({ path: z.string().min(1), sha256: z.string() });

/** Names of languages as the command line takes them. */
export const reportLanguages = ['en', 'zh-cn'] as const;

/** What decided the result besides documents and law. */
export const runSchema = z.object({
	/** Who made it; the two hold settings and options in a different order. */
	by: z.enum(['command-line', 'editor']),
	/** Files, folders and globs as they were named; none: the sets of the configuration, else the folder. */
	paths: z.array(z.string()),
	language: z.enum(reportLanguages),
	/** The day that was asked for, whatever configuration and documents say; null where they decide, else the calendar. */
	asOf: day.nullable(),
	type: z.enum(documentTypes).nullable(),
	services: z.array(z.enum(serviceKinds)).nullable(),
	requirements: z.array(z.string()).nullable(),
	allRequirements: z.boolean(),
	configuration: fileSchema.nullable(),
	decisions: fileSchema.nullable(),
	/** The day on which decisions that run out were held against their last day; only where there are such. */
	decidedOn: day.optional(),
	/** The earlier report that it was held against; only where there is one. */
	baseline: fileSchema.optional(),
});

/** What decided the result of a review besides its documents and the law. */
export interface RunRecord {
	readonly by: 'command-line' | 'editor';
	readonly paths: readonly string[];
	readonly language: (typeof reportLanguages)[number];
	readonly asOf: string | null;
	readonly type: DocumentType | null;
	readonly services: readonly ServiceKind[] | null;
	readonly requirements: readonly string[] | null;
	readonly allRequirements: boolean;
	readonly configuration: FileDigest | null;
	readonly decisions: FileDigest | null;
	readonly decidedOn?: string | undefined;
	readonly baseline?: FileDigest | undefined;
}

/** A file and what its bytes come to. */
export type FileDigest = z.infer<typeof fileSchema>;

const reportSchema = z.object({
	tool: z.object({ name: z.literal('hegui'), version: z.string() }),
	law: z.object({ version: z.string(), digest: z.string(), asOf: day }),
	run: runSchema,
	/** Of a page: the day that stands on it. */
	preparedOn: day.optional(),
	documents: z.array(
		z.object({
			path: z.string(),
			sha256: z.string().optional(),
			findings: z.array(z.object({ requirement: z.string(), verdict: z.enum(verdicts) })),
		}),
	),
});

/** What verification needs to know of a report. */
export type ReportHead = z.infer<typeof reportSchema>;

/** A report that was read: what is known of it, and all of it as it stands. */
export interface ReadReport {
	readonly head: ReportHead;
	readonly whole: Readonly<Record<string, unknown>>;
	/** A page that people read, with its record inside; its own words can be compared, too. */
	readonly isPage: boolean;
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' };

/** The record inside a page; undefined where there is none, or more than one. */
function recordInPage(page: string): string | undefined {
	const [before, inside, ...others] = page.split(`<template id="${RECORD_ID}">`);
	if (before === undefined || inside === undefined || others.length > 0) return undefined;
	const text = inside.slice(0, Math.max(0, inside.indexOf('</template>')));
	return text.replace(/&(lt|gt|quot|#39|amp);/g, (_, name: string) => ENTITIES[name] ?? '');
}

/**
 * Reads a report.
 *
 * @param text of a JSON report, or of a page that holds its record
 * @returns undefined where it is neither, or does not say what it was made from
 */
export function readReport(text: string): ReadReport | undefined {
	const plain = text.replace(/^\uFEFF/, '');
	const isPage = plain.trimStart().startsWith('<');
	const json = isPage ? recordInPage(plain) : plain;
	try {
		const whole: unknown = JSON.parse(json ?? '');
		const head = reportSchema.safeParse(whole);
		return head.success ? { head: head.data, whole: whole as Record<string, unknown>, isPage } : undefined;
	} catch {
		return undefined;
	}
}
