// `hegui check`: finds the documents, reviews each, writes the report, and tells by the exit code what was found.
import { byPath } from '../../core/text/order.ts';
import type { PackProblem } from '../../lawpack/source.ts';
import { say } from '../../messages/messages.ts';
import type { LawView } from '../../render/article.ts';
import { Baseline } from '../../report/baseline.ts';
import type { DocumentRecord } from '../../report/record.ts';
import { ownFindings } from '../../report/sets.ts';
import { emptySummary, withDocument } from '../../report/summary.ts';
import { notedWaiver } from '../../report/waiverNotes.ts';
import { packOfSet } from '../../settings/comparisons.ts';
import type { FileDigest } from '../../settings/reportFile.ts';
import { readBaseline } from '../files/baseline.ts';
import { type FoundDocuments, findDocuments, findSetDocuments, type Input } from '../files/find.ts';
import { isStream, pathsIn, readList } from '../files/list.ts';
import { openSink, type Sink, withoutOutput } from '../files/sink.ts';
import { lawViewOf, openWorkspace, problemLine, setNameOf, setProblems, type Workspace } from '../files/workspace.ts';
import type { Host } from '../host.ts';
import { type CheckOptions, type FailOn, weighs } from '../options.ts';
import { type Progress, progressOn } from '../report/progress.ts';
import { reporterFor } from '../report/reporters.ts';
import { Interruption } from '../review/interrupt.ts';
import { openPool } from '../review/open.ts';
import type { Pool } from '../review/pool.ts';
import { type Outcome, runReview } from '../review/run.ts';
import { emptyShard, ownShare } from '../review/share.ts';
import { streamReview } from '../review/stream.ts';
import { printable, Trouble } from '../trouble.ts';
import { requireFinding } from './known.ts';

/** 0: nothing at or above `--fail-on`; 1: findings; 2: could not run, or not on everything; or the user stopped it. */
export type ExitCode = 0 | 1 | 2 | 'interrupted';

interface Run {
	readonly paths: readonly string[];
	readonly host: Host;
	readonly options: CheckOptions;
	readonly view: LawView;
	readonly workspace: Workspace;
}

function progressFor(total: number | undefined, { host, options, view }: Run): Progress {
	const { environment, errors } = host;
	const isWanted = !options.quiet && !environment['CI'] && environment['TERM'] !== 'dumb' && total !== 1;
	return progressOn(errors, { isWanted, total, locale: view.locale, now: () => performance.now() });
}

function fails(record: DocumentRecord, failOn: FailOn): boolean {
	return [...record.findings, ...record.citations].some((one) => weighs(one, failOn));
}

/** An earlier report, held against the run. */
interface Earlier {
	readonly baseline: Baseline;
	readonly file: FileDigest;
}

/** What is reviewed: outcomes as they come, and how many documents they are of where that is known. */
interface Work {
	readonly outcomes: AsyncIterable<Outcome>;
	readonly total: number | undefined;
	/** Path of the first document where it is known. */
	readonly first: string;
	/** The earlier report that the run is held against. */
	readonly earlier: Earlier | undefined;
}

async function reviewAll({ outcomes, total, first, earlier }: Work, run: Run, sink: Sink): Promise<ExitCode> {
	const { host, options, view } = run;
	const { baseline, file } = earlier ?? {};
	const reporter = reporterFor({ ...run, baseline: file });
	const progress = progressFor(total, run);
	const interruption = new Interruption(host);
	const write = async (text: string | Uint8Array): Promise<void> => {
		if (options.output === undefined && host.output.isTerminal) await progress.clear();
		await sink.write(text);
	};
	const complain = async (words: string): Promise<void> => {
		await progress.clear();
		await host.errors.write(`hegui: ${words}\n`);
	};
	let summary = emptySummary();
	let code: ExitCode = 0;
	let done = 0;
	await write(reporter.begin());
	await progress.show(0, first);
	for await (const outcome of interruption.until(outcomes)) {
		if (outcome.kind === 'set') {
			const set = baseline?.set(outcome.record) ?? outcome.record;
			if (code === 0 && ownFindings(set).some((finding) => weighs(finding, options.failOn))) code = 1;
			await write(reporter.set(set));
			continue;
		}
		if (outcome.kind === 'failure') {
			await complain(outcome.reason);
			await write(reporter.failure?.(outcome.input.path, outcome.reason) ?? '');
			code = 2;
		} else {
			const { notes } = outcome;
			const record = baseline?.document(outcome.record) ?? outcome.record;
			if (!options.quiet) for (const note of notes) await complain(problemLine(note));
			if (code === 0 && fails(record, options.failOn)) code = 1;
			summary = withDocument(summary, record);
			await write(reporter.document(record, baseline?.goneFrom(record.path)));
		}
		await progress.show(++done, outcome.input.path);
	}
	await progress.clear();
	interruption.forget();
	if (interruption.asked) await complain(say('scale.stopped', view.locale));
	else await sink.write(await reporter.end(summary, baseline?.counts()));
	return interruption.asked ? 'interrupted' : code;
}

/** Finds the documents of sets. */
type FindGlobs = (globs: readonly string[]) => readonly Input[];

/** Remembers what it has found: it is asked again for every path of a list. */
function setFinder({ host: { folder }, options: { locale }, workspace }: Run): FindGlobs {
	const known = new Map<string, readonly Input[]>();
	return (globs) => {
		const key = globs.join('\n');
		const found = known.get(key) ?? findSetDocuments(globs, workspace.folder, folder, locale).documents;
		known.set(key, found);
		return found;
	};
}

/** Documents with the others of their sets: what those state need not be stated again. */
function withSets(documents: readonly Input[], workspace: Workspace, find: FindGlobs): Input[] {
	const names = new Set(documents.map((input) => setNameOf(input, workspace)));
	const sets = workspace.config.sets.filter(({ name }) => names.has(name));
	const globs = sets.flatMap((set) => set.documents);
	const known = new Set(documents.map(({ file }) => file));
	const others = globs.length === 0 ? [] : find(globs);
	const aside = others.filter((input) => !known.has(input.file) && names.has(setNameOf(input, workspace)));
	return [...documents, ...aside.map((input) => ({ ...input, isAside: true }))].sort(byPath);
}

/** The documents that are named, else those of the sets of the configuration, else those of the current folder. */
function chosenDocuments(
	paths: readonly string[],
	run: Run,
): FoundDocuments & { readonly problems: Workspace['problems'] } {
	const { workspace, host, options } = run;
	const { folder } = host;
	const { locale } = options;
	const { config, problems } = workspace;
	if (paths.length > 0 || config.sets.length === 0) {
		const found = findDocuments(paths, folder, locale);
		return { ...found, documents: withSets(found.documents, workspace, setFinder(run)), problems };
	}
	const globs = config.sets.flatMap((set) => set.documents);
	const found = findSetDocuments(globs, workspace.folder, folder, locale);
	return { ...found, problems: [...problems, ...setProblems(workspace, found.documents, locale)] };
}

/** What is wrong with the configuration and the decisions, told; whether it is more than a note. */
async function tellProblems(problems: readonly PackProblem[], { workspace, view, host }: Run): Promise<boolean> {
	const all = [...problems, ...workspace.waiverNotes.map((note) => notedWaiver(note, view))];
	for (const problem of all) await host.errors.write(`hegui: ${problemLine(problem)}\n`);
	return all.some(({ severity = 'error' }) => severity === 'error');
}

/** The earlier report; undefined where none is held against this run. */
function baselineOf(documents: readonly Input[] | undefined, { options, host }: Run): Earlier | undefined {
	if (options.baseline === undefined) return undefined;
	const { report, file } = readBaseline(options.baseline, host, options.locale);
	const own = documents?.filter(({ isAside = false }) => !isAside);
	// Of documents that are yet to be named none is known to have another name now.
	const paths = (own ?? report.documents).map(({ path }) => path);
	return { baseline: new Baseline(report, paths), file };
}

/** Reviews with as many threads as suit the documents; undefined stands for documents that are yet to be named. */
async function withPool(
	documents: readonly Input[] | undefined,
	run: Run,
	outcomesOf: (pool: Pool) => AsyncIterable<Outcome>,
): Promise<ExitCode> {
	const { host, options, view, workspace } = run;
	// Before the report is opened, which may be the same file.
	const earlier = baselineOf(documents, run);
	const sink = openSink(options.output, host, options.locale);
	const setup = { folder: host.folder, today: host.today, workspace, view, options };
	const pool = await openPool(documents, setup, host);
	try {
		const known = { total: documents?.length, first: documents?.[0]?.path ?? '', earlier };
		return await reviewAll({ outcomes: outcomesOf(pool), ...known }, run, sink);
	} finally {
		await pool.close();
		sink.close();
	}
}

/** The law that a set is judged by. */
function lawOfSets({ view, workspace, options: { requirements } }: Run): (set: string) => LawView {
	return (set) => ({ ...view, pack: packOfSet(view.pack, workspace.config, set, { requirements }) });
}

/** Reviews the documents of a list as their paths come. */
async function checkStream(run: Run): Promise<ExitCode> {
	const { host, options, workspace } = run;
	const isWrong = await tellProblems(workspace.problems, run);
	const setOf = (input: Input): string | undefined => setNameOf(input, workspace);
	const ofSets = setFinder(run);
	const find = (path: string): FoundDocuments => {
		const { documents, troubles, notes } = findDocuments([path], host.folder, options.locale);
		const own = ownShare(documents, options.shard, workspace);
		return { troubles, notes, documents: withSets(own, workspace, ofSets) };
	};
	const code = await withPool(undefined, run, (pool) =>
		streamReview(pathsIn(host.input()), { find, setOf }, pool, lawOfSets(run)),
	);
	return isWrong && code !== 'interrupted' ? 2 : code;
}

async function checkDocuments(asked: readonly string[], run: Run): Promise<ExitCode> {
	const { host, options, workspace } = run;
	const { locale, output, earlier = output, shard, quiet } = options;
	const { documents, troubles, notes, problems } = chosenDocuments(asked, run);
	const isWrong = await tellProblems(problems, run);
	const chosen = earlier === undefined ? documents : withoutOutput(documents, earlier, host, locale);
	for (const words of [...(quiet ? [] : notes), ...troubles]) await host.errors.write(`hegui: ${words}\n`);
	if (chosen.length === 0) return 2;
	const own = ownShare(chosen, shard, workspace);
	if (own.length === 0) await host.errors.write(`hegui: ${emptyShard(shard, chosen.length, locale)}\n`);
	const setOf = (input: Input): string | undefined => setNameOf(input, workspace);
	// A share is told by its documents: reviewed again, they are the same.
	const paths = own.filter(({ isAside = false }) => !isAside).map(({ path }) => path);
	const told = shard === undefined ? { ...run, paths: asked } : { ...run, paths };
	const code = await withPool(own, told, (pool) => runReview(own, setOf, pool, lawOfSets(run)));
	return (troubles.length > 0 || isWrong) && code !== 'interrupted' ? 2 : code;
}

/**
 * Reviews documents.
 *
 * @param paths files, folders, globs, `-`; none stands for the document sets of the configuration, else the current folder
 * @throws Trouble where nothing can be reviewed
 */
export async function check(paths: readonly string[], options: CheckOptions, host: Host): Promise<ExitCode> {
	const { locale, filesFrom } = options;
	if (filesFrom !== undefined && paths.length > 0) throw new Trouble(say('scale.listAndPaths', locale));
	const workspace = openWorkspace(options.config, host, locale);
	const { pack } = workspace;
	for (const id of options.requirements ?? []) requireFinding(pack, id, locale);
	const view = lawViewOf(workspace, options, host);
	const run: Run = { paths, host, options, view, workspace };
	if (isStream(options)) return checkStream(run);
	if (filesFrom === undefined) return checkDocuments(paths, run);
	const listed = await readList(filesFrom, host, locale);
	if (listed.length > 0) return checkDocuments(listed, run);
	await host.errors.write(`hegui: ${say('scale.emptyList', locale, { path: printable(filesFrom) })}\n`);
	return 0;
}
