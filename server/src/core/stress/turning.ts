// Changes that turn a statement round: who acts, whether at all, and for how long. Only where the patterns that
// found it say that it matters, so that a verdict which stays is a blind spot and no quibble.
import type { Reading } from '../analyze.ts';
import type { StressWords, WordChange } from '../assurance.ts';
import { type PlacedClause, placedSpan } from '../judge/context.ts';
import type { Dependence, Evidence, Finding, Span } from '../model.ts';
import { unitAt } from '../text/normalize.ts';
import { findQuantities } from '../text/quantity.ts';
import { findWords, type Replacement } from './edits.ts';

const SHORT_DAYS = '1';
const LONG_DAYS = '900';

/** A piece of evidence in its clause, as offsets into the clause's normalised text. */
interface Located {
	readonly clause: PlacedClause;
	/** The part of the sentence in which the words end, up to there. */
	readonly segment: Span;
}

function locate(reading: Reading, { start, end }: Span): Located | undefined {
	const clause = reading.clauses.find((one) => one.start <= start && one.end >= end);
	if (clause === undefined) return undefined;
	const { normalized } = clause.match.clause;
	const { text } = normalized;
	const place = end - 1 - clause.blockStart;
	const last = unitAt(normalized, place);
	if (normalized.offsetOf(last) !== place) return undefined;
	const part = /(?<![^，,。；;：:.!?！？])[^，,。；;：:.!?！？]*$/.exec(text.slice(0, last + 1))?.[0] ?? '';
	return { clause, segment: { start: last + 1 - part.length, end: last + 1 } };
}

/** Every word of the clause that can be turned round; none where the part with the evidence has no such word. */
function turnedWords({ clause, segment }: Located, changes: readonly WordChange[]): Replacement[] {
	const found = findWords(clause.match.clause.normalized.text, changes);
	const isDecisive = found.some(({ start, end }) => start >= segment.start && end <= segment.end);
	return isDecisive ? found.map((word) => ({ ...placedSpan(clause, word), text: word.change.to })) : [];
}

/** The first word of the segment that names who acts. */
function otherActor({ clause, segment }: Located, changes: readonly WordChange[]): Replacement[] {
	const found = findWords(clause.match.clause.normalized.text, changes).filter(
		({ start, end }) => start >= segment.start && end <= segment.end,
	);
	const [word, another] = found;
	// Where two are named it is not plain which of them acts.
	return word && another === undefined ? [{ ...placedSpan(clause, word), text: word.change.to }] : [];
}

/** The durations of the segment, each too short or too long for what the law asks. */
function otherDuration({ clause, segment }: Located, days: string): Replacement[] {
	const { text } = clause.match.clause.normalized;
	const durations = findQuantities(text).filter(
		({ kind, start, end }) => kind === 'duration' && start >= segment.start && end <= segment.end,
	);
	const [duration] = durations;
	if (duration === undefined || durations.length > 1) return [];
	const isChinese = /[\u3400-\u9fff]/.test(text[duration.end - 1] ?? '');
	return [{ ...placedSpan(clause, duration), text: isChinese ? `${days}日` : `${days} day` }];
}

type Turn = (located: Located) => Replacement[];

/** Replacements for every piece of evidence; undefined where one cannot be turned. */
function allOf(reading: Reading, evidence: readonly Evidence[], turn: Turn): Replacement[] | undefined {
	const turned = evidence.map((piece) => {
		const located = locate(reading, piece);
		return located === undefined ? [] : turn(located);
	});
	return turned.every((replacements) => replacements.length > 0) ? turned.flat() : undefined;
}

/** The changes that what all evidence of a facet depends on calls for. */
function turnsOf(words: StressWords, evidence: readonly Evidence[]): [string, Turn][] {
	const allDepend = (on: Dependence): boolean => evidence.every(({ depends }) => depends.includes(on));
	const turns: [string, Turn][] = [];
	if (allDepend('polarity')) turns.push(['polarity', (located) => turnedWords(located, words.polarity.words)]);
	if (allDepend('agent')) turns.push(['agent', (located) => otherActor(located, words.agent.words)]);
	if (allDepend('at-least')) turns.push(['quantity', (located) => otherDuration(located, SHORT_DAYS)]);
	if (allDepend('at-most')) turns.push(['quantity', (located) => otherDuration(located, LONG_DAYS)]);
	return turns;
}

/**
 * Changes that take a fulfilled requirement's statement away.
 *
 * @returns for each change its replacements; a change is left out where some statement of the facet cannot be turned
 */
export function turningReplacements(reading: Reading, finding: Finding): [string, Replacement[]][] {
	const words = reading.pack.pack.stress;
	const requirement = reading.pack.pack.requirements.find(({ id }) => id === finding.requirement);
	if (words === undefined || requirement === undefined) return [];
	const stated = new Set(finding.evidence.flatMap(({ facet, strength }) => (strength === 'stated' ? facet : [])));
	// Where more is stated than needed, turning one facet leaves enough.
	if (requirement.needs !== 'all' && stated.size > requirement.needs) return [];
	return [...stated].flatMap((facet) => {
		const evidence = finding.evidence.filter((piece) => piece.facet === facet && piece.strength === 'stated');
		return turnsOf(words, evidence).flatMap(([change, turn]): [string, Replacement[]][] => {
			const replacements = allOf(reading, evidence, turn);
			return replacements === undefined ? [] : [[change, replacements]];
		});
	});
}
