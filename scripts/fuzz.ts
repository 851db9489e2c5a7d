// `npm run fuzz -- [DOCUMENTS] [SEQUENCES] [SEED]`: random drafts and edits against the repository's law; exit 1 with the smallest example.
import { ok, strictEqual } from 'node:assert/strict';
import fc from 'fast-check';
import { finish } from '../server/src/core/analyze.ts';
import type { Format, Span } from '../server/src/core/model.ts';
import { type Review, reviewSteps } from '../server/src/settings/review.ts';
import { anyDraft, anyEdit, anyFormat, applyEdit } from '../test/support/drafts.ts';
import { law } from '../test/support/law.ts';

const EDITS = 10;
const BATCH = 500;
const [documents = 100_000, sequences = 10_000, seed = Date.now() % 2 ** 31] = process.argv.slice(2).map(Number);
const declared = { asOf: '2026-11-22', allRequirements: true };

type Previous = Parameters<typeof reviewSteps>[5];

function review(text: string, format: Format, previous?: Previous): Review {
	return finish(reviewSteps(text, format, law, declared, {}, previous));
}

function splitsPair(text: string, at: number): boolean {
	return /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(Math.max(0, at - 1), at + 1));
}

function checkSpans({ coverage, citations, problems, reading }: Review): void {
	const { source } = reading;
	const spans: Span[] = [...citations, ...problems];
	for (const { evidence, stated, anchor } of coverage.findings) {
		for (const piece of [...evidence, ...stated]) spans.push(piece, piece.sentence);
		if (anchor) spans.push(anchor);
	}
	for (const { start, end } of spans) {
		ok(start >= 0 && start <= end && end <= source.length, `span ${start} to ${end} of ${source.length}`);
		ok(!splitsPair(source, start) && !splitsPair(source, end), `span ${start} to ${end} cuts a character`);
	}
}

function statementOf({ coverage, citations, problems, reading }: Review): string {
	return JSON.stringify([coverage, citations, problems, reading.tree.blocks, reading.tree.frontMatter]);
}

const aDocument = fc.property(anyDraft, anyFormat, (text, format) => checkSpans(review(text, format)));
const edits = fc.array(anyEdit, { minLength: EDITS, maxLength: EDITS });
const aSequence = fc.property(anyDraft, anyFormat, edits, (draft, format, all) => {
	let last = review(draft, format);
	for (const one of all) {
		const { text, edit } = applyEdit(last.reading.source, one);
		last = review(text, format, { reading: last.reading, edit });
		strictEqual(statementOf(last), statementOf(review(text, format)));
		checkSpans(last);
	}
});

function run<T>(what: string, property: fc.IProperty<T>, wanted: number): void {
	for (let done = 0; done < wanted; done += BATCH) {
		const numRuns = Math.min(BATCH, wanted - done);
		const result = fc.check(property, { numRuns, seed: seed + done });
		if (result.failed) {
			console.error(fc.defaultReportMessage(result), result.errorInstance);
			process.exit(1);
		}
		console.log(`${done + numRuns} of ${wanted} ${what}: no failure (seed ${seed})`);
	}
}

run('documents', aDocument, documents);
run('sequences of edits', aSequence, sequences);
