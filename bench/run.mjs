// One run of the benchmarks: lays out the inputs, finds the peers, measures part after part.
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { inputTexts, SIZES } from './inputs.mjs';
import { measureCommandLine } from './measure/commandLine.mjs';
import { measureEdits } from './measure/edits.mjs';
import { measureFullCheck } from './measure/inProcess.mjs';
import { openLane } from './measure/lanes.mjs';
import { referenceLoop } from './measure/loop.mjs';
import { measureRequests } from './measure/requests.mjs';
import { measureSizes } from './measure/sizes.mjs';
import { measureStart } from './measure/start.mjs';
import { findPeers } from './peers/packages.mjs';
import { serversOf } from './peers/servers.mjs';
import { conditions } from './tools/machine.mjs';
import { layWork } from './tools/work.mjs';

const root = resolve(import.meta.dirname, '..');
const dist = join(root, 'dist');

/** The parts in their order; those that load the processor longest come last. */
const PARTS = {
	sizes: measureSizes,
	start: measureStart,
	edits: measureEdits,
	requests: measureRequests,
	fullCheck: measureFullCheck,
	commandLine: measureCommandLine,
	// Loaded where it is wanted: it needs a browser.
	activation: async (context) => (await import('./measure/activation.mjs')).measureActivation(context),
};
const USUAL = Object.keys(PARTS).filter((part) => part !== 'activation');

/** The empty server as a bundle, as ours is one. */
async function bundleFloor(folder) {
	const outfile = join(folder, 'floor.cjs');
	const entryPoints = [join(import.meta.dirname, 'floor.mjs')];
	await build({ entryPoints, outfile, bundle: true, platform: 'node', minify: true, logLevel: 'warning' });
	return outfile;
}

/** The servers of peers that start and answer here. */
async function serversThatRun(context) {
	const found = [];
	for (const maker of serversOf(context.peers)) {
		try {
			const lane = await openLane(maker, context.sizes[0], context);
			await lane.server.stop();
			found.push(maker);
		} catch (error) {
			context.say(`${maker.name} is left out: ${error.message.split('\n').slice(0, 2).join(' ')}`);
		}
	}
	return found;
}

function peersFor({ quick, peers, 'no-peers': without }) {
	if (without || (quick && peers === undefined)) return { modules: join(root, 'none'), versions: {} };
	return findPeers(peers);
}

/** @param {object} options those of `readOptions` */
export async function measureAll(options) {
	const { quick, inputs } = options;
	const sizes = Object.keys(SIZES).filter((size) => !quick || size !== '5m');
	const peers = peersFor(options);
	const work = layWork(inputTexts(inputs, sizes), peers);
	// As for a new user, nothing of our code is kept when the run begins.
	process.env.HEGUI_CODE_CACHE = join(work.folder, 'code');
	const context = {
		quick,
		inputs: inputs && resolve(inputs),
		sizes,
		peers,
		work,
		dist,
		floor: await bundleFloor(work.folder),
		server: join(dist, 'server/server.js'),
		ours: (file) => [join(dist, 'cli.js'), 'check', file],
		loop: referenceLoop(),
		say: (what) => console.error(`${String(Math.round(performance.now() / 1000)).padStart(4)} s  ${what}`),
	};
	const results = { conditions: conditions(), quick, ownInputs: inputs === undefined, peers: peers.versions };
	context.servers = await serversThatRun(context);
	context.loop.sample();
	const parts = options.only?.split(',') ?? (options.vscode ? Object.keys(PARTS) : USUAL);
	for (const part of parts) {
		if (PARTS[part] === undefined) throw new Error(`There is no part ${part}: ${Object.keys(PARTS).join(', ')}.`);
		results[part] = await PARTS[part](context);
	}
	results.loop = { milliseconds: context.loop.milliseconds(), samples: context.loop.samples() };
	results.seconds = performance.now() / 1000;
	return results;
}
