// Measures the engine on hand-labelled documents: `npm run eval -- CORPUS [--requirement ID] [--show all]`.
// `--fold N` (0 to 4) looks at the operators of one fifth only, `--without N` at all others: patterns are fitted on
// one side and reported on the other. CORPUS holds documents.tsv, gold.tsv and docs/. Prints figures for each requirement and, for one requirement,
// every cell that differs from its label, with the words that the engine saw.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Coverage, finish, judgeReading, readSteps } from '../server/src/core/analyze.ts';
import { compilePack } from '../server/src/core/match/compile.ts';
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

function main(): void {
	const { values, positionals } = parseArgs({
		allowPositionals: true,
		options: {
			requirement: { type: 'string' },
			fold: { type: 'string' },
			without: { type: 'string' },
			show: { type: 'string', default: 'wrong' },
		},
	});
	const [corpus] = positionals;
	if (corpus === undefined)
		throw new Error('usage: npm run eval -- CORPUS [--requirement ID] [--show wrong|absence|all]');
	const { pack, problems } = loadPack(lawFiles());
	for (const { path, line, field, message } of problems) console.error(`${path}:${line} ${field}: ${message}`);
	const compiled = compilePack(pack);
	const sources = new Map<string, string>();
	const coverages = new Map<string, Coverage>();
	for (const { file = '', operator = '' } of table(join(corpus, 'documents.tsv'))) {
		const fold = String(foldOf(operator));
		if ((values.fold ?? fold) !== fold || values.without === fold) continue;
		const source = readFileSync(join(corpus, 'docs', file), 'utf8');
		sources.set(file, source);
		const reading = finish(readSteps(source, 'markdown', compiled));
		coverages.set(file, judgeReading(reading, { asOf: '2026-11-22', allRequirements: true }));
	}
	const gold = table(join(corpus, 'gold.tsv'));
	for (const { id } of pack.requirements) {
		if (values.requirement !== undefined && values.requirement !== id) continue;
		const cells = gold.flatMap(({ file = '', element, label, quote = '' }): Cell[] => {
			const finding = coverages.get(file)?.findings.find(({ requirement }) => requirement === id);
			if (element !== id || finding === undefined) return [];
			return [{ file, gold: label as Label, quote, finding, source: sources.get(file) ?? '' }];
		});
		console.log(figures(id, cells));
		if (values.requirement === undefined) continue;
		for (const cell of cells) {
			const isWrong = LABEL_OF[cell.finding.verdict] !== cell.gold;
			const changesAbsence = (LABEL_OF[cell.finding.verdict] === 'absent') !== (cell.gold === 'absent');
			if (values.show === 'all' || (values.show === 'wrong' && isWrong) || changesAbsence) console.log(describe(cell));
		}
	}
}

main();
