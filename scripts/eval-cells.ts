// What the engine says of labelled documents, cell by cell, and the figures that follow from it.
import { type Coverage, finish, judgeReading, type Reading, readSteps } from '../server/src/core/analyze.ts';
import type { CompiledPack } from '../server/src/core/match/compile.ts';
import type { Finding, Format, Profile, Verdict } from '../server/src/core/model.ts';
import { type Label, type LabelledDocument, readClauses } from './labels.ts';

/** The label that a verdict stands for. */
export const LABEL_OF: Readonly<Record<Verdict, Label | 'unclear'>> = {
	fulfilled: 'present',
	partial: 'partial',
	contradicted: 'partial',
	missing: 'absent',
	notApplicable: 'absent',
	unclear: 'unclear',
};

/** One requirement and one document: what people say and what the engine says. */
export interface Cell {
	readonly file: string;
	readonly operator: string;
	readonly requirement: string;
	readonly gold: Label;
	/** Words of the document that decide the label; empty where it is absent. */
	readonly quote: string;
	readonly finding: Finding;
	readonly reading: Reading;
	readonly profile: Profile;
}

/** Reads and judges a text for all requirements. */
export function review(source: string, format: Format, pack: CompiledPack): { reading: Reading; coverage: Coverage } {
	const reading = finish(readSteps(source, format, pack));
	return { reading, coverage: judgeReading(reading, { asOf: '2026-11-22', allRequirements: true }) };
}

/** Cells of labelled documents: each document is judged once. */
export function documentCells(documents: readonly LabelledDocument[], pack: CompiledPack): Cell[] {
	return documents.flatMap(({ file, operator, source, format, labels }) => {
		const { reading, coverage } = review(source, format, pack);
		const { profile } = coverage;
		return labels.flatMap(({ element, label, quote }) => {
			const finding = coverage.findings.find(({ requirement }) => requirement === element);
			return finding === undefined
				? []
				: [{ file, operator, requirement: element, gold: label, quote, finding, reading, profile }];
		});
	});
}

/** Cells of labelled clauses: each clause is a document of its own, judged for its requirement. */
export function clauseCells(path: string, pack: CompiledPack): Cell[] {
	return readClauses(path).flatMap(({ requirement, verdict, text }, index) => {
		const gold = LABEL_OF[verdict as Verdict];
		const { reading, coverage } = review(text, 'markdown', pack);
		const finding = coverage.findings.find((one) => one.requirement === requirement);
		if (finding === undefined || gold === 'unclear') return [];
		const { profile } = coverage;
		const file = `line ${index + 2}`;
		return [{ file, operator: String(index), requirement, gold, quote: text, finding, reading, profile }];
	});
}

/** Hits and errors of one class against the rest. */
export interface Score {
	readonly hits: number;
	readonly falseAlarms: number;
	readonly misses: number;
	readonly precision: number;
	readonly recall: number;
	readonly f1: number;
}

function score(cells: readonly Cell[], isGold: (cell: Cell) => boolean, isSaid: (cell: Cell) => boolean): Score {
	const count = (gold: boolean, said: boolean): number =>
		cells.filter((cell) => isGold(cell) === gold && isSaid(cell) === said).length;
	const hits = count(true, true);
	const falseAlarms = count(false, true);
	const misses = count(true, false);
	const share = (part: number, whole: number): number => (whole === 0 ? Number.NaN : part / whole);
	return {
		hits,
		falseAlarms,
		misses,
		precision: share(hits, hits + falseAlarms),
		recall: share(hits, hits + misses),
		f1: share(2 * hits, 2 * hits + falseAlarms + misses),
	};
}

const saidAbsent = ({ finding }: Cell): boolean => LABEL_OF[finding.verdict] === 'absent';
const saidGap = ({ finding }: Cell): boolean => ['absent', 'partial'].includes(LABEL_OF[finding.verdict]);

/** How well absences are told; what is unclear raises no alarm and counts as stated. */
export function absence(cells: readonly Cell[]): Score {
	return score(cells, ({ gold }) => gold === 'absent', saidAbsent);
}

/** How well gaps are told: what is absent or stated in part. */
export function gaps(cells: readonly Cell[]): Score {
	return score(cells, ({ gold }) => gold !== 'present', saidGap);
}

/** Share of cells for which something holds. */
export function share(cells: readonly Cell[], holds: (cell: Cell) => boolean): number {
	return cells.filter(holds).length / Math.max(1, cells.length);
}

/** Whether the engine's label is the people's. */
export function isExact({ gold, finding }: Cell): boolean {
	return LABEL_OF[finding.verdict] === gold;
}

export function isUnclear({ finding }: Cell): boolean {
	return finding.verdict === 'unclear';
}

const SHARED_WORDS = 6;
const squash = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '');

/** Whether the evidence shares at least six characters with the words that decide the label. */
export function sharesWords({ finding, quote, reading }: Cell): boolean {
	const words = squash(quote);
	return finding.evidence.some(({ sentence }) => {
		const said = squash(reading.source.slice(sentence.start, sentence.end));
		if (said === '' || words === '') return false;
		if (said.includes(words) || words.includes(said)) return true;
		for (let at = 0; at + SHARED_WORDS <= words.length; at++) {
			if (said.includes(words.slice(at, at + SHARED_WORDS))) return true;
		}
		return false;
	});
}

/** Cells in which both say that something is stated and people quote the words. */
export function quotedCells(cells: readonly Cell[]): Cell[] {
	return cells.filter((cell) => cell.gold !== 'absent' && cell.quote !== '' && !saidGap(cell));
}

const SAMPLES = 500;

/** 95 % interval of a measure, by drawing operators with replacement (cluster bootstrap, fixed seed). */
export function interval(cells: readonly Cell[], measure: (cells: readonly Cell[]) => number): [number, number] {
	const byOperator = new Map<string, Cell[]>();
	for (const cell of cells) byOperator.set(cell.operator, [...(byOperator.get(cell.operator) ?? []), cell]);
	const groups = [...byOperator.values()];
	let seed = 12_345;
	const next = (): number => {
		seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
		return seed / 2_147_483_648;
	};
	const drawn = Array.from({ length: SAMPLES }, () =>
		measure(Array.from(groups, () => groups[Math.floor(next() * groups.length)] ?? []).flat()),
	).sort((a, b) => a - b);
	return [drawn[Math.floor(SAMPLES * 0.025)] ?? Number.NaN, drawn[Math.floor(SAMPLES * 0.975)] ?? Number.NaN];
}

/** The mean of a measure over the requirements that are absent in at least ten documents. */
export function macro(cells: readonly Cell[], measure: (cells: readonly Cell[]) => number): number {
	const requirements = [...new Set(cells.map(({ requirement }) => requirement))];
	const groups = requirements
		.map((id) => cells.filter(({ requirement }) => requirement === id))
		.filter((own) => own.filter(({ gold }) => gold === 'absent').length >= 10);
	return groups.reduce((sum, own) => sum + measure(own), 0) / groups.length;
}
