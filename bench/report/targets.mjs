// What is to be reached beside peers in the same run, and whether it is.
import { figure } from '../tools/statistics.mjs';
import { largestGrowth, tailGrowth } from './growth.mjs';

/** How many times longer a peer takes on the command line: the median of pairs. */
const paired =
	(size, peer) =>
	({ commandLine }) =>
		commandLine?.[size]?.peers[peer]?.ratio?.p50;

/** How many times longer a server takes. */
const opens =
	(size, peer) =>
	({ start }) =>
		start?.[peer]?.open[size]?.p50 / start?.hegui.open[size]?.p50;
const edits =
	(size, peer, kind = 'random') =>
	({ edits: found }) =>
		found?.[size]?.[peer]?.[kind]?.p50 / found?.[size]?.hegui[kind]?.p50;

/** Milliseconds above the empty server, 99 of 100 edits. */
const aboveFloor =
	(size) =>
	({ edits: found }) =>
		found?.[size] && found[size].hegui.random.p99 - found[size].floor.random.p99;

const faster = (what, peer, least, value) => ({ what, peer, least, value, unit: '× faster' });
const within = (what, peer, most, unit, value) => ({ what, peer, most, value, unit });

const TARGETS = [
	faster('command line, 1 MB', 'markdownlint-cli2', 6, paired('1m', 'markdownlint-cli2')),
	faster('command line, 1 MB', 'textlint + prh', 30, paired('1m', 'textlint + prh')),
	faster('command line, 1 MB', 'autocorrect-node', 1.5, paired('1m', 'autocorrect-node')),
	within('command line, 1 MB, peak memory', '–', 120, 'MiB', ({ commandLine }) => commandLine?.['1m']?.hegui.memory),
	faster('command line, 100 KB', 'textlint + prh', 8, paired('100k', 'textlint + prh')),
	faster('command line, 100 KB', 'markdownlint-cli2', 3, paired('100k', 'markdownlint-cli2')),
	faster(
		'start of the server',
		'vscode-markdown',
		2,
		({ start }) => start?.['vscode-markdown']?.start.p50 / start?.hegui.start.p50,
	),
	faster('opening 100 KB', 'vscode-markdown', 4, opens('100k', 'vscode-markdown')),
	faster('opening 1 MB', 'vscode-markdown', 6, opens('1m', 'vscode-markdown')),
	faster('an edit in 100 KB, p50', 'vscode-markdown', 15, edits('100k', 'vscode-markdown')),
	faster('an edit in 1 MB, p50', 'vscode-markdown', 60, edits('1m', 'vscode-markdown')),
	within('an edit in 100 KB, p99', 'the empty server', 4, 'ms more', aboveFloor('100k')),
	within('an edit in 1 MB, p99', 'the empty server', 8, 'ms more', aboveFloor('1m')),
	faster('ten keys at 30 ms in 1 MB', 'vscode-markdown', 100, edits('1m', 'vscode-markdown', 'keys')),
	within('an edit in 1 MB, p99', 'Hegui at 10 KB', 6, '×', tailGrowth),
	within('an edit in 5 MB, without the protocol', 'Hegui at 10 KB', 2, '×', largestGrowth),
	within('full check in process, 100 KB', 'the scan alone', 50, '×', ({ fullCheck }) => fullCheck?.['100k']?.ratio),
	within('full check in process, 1 MB', 'the scan alone', 50, '×', ({ fullCheck }) => fullCheck?.['1m']?.ratio),
	within(
		'peak memory with 1 MB open and edited',
		'vscode-json',
		1,
		'×',
		({ edits: found }) =>
			found?.['1m']?.hegui.memory.edited?.peak / found?.['1m']?.['vscode-json']?.memory.edited?.peak,
	),
];

function outcome({ least, most, value }, results) {
	const found = value(results);
	if (!Number.isFinite(found)) return { found: '–', how: 'not measured' };
	const isReached = least === undefined ? found <= most : found >= least;
	return { found: figure(found), how: isReached ? 'reached' : 'not reached' };
}

/** The rows of the table of targets. */
export function targetRows(results) {
	return TARGETS.map((target) => {
		const { found, how } = outcome(target, results);
		const wanted = target.least === undefined ? `≤ ${target.most}` : `≥ ${target.least}`;
		return [target.what, target.peer, `${wanted} ${target.unit}`, found, how];
	});
}
