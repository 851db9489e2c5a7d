// `hegui check`: finds the documents, reviews each, writes the report, and tells by the exit code what was found.
import type { Locale, Severity } from '../../core/model.ts';
import type { LawView } from '../../render/article.ts';
import type { DocumentRecord } from '../../report/record.ts';
import { ownFindings } from '../../report/sets.ts';
import { emptySummary, withDocument } from '../../report/summary.ts';
import { notedWaiver } from '../../report/waiverNotes.ts';
import { byPath, type FoundDocuments, findDocuments, findSetDocuments, type Input } from '../files/find.ts';
import { openSink, type Sink, withoutOutput } from '../files/sink.ts';
import { asOfOf, openWorkspace, problemLine, setNameOf, setProblems, type Workspace } from '../files/workspace.ts';
import { type Host, isColourful } from '../host.ts';
import type { CheckOptions, FailOn, ReportFormat } from '../options.ts';
import { lawRecordOf, runRecordOf } from '../report/dossier.ts';
import { fileReporter } from '../report/file.ts';
import { jsonReporter } from '../report/json.ts';
import { ndjsonReporter } from '../report/ndjson.ts';
import { painter } from '../report/paint.ts';
import { progressOn } from '../report/progress.ts';
import type { Reporter } from '../report/report.ts';
import { textReporter } from '../report/text.ts';
import { soloPool } from '../review/pool.ts';
import { Reviewer } from '../review/reviewer.ts';
import { runReview } from '../review/run.ts';
import { tool } from '../version.ts';
import { requireRequirement } from './known.ts';

/** 0: nothing at or above `--fail-on`; 1: findings; 2: could not run, or not on everything. */
export type ExitCode = 0 | 1 | 2;

const WEIGHT: Readonly<Record<Severity | FailOn, number>> = { none: 0, information: 1, warning: 2, error: 3, never: 4 };

interface Run {
	readonly paths: readonly string[];
	readonly host: Host;
	readonly options: CheckOptions;
	readonly view: LawView;
	readonly workspace: Workspace;
}

function reporterFor(format: ReportFormat, { paths, host, options, view, workspace }: Run): Reporter {
	switch (format) {
		case 'json':
			return jsonReporter(lawRecordOf(view), runRecordOf(paths, options, workspace, host));
		case 'ndjson':
			return ndjsonReporter();
		case 'html':
		case 'markdown':
		case 'csv':
		case 'xlsx':
		case 'docx': {
			const { pack, locale } = view;
			const made = { law: lawRecordOf(view), run: runRecordOf(paths, options, workspace, host) };
			const themes = Object.keys(pack.themes);
			return fileReporter(format, { tool, ...made, themes, locale, generatedOn: host.today });
		}
		case 'text': {
			const paint = painter(
				options.color && options.output === undefined && isColourful(host.output, host.environment),
			);
			return textReporter({ ...view, paint, quiet: options.quiet, verbose: options.verbose });
		}
	}
}

function weighs({ severity }: { readonly severity: Severity }, failOn: FailOn): boolean {
	return WEIGHT[severity] >= WEIGHT[failOn];
}

function fails(record: DocumentRecord, failOn: FailOn): boolean {
	return [...record.findings, ...record.citations].some((one) => weighs(one, failOn));
}

async function reviewAll(documents: readonly Input[], run: Run, sink: Sink): Promise<ExitCode> {
	const { host, options, view, workspace } = run;
	const reviewer = new Reviewer(workspace, view, options, host);
	const pool = soloPool((input) => reviewer.review(input));
	const reporter = reporterFor(options.format, run);
	const progress = progressOn(host.errors, !options.quiet && !host.environment['CI'] && documents.length > 1);
	let summary = emptySummary();
	let code: ExitCode = 0;
	await sink.write(reporter.begin());
	let done = 0;
	await progress.show(1, documents.length, documents[0]?.path ?? '');
	for await (const outcome of runReview(documents, (input) => setNameOf(input, workspace), pool, view)) {
		await progress.clear();
		if (outcome.kind === 'set') {
			if (code === 0 && ownFindings(outcome.record).some((finding) => weighs(finding, options.failOn))) code = 1;
			await sink.write(reporter.set(outcome.record));
			continue;
		}
		if (outcome.kind === 'failure') {
			await host.errors.write(`hegui: ${outcome.reason}\n`);
			code = 2;
		} else {
			const { record, notes } = outcome;
			if (!options.quiet) for (const note of notes) await host.errors.write(`hegui: ${problemLine(note)}\n`);
			if (code === 0 && fails(record, options.failOn)) code = 1;
			summary = withDocument(summary, record);
			await sink.write(reporter.document(record));
		}
		const following = documents[++done];
		if (following !== undefined) await progress.show(done + 1, documents.length, following.path);
	}
	await pool.close();
	await sink.write(await reporter.end(summary));
	return code;
}

/** Documents with the others of their sets: what those state need not be stated again. */
function withSets(documents: readonly Input[], workspace: Workspace, folder: string, locale: Locale): Input[] {
	const names = new Set(documents.map((input) => setNameOf(input, workspace)));
	const sets = workspace.config.sets.filter(({ name }) => names.has(name));
	const globs = sets.flatMap((set) => set.documents);
	const known = new Set(documents.map(({ file }) => file));
	const others = globs.length === 0 ? [] : findSetDocuments(globs, workspace.folder, folder, locale).documents;
	const aside = others.filter((input) => !known.has(input.file) && names.has(setNameOf(input, workspace)));
	return byPath([...documents, ...aside.map((input) => ({ ...input, isAside: true }))]);
}

/** The documents that are named, else those of the sets of the configuration, else those of the current folder. */
function chosenDocuments(
	paths: readonly string[],
	workspace: Workspace,
	{ folder }: Host,
	locale: Locale,
): FoundDocuments & { readonly problems: Workspace['problems'] } {
	const { config, problems } = workspace;
	if (paths.length > 0 || config.sets.length === 0) {
		const found = findDocuments(paths, folder, locale);
		return { ...found, documents: withSets(found.documents, workspace, folder, locale), problems };
	}
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
	const { locale, output, earlier = output } = options;
	const workspace = openWorkspace(options.config, host, locale);
	const { pack } = workspace;
	for (const id of options.requirements ?? []) requireRequirement(pack, id, locale);
	const { documents, troubles, notes, problems } = chosenDocuments(paths, workspace, host, locale);
	const view: LawView = { pack, locale, asOf: asOfOf(options.asOf, workspace, host), withEnglish: locale === 'en' };
	const noted = workspace.waiverNotes.map((note) => notedWaiver(note, view));
	const all = [...problems, ...noted];
	for (const problem of all) await host.errors.write(`hegui: ${problemLine(problem)}\n`);
	const isWrong = all.some(({ severity = 'error' }) => severity === 'error');
	const chosen = earlier === undefined ? documents : withoutOutput(documents, earlier, host, locale);
	for (const words of [...(options.quiet ? [] : notes), ...troubles])
		await host.errors.write(`hegui: ${words}
`);
	if (chosen.length === 0) return 2;
	const sink = openSink(output, host, locale);
	try {
		const code = await reviewAll(chosen, { paths, host, options, view, workspace }, sink);
		return troubles.length > 0 || isWrong ? 2 : code;
	} finally {
		sink.close();
	}
}
