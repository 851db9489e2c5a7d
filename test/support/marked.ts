// Drafts with what is expected of them marked in place: `您可以⟦离开⟧{leaving:fulfilled}。` and `你好。{!leaving}`.
import { deepEqual } from 'node:assert/strict';
import { type Coverage, type Declared, finish, judgeReading, readSteps } from '../../server/src/core/analyze.ts';
import type { CompiledPack } from '../../server/src/core/match/compile.ts';
import type { Finding, Format, Span, Verdict } from '../../server/src/core/model.ts';

/** A span of the plain text that a finding is expected on. */
export interface Mark extends Span {
	readonly requirement: string;
	readonly verdict: Verdict;
}

export interface Unmarked {
	readonly text: string;
	readonly marks: readonly Mark[];
	/** Requirements named as `{!requirement}`: expected to be missing. */
	readonly absent: readonly string[];
}

const TOKEN = /⟦|⟧|\{!([a-z0-9-]+)\}|\{([a-z0-9-]+):([a-zA-Z]+)\}/g;

/**
 * Takes the marks out of a text. `⟦…⟧` marks a span, and every `{requirement:verdict}` right behind it says what is
 * expected there; spans may stand in one another.
 */
export function unmark(marked: string): Unmarked {
	const marks: Mark[] = [];
	const absent: string[] = [];
	const open: number[] = [];
	let text = '';
	let at = 0;
	let closed: Span | undefined;
	for (const match of marked.matchAll(TOKEN)) {
		if (match.index > at) closed = undefined;
		text += marked.slice(at, match.index);
		at = match.index + match[0].length;
		const [token, missing, requirement, verdict] = match;
		if (token === '⟦') open.push(text.length);
		else if (token === '⟧') closed = { start: open.pop() ?? 0, end: text.length };
		else if (missing !== undefined) absent.push(missing);
		else if (closed === undefined) throw new Error(`${token} stands behind no span`);
		else if (requirement !== undefined) marks.push({ ...closed, requirement, verdict: verdict as Verdict });
	}
	if (open.length > 0) throw new Error(`a span is not closed in ${marked}`);
	return { text: text + marked.slice(at), marks, absent };
}

export interface CheckOptions extends Partial<Declared> {
	readonly format?: Format;
}

/** Reads and judges a text; every requirement is judged unless the options say otherwise. */
export function reviewWith(law: CompiledPack, text: string, options: CheckOptions = {}): Coverage {
	const { format = 'markdown', ...declared } = options;
	return judgeReading(finish(readSteps(text, format, law)), { asOf: '2026-11-22', allRequirements: true, ...declared });
}

/** Where a finding shows itself: its evidence, or the anchor of an absence. */
function shown(finding: Finding, text: string): string[] {
	const spans = finding.verdict === 'missing' ? [finding.anchor] : finding.evidence;
	return spans.flatMap((span) => (span ? [`${text.slice(span.start, span.end)} @${span.start}`] : []));
}

/**
 * Reviews a marked text and compares the requirements that the marks name: their verdicts, and the marked spans with
 * the evidence (where missing is expected of a span: with the anchor).
 */
export function checkMarked(law: CompiledPack, marked: string, options: CheckOptions = {}): void {
	const { text, marks, absent } = unmark(marked);
	const { findings } = reviewWith(law, text, options);
	const expected = new Map<string, { verdict: Verdict; shown: string[] | 'anywhere' }>();
	for (const requirement of absent) expected.set(requirement, { verdict: 'missing', shown: 'anywhere' });
	for (const { requirement, verdict, start, end } of [...marks].sort((a, b) => a.start - b.start || a.end - b.end)) {
		const words = `${text.slice(start, end)} @${start}`;
		const before = expected.get(requirement)?.shown ?? [];
		expected.set(requirement, { verdict, shown: before === 'anywhere' ? [words] : [...before, words] });
	}
	const found = new Map<string, unknown>();
	for (const [requirement, { shown: places }] of expected) {
		const finding = findings.find((one) => one.requirement === requirement);
		const isPlaced = places !== 'anywhere' && finding !== undefined;
		found.set(requirement, { verdict: finding?.verdict, shown: isPlaced ? shown(finding, text) : 'anywhere' });
	}
	deepEqual(found, expected);
}
