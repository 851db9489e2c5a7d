// What a clause that states a part lacks: the sentences of the model clause that state the rest, put behind it.
import { finish, judgeReading, type Reading, readSteps } from '../analyze.ts';
import type { PlacedClause } from '../judge/context.ts';
import type { Requirement } from '../law.ts';
import type { CompiledPack } from '../match/compile.ts';
import type { Day, Evidence, Finding, Locale, Span } from '../model.ts';
import { type ClausePart, clauseParts, INLINE_CLOSERS, type Insertion } from './insertion.ts';

const CLOSING_MARKS = /^(?:\*\*|__|\*|_)/;
const CLOSING_TAGS = new RegExp(`^${INLINE_CLOSERS}`, 'i');
const ENDED = /[。！？!?.；;：:]["”’」』）)]*$/;
const ANY_DAY: Day = '9999-12-31';

/** What a text states of a requirement, by itself. */
function statedIn(text: string, requirement: Requirement, pack: CompiledPack): Evidence[] {
	const reading = finish(readSteps(text, 'plain', pack));
	const declared = { asOf: ANY_DAY, allRequirements: true, requirements: [requirement.id] };
	const { findings } = judgeReading(reading, declared);
	return findings.flatMap(({ evidence }) => evidence).filter(({ strength }) => strength === 'stated');
}

/** Sentences of a model clause that state some facets by themselves, each once, in order; else the whole of it. */
function sentencesFor(facets: readonly string[], text: string, requirement: Requirement, pack: CompiledPack): Span[] {
	const evidence = statedIn(text, requirement, pack);
	const sentences = new Map<number, Span>();
	for (const facet of facets) {
		const piece = evidence.find((one) => one.facet === facet);
		if (piece !== undefined) sentences.set(piece.sentence.start, piece.sentence);
	}
	const chosen = [...sentences.values()].sort((a, b) => a.start - b.start);
	const alone = statedIn(chosen.map(({ start, end }) => text.slice(start, end)).join('\n'), requirement, pack);
	const states = facets.every((facet) => alone.some((piece) => piece.facet === facet));
	return states ? chosen : [{ start: 0, end: text.length }];
}

/** The parts of a clause that lie in a stretch of its text. */
function partsIn(parts: readonly ClausePart[], { start, end }: Span): ClausePart[] {
	const found: ClausePart[] = [];
	let at = 0;
	for (const { text, placeholder } of parts) {
		const inside = text.slice(Math.max(0, start - at), Math.max(0, end - at));
		if (inside !== '') found.push({ text: inside, placeholder });
		at += text.length;
	}
	return found;
}

function words(text: string): ClausePart {
	return { text, placeholder: false };
}

/** A stretch as sentences of its own: what ended in a semicolon ends in a full stop. */
function sentence(parts: readonly ClausePart[], locale: Locale): ClausePart[] {
	const last = parts.at(-1);
	if (last === undefined || last.placeholder) return [...parts, words(locale === 'zh' ? '。' : '.')];
	const text = last.text.trimEnd().replace(/[；;，,]$/, locale === 'zh' ? '。' : '.');
	return [...parts.slice(0, -1), words(text)];
}

/** The clause that states most of what is stated: the last that states something, else that says a part of it. */
function clauseToImprove({ clauses }: Reading, { evidence }: Finding): PlacedClause | undefined {
	const isStated = ({ strength }: Evidence): boolean => strength === 'stated';
	const place = evidence.findLast(isStated) ?? evidence.at(-1);
	return place && clauses.findLast(({ start }) => start <= place.start);
}

/** Behind the last words of a clause, and behind the marks that close them. */
function endOf({ source, tree: { format } }: Reading, { match, blockStart }: PlacedClause): number {
	const { normalized } = match.clause;
	const end = blockStart + normalized.offsetOf(normalized.text.length);
	const closing = format === 'html' ? CLOSING_TAGS : CLOSING_MARKS;
	const closed = format === 'plain' ? '' : (closing.exec(source.slice(end, end + 100))?.[0] ?? '');
	return end + closed.length;
}

/**
 * Plans what would complete a statement.
 *
 * @param locale language of the draft
 * @returns undefined where nothing is stated that could be completed
 */
export function planImprovement(
	reading: Reading,
	finding: Finding,
	requirement: Requirement,
	locale: Locale,
): Insertion | undefined {
	const clause = clauseToImprove(reading, finding);
	if (clause === undefined) return undefined;
	const parts = clauseParts(requirement.modelClause[locale]);
	const text = parts.map((part) => part.text).join('');
	const sentences = sentencesFor(finding.missingFacets, text, requirement, reading.pack);
	const offset = endOf(reading, clause);
	const isEnded = ENDED.test(reading.source.slice(0, offset).replace(/(?<![*_\s])[*_\s]+$|<[^<>]*>$/g, ''));
	const stop = isEnded ? '' : locale === 'zh' ? '。' : '.';
	const gap = locale === 'zh' ? '' : ' ';
	const added = sentences.flatMap((span) => [words(gap), ...sentence(partsIn(parts, span), locale)]);
	return { offset, parts: [words(stop), ...added].filter((part) => part.text !== '') };
}
