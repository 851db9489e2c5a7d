// `hegui check`: finds the documents, reviews each, writes the report, and tells by the exit code what was found.
import { type Declared, finish } from '../../core/analyze.ts';
import { type CompiledPack, compilePack } from '../../core/match/compile.ts';
import type { Locale, Severity } from '../../core/model.ts';
import { say } from '../../messages/messages.ts';
import type { LawView } from '../../render/article.ts';
import { type DocumentRecord, recordDocument } from '../../report/record.ts';
import { emptySummary, withDocument } from '../../report/summary.ts';
import { type NotedWaiver, notedWaiver } from '../../report/waiverNotes.ts';
import { type Review, reviewSteps } from '../../settings/review.ts';
import { decisionsOn } from '../files/decisions.ts';
import { readDraft } from '../files/draft.ts';
import { type FoundDocuments, findDocuments, findSetDocuments, type Input } from '../files/find.ts';
import { openSink, type Sink, withoutOutput } from '../files/sink.ts';
import { asOfOf, declaredFor, openWorkspace, problemLine, setProblems, type Workspace } from '../files/workspace.ts';
import { type Host, isColourful } from '../host.ts';
import type { CheckOptions, FailOn, ReportFormat } from '../options.ts';
import { fileReporter } from '../report/file.ts';
import { jsonReporter } from '../report/json.ts';
import { ndjsonReporter } from '../report/ndjson.ts';
import { painter } from '../report/paint.ts';
import { progressOn } from '../report/progress.ts';
import type { Reporter } from '../report/report.ts';
import { textReporter } from '../report/text.ts';
import { oneLine, printable, Trouble } from '../trouble.ts';
import { tool } from '../version.ts';
import { requireRequirement } from './known.ts';

/** 0: nothing at or above `--fail-on`; 1: findings; 2: could not run, or not on everything. */
export type ExitCode = 0 | 1 | 2;

const WEIGHT: Readonly<Record<Severity | FailOn, number>> = { none: 0, information: 1, warning: 2, error: 3, never: 4 };

interface Run {
	readonly host: Host;
	readonly options: CheckOptions;
	readonly law: CompiledPack;
	readonly view: LawView;
	readonly workspace: Workspace;
}

function reporterFor(format: ReportFormat, { host, options, view }: Run): Reporter {
	switch (format) {
		case 'json':
			return jsonReporter({ version: view.pack.version, asOf: view.asOf });
		case 'ndjson':
			return ndjsonReporter();
		case 'html':
		case 'markdown':
		case 'csv':
		case 'xlsx':
		case 'docx': {
			const { pack, asOf, locale } = view;
			const law = { version: pack.version, asOf };
			return fileReporter(format, { tool, law, themes: Object.keys(pack.themes), locale, generatedOn: host.today });
		}
		case 'text': {
			const paint = painter(
				options.color && options.output === undefined && isColourful(host.output, host.environment),
			);
			return textReporter({ ...view, paint, quiet: options.quiet, verbose: options.verbose });
		}
	}
}

/** The options of the command line speak before the configuration. */
function declaredBy({ options, view, workspace }: Run, input: Input): Declared {
	const configured = { asOf: view.asOf, ...declaredFor(input, workspace) };
	return {
		...configured,
		asOf: options.asOf ?? configured.asOf,
		documentType: options.type,
		serviceKinds: options.services ?? configured.serviceKinds,
		requirements: options.requirements,
		allRequirements: options.allRequirements,
	};
}

/** A document's record, and what is to be told at decisions on it. */
interface Checked {
	readonly record: DocumentRecord;
	readonly notes: readonly NotedWaiver[];
}

async function review(input: Input, run: Run): Promise<Checked> {
	const { host, view } = run;
	const { text, format, problems } = await readDraft(input, host, run.options.locale);
	const override = run.options.asOf === undefined ? {} : { asOf: run.options.asOf };
	const decisions = { waivers: decisionsOn(input.file, run.workspace, host), today: host.today };
	const declared = declaredBy(run, input);
	const reviewed: Review = finish(reviewSteps(text, format, run.law, declared, override, undefined, decisions));
	const own = { ...view, asOf: reviewed.coverage.profile.asOf };
	return {
		record: recordDocument({
			path: input.path,
			review: { ...reviewed, problems: [...problems, ...reviewed.problems] },
			view,
		}),
		notes: reviewed.waiverNotes.map((note) => notedWaiver(note, own)),
	};
}

/** A document that cannot be reviewed costs that document, not the run. */
async function reviewGuarded(input: Input, run: Run): Promise<Checked | string> {
	try {
		return await review(input, run);
	} catch (error) {
		if (error instanceof Trouble) return oneLine(error);
		return say('cli.reviewFailed', run.options.locale, { path: printable(input.path), reason: oneLine(error) });
	}
}

function fails(record: DocumentRecord, failOn: FailOn): boolean {
	return [...record.findings, ...record.citations].some(({ severity }) => WEIGHT[severity] >= WEIGHT[failOn]);
}

async function reviewAll(documents: readonly Input[], run: Run, sink: Sink): Promise<ExitCode> {
	const { host, options } = run;
	const reporter = reporterFor(options.format, run);
	const progress = progressOn(host.errors, !options.quiet && !host.environment['CI'] && documents.length > 1);
	let summary = emptySummary();
	let code: ExitCode = 0;
	await sink.write(reporter.begin());
	for (const [index, input] of documents.entries()) {
		await progress.show(index + 1, documents.length, input.path);
		const checked = await reviewGuarded(input, run);
		await progress.clear();
		if (typeof checked === 'string') {
			await host.errors.write(`hegui: ${checked}\n`);
			code = 2;
			continue;
		}
		const { record, notes } = checked;
		if (!options.quiet) for (const note of notes) await host.errors.write(`hegui: ${problemLine(note)}\n`);
		if (code === 0 && fails(record, options.failOn)) code = 1;
		summary = withDocument(summary, record);
		await sink.write(reporter.document(record));
	}
	await sink.write(await reporter.end(summary));
	return code;
}

/** The documents that are named, else those of the sets of the configuration, else those of the current folder. */
function chosenDocuments(
	paths: readonly string[],
	workspace: Workspace,
	{ folder }: Host,
	locale: Locale,
): FoundDocuments & { readonly problems: Workspace['problems'] } {
	const { config, problems } = workspace;
	if (paths.length > 0 || config.sets.length === 0) return { ...findDocuments(paths, folder, locale), problems };
	const globs = config.sets.flatMap((set) => set.documents);
	const found = findSetDocuments(globs, workspace.folder, folder, locale);
	return { ...found, problems: [...problems, ...setProblems(workspace, found.documents, locale)] };
}

/**
 * Reviews documents.
 *
 * @param paths files, folders, globs, `-`; none stands for the document sets of the configuration, else the current folder
 * @throws Trouble where nothing can be reviewed
 */
export async function check(paths: readonly string[], options: CheckOptions, host: Host): Promise<ExitCode> {
	const { locale, output } = options;
	const workspace = openWorkspace(options.config, host, locale);
	const { pack } = workspace;
	for (const id of options.requirements ?? []) requireRequirement(pack, id, locale);
	const { documents, troubles, problems } = chosenDocuments(paths, workspace, host, locale);
	const view: LawView = { pack, locale, asOf: asOfOf(options.asOf, workspace, host), withEnglish: locale === 'en' };
	const noted = workspace.waiverNotes.map((note) => notedWaiver(note, view));
	const all = [...problems, ...noted];
	for (const problem of all) await host.errors.write(`hegui: ${problemLine(problem)}\n`);
	const isWrong = all.some(({ severity = 'error' }) => severity === 'error');
	const chosen = output === undefined ? documents : withoutOutput(documents, output, host, locale);
	for (const trouble of troubles) await host.errors.write(`hegui: ${trouble}\n`);
	if (chosen.length === 0) return 2;
	const sink = openSink(output, host, locale);
	try {
		const code = await reviewAll(chosen, { host, options, law: compilePack(pack), view, workspace }, sink);
		return troubles.length > 0 || isWrong ? 2 : code;
	} finally {
		sink.close();
	}
}
