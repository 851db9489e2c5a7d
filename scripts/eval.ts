// Measures the engine on hand-labelled documents, `npm run eval -- CORPUS [--requirement ID] [--show all]`, or on
// labelled clauses, `npm run eval -- --clauses FILE`.
// `--fold N` (0 to 4) looks at the operators of one fifth only, `--without N` at all others: patterns are fitted on
// one side and reported on the other. CORPUS holds documents.tsv, gold.tsv and docs/. Prints figures for each requirement and, for one requirement,
// every cell that differs from its label, with the words that the engine saw.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Coverage, finish, judgeReading, readSteps } from '../server/src/core/analyze.ts';
import { type CompiledPack, compilePack } from '../server/src/core/match/compile.ts';
import type { Finding, Verdict } from '../server/src/core/model.ts';
import { loadPack } from '../server/src/lawpack/pack.ts';
import { lawFiles } from './law-files.mjs';

type Row = Readonly<Record<string, string>>;
type Label = 'present' | 'partial' | 'absent';

const LABEL_OF: Readonly<Record<Verdict, Label | 'unclear'>> = {
	fulfilled: 'present',
	partial: 'partial',
	contradicted: 'partial',
	missing: 'absent',
	notApplicable: 'absent',
	unclear: 'unclear',
};

function table(path: string): Row[] {
	const [head = '', ...lines] = readFileSync(path, 'utf8').trimEnd().split('\n');
	const names = head.split('\t');
	return lines.map((line) => Object.fromEntries(line.split('\t').map((cell, index) => [names[index] ?? '', cell])));
}

function percent(part: number, whole: number): string {
	return whole === 0 ? '    –' : ((100 * part) / whole).toFixed(1).padStart(5);
}

/** One of five groups of operators, the same in every run. */
function foldOf(operator: string): number {
	let hash = 7;
	for (const character of operator) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) % 1_000_003;
	return hash % 5;
}

interface Cell {
	readonly file: string;
	readonly gold: Label;
	readonly quote: string;
	readonly finding: Finding;
	readonly source: string;
}

function figures(id: string, cells: readonly Cell[]): string {
	const isMissing = (cell: Cell): boolean => LABEL_OF[cell.finding.verdict] === 'absent';
	const hits = cells.filter((cell) => cell.gold === 'absent' && isMissing(cell)).length;
	const alarms = cells.filter((cell) => cell.gold !== 'absent' && isMissing(cell)).length;
	const misses = cells.filter((cell) => cell.gold === 'absent' && !isMissing(cell)).length;
	const exact = cells.filter((cell) => LABEL_OF[cell.finding.verdict] === cell.gold).length;
	const unclear = cells.filter((cell) => cell.finding.verdict === 'unclear').length;
	const f1 = percent(2 * hits, 2 * hits + alarms + misses);
	return `${id.padEnd(28)} absent P ${percent(hits, hits + alarms)} R ${percent(hits, hits + misses)} F1 ${f1} (${hits + misses})  exact ${percent(exact, cells.length)}  false alarms ${alarms}  misses ${misses}  unclear ${unclear}`;
}

function describe(cell: Cell): string {
	const { finding, source } = cell;
	const seen = finding.evidence.slice(0, 4).map((piece) => {
		const from = Math.max(0, piece.start - 20);
		const words = `${source.slice(from, piece.start)}[[${source.slice(piece.start, piece.end)}]]${source.slice(piece.end, piece.end + 20)}`;
		return `      ${piece.strength} ${piece.facet}: ${words.replace(/\s+/g, ' ')}`;
	});
	const kind = finding.verdict === 'missing' ? 'FALSE ALARM' : cell.gold === 'absent' ? 'MISSED GAP ' : 'degree     ';
	return [`  ${kind} ${cell.file}: gold ${cell.gold} “${cell.quote}”, engine ${finding.verdict}`, ...seen].join('\n');
}

interface Options {
	readonly requirement?: string | undefined;
	readonly fold?: string | undefined;
	readonly without?: string | undefined;
	readonly show: string;
}

/** Cells of a corpus: each document is judged once, for all requirements. */
function corpusCells(corpus: string, pack: CompiledPack, options: Options): Map<string, Cell[]> {
	const judged = new Map<string, { source: string; coverage: Coverage }>();
	for (const { file = '', operator = '' } of table(join(corpus, 'documents.tsv'))) {
		const fold = String(foldOf(operator));
		if ((options.fold ?? fold) !== fold || options.without === fold) continue;
		const source = readFileSync(join(corpus, 'docs', file), 'utf8');
		judged.set(file, { source, coverage: coverageOf(source, pack) });
	}
	const cells = new Map<string, Cell[]>();
	for (const { file = '', element = '', label, quote = '' } of table(join(corpus, 'gold.tsv'))) {
		const { source = '', coverage } = judged.get(file) ?? {};
		const finding = coverage?.findings.find(({ requirement }) => requirement === element);
		if (finding === undefined) continue;
		cells.set(element, [...(cells.get(element) ?? []), { file, gold: label as Label, quote, finding, source }]);
	}
	return cells;
}

/** Cells of labelled clauses: each clause is a document of its own, judged for its requirement. */
function clauseCells(path: string, pack: CompiledPack): Map<string, Cell[]> {
	const cells = new Map<string, Cell[]>();
	for (const [index, { requirement = '', verdict, text: raw = '' }] of table(path).entries()) {
		const text = raw.replaceAll('\\n', '\n');
		const finding = coverageOf(text, pack).findings.find((one) => one.requirement === requirement);
		const gold = LABEL_OF[verdict as Verdict];
		if (finding === undefined || gold === 'unclear') continue;
		const cell = { file: `line ${index + 2}`, gold, quote: text, finding, source: text };
		cells.set(requirement, [...(cells.get(requirement) ?? []), cell]);
	}
	return cells;
}

function coverageOf(source: string, pack: CompiledPack): Coverage {
	return judgeReading(finish(readSteps(source, 'markdown', pack)), { asOf: '2026-11-22', allRequirements: true });
}

function report(id: string, cells: readonly Cell[], { requirement, show }: Options): void {
	console.log(figures(id, cells));
	if (requirement === undefined) return;
	for (const cell of cells) {
		const said = LABEL_OF[cell.finding.verdict];
		const changesAbsence = (said === 'absent') !== (cell.gold === 'absent');
		const isShown = show === 'all' || (show === 'wrong' && said !== cell.gold) || (show !== 'none' && changesAbsence);
		if (isShown) console.log(describe(cell));
	}
}

function main(): void {
	const { values, positionals } = parseArgs({
		allowPositionals: true,
		options: {
			clauses: { type: 'string' },
			requirement: { type: 'string' },
			fold: { type: 'string' },
			without: { type: 'string' },
			show: { type: 'string', default: 'none' },
		},
	});
	const [corpus] = positionals;
	if (corpus === undefined && values.clauses === undefined) {
		console.error('usage: npm run eval -- CORPUS | --clauses FILE [--requirement ID] [--show wrong|absence|all]');
		process.exit(2);
	}
	const { pack, problems } = loadPack(lawFiles());
	for (const { path, line, field, message } of problems) console.error(`${path}:${line} ${field}: ${message}`);
	const compiled = compilePack(pack);
	const cells =
		corpus === undefined ? clauseCells(values.clauses ?? '', compiled) : corpusCells(corpus, compiled, values);
	for (const { id } of pack.requirements) {
		if (values.requirement === undefined || values.requirement === id) report(id, cells.get(id) ?? [], values);
	}
	report('all', [...cells.values()].flat(), { show: 'none' });
}

main();
