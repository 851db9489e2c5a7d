// `hegui diff`: what a new version of documents gained, weakened and lost, and whether the change was announced in time.
import type { Locale } from '../../core/model.ts';
import { say } from '../../messages/messages.ts';
import type { LawView } from '../../render/article.ts';
import {
	type ChangedDocumentRecord,
	type StatingDocument,
	summaryOfChanges,
	withCredits,
} from '../../report/changes.ts';
import { type ChangesReport, changesMarkdown } from '../../report/changesReport.ts';
import { tool } from '../../report/tool.ts';
import { Comparer } from '../change/comparer.ts';
import { filePairs } from '../change/files.ts';
import { readOperands } from '../change/operands.ts';
import type { DiffOptions } from '../change/options.ts';
import type { SourcePair, SourcePairs } from '../change/pairs.ts';
import { revisionPairs } from '../change/revisions.ts';
import { changesText } from '../change/text.ts';
import { openSink } from '../files/sink.ts';
import type { Workspace } from '../files/workspace.ts';
import { type Host, isColourful } from '../host.ts';
import { type FailOn, weighs } from '../options.ts';
import { painter } from '../report/paint.ts';
import { oneLine, printable, Trouble } from '../trouble.ts';
import type { ExitCode } from './check.ts';
import { requireRequirement } from './known.ts';
import { openView } from './page.ts';

interface Changes {
	readonly documents: readonly ChangedDocumentRecord[];
	readonly unchanged: number;
	/** Whether some version could not be read. */
	readonly isPartial: boolean;
}

function pairsOf(
	words: readonly string[],
	options: DiffOptions,
	workspace: Workspace,
	host: Host,
): Promise<SourcePairs> {
	const operands = readOperands(words, options.separator, host.folder, options.locale);
	return operands.kind === 'files'
		? filePairs(operands.before, operands.after, host, options.locale)
		: revisionPairs(operands, workspace, host, options.locale);
}

/** A document that cannot be compared costs that document, not the run. */
function troubleWords(error: unknown, { before, after }: SourcePair, locale: Locale): string {
	if (error instanceof Trouble) return oneLine(error);
	return say('cli.reviewFailed', locale, { path: printable((after ?? before)?.path ?? ''), reason: oneLine(error) });
}

async function compareAll(
	pairs: readonly SourcePair[],
	comparer: Comparer,
	host: Host,
	locale: Locale,
): Promise<Changes> {
	const documents: ChangedDocumentRecord[] = [];
	const stating: StatingDocument[] = [];
	let failed = 0;
	for (const pair of pairs) {
		try {
			const compared = await comparer.compare(pair);
			if (compared.record !== undefined) documents.push(compared.record);
			if (compared.stating !== undefined) stating.push(compared.stating);
		} catch (error) {
			failed++;
			await host.errors.write(`hegui: ${troubleWords(error, pair, locale)}\n`);
		}
	}
	return {
		documents: documents.map((document) => withCredits(document, stating, locale)),
		unchanged: pairs.length - documents.length - failed,
		isPartial: failed > 0,
	};
}

function reportText(report: ChangesReport, options: DiffOptions, view: LawView, host: Host): string {
	const { locale, format, quiet, color, output } = options;
	switch (format) {
		case 'json':
			return `${JSON.stringify(report, null, '  ')}\n`;
		case 'markdown': {
			const titles = new Map(view.pack.requirements.map(({ id, title }) => [id, title[locale]]));
			return changesMarkdown(report, { locale }, titles);
		}
		case 'text': {
			const paint = painter(color && output === undefined && isColourful(host.output, host.environment));
			return changesText(report, { locale, paint, quiet });
		}
	}
}

/** What is lost or weakened, and a notice that is too short. */
function fails({ changes, notices }: ChangedDocumentRecord, failOn: FailOn): boolean {
	const short = notices.filter(({ state }) => state === 'short');
	return [...changes, ...short].some((one) => weighs(one, failOn));
}

/**
 * Compares documents.
 *
 * @param words two files, two folders, or revisions and paths
 * @throws Trouble where nothing can be compared
 */
export async function diff(words: readonly string[], options: DiffOptions, host: Host): Promise<ExitCode> {
	const { locale, output } = options;
	const { workspace, view } = await openView(options, host);
	for (const id of options.requirements ?? []) requireRequirement(workspace.pack, id, locale);
	const { before, after, pairs, troubles } = await pairsOf(words, options, workspace, host);
	for (const trouble of troubles) await host.errors.write(`hegui: ${trouble}\n`);
	const comparer = new Comparer(workspace, view, options, host);
	const { documents, unchanged, isPartial } = await compareAll(pairs, comparer, host, locale);
	const law = { version: view.pack.version, asOf: view.asOf };
	const summary = summaryOfChanges(documents, unchanged);
	const sink = openSink(output, host, locale);
	try {
		await sink.write(reportText({ tool, law, before, after, documents, summary }, options, view, host));
	} finally {
		sink.close();
	}
	if (isPartial || troubles.length > 0 || workspace.problems.some(({ severity = 'error' }) => severity === 'error'))
		return 2;
	return documents.some((document) => fails(document, options.failOn)) ? 1 : 0;
}
