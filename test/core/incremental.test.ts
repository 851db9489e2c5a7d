// After any edit the engine says what it would say of the text as it now stands; and it reads any text at all.
import { equal, ok } from 'node:assert/strict';
import fc from 'fast-check';
import { finish, judgeReading, type Reading, readSteps } from '../../server/src/core/analyze.ts';
import type { Format } from '../../server/src/core/model.ts';
import { anyDraft, anyEdit, anyFormat, applyEdit, type RandomEdit, runs } from '../support/drafts.ts';
import { reviewWith } from '../support/marked.ts';
import { plainFindings } from '../support/statement.ts';
import { toyLaw } from '../support/toy.ts';

const EDITS = 10;

/** All that a reading says, and all that is found in it, as text; without what it keeps for the next one. */
function contentOf(reading: Reading): string {
	const { tree, clauses } = reading;
	const lines = clauses.map(({ match, above, start, end, forbidden, blockStart }) => {
		const { normalized, ...clause } = match.clause;
		const cues = match.cues.length;
		const heads = above.map((head) => head.start);
		return {
			text: normalized.text,
			...clause,
			candidates: match.candidates,
			cues,
			heads,
			start,
			end,
			forbidden,
			blockStart,
		};
	});
	const { blocks, problems, frontMatter } = tree;
	const coverage = coverageOf(reading);
	const found = [coverage.profile, plainFindings(coverage)];
	return JSON.stringify([{ blocks, problems, frontMatter }, lines, found], undefined, 1);
}

function read(text: string, format: Format): Reading {
	return finish(readSteps(text, format, toyLaw));
}

function coverageOf(reading: Reading): ReturnType<typeof judgeReading> {
	return judgeReading(reading, { asOf: '2026-11-22', allRequirements: true });
}

function spansLieInside(reading: Reading): void {
	const { source, clauses } = reading;
	const inside = ({ start, end }: { start: number; end: number }): boolean =>
		start >= 0 && start <= end && end <= source.length;
	for (const clause of clauses) ok(inside(clause), `clause ${clause.start} to ${clause.end}`);
	for (const { evidence, anchor } of coverageOf(reading).findings) {
		for (const piece of evidence)
			ok(inside(piece) && piece.start < piece.end, `evidence ${piece.start} to ${piece.end}`);
		if (anchor) ok(inside(anchor), `anchor ${anchor.start} to ${anchor.end}`);
	}
}

function checkEdits(draft: string, format: Format, edits: readonly RandomEdit[]): void {
	let text = draft;
	let reading = read(text, format);
	for (const random of edits) {
		const { text: after, edit } = applyEdit(text, random);
		reading = finish(readSteps(after, format, toyLaw, { reading, edit }));
		const fresh = read(after, format);
		equal(contentOf(reading), contentOf(fresh));
		spansLieInside(reading);
		text = after;
	}
}

describe('an edited draft', () => {
	it('reads as a fresh one, edit after edit (2,200 edits)', function () {
		this.timeout(600_000);
		const edits = fc.array(anyEdit, { minLength: EDITS, maxLength: EDITS });
		fc.assert(fc.property(anyDraft, anyFormat, edits, checkEdits), runs(220));
	});

	it('keeps what was found in blocks that the edit does not touch', () => {
		for (const format of ['markdown', 'plain', 'html'] as const) {
			const paragraphs = Array.from({ length: 50 }, (_, index) =>
				format === 'html' ? `<p>第${index}段</p>` : `第${index}段`,
			);
			const before = read(paragraphs.join('\n\n'), format);
			const at = before.source.indexOf('第25段') + 3;
			const { text, edit } = applyEdit(before.source, { at, length: 0, text: '您可以离开' });
			const after = finish(readSteps(text, format, toyLaw, { reading: before, edit }));
			const known = new Set(before.tree.blocks.map(({ content }) => content));
			const made = after.tree.blocks.filter(({ content }) => !known.has(content)).length;
			ok(made <= 3, `${made} of 50 blocks were read again in ${format}`);
		}
	});

	it('pauses after each clause that it reads, and hardly anywhere else', () => {
		const text = Array.from({ length: 20 }, (_, index) => `第${index}段${'好'.repeat(50)}`).join('\n\n');
		const steps = (generator: Generator<void, Reading, void>): { pauses: number; reading: Reading } => {
			for (let pauses = 0; ; pauses++) {
				const step = generator.next();
				if (step.done === true) return { pauses, reading: step.value };
			}
		};
		const first = steps(readSteps(text, 'markdown', toyLaw));
		ok(first.pauses >= 20 && first.pauses <= 24, `${first.pauses} pauses for 20 clauses`);
		const { text: after, edit } = applyEdit(text, { at: text.length, length: 0, text: '尾' });
		const { pauses } = steps(readSteps(after, 'markdown', toyLaw, { reading: first.reading, edit }));
		ok(pauses >= 1 && pauses <= 5, `${pauses} pauses for what was read again of 20 clauses`);
	});

	it('may be given up half way, and is read aright from where it was before', () => {
		fc.assert(
			fc.property(anyDraft, anyFormat, anyEdit, anyEdit, fc.nat(10), (draft, format, first, second, pauses) => {
				const reading = read(draft, format);
				const one = applyEdit(draft, first);
				const givenUp = readSteps(one.text, format, toyLaw, { reading, edit: one.edit });
				for (let step = 0; step < pauses; step++) givenUp.next();
				const two = applyEdit(one.text, second);
				const last = Math.max(one.edit.newEnd, two.edit.oldEnd);
				const edit = {
					start: Math.min(one.edit.start, two.edit.start),
					oldEnd: last - (one.edit.newEnd - one.edit.oldEnd),
					newEnd: last + (two.edit.newEnd - two.edit.oldEnd),
				};
				const after = finish(readSteps(two.text, format, toyLaw, { reading, edit }));
				equal(contentOf(after), contentOf(read(two.text, format)));
			}),
			runs(150),
		);
	});

	it('is read afresh where the pack or the format is another', () => {
		const reading = read('# 协议\n\n您可以离开。', 'plain');
		const edit = { start: 0, oldEnd: 0, newEnd: 0 };
		const again = finish(readSteps(reading.source, 'markdown', toyLaw, { reading, edit }));
		equal(contentOf(again), contentOf(read(reading.source, 'markdown')));
	});
});

describe('any text', () => {
	const odd = fc.oneof(
		anyDraft,
		fc.string({ unit: 'binary', maxLength: 200 }),
		fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 200 }).map((units) => String.fromCharCode(...units)),
		fc.string({
			unit: fc.constantFrom('<', '>', '!', '-', '`', '#', '|', '\n', '\r', '&', ';', '[', ']', '('),
			maxLength: 80,
		}),
	);

	it('is read without an error, and every span lies inside it', () => {
		fc.assert(
			fc.property(odd, anyFormat, (text, format) => spansLieInside(read(text, format))),
			runs(400),
		);
	});

	it('gives the same findings every time', () => {
		fc.assert(
			fc.property(odd, anyFormat, (text, format) => {
				equal(contentOf(read(text, format)), contentOf(read(text, format)));
			}),
			runs(50),
		);
	});

	const hard: readonly (readonly [what: string, text: string])[] = [
		['twenty thousand nested quotes', `${'>'.repeat(20_000)}您可以离开`],
		['fifty thousand opening brackets', '[('.repeat(50_000)],
		['twenty thousand opening tags', '<div>'.repeat(20_000)],
		[
			'a list of three hundred levels',
			Array.from({ length: 300 }, (_, level) => `${'  '.repeat(level)}- 您`).join('\n'),
		],
		['a hundred thousand asterisks', '*'.repeat(100_000)],
		['half a million NUL bytes', '\u0000'.repeat(500_000)],
		['twenty thousand short lines', '您\n'.repeat(20_000)],
		['numerals without an end', '一二三四五六七八九十'.repeat(5_000)],
		['English numerals without an end', 'twenty-one hundred and '.repeat(5_000)],
		['negations without an end', '不'.repeat(50_000)],
	];
	for (const [what, text] of hard) {
		it(`may be ${what}: read within seconds`, function () {
			this.timeout(5000);
			for (const format of ['markdown', 'plain', 'html'] as const) read(text, format);
		});
	}

	it('may be a line of a million and a half characters that speaks on every one', function () {
		this.timeout(20_000);
		const text = '您可以离开，'.repeat(250_000);
		// It is cut into clauses of twenty thousand characters, each of which speaks once.
		const { findings } = reviewWith(toyLaw, text, { format: 'plain' });
		const [leaving] = findings.filter(({ requirement }) => requirement === 'leaving');
		equal(leaving?.verdict, 'fulfilled');
		const places = leaving.evidence.map(({ start }) => start);
		equal(places[0], 1);
		ok(places.length > 50 && places.length <= 75, String(places.length));
	});
});
