// `hegui verify`: makes a report again from its files and tells what differs.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import type { Locale } from '../../core/model.ts';
import { say } from '../../messages/messages.ts';
import { type Difference, differencesOf } from '../../report/compare.ts';
import { differenceLines } from '../../report/differenceWords.ts';
import { shortRecord } from '../../report/dossier.ts';
import type { DocumentRecord } from '../../report/record.ts';
import { CONFIG_FILE } from '../../settings/configFile.ts';
import { type ReadReport, type ReportHead, readReport } from '../../settings/reportFile.ts';
import { STANDARD_INPUT } from '../files/find.ts';
import type { Host } from '../host.ts';
import type { CheckOptions } from '../options.ts';
import { oneLine, printable, reasonOf, Trouble } from '../trouble.ts';
import { check } from './check.ts';

export interface VerifyOptions {
	readonly locale: Locale;
	readonly format: 'text' | 'json';
	/** Folder from which the report was made; found where left out. */
	readonly root: string | undefined;
}

/** A report made again: as JSON, as a page where that was asked for, and what was said meanwhile. */
interface Rerun {
	readonly text: string;
	readonly errors: string;
}

function readGiven(path: string, host: Host, locale: Locale): ReadReport {
	let text: string;
	try {
		text = readFileSync(resolve(host.folder, path), 'utf8');
	} catch (error) {
		throw new Trouble(say('verify.unreadable', locale, { path: printable(path), reason: reasonOf(error) }));
	}
	const report = readReport(text);
	if (report === undefined) throw new Trouble(say('verify.notAReport', locale, { path: printable(path) }));
	if (report.head.run.paths.includes(STANDARD_INPUT)) {
		throw new Trouble(say('verify.standardInput', locale, { path: printable(path) }));
	}
	return report;
}

/** The folder from which a report was made: where its documents are. */
function rootOf(path: string, { head }: ReadReport, root: string | undefined, host: Host, locale: Locale): string {
	const beside = dirname(resolve(host.folder, path));
	const folders = root === undefined ? [beside, host.folder] : [resolve(host.folder, root)];
	const found = folders.find((folder) => head.documents.some((one) => existsSync(resolve(folder, one.path))));
	if (found !== undefined) return found;
	const values = { path: printable(path), root: printable(folders.join(', ')) };
	throw new Trouble(say('verify.noDocuments', locale, values));
}

/** A report that was held against an earlier one cannot be made without it. */
function requireBaseline(path: string, { head }: ReadReport, root: string, locale: Locale): void {
	const { baseline } = head.run;
	if (baseline === undefined || existsSync(resolve(root, baseline.path))) return;
	const values = { path: printable(path), baseline: printable(baseline.path) };
	throw new Trouble(say('verify.noBaseline', locale, values));
}

/** The options of the run that made a report. */
function optionsOf({ run }: ReportHead, format: 'json' | 'html', earlier: string): CheckOptions {
	const { language, asOf, type, services, requirements, allRequirements, configuration, baseline } = run;
	return {
		locale: language === 'zh-cn' ? 'zh' : 'en',
		asOf: asOf ?? undefined,
		config: configuration === null || configuration.path === CONFIG_FILE ? undefined : configuration.path,
		color: false,
		format,
		output: undefined,
		earlier,
		type: type ?? undefined,
		services: services ?? undefined,
		requirements: requirements ?? undefined,
		allRequirements,
		jobs: 1,
		shard: undefined,
		filesFrom: undefined,
		baseline: baseline?.path,
		failOn: 'never',
		quiet: true,
		verbose: false,
	};
}

/** Reviews the same documents on the same day with the same options. */
async function rerun(
	head: ReportHead,
	root: string,
	file: string,
	host: Host,
	format: 'json' | 'html',
): Promise<Rerun> {
	const pieces = { output: '', errors: '' };
	const outlet = (to: keyof typeof pieces) => ({
		isTerminal: false,
		columns: 80,
		write: async (text: string) => {
			pieces[to] += text;
		},
	});
	const { run, law, preparedOn } = head;
	const again: Host = {
		folder: root,
		environment: host.environment,
		// Without a day that was asked for or configured, the law's is that of the calendar then.
		today: preparedOn ?? run.decidedOn ?? law.asOf,
		output: outlet('output'),
		errors: outlet('errors'),
		readInput: host.readInput,
		input: host.input,
		onInterrupt: host.onInterrupt,
	};
	await check(run.paths, optionsOf(head, format, file), again);
	return { text: pieces.output, errors: pieces.errors };
}

/** The record that a page of the same maker would hold. */
function pageRecord({ whole, head }: ReadReport, page: ReportHead): Record<string, unknown> {
	const { tool, law, documents } = whole as { documents: readonly DocumentRecord[] } & Record<string, unknown>;
	const { preparedOn } = page;
	return { tool, law, run: { ...head.run, by: page.run.by }, preparedOn, documents: documents.map(shortRecord) };
}

/** A difference with the title of its requirement, which the record inside a page leaves out. */
function titled(difference: Difference, { whole }: ReadReport): Difference {
	const { documents } = whole as { documents?: readonly DocumentRecord[] };
	const findings = documents?.flatMap((document) => document.findings) ?? [];
	const title = findings.find(({ requirement }) => requirement === difference.requirement)?.title;
	return title === undefined ? difference : { ...difference, title };
}

/** A page that the editor made is ordered as its views are: its record is compared, not its words. */
function isOurs({ head }: ReadReport): boolean {
	return head.run.by === 'command-line';
}

async function pageDifferences(given: string, report: ReadReport, root: string, host: Host): Promise<Difference[]> {
	const { text } = await rerun(report.head, root, given, host, 'html');
	return text === readFileSync(given, 'utf8') ? [] : [{ kind: 'page' }];
}

interface Verified {
	readonly differences: readonly Difference[];
	readonly errors: string;
}

async function verified(
	given: string,
	report: ReadReport,
	root: string,
	host: Host,
	locale: Locale,
): Promise<Verified> {
	const { text, errors } = await rerun(report.head, root, given, host, 'json');
	const again = readReport(text);
	if (again === undefined) throw new Trouble(oneLine(errors === '' ? say('verify.none', locale) : errors));
	const whole = report.isPage ? pageRecord(again, report.head) : again.whole;
	let found = differencesOf(report, { head: again.head, whole });
	if (report.isPage) found = found.map((one) => titled(one, again));
	const isComparable = report.isPage && isOurs(report) && found.length === 0;
	return { differences: isComparable ? await pageDifferences(given, report, root, host) : found, errors };
}

/**
 * Verifies a report.
 *
 * @returns 0 where it is what its files give, 1 where it is not
 * @throws Trouble where it cannot be made again
 */
export async function verify(path: string, { locale, format, root }: VerifyOptions, host: Host): Promise<0 | 1> {
	const report = readGiven(path, host, locale);
	const folder = rootOf(path, report, root, host, locale);
	requireBaseline(path, report, folder, locale);
	const { differences, errors } = await verified(resolve(host.folder, path), report, folder, host, locale);
	const shown = relative(host.folder, folder).replaceAll('\\', '/') || '.';
	const isIdentical = differences.length === 0;
	const isWhole = !report.isPage || isOurs(report);
	if (format === 'json') {
		const answer = { report: path, root: shown, identical: isIdentical, wordsCompared: isWhole, differences };
		await host.output.write(`${JSON.stringify(answer, null, '  ')}\n`);
		return isIdentical ? 0 : 1;
	}
	const { documents } = report.head;
	const values = {
		path: printable(path),
		count: differences.length,
		documents: documents.length,
		findings: documents.reduce((sum, { findings }) => sum + findings.length, 0),
	};
	const lines = [
		say(isIdentical ? 'verify.identical' : 'verify.differs', locale, values),
		...(isIdentical && !isWhole ? [say('verify.pageNotCompared', locale)] : []),
		...(isIdentical ? [] : [say('verify.root', locale, { root: printable(shown) })]),
		...differenceLines(differences, locale).map((line) => line.replace(/\p{Cc}/gu, '\uFFFD')),
	];
	if (!isIdentical) await host.errors.write(errors);
	await host.output.write(`${lines.join('\n')}\n`);
	return isIdentical ? 0 : 1;
}
