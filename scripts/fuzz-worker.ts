// One thread of `npm run fuzz`: runs the batches that it is given, and tells what came of each.
import { strictEqual } from 'node:assert/strict';
import { parentPort } from 'node:worker_threads';
import fc from 'fast-check';
import { anyFormat } from '../test/support/drafts.ts';
import { law } from '../test/support/law.ts';
import { nasty } from '../test/support/nasty.ts';
import { checkSpans, reviewed, statementOf } from '../test/support/statement.ts';
import { lawOf } from '../test/support/toy.ts';
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

/** What is made in two sizes, and what it costs. */
interface Sized {
	readonly what: string;
	/** CPU milliseconds of so much of it. */
	costOf(size: number): number;
	readonly size: number;
}

const texts: readonly Sized[] = nasty.flatMap(({ what, make, formats }) =>
	formats.map((format) => ({
		what: `text: ${what} as ${format}`,
		costOf: (size) => {
			const text = make(size);
			return cost(() => reviewed(text, format, law));
		},
		size: LENGTH,
	})),
);

/** Patterns whose words all stand in every sentence. */
const PATTERNS: readonly (readonly [string, (number: number) => string])[] = [
	['whose words are there in another order', (number) => `<may>|词${number} …… <leave> …… <diary>`],
	['that hold everywhere', (number) => `<diary> …… <may>|词${number} …… <leave>`],
	['that forbid what is there', (number) => `<leave>|词${number} ! <may>`],
];
const FEW_PATTERNS = 200;
const SENTENCES = '日记是您的，您可以离开，用户也有权注销账户。\n\n'.repeat(LENGTH / 50);

const packs: readonly Sized[] = PATTERNS.map(([what, make]) => ({
	what: `patterns ${what}`,
	costOf: (size) =>
		cost(() => reviewed(SENTENCES, 'markdown', lawOf(...Array.from({ length: size }, (_, number) => make(number))))),
	size: FEW_PATTERNS,
}));

/** Texts and packs whose cost grows out of proportion to their length. */
function growth(): Outcome {
	let worst = { ratio: 0, what: '' };
	const failures: string[] = [];
	for (const { what, costOf, size } of [...texts, ...packs]) {
		const [once, often] = [costOf(size), costOf(size * TIMES)];
		const ratio = often / once;
		if (ratio > worst.ratio) worst = { ratio, what };
		if (ratio > MOST) failures.push(`${what}: ${once.toFixed(0)} ms, then ${often.toFixed(0)} ms`);
	}
	const said = `growth: ${TIMES} times as much costs at most ${worst.ratio.toFixed(1)} times as much (${worst.what})`;
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
