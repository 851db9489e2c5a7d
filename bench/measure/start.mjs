// A server's start until it answers `initialize`, and the opening of a document until its diagnostics are there.
import { summary } from '../tools/statistics.mjs';
import { laneMakers, startLane } from './lanes.mjs';

/** @returns for each server the start, the opening of each size, and its memory before and after */
export async function measureStart(context) {
	const makers = laneMakers(context);
	const rounds = context.quick ? 3 : 5;
	const found = Object.fromEntries(makers.map(({ name }) => [name, { start: [], open: {}, memory: {} }]));
	for (const size of context.sizes) {
		for (let round = 0; round < (size === '5m' ? 3 : rounds); round++) {
			context.say(`start and opening, ${size}: round ${round + 1}`);
			for (const maker of makers) {
				if (size === '5m' && !['hegui', 'floor'].includes(maker.name)) continue;
				const lane = await startLane(maker, size, context);
				const own = found[maker.name];
				own.start.push(lane.server.initialized);
				await lane.server.settle();
				own.memory.start ??= lane.server.memory()?.now;
				own.open[size] = [...(own.open[size] ?? []), await lane.open()];
				await lane.server.stop();
			}
		}
		context.loop.sample();
	}
	for (const own of Object.values(found)) {
		own.start = summary(own.start);
		own.open = Object.fromEntries(Object.entries(own.open).map(([size, times]) => [size, summary(times)]));
	}
	return found;
}
