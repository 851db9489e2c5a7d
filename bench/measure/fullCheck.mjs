// A full check in a process that is warm, beside the pure scan of the same text for 500 phrases. Runs by itself:
// `node bench/measure/fullCheck.mjs SIZE…` prints JSON, so that nothing else lies in its memory.
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { agreement, inputTexts, SIZES } from '../inputs.mjs';
import { automatonOf, phrases, scan } from '../reference.mjs';
import { median, summary } from '../tools/statistics.mjs';

const ENOUGH = 2500;
const FEWEST = 5;
const VARIANTS = 4;
const SCANS = 9;

/** Texts of a size: several, since a check may remember what it has seen. Of another generator there is but one. */
function textsOf(size, folder) {
	if (folder !== undefined) return [inputTexts(folder, [size])[size]];
	return Array.from({ length: VARIANTS }, (_, seed) => agreement(SIZES[size], 42 + seed));
}

const timed = (work) => {
	const begin = performance.now();
	work();
	return performance.now() - begin;
};

/** Checks and scans in turn until there is enough of it. A scan is repeated: the first one finds the caches cold. */
function measure(checker, automaton, texts) {
	const checks = [];
	const scans = [];
	const begin = performance.now();
	for (let round = -texts.length; round < FEWEST || performance.now() - begin < ENOUGH; round++) {
		const text = texts[(round + texts.length) % texts.length];
		const alone = Array.from({ length: SCANS }, () => timed(() => scan(automaton, text)));
		const check = timed(() => checker.check({ path: 'policy.md', text }));
		if (round < 0) continue;
		scans.push(median(alone));
		checks.push(check);
	}
	const [check, alone] = [summary(checks), summary(scans)];
	return { check, scan: alone, ratio: check.p50 / alone.p50 };
}

/** Prints what was measured. */
function main([folder, ...sizes]) {
	const { createChecker } = createRequire(import.meta.url)('../../dist/library/index.cjs');
	const automaton = automatonOf(phrases());
	const begin = performance.now();
	const checker = createChecker({ today: '2026-11-22' });
	const ready = performance.now() - begin;
	const found = sizes.map((size) => [size, measure(checker, automaton, textsOf(size, folder || undefined))]);
	console.log(JSON.stringify({ ready, ...Object.fromEntries(found) }));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main(process.argv.slice(2));
