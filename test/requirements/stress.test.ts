// The stress suite: the self-test on our samples and on the model clause of every requirement.
import { deepEqual, ok } from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Declared, finish, judgeReading, readSteps } from '../../server/src/core/analyze.ts';
import { clauseParts } from '../../server/src/core/describe/insertion.ts';
import { selfTest, type Trial, type TrialKind } from '../../server/src/core/stress/selfTest.ts';
import { law, pack, today } from '../support/law.ts';

const samples = resolve(import.meta.dirname, '../../samples');
const LEAST: Readonly<Record<TrialKind, number>> = { deletion: 1, keeping: 0.98, changing: 0.95 };

function trialsOf(text: string, declared: Partial<Declared>): Trial[] {
	const reading = finish(readSteps(text, 'markdown', law));
	return [...selfTest(reading, judgeReading(reading, { asOf: today, allRequirements: true, ...declared }))];
}

function share(trials: readonly Trial[]): number {
	return trials.filter(({ holds }) => holds).length / trials.length;
}

/** Trials of a kind, with those that fail in the message. */
function checkKind(trials: readonly Trial[], kind: TrialKind, least: number): void {
	const own = trials.filter((trial) => trial.kind === kind);
	const failed = own
		.filter(({ holds }) => !holds)
		.map(({ requirement, change, after }) => `${requirement} ${change} → ${after}`);
	ok(own.length > 0);
	ok(share(own) >= least, `${(100 * share(own)).toFixed(1)} % of ${own.length}: ${failed.join(', ')}`);
}

describe('on the samples', function () {
	this.timeout(120_000);
	let trials: Trial[];
	before(() => {
		const names = readdirSync(samples, { withFileTypes: true }).flatMap((one) => (one.isFile() ? [one.name] : []));
		trials = names.flatMap((name) => trialsOf(readFileSync(join(samples, name), 'utf8'), {}));
	});

	it('every clause that is taken away is missed', () => checkKind(trials, 'deletion', LEAST.deletion));
	it('what means the same leaves the verdict', () => checkKind(trials, 'keeping', LEAST.keeping));
	it('what means something else changes it', () => checkKind(trials, 'changing', LEAST.changing));
});

describe('on the model clauses', function () {
	this.timeout(120_000);
	let trials: Trial[];
	before(() => {
		trials = pack.requirements.flatMap(({ id, modelClause }) =>
			(['zh', 'en'] as const).flatMap((locale) => {
				const words = clauseParts(modelClause[locale]).map(({ text }) => text);
				return trialsOf(`# ${modelClause.heading[locale]}\n\n${words.join('')}`, { requirements: [id] });
			}),
		);
	});

	it('every clause that is taken away is missed', () => {
		checkKind(trials, 'deletion', 1);
		deepEqual(trials.filter(({ kind }) => kind === 'deletion').length, 2 * pack.requirements.length);
	});
	it('what means the same leaves the verdict', () => checkKind(trials, 'keeping', LEAST.keeping));
});
