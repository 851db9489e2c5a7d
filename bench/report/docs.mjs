// Writes docs/performance.md from the figures of a run.
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { COMMANDS } from '../peers/commands.mjs';
import { PACKAGES } from '../peers/packages.mjs';
import { figure } from '../tools/statistics.mjs';
import { quantitiesOf } from './quantities.mjs';
import { sectionsOf, targetsTable } from './tables.mjs';

const page = 'docs/performance.md';
const path = join(resolve(import.meta.dirname, '../..'), page);

/** A time as people say it. */
function time(milliseconds) {
	if (!Number.isFinite(milliseconds)) return 'not measured';
	return milliseconds < 1000 ? `${figure(milliseconds)} ms` : `${figure(milliseconds / 1000)} s`;
}

/** What one who drafts notices, in the order in which it happens. */
function noticed(results) {
	const { activation, start, edits, commandLine } = results;
	const large = edits?.['1m']?.hegui;
	const lines = [
		activation &&
			`VS Code was just started and a draft of 10 KB is opened: its findings are there ${time(activation.findings.p50)} later. Until the extension is active it takes ${time(activation.activation.p50)} of that.`,
		start &&
			`The server runs already and a draft is opened: ${time(start.hegui.open['10k']?.p50)} for its first 10 KB, ${time(start.hegui.open['100k']?.p50)} for 100 KB, ${time(start.hegui.open['1m']?.p50)} for 1 MB, each as the first document since the start.`,
		large &&
			`A key is pressed somewhere in 1 MB, some 450,000 characters: the findings follow after ${time(large.random.p50)}; of a hundred keys the slowest takes ${time(large.random.p99)}.`,
		large?.keys && `Ten keys are typed quickly there, one every 30 ms: ${time(large.keys.p50)} after the last one.`,
		commandLine &&
			`\`hegui check\` on one file, from Enter to the end: ${time(commandLine['100k']?.hegui.wall.p50)} for 100 KB, ${time(commandLine['1m']?.hegui.wall.p50)} for 1 MB, with ${figure(commandLine['1m']?.hegui.memory)} MiB of memory at most.`,
	];
	return lines.filter(Boolean).map((line) => `- ${line}`);
}

function conditionLines({ conditions, loop, ownInputs, seconds }) {
	const { processor, cores, memory, system, node, day, load } = conditions;
	return [
		`Measured on ${day}: ${processor}, ${cores} cores, ${memory} GiB, ${system}, Node ${node.slice(1)}; the load of the machine when the run began was ${figure(load)}.`,
		`The run took ${figure(seconds / 60)} minutes; the reference loop (below) took ${figure(loop.milliseconds)} ms, between ${figure(Math.min(...loop.samples))} and ${figure(Math.max(...loop.samples))}.`,
		ownInputs
			? 'The texts are Markdown agreements of the bench’s own generator (`bench/inputs.mjs`), the same bytes in every run: chapters, numbered articles, lists, tables, quotes, links, Chinese with some English.'
			: 'The texts are Markdown files of another generator, given with `--inputs`.',
	];
}

function peerLines({ peers }) {
	const versions = Object.entries(peers).map(([name, version]) => `${name} ${version}`);
	if (versions.length === 0) return ['In this run no peers were installed.'];
	return [
		'No other tool does this job, so these are measured for scale; each does its own work on the same text:',
		'',
		...COMMANDS.map(({ name, job }) => `- ${name}: ${job}.`),
		'- vscode-markdown: links and references; its client, here the bench, must parse the whole text for it at each edit, as VS Code does.',
		'- remark: the form of Markdown. The package `remark-language-server` could not be installed, so the bench starts the library that it is made of.',
		'- vscode-json: the syntax of JSON; it gets the same lines as JSON and stands here for a server that does nearly nothing.',
		'',
		`Versions: ${versions.join(', ')}.`,
	];
}

const HOW = `## How it is measured

- **Command line**: the whole process, from its start to its end, output to nowhere; memory and processor time as the process itself reports them when it ends, or as last seen from outside where it does not come to report. Ours and a peer run in turn on the same file, and the ratio is the median of the pairs. A peer that would take over 20 s at a size is left out there.
- **Starts**: what the engine makes of our code is kept for the next start ([decision 25](decisions/0025-nothing-on-start-that-can-wait.md)), here as for users. The run begins with nothing kept, so the first start is the slowest.
- **Servers** talk to the bench over pipes. The clock runs from just before a message is written until the last byte of the answer is there. The bench asks for diagnostics right after each edit, or waits until they are published, as the server offers it. Editors add a pause of their own, which is not in the figures. Between the answer to the greeting and the first draft every server has 100 ms for itself; VS Code leaves it more.
- **Edits** are drawn by chance, the same in every run: two characters typed, one taken away. All servers run side by side and take turns of a quarter of the edits each.
- **The empty server** is the library of the protocol, bundled like ours, which answers with no diagnostics: what it takes, nobody gets below.
- **The scan alone** is a plain automaton (\`bench/reference.mjs\`) that finds 500 phrases in the text and does nothing else. It goes through each character once: the limit for anything that reads a text.
- **Memory** is what the process holds in the machine's memory; its peak is the most since its start. Only Linux tells it.
- After the edits, what each server shows is compared with what it shows of the same text opened anew in a new process; the bench fails where ours differ.
- **Budgets**: each quantity has one in \`bench/budgets.json\`. Times are multiples of the reference loop, a fixed piece of work that is measured again and again during the run, so that a budget means the same on another machine. The bench fails where one is broken, and says which.`;

const install = Object.entries(PACKAGES)
	.map(([name, version]) => `${name}@${version}`)
	.join(' ');

const REPEAT = `## How to repeat it

\`\`\`sh
npm run bench -- --quick        # a minute, without peers
npm run bench                   # everything but the real VS Code
npm run bench -- --help         # all options
\`\`\`

With peers, and with the real VS Code, which needs Chromium as the tests do:

\`\`\`sh
npm install --prefix ../peers ${install}
npm run bench -- --peers ../peers --vscode
\`\`\`

Ratios of one run can be compared with those of another; milliseconds cannot, and a machine that is busy with something else spoils both.
Many documents in one run are another matter: [docs/scale.md](scale.md).`;

/** Writes the page and gives its path. */
export function writeDocs(results) {
	const missing = ['commandLine', 'start', 'edits', 'requests', 'fullCheck', 'sizes'].filter((part) => !results[part]);
	if (missing.length > 0) throw new Error(`The page needs a whole run; missing: ${missing.join(', ')}.`);
	const lines = [
		'# How fast Hegui is',
		'',
		'This page is written by `npm run bench -- --write-docs`: every figure on it comes from one run.',
		'',
		...conditionLines(results),
		'',
		'## What one notices while drafting',
		'',
		...noticed(results),
		'',
		'## What is to be reached',
		'',
		'How many times faster than a peer, or how much more than a limit; a ratio is taken within the run.',
		'',
		...targetsTable(results),
		'',
		'## All figures',
		'',
		'Medians, with the least and the most in brackets; p50, p95 and p99 are what 50, 95 and 99 of a hundred stay below.',
		'',
		...sectionsOf(results).flatMap(({ title, lines: table }) => [`### ${title}`, '', ...table, '']),
		'## The peers',
		'',
		...peerLines(results),
		'',
		HOW,
		'',
		`${quantitiesOf(results).length} quantities were measured in this run.`,
		'',
		REPEAT,
		'',
	];
	writeFileSync(path, lines.join('\n'));
	return page;
}
