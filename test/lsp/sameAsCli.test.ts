// The editor and the command line tell the same of every sample, alone and in a document set, in both languages.
import { deepEqual, ok } from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic } from 'vscode-languageserver-protocol';
import { say } from '../../server/src/messages/messages.ts';
import type { DocumentRecord, FindingRecord, PlacedSpan } from '../../server/src/report/record.ts';
import { ownFindings, type SetFindingRecord } from '../../server/src/report/sets.ts';
import { isDraftPath } from '../../server/src/settings/documentSets.ts';
import { checkJson, root, temporaryFolder } from '../support/cli.ts';
import { Workspace } from '../support/coverage.ts';
import { pack } from '../support/law.ts';
import { sampleTexts } from '../support/sampleSet.ts';
import { messageOf } from '../support/wire.ts';

type Locale = 'en' | 'zh';

/** What a person is told: of what, how grave, where, in which words. */
type Told = readonly (string | number | undefined)[];

const SEVERITIES = ['', 'error', 'warning', 'information', 'hint'] as const;
const HINTS = ['finding.fixHint', 'finding.improveHint'] as const;

/** The editor adds what can be done about it. */
function withoutHint(message: string, locale: Locale): string {
	const hints = HINTS.map((id) => (locale === 'en' ? ' ' : '') + say(id, locale));
	const hint = hints.find((one) => message.endsWith(one));
	return hint === undefined ? message : message.slice(0, -hint.length);
}

function spanOf({ start, end }: PlacedSpan): string {
	return `${start.line}:${start.character}-${end.line}:${end.character}`;
}

function placesOf({ verdict, evidence, anchor }: FindingRecord): PlacedSpan[] {
	const words = evidence.map((one) => one.words);
	if (verdict === 'contradicted') return words;
	const place = verdict === 'missing' ? anchor : (words[0] ?? anchor);
	return place === null ? [] : [place];
}

function toldByCli({ findings, citations, problems }: DocumentRecord): Told[] {
	const found = findings
		.filter(({ severity }) => severity !== 'none')
		.flatMap((finding) =>
			placesOf(finding).map((place): Told => {
				// Of several contradictions each diagnostic quotes its own.
				const message = finding.verdict === 'contradicted' && finding.evidence.length > 1 ? '' : finding.message;
				return [finding.requirement, finding.verdict, finding.severity, spanOf(place), message];
			}),
		);
	return [
		...found,
		...citations.map((one): Told => [`citation-${one.kind}`, undefined, one.severity, spanOf(one), one.message]),
		...problems.map((one): Told => [one.id, undefined, '', spanOf(one), one.message]),
	].sort();
}

/** A finding of a set may have the id of a requirement, but it is none of the document's own. */
function isOfSet({ code, data }: Diagnostic, ofSets: readonly SetFindingRecord[]): boolean {
	return data === undefined && ofSets.some(({ requirement }) => requirement === code);
}

function toldByEditor(
	diagnostics: readonly Diagnostic[],
	record: DocumentRecord,
	ofSets: readonly SetFindingRecord[],
	locale: Locale,
): Told[] {
	return diagnostics
		.filter((diagnostic) => !isOfSet(diagnostic, ofSets))
		.map((diagnostic): Told => {
			const { code, severity = 0, range, data } = diagnostic;
			const finding = record.findings.find(({ requirement }) => requirement === code);
			const isOneOfMany = finding?.verdict === 'contradicted' && finding.evidence.length > 1;
			const isProblem = record.problems.some(({ id }) => id === code);
			const span = `${range.start.line}:${range.start.character}-${range.end.line}:${range.end.character}`;
			const message = isOneOfMany ? '' : withoutHint(messageOf(diagnostic), locale);
			return [String(code), data?.verdict, isProblem ? '' : SEVERITIES[severity], span, message];
		})
		.sort();
}

const folder = join(root, 'samples');
const samples = Object.fromEntries(
	readdirSync(folder, { withFileTypes: true })
		.filter((one) => one.isFile() && isDraftPath(one.name))
		.map(({ name }) => [name, readFileSync(join(folder, name), 'utf8')]),
);
const set = { ...sampleTexts, 'hegui.yaml': readFileSync(join(folder, 'set/hegui.yaml'), 'utf8') };

/** The set without its clauses of these numbers: some gaps are of the whole, some of a part. */
function without(numbers: RegExp): Record<string, string> {
	return Object.fromEntries(
		Object.entries(set).map(([path, text]) => [
			path,
			text
				.split(/(?<=\n\n)/)
				.filter((piece) => !numbers.test(piece))
				.join(''),
		]),
	);
}

const LOGS =
	'# 汀洲读书隐私政策\n\n## 日志\n\n我们留存网络日志不少于六个月。\n\n## 投诉\n\n投诉、举报请发送邮件至 help@tingzhou.example。\n';

/** Two documents that do not agree, and a translation that says less; in it a comparison weighs as its set wants. */
const DISAGREEING = {
	'hegui.yaml':
		'severity: { log-period: error }\nsets:\n  - { name: 汀洲, documents: ["*.md"], severity: { complaint-email: warning } }\n',
	'a.zh.md': LOGS,
	'a.en.md': '# Privacy Policy of Tingzhou\n\n## Complaints\n\nPlease send complaints to help@tingzhou.example.\n',
	'b.md':
		'# 汀洲读书服务协议\n\n我们留存网络日志三个月。\n\n## 投诉\n\n投诉、举报请发送邮件至 other@tingzhou.example。\n',
};

const WORKSPACES: readonly (readonly [string, Locale, Readonly<Record<string, string>>])[] = [
	['the samples', 'en', samples],
	['the samples', 'zh', samples],
	['the sample set', 'en', set],
	['the sample set without its first clauses', 'zh', without(/^\d\.1 /)],
	['the sample set without its second clauses', 'en', without(/^\d\.2 /)],
	[
		'the sample set without most of its privacy policy',
		'zh',
		{ ...set, 'privacy-policy.md': '# 汀洲读书隐私政策\n\n您好。\n' },
	],
	['documents that do not agree', 'zh', DISAGREEING],
];

/** Compares what is told of documents while they are closed, and again when all are open. */
async function compare(files: Readonly<Record<string, string>>, locale: Locale): Promise<number> {
	const lang = locale === 'zh' ? 'zh-cn' : 'en';
	const { report } = await checkJson(['--lang', lang, '.'], { folder: temporaryFolder(files) });
	const settings = { messages: lang, workspaceDiagnostics: 'all', asOf: '2026-11-22' };
	const workspace = await Workspace.open(files, { pack, settings });
	await workspace.sets((shown) => report.documents.every(({ path }) => shown.includes(path)));
	let count = 0;
	const compareAll = async (how: string): Promise<void> => {
		for (const record of report.documents) {
			const diagnostics = await workspace.wire.diagnostics(Workspace.uri(record.path));
			const told = toldByEditor(diagnostics, record, ofSets, locale);
			deepEqual(told, toldByCli(record), `${record.path}, ${how}`);
			const places = ofSets.flatMap((finding) => finding.places.map(({ path }) => [finding.requirement, path]));
			const here = places.filter(([, path]) => path === record.path).map(([requirement]) => requirement);
			const shown = diagnostics.filter((one) => isOfSet(one, ofSets)).map(({ code }) => code ?? '');
			deepEqual(shown.sort(), here.sort(), `sets at ${record.path}, ${how}`);
			count += told.length + here.length;
		}
	};
	const ofSets = report.sets.flatMap(ownFindings);
	await compareAll('closed');
	for (const { path } of report.documents) {
		const language = path.endsWith('.policy') ? 'hegui-policy' : 'markdown';
		await workspace.wire.openDocument(files[path] ?? '', language, Workspace.uri(path));
	}
	await compareAll('open');
	const { sets } = await workspace.covered(() => true);
	deepEqual(
		sets.filter(({ name }) => name !== '').map(({ name, findings }) => [name, findings]),
		report.sets.map(({ name, findings }) => [name, findings]),
	);
	await workspace.close();
	return count;
}

describe('the editor and the command line', function bothSides() {
	this.timeout(120_000);

	for (const [name, locale, files] of WORKSPACES) {
		it(`tell the same of ${name}, in ${locale}`, async () => {
			const count = await compare(files, locale);
			ok(files === set ? count === 0 : count > 3, `${count} told`);
		});
	}
});
