// Measures large runs of the built command line and prints Markdown: `node bench/scale.mjs [--corpus DIR] [--counts 70,700]`.
// Also: --jobs 1,2,4 (threads that are compared), --price 0.05 (of a core-hour, for the cost of a million documents).
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
	copyFileSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	writeFileSync,
} from 'node:fs';
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { agreement } from './inputs.mjs';

const root = resolve(import.meta.dirname, '..');
const { values } = parseArgs({
	options: {
		corpus: { type: 'string' },
		counts: { type: 'string', default: '70,700' },
		jobs: { type: 'string', default: '1,2,4' },
		price: { type: 'string', default: '0.05' },
	},
});
const numbers = (list) => list.split(',').map(Number);
const counts = numbers(values.counts).sort((a, b) => a - b);
const jobs = numbers(values.jobs);
const price = Number(values.price);
const folder = mkdtempSync(join(tmpdir(), 'hegui-scale-'));
const fixed = (value, digits = 1) => value.toFixed(digits);
const row = (...cells) => console.log(`| ${cells.join(' | ')} |`);

/** Puts so many documents into a folder, those of the corpus or generated ones of 4 to 30 KB, over and over. */
function prepare(count) {
	const target = join(folder, String(count));
	const sources = values.corpus ? readdirSync(values.corpus).sort() : [];
	const made = values.corpus
		? []
		: Array.from({ length: 70 }, (_, index) => agreement(4000 + ((index * 37) % 70) * 371));
	let bytes = 0;
	for (let index = 0; index < count; index++) {
		const own = join(target, String(Math.floor(index / 70)));
		if (index % 70 === 0) mkdirSync(own, { recursive: true });
		const name = sources[(index % 70) % Math.max(1, sources.length)] ?? `${index % 70}.md`;
		const path = join(own, name);
		if (values.corpus) copyFileSync(join(values.corpus, name), path);
		else writeFileSync(path, made[index % 70]);
		bytes += statSync(path).size;
	}
	return { target, megabytes: bytes / 1e6 };
}

/** Runs `hegui check` and reads its lines as they come. */
async function measure(target, ...more) {
	const usage = join(folder, 'usage.json');
	const args = ['dist/cli.js', 'check', target, '--format', 'ndjson', '--fail-on', 'never', '--as-of', '2026-11-22'];
	const begin = performance.now();
	const child = spawn(process.execPath, ['--require', join(root, 'bench/usage.cjs'), ...args, ...more], {
		cwd: root,
		env: { ...process.env, HEGUI_USAGE: usage },
		stdio: ['ignore', 'pipe', 'inherit'],
	});
	const whole = createHash('sha256');
	const lines = [];
	for await (const line of createInterface({ input: child.stdout })) {
		whole.update(`${line}\n`);
		lines.push(createHash('sha256').update(line).digest('base64'));
	}
	const wall = (performance.now() - begin) / 1000;
	return { ...JSON.parse(readFileSync(usage, 'utf8')), wall, lines, digest: whole.digest('hex') };
}

console.log(`Node ${process.version}, ${availableParallelism()} cores (${cpus()[0]?.model.trim() ?? 'unknown'}).`);
console.log(`${values.corpus ? 'Documents of a corpus' : 'Generated agreements'}, repeated to the number wanted.`);
console.log(`The machine's load at the start: ${fixed(loadavg()[0])}.\n`);

row('documents', 'MB', 'wall s', 'CPU s', 'peak memory MB');
row('---:', '---:', '---:', '---:', '---:');
const runs = [];
for (const count of counts) {
	const { target, megabytes } = prepare(count);
	const run = { count, megabytes, target, ...(await measure(target, '--jobs', '1')) };
	runs.push(run);
	row(count, fixed(megabytes), fixed(run.wall), fixed(run.cpu), fixed(run.memory, 0));
	if (run.lines.length !== count) throw new Error(`${run.lines.length} lines for ${count} documents`);
}

// Between two sizes the start-up cancels out.
const [small, large] = [runs[0], runs.at(-1)];
const documents = large.count - small.count;
const seconds = large.cpu - small.cpu;
const each = seconds / documents;
const start = small.cpu - small.count * each;
console.log(
	`\nStart ${fixed(start)} CPU s; then ${fixed(1000 * each)} CPU ms a document: ${fixed(1 / each)} documents/s`,
);
console.log(`and ${fixed((large.megabytes - small.megabytes) / seconds, 2)} MB/s for each core.\n`);

const middle = runs[Math.min(1, runs.length - 1)];
row('threads', 'wall s', 'CPU s', 'peak memory MB', 'same bytes');
row('---:', '---:', '---:', '---:', '---');
for (const job of jobs) {
	const { wall, cpu, memory, digest } = await measure(middle.target, '--jobs', String(job));
	row(job, fixed(wall), fixed(cpu), fixed(memory, 0), digest === middle.digest ? 'yes' : 'NO');
	if (digest !== middle.digest) process.exitCode = 1;
}

const shards = [];
for (let part = 1; part <= 4; part++) shards.push(await measure(middle.target, '--shard', `${part}/4`, '--jobs', '1'));
const union = shards.flatMap(({ lines }) => lines).sort();
const isSame = union.join() === [...middle.lines].sort().join();
console.log(`\nFour shards: ${shards.map(({ lines }) => lines.length).join(' + ')} = ${union.length} documents,`);
console.log(`the same lines as the whole run: ${isSame ? 'yes' : 'NO'}.\n`);
if (!isSame) process.exitCode = 1;

const hours = (1e6 * each) / 3600;
console.log(
	`A million such documents: ${fixed(hours)} core-hours, ${fixed(hours * price, 2)} at ${price} a core-hour.\n`,
);
row('cores', 'wall clock');
row('---:', '---');
for (const cores of [16, 64, 1000]) row(cores, `${fixed((hours / cores) * 60)} min`);
rmSync(folder, { recursive: true });
