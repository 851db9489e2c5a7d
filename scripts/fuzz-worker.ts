// One thread of `npm run fuzz`: runs the batches that it is given, and tells what came of each.
import { strictEqual } from 'node:assert/strict';
import { parentPort } from 'node:worker_threads';
import fc from 'fast-check';
import { anyFormat } from '../test/support/drafts.ts';
import { law } from '../test/support/law.ts';
import { nasty } from '../test/support/nasty.ts';
import { checkSpans, reviewed, statementOf } from '../test/support/statement.ts';
import { anyText, anyTyping, Typist } from '../test/support/typing.ts';

export interface Batch {
	readonly what: 'documents' | 'sequences' | 'growth';
	readonly count: number;
	readonly seed: number;
}

export interface Outcome {
	/** The smallest example, and what is wrong with it. */
	readonly failure?: string | undefined;
	readonly said?: string;
}

const EDITS = 10;
const words = law.pack.requirements.flatMap(({ title, modelClause, examples }) => [
	`${title.zh}\n`,
	modelClause.zh,
	modelClause.en,
	...Object.values(examples).flatMap(({ zh, en }) => [...zh, ...en]),
]);

const aDocument = fc.property(anyText(words), anyFormat, (text, format) => checkSpans(reviewed(text, format, law)));
const aSequence = fc.property(anyText(words), anyFormat, anyTyping(EDITS, words), (draft, format, actions) => {
	const typist = new Typist(draft);
	let last = reviewed(draft, format, law);
	for (const action of actions) {
		typist.act(action);
		const { text, pending } = typist;
		if (pending === undefined || Number.isFinite(action.patience)) continue;
		last = reviewed(text, format, law, { reading: last.reading, edit: pending });
		typist.read();
		strictEqual(statementOf(last), statementOf(reviewed(text, format, law)));
		checkSpans(last);
	}
});

const LENGTH = 20_000;
const TIMES = 8;
/** Eight times the text may cost four times eight times the work: less is chance, more is no longer in proportion. */
const MOST = 4 * TIMES;
const LEAST_MS = 8;

/** The least CPU time of three runs, in milliseconds. */
function cost(run: () => void): number {
	const costs = [1, 2, 3].map(() => {
		const start = process.cpuUsage().user;
		run();
		return (process.cpuUsage().user - start) / 1000;
	});
	return Math.max(LEAST_MS, Math.min(...costs));
}

/** Texts whose cost grows out of proportion to their length. */
function growth(): Outcome {
	let worst = { ratio: 0, what: '' };
	const failures: string[] = [];
	for (const { what, make, formats } of nasty) {
		for (const format of formats) {
			const [once, often] = [LENGTH, LENGTH * TIMES].map((length) => {
				const text = make(length);
				return cost(() => reviewed(text, format, law));
			}) as [number, number];
			const ratio = often / once;
			if (ratio > worst.ratio) worst = { ratio, what: `${what} as ${format}` };
			if (ratio > MOST) failures.push(`${what} as ${format}: ${once.toFixed(0)} ms, then ${often.toFixed(0)} ms`);
		}
	}
	const said = `growth: ${TIMES} times the text costs at most ${worst.ratio.toFixed(1)} times as much (${worst.what})`;
	return failures.length === 0 ? { said } : { failure: failures.join('\n') };
}

function check<T>(property: fc.IProperty<T>, { count, seed }: Batch): Outcome {
	const result = fc.check(property, { numRuns: count, seed });
	return result.failed ? { failure: `${fc.defaultReportMessage(result)}\n${String(result.errorInstance)}` } : {};
}

parentPort?.on('message', (batch: Batch) => {
	const outcome =
		batch.what === 'growth' ? growth() : batch.what === 'documents' ? check(aDocument, batch) : check(aSequence, batch);
	parentPort?.postMessage(outcome);
});
