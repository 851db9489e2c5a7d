// Measures the engine on hand-labelled documents, `npm run eval -- CORPUS`, or on labelled clauses,
// `npm run eval -- --clauses FILE`: figures for each requirement, and a report of every error, written to
// test-artefacts/eval.md (`--report FILE` writes it elsewhere, `--no-report` nowhere).
// `--requirement ID` looks at one; `--show wrong` prints its errors. `--fold N` (0 to 4) takes the operators of one
// fifth, `--without N` all others. `--voice SHARE` measures the second voice by itself, at thresholds that this share
// of the documents without an element reaches. CORPUS holds documents.tsv, gold.tsv and docs/.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type CompiledPack, compilePack } from '../server/src/core/match/compile.ts';
import { loadPack } from '../server/src/lawpack/pack.ts';
import {
	absence,
	type Cell,
	clauseCells,
	documentCells,
	gaps,
	interval,
	isExact,
	isUnclear,
	macro,
	quotedCells,
	review,
	share,
	sharesWords,
} from './eval-cells.ts';
import { factShares } from './eval-facts.ts';
import { errorReport } from './eval-report.ts';
import { documentScores, voiceFigures } from './eval-voice.ts';
import { foldOf, type LabelledDocument, readDocuments } from './labels.ts';
import { lawFiles } from './law-files.mjs';

const percent = (part: number): string => (Number.isNaN(part) ? '    –' : (100 * part).toFixed(1).padStart(5));

function line(name: string, cells: readonly Cell[]): string {
	const { precision, recall, f1, hits, misses, falseAlarms } = absence(cells);
	return [
		name.padEnd(31),
		`absent P ${percent(precision)} R ${percent(recall)} F1 ${percent(f1)} (${hits + misses})`,
		` exact ${percent(share(cells, isExact))}`,
		`  false alarms ${falseAlarms}  misses ${misses}  unclear ${cells.filter(isUnclear).length}`,
	].join('');
}

function totals(cells: readonly Cell[], documents: number): string[] {
	const [low, high] = interval(cells, (some) => absence(some).f1);
	const gap = gaps(cells);
	return [
		`absence F1 ${percent(absence(cells).f1)} [${percent(low)}, ${percent(high)}]  macro-F1 ${percent(macro(cells, (own) => absence(own).f1))}  false alarms/document ${(absence(cells).falseAlarms / documents).toFixed(2)}`,
		`gap P ${percent(gap.precision)} R ${percent(gap.recall)} F1 ${percent(gap.f1)}  exact ${percent(share(cells, isExact))}  unclear ${percent(share(cells, isUnclear))}  evidence shares words ${percent(share(quotedCells(cells), sharesWords))}`,
	];
}

function factFigures(documents: readonly LabelledDocument[], cells: readonly Cell[]): string {
	const { type, language, kinds } = factShares(documents, cells);
	return `document type ${percent(type)}  language ${percent(language)}  service kinds F1 ${percent(kinds)}`;
}

function voiceLines(documents: readonly LabelledDocument[], pack: CompiledPack, limit: number): string[] {
	const path = join(resolve(import.meta.dirname, '..'), 'law/voice/weights.json');
	const { columns, weights } = JSON.parse(readFileSync(path, 'utf8'));
	const all = {
		columns: columns.map((column: object) => ({ ...column, threshold: 0 })),
		weights: new Int8Array(Buffer.from(weights, 'base64')),
	};
	const silent = { ...pack, voice: undefined };
	const scored = documents.map(({ operator, source, format, labels }) => {
		const { reading, coverage } = review(source, format, silent);
		return {
			fold: foldOf(operator),
			scores: documentScores(reading.clauses, all),
			labels: new Map(labels.map(({ element, label }) => [element, label])),
			found: new Set(
				coverage.findings.flatMap(({ verdict, requirement }) => (verdict === 'missing' ? [] : requirement)),
			),
		};
	});
	return voiceFigures(scored, all, limit);
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
			report: { type: 'string', default: 'test-artefacts/eval.md' },
			'no-report': { type: 'boolean', default: false },
			voice: { type: 'string' },
		},
	});
	const [corpus] = positionals;
	if (corpus === undefined && values.clauses === undefined) {
		console.error('usage: npm run eval -- CORPUS | --clauses FILE [--requirement ID] [--show wrong]');
		process.exit(2);
	}
	const { pack, problems } = loadPack(lawFiles());
	for (const { path, line: at, field, message } of problems) console.error(`${path}:${at} ${field}: ${message}`);
	const compiled = compilePack(pack);
	const documents = (corpus === undefined ? [] : readDocuments(corpus)).filter(({ operator }) => {
		const fold = String(foldOf(operator));
		return (values.fold ?? fold) === fold && values.without !== fold;
	});
	if (values.voice !== undefined) {
		for (const text of voiceLines(documents, compiled, Number(values.voice))) console.log(text);
		return;
	}
	const all = corpus === undefined ? clauseCells(values.clauses ?? '', compiled) : documentCells(documents, compiled);
	const cells = all.filter(({ requirement }) => (values.requirement ?? requirement) === requirement);
	for (const { id } of pack.requirements) {
		const own = cells.filter(({ requirement }) => requirement === id);
		if (own.length > 0) console.log(line(id, own));
	}
	if (values.requirement === undefined) {
		console.log(line('all', cells));
		for (const text of totals(cells, documents.length || cells.length)) console.log(text);
		if (documents.length > 0) console.log(factFigures(documents, cells));
	}
	const report = errorReport(cells, compiled);
	if (values.show === 'wrong') console.log(report);
	if (values['no-report'] || corpus?.includes('held-out')) return;
	mkdirSync(dirname(values.report), { recursive: true });
	writeFileSync(values.report, report);
}

main();
