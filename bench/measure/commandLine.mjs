// The command line on one file, whole process; each peer on the same file in turn with ours: A B A B.
import { relative } from 'node:path';
import { commandsOf } from '../peers/commands.mjs';
import { runWhole } from '../tools/processes.mjs';
import { median, summary } from '../tools/statistics.mjs';

/** A peer that would take longer is left out at a size; one that takes a good part of that has one pair. */
const TOO_LONG = 20_000;
const LONG = 6000;

const kept = (runs) => ({
	wall: summary(runs.map(({ wall }) => wall)),
	cpu: median(runs.map(({ cpu }) => cpu)),
	memory: median(runs.map(({ memory }) => memory)),
});

/** Runs a program and refuses a failure: 1 is the code of one that has something to say of the text. */
async function run(context, args) {
	const found = await runWhole({ args, cwd: context.work.folder });
	if (found.code === 0 || found.code === 1) return found;
	throw new Error(`exit code ${found.code}: ${found.errors.slice(0, 300)}`);
}

/** Runs ours and a peer in turn; of a peer that fails nothing is kept but the reason. */
async function pairsWith(command, { context, file, count, ours }) {
	const runs = [];
	const ratios = [];
	const args = command.argsFor(context.peers, relative(context.work.folder, file), context.work.folder);
	try {
		for (let pair = 0; pair < count; pair++) {
			const own = await run(context, context.ours(file));
			const other = await run(context, args);
			ours.push(own);
			runs.push(other);
			ratios.push(other.wall / own.wall);
		}
	} catch (error) {
		return { failed: String(error.message) };
	}
	return { ...kept(runs), ratio: summary(ratios) };
}

/** How many times longer a run takes than at the size before: at small sizes most of it is the start. */
const GROWTH = { '10k': 1, '100k': 3, '1m': 8, '5m': 4 };

/** What a run at this size may take. */
const expected = (before, size) => (before === undefined ? 0 : before.wall.p50 * GROWTH[size]);

/** @returns for each size ours, the floor under every program on Node, and the peers */
export async function measureCommandLine(context) {
	const found = {};
	let before;
	for (const [size, { file, bytes }] of Object.entries(context.work.inputs)) {
		const pairs = context.quick ? (size === '1m' ? 1 : 3) : size === '5m' ? 2 : size === '1m' ? 3 : 5;
		const ours = [];
		const peers = {};
		for (const command of commandsOf(context.peers)) {
			const past = before?.peers[command.name];
			const time = past?.skipped || past?.failed ? Infinity : expected(past, size);
			context.say(`command line, ${size}: ${command.name}`);
			peers[command.name] =
				time > TOO_LONG
					? { skipped: true }
					: await pairsWith(command, { context, file, ours, count: time > LONG ? 1 : pairs });
		}
		context.say(`command line, ${size}`);
		const floor = [];
		while (floor.length < pairs || ours.length < pairs) {
			floor.push(await run(context, ['-e', '0']));
			ours.push(await run(context, context.ours(file)));
		}
		context.loop.sample();
		found[size] = { bytes, hegui: kept(ours), floor: kept(floor), peers };
		before = found[size];
	}
	return found;
}
