// What a report was made from: the law, the engine, the documents and all that decided the result, as data and in words.
import type { Pack } from '../core/law.ts';
import type { Day, Locale } from '../core/model.ts';
import { byPath } from '../core/text/order.ts';
import { type MessageId, say } from '../messages/messages.ts';
import type { FileDigest, RunRecord } from '../settings/reportFile.ts';
import { type ReportInput, serviceWords } from './contents.ts';
import type { DocumentRecord } from './record.ts';

/** The law of a report: its version, what all of it comes to, and the day. */
export interface LawRecord {
	readonly version: string;
	/** SHA-256 of `lawText`, in hexadecimal digits. */
	readonly digest: string;
	readonly asOf: Day;
}

/** The law as one text, packs of the workspace included: of this text the digest is taken. Examples of comparisons, which what ships leaves out, decide nothing. */
export function lawText(pack: Pack): string {
	const comparisons = pack.comparisons.map(({ examples: _, ...decides }) => decides);
	if (pack.base === undefined) return JSON.stringify({ ...pack, comparisons });
	// What ships holds no words of concepts and weights of the voice as they were written; they are in its digest.
	return JSON.stringify({ ...pack, comparisons, concepts: pack.concepts.slice(pack.base.concepts), voice: undefined });
}

/** The record inside a page: what it was made from, and each verdict; what does not apply is left out. */
export function recordText({ tool, law, run, generatedOn, sets }: ReportInput): string {
	const documents = sets.flatMap((set) => set.documents).map(shortRecord);
	return JSON.stringify({ tool, law, run, preparedOn: generatedOn, documents: documents.sort(byPath) });
}

/** A document with nothing but its verdicts. */
export function shortRecord({ path, sha256, findings }: Pick<DocumentRecord, 'path' | 'sha256' | 'findings'>) {
	const short = findings
		.filter(({ verdict }) => verdict !== 'notApplicable')
		.map(({ requirement, verdict }) => ({ requirement, verdict }))
		.sort((a, b) => (a.requirement < b.requirement ? -1 : 1));
	return { path, ...(sha256 === undefined ? {} : { sha256 }), findings: short };
}

/** A line of the account: what, and which. */
export interface DossierRow {
	readonly label: string;
	readonly value: string;
}

function fileWords({ path, sha256 }: FileDigest): string {
	return `${path}  ${sha256}`;
}

function runRows(run: RunRecord, locale: Locale): DossierRow[] {
	const row = (id: MessageId, value: string | undefined): DossierRow[] =>
		value === undefined ? [] : [{ label: say(id, locale), value }];
	const { asOf, type, services, requirements, allRequirements, configuration, decisions, decidedOn, baseline } = run;
	return [
		...row('dossier.asOfAsked', asOf ?? undefined),
		...row('dossier.type', type === null ? undefined : say(`documentType.${type}`, locale)),
		...row('dossier.services', services === null ? undefined : serviceWords(services, locale)),
		...row('dossier.requirements', requirements?.join(say('separator.list', locale))),
		...row('dossier.allRequirements', allRequirements ? say('dossier.yes', locale) : undefined),
		...row('dossier.configuration', configuration === null ? undefined : fileWords(configuration)),
		...row('dossier.decisions', decisions === null ? undefined : fileWords(decisions)),
		...row('dossier.decidedOn', decidedOn),
		...row('dossier.baseline', baseline && fileWords(baseline)),
	];
}

/** How a report was made, line by line; empty where that is not known. */
export function dossierRows({ tool, law, run, sets, locale }: ReportInput): DossierRow[] {
	if (run === undefined) return [];
	const documents = sets.flatMap((set) => set.documents);
	return [
		{ label: say('dossier.engine', locale), value: `Hegui ${tool.version}` },
		{ label: say('dossier.law', locale), value: `${law.version}  ${law.digest ?? ''}`.trim() },
		{ label: say('dossier.asOf', locale), value: law.asOf },
		...runRows(run, locale),
		...documents.map(({ path, sha256 = say('dossier.unknown', locale) }) => ({
			label: say('dossier.document', locale),
			value: fileWords({ path, sha256 }),
		})),
	];
}
