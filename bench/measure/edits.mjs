// From one edit to the diagnostics after it. The servers run side by side and take turns: some edits here, some there.
import { agreement } from '../inputs.mjs';
import { sleep } from '../tools/server.mjs';
import { summary } from '../tools/statistics.mjs';
import { agreesWithFresh, laneMakers, openLane } from './lanes.mjs';

const GAP = 10;
const WARM_UP = 10;
const CHARACTER = '的';

/** One character anywhere: two are typed, then one is taken away. */
function randomEdit({ document }, number) {
	const position = document.somewhere();
	if (number % 3 < 2) return document.insert(position, CHARACTER);
	return document.replace({ ...position, character: position.character - 1 }, position, '');
}

/** The kinds of edit: each makes its change in the document and says what it was. */
const KINDS = {
	random: { count: 200, make: randomEdit },
	end: { count: 50, make: ({ document }) => document.insert(document.end(), CHARACTER) },
	heading: {
		count: 50,
		make: ({ document }) =>
			document.insert(
				document.somewhere((line) => line.startsWith('#')),
				CHARACTER,
			),
	},
};

async function run(lane, kind, from, count) {
	const times = [];
	for (let number = from; number < from + count; number++) {
		times.push(await lane.server.edit(lane.document, KINDS[kind].make(lane, number)));
		await sleep(GAP);
	}
	return times;
}

/** Pastes 10 KB and undoes it; the two are measured apart. */
async function pasteAndUndo(lane, count) {
	const paste = [];
	const undo = [];
	for (let number = 0; number < count; number++) {
		const text = agreement(10_240, 100 + number);
		const position = lane.document.somewhere();
		paste.push(await lane.server.edit(lane.document, lane.document.insert(position, text)));
		await sleep(GAP);
		undo.push(await lane.server.edit(lane.document, lane.document.remove(position, text)));
		await sleep(GAP);
	}
	return { paste: summary(paste), undo: summary(undo) };
}

/** Ten keys at 30 ms in one paragraph; from the last one to its diagnostics. */
async function tenKeys(lane, times) {
	const found = [];
	for (let number = 0; number < times; number++) {
		const { line, character } = lane.document.somewhere();
		const keys = Array.from(
			{ length: 10 },
			(_, key) => () => lane.document.insert({ line, character: character + key }, CHARACTER),
		);
		found.push(await lane.server.burst(lane.document, keys, 30));
		await sleep(300);
	}
	return summary(found);
}

const isOurs = ({ name }) => name === 'hegui' || name === 'floor';

/** How many edits a server is asked for: the slow ones fewer. */
function countFor(maker, size, context) {
	const all = context.quick ? 60 : KINDS.random.count;
	return Math.min(all, maker.edits?.[size] ?? all);
}

/** Random edits of all servers, in four turns. */
async function takeTurns(lanes, size, context) {
	const times = lanes.map(() => []);
	const processor = lanes.map(() => 0);
	for (const { lane } of lanes) await run(lane, 'random', 0, isOurs(lane) ? WARM_UP : 3);
	for (let turn = 0; turn < 4; turn++) {
		for (const [index, { maker, lane }] of lanes.entries()) {
			context.say(`edits, ${size}: ${lane.name}, turn ${turn + 1} of 4`);
			const before = lane.server.processorTime();
			const count = Math.ceil(countFor(maker, size, context) / 4);
			times[index].push(...(await run(lane, 'random', times[index].length, count)));
			processor[index] += lane.server.processorTime() - before;
		}
		context.loop.sample();
	}
	return lanes.map((_, index) => ({
		random: summary(times[index]),
		processor: processor[index] / times[index].length,
	}));
}

/** The other kinds of edit, for one server. */
async function otherKinds(lane, size, context) {
	const found = {};
	const few = context.quick ? 10 : KINDS.end.count;
	context.say(`edits, ${size}: ${lane.name}, other kinds`);
	if (size === '100k' || size === '1m') found.keys = await tenKeys(lane, isOurs(lane) && !context.quick ? 5 : 3);
	if (!isOurs(lane)) return found;
	for (const kind of ['end', 'heading']) found[kind] = summary(await run(lane, kind, 0, few));
	return { ...found, ...(await pasteAndUndo(lane, context.quick ? 3 : 10)) };
}

/** @returns for each size and server the times of edits, memory, and whether what it shows holds */
export async function measureEdits(context) {
	const found = {};
	for (const size of context.sizes) {
		const makers = laneMakers(context).filter((maker) => isOurs(maker) || size === '100k' || size === '1m');
		const lanes = [];
		for (const maker of makers) lanes.push({ maker, lane: await openLane(maker, size, context) });
		const opened = lanes.map(({ lane }) => lane.server.memory());
		const times = await takeTurns(lanes, size, context);
		found[size] = {};
		for (const [index, { maker, lane }] of lanes.entries()) {
			const memory = { opened: opened[index], edited: lane.server.memory() };
			const others = maker.isJson ? {} : await otherKinds(lane, size, context);
			context.say(`edits, ${size}: ${lane.name}, opened anew`);
			const fresh = await agreesWithFresh(maker, lane, context);
			found[size][lane.name] = { ...times[index], ...others, memory, fresh };
			await lane.server.stop();
		}
	}
	return found;
}
