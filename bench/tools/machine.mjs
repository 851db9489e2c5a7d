// Under which conditions a run measured.
import { availableParallelism, cpus, loadavg, platform, release, totalmem } from 'node:os';

/** Machine, cores, Node, day, and how busy the machine was when the run began. */
export function conditions() {
	return {
		processor: cpus()[0]?.model.trim() ?? 'unknown',
		cores: availableParallelism(),
		memory: Math.round(totalmem() / 2 ** 30),
		system: `${platform()} ${release().replace(/-.*/, '')}`,
		node: process.version,
		day: new Date().toISOString().slice(0, 10),
		load: loadavg()[0],
	};
}
