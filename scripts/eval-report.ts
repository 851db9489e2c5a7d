// The error report: for each requirement its false alarms and misses, with the clause, what the engine saw and why.
import type { PlacedClause } from '../server/src/core/judge/context.ts';
import { type CompiledPack, type CompiledPattern, patternSources } from '../server/src/core/match/compile.ts';
import { ClauseHits } from '../server/src/core/match/hits.ts';
import { type Cell, isExact, LABEL_OF } from './eval-cells.ts';
import { findWords } from './labels.ts';

const CONTEXT = 30;
const QUOTE_LIMIT = 160;

function oneLine(text: string): string {
	const line = text.replace(/\s+/g, ' ').trim();
	return line.length > QUOTE_LIMIT ? `${line.slice(0, QUOTE_LIMIT)}…` : line;
}

/** The clause that holds the words which decide the label. */
function goldClause({ reading, quote }: Cell): PlacedClause | undefined {
	const words = findWords(reading.source, quote);
	return words && reading.clauses.find(({ start, end }) => start < words.end && end > words.start);
}

interface Closeness {
	readonly pattern: CompiledPattern;
	readonly missing: readonly string[];
	readonly share: number;
}

/** How much of a pattern a clause has: the slots that nothing in it fills. */
function closeness(pattern: CompiledPattern, hits: ClauseHits, names: ReadonlyMap<number, string>): Closeness {
	const slots = pattern.sequences.flat().filter(({ concept }) => concept >= 0);
	const missing = slots.filter(({ concept }) => !hits.raw.holds(concept));
	return {
		pattern,
		missing: missing.map(({ concept }) => names.get(concept) ?? '?'),
		share: (slots.length - missing.length) / Math.max(1, slots.length),
	};
}

/** The pattern that came nearest, and what it lacked. */
function nearest(cell: Cell, clause: PlacedClause, pack: CompiledPack): string {
	const number = pack.pack.requirements.findIndex(({ id }) => id === cell.requirement);
	const names = new Map([...pack.conceptNumber].map(([name, concept]) => [concept, name]));
	const hits = new ClauseHits(pack).read(clause.match.clause, cell.reading.parties);
	const sources = patternSources(pack.pack);
	const [best] = [...sources.requirements, ...sources.comparisons]
		.map(({ source: { find } }, index) => ({ find, pattern: pack.patterns.get(index) }))
		.filter(({ pattern }) => pattern.requirement === number && pattern.strength !== 'contradicted')
		.map(({ find, pattern }) => ({ find, ...closeness(pattern, hits, names) }))
		.sort((a, b) => b.share - a.share || b.pattern.sequences.flat().length - a.pattern.sequences.flat().length);
	if (best === undefined || best.share === 0) return 'no word of any pattern stands there';
	const lack =
		best.missing.length === 0
			? 'all its words stand there: order, distance, actor or negation is against it'
			: `lacks ${best.missing.map((name) => `\`${oneLine(name)}\``).join(', ')}`;
	return `nearest pattern \`${best.find}\`: ${lack}`;
}

function evidenceLines({ finding, reading }: Cell): string[] {
	return finding.evidence.slice(0, 4).map(({ facet, strength, start, end }) => {
		const before = reading.source.slice(Math.max(0, start - CONTEXT), start);
		const after = reading.source.slice(end, end + CONTEXT);
		return `  - saw as ${strength} of ${facet}: ${oneLine(`${before}**${reading.source.slice(start, end)}**${after}`)}`;
	});
}

function kindOf({ gold, finding }: Cell): string {
	const said = LABEL_OF[finding.verdict];
	if (said === 'absent') return 'False alarm';
	if (said === 'unclear') return gold === 'absent' ? 'Doubtful, absent' : 'Doubtful, stated';
	return gold === 'absent' ? 'Missed gap' : 'Degree';
}

function entry(cell: Cell, pack: CompiledPack): string[] {
	const clause = cell.gold === 'absent' ? undefined : goldClause(cell);
	const path = clause?.above.map(({ match }) => oneLine(match.clause.normalized.text)).join(' › ');
	return [
		`- **${kindOf(cell)}** in ${cell.file}: people say ${cell.gold}, the engine ${cell.finding.verdict}`,
		...(cell.quote === '' ? [] : [`  - people quote: ${oneLine(cell.quote)}`]),
		...(path ? [`  - it stands under: ${path}`] : []),
		...evidenceLines(cell),
		...(clause === undefined ? [] : [`  - ${nearest(cell, clause, pack)}`]),
	];
}

/** The report as Markdown; cells whose label the engine shares are left out. */
export function errorReport(cells: readonly Cell[], pack: CompiledPack): string {
	const requirements = [...new Set(cells.map(({ requirement }) => requirement))].sort();
	const sections = requirements.flatMap((id) => {
		const wrong = cells.filter((cell) => cell.requirement === id && !isExact(cell));
		if (wrong.length === 0) return [];
		const order = ['False alarm', 'Missed gap', 'Doubtful, absent', 'Doubtful, stated', 'Degree'];
		const sorted = [...wrong].sort((a, b) => order.indexOf(kindOf(a)) - order.indexOf(kindOf(b)));
		return [`## ${id}`, '', ...sorted.flatMap((cell) => entry(cell, pack)), ''];
	});
	return ['# Where the engine and the labels differ', '', ...sections].join('\n');
}
