// Runs the built command line as a user does: a process with arguments, files, standard input, an exit code.
import { ok } from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { ensureBuild } from '../../scripts/build.mjs';
import type { LawRecord } from '../../server/src/report/dossier.ts';
import type { DocumentRecord, FindingRecord, PlacedSpan } from '../../server/src/report/record.ts';
import type { SetRecord } from '../../server/src/report/sets.ts';
import type { Summary } from '../../server/src/report/summary.ts';
import type { RunRecord } from '../../server/src/settings/reportFile.ts';

export const root = resolve(import.meta.dirname, '../..');
/** The bundle under test; HEGUI_CLI names another one. */
export const bundle = process.env['HEGUI_CLI'] ?? join(root, 'dist', 'cli.js');

before(function build() {
	this.timeout(120_000);
	if (process.env['HEGUI_CLI'] === undefined) ensureBuild();
});

export interface Ran {
	readonly code: number | null;
	readonly out: string;
	readonly err: string;
}

export interface Circumstances {
	readonly folder?: string;
	readonly input?: string | Uint8Array;
	readonly environment?: Readonly<Record<string, string>>;
}

/** An environment without what the machine that runs the tests says about language and colour. */
export function plainEnvironment(extra: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
	const { CI, NO_COLOR, LANG, LC_ALL, LC_MESSAGES, ...rest } = process.env;
	return { ...rest, LC_ALL: 'C', ...extra };
}

/** Runs `hegui` with these arguments. */
export function hegui(
	args: readonly string[],
	{ folder = root, input = '', environment }: Circumstances = {},
): Promise<Ran> {
	return new Promise((done, failed) => {
		const child = spawn(process.execPath, [bundle, ...args], { cwd: folder, env: plainEnvironment(environment) });
		const out: Buffer[] = [];
		const err: Buffer[] = [];
		child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
		child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
		child.on('error', failed);
		child.on('close', (code) => {
			done({ code, out: Buffer.concat(out).toString('utf8'), err: Buffer.concat(err).toString('utf8') });
		});
		child.stdin.on('error', () => {});
		child.stdin.end(input);
	});
}

export interface Report {
	readonly tool: { readonly name: string; readonly version: string };
	readonly law: LawRecord;
	readonly run: RunRecord;
	readonly documents: readonly DocumentRecord[];
	readonly sets: readonly SetRecord[];
	readonly summary: Summary;
}

/** Runs `hegui check --format json`; the day is fixed unless the arguments name one. */
export async function checkJson(
	args: readonly string[],
	circumstances?: Circumstances,
): Promise<Ran & { report: Report }> {
	const day = args.includes('--as-of') ? [] : ['--as-of', '2026-11-22'];
	const ran = await hegui(['check', '--format', 'json', ...day, ...args], circumstances);
	ok(ran.out !== '', `no report; standard error: ${ran.err}`);
	return { ...ran, report: JSON.parse(ran.out) as Report };
}

/** The only document of a report. */
export function onlyDocument({ documents }: Report): DocumentRecord {
	const [document] = documents;
	if (document === undefined || documents.length !== 1) throw new Error(`${documents.length} documents`);
	return document;
}

/** The finding of a requirement in a document. */
export function findingIn(document: DocumentRecord, requirement: string): FindingRecord {
	const finding = document.findings.find((one) => one.requirement === requirement);
	if (finding === undefined) throw new Error(`no finding for ${requirement}`);
	return finding;
}

/** Every span of a document, with the words that it should cover where they are known. */
export function spansOf(document: DocumentRecord): (PlacedSpan & { readonly quote?: string })[] {
	const anchors = document.findings.flatMap(({ anchor }) => (anchor === null ? [] : [anchor]));
	return [...document.findings.flatMap(({ evidence }) => evidence), ...anchors, ...document.problems];
}

/** A file of the repository. */
export function repositoryFile(path: string): string {
	return readFileSync(join(root, path), 'utf8');
}

export const completeSample = 'samples/service-agreement-complete.zh.md';
export const sample = 'samples/service-agreement.zh.md';

/** An agreement that says nothing that the law asks for. */
export const emptyAgreement = '# 微澜公众账号服务协议\n\n欢迎您使用微澜。\n';

type Files = Readonly<Record<string, string | Uint8Array>>;

/** Makes a folder with these files; it goes when the suite ends. */
export function temporaryFolder(files: Files = {}): string {
	const folder = mkdtempSync(join(tmpdir(), 'hegui-cli-'));
	folders.push(folder);
	for (const [path, content] of Object.entries(files)) {
		mkdirSync(dirname(join(folder, path)), { recursive: true });
		writeFileSync(join(folder, path), content);
	}
	return folder;
}

const folders: string[] = [];

after(() => {
	for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});
