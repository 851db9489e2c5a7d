// The quantities that have budgets, out of the figures of a run.
import { largestGrowth, tailGrowth } from './growth.mjs';

const MEDIANS = ['random', 'end', 'heading', 'paste', 'undo', 'keys'];

/** Units, as budgets name them; milliseconds become multiples of the reference loop. */
const quantity = (unit) => (id, value, more) => ({ id, unit, value, ...more });
const milliseconds = quantity('ms');
const mebibytes = quantity('MiB');
const kibibytes = quantity('KiB');
const times = quantity('times');

const ofCommandLine = (results) =>
	Object.entries(results.commandLine ?? {}).flatMap(([size, { hegui }]) => [
		milliseconds(`commandLine/${size}/wall`, hegui.wall.p50),
		milliseconds(`commandLine/${size}/processor`, hegui.cpu * 1000),
		mebibytes(`commandLine/${size}/memory`, hegui.memory),
	]);

function ofStart({ start }) {
	if (start === undefined) return [];
	const { hegui } = start;
	return [
		milliseconds('start', hegui.start.p50),
		...Object.entries(hegui.open).map(([size, open]) => milliseconds(`open/${size}`, open.p50)),
	];
}

const ofEdits = (results) =>
	Object.entries(results.edits ?? {}).flatMap(([size, { hegui }]) => [
		...MEDIANS.filter((kind) => hegui[kind]).map((kind) => milliseconds(`edit/${size}/${kind}`, hegui[kind].p50)),
		milliseconds(`edit/${size}/random p99`, hegui.random.p99, { isTail: true }),
		mebibytes(`edit/${size}/memory`, hegui.memory.edited?.peak),
	]);

const ofGrowth = (results) => [
	times('growth/edit p99, 1 MB over 10 KB', tailGrowth(results), { most: 6, isTail: true }),
	times('growth/edit, 5 MB without the protocol over 10 KB', largestGrowth(results), { most: 2 }),
];

function ofRequests({ requests }) {
	if (requests === undefined) return [];
	return [
		...['hover', 'codeAction', 'completion'].map((kind) => milliseconds(`request/${kind}`, requests.hegui[kind].p50)),
		milliseconds('request/cancel', requests.cancel.p50),
		mebibytes('memory after 1,000 edits', requests.memory?.edited?.now),
	];
}

const ofFullCheck = ({ fullCheck = {} }) =>
	['100k', '1m']
		.filter((size) => fullCheck[size])
		.flatMap((size) => [
			milliseconds(`full check/${size}`, fullCheck[size].check.p50),
			times(`full check/${size} over the scan`, fullCheck[size].ratio, { most: 50 }),
		]);

const ofSizes = ({ sizes }) =>
	sizes === undefined
		? []
		: [
				...Object.entries(sizes.bundles).map(([name, size]) => kibibytes(`size/${name}`, size)),
				kibibytes('size/extension, packed', sizes.vsix),
			];

const ofActivation = ({ activation }) =>
	activation === undefined
		? []
		: [
				milliseconds('activation', activation.activation.p50),
				milliseconds('activation to findings', activation.findings.p50),
			];

/**
 * @returns {{ id: string, unit: string, value: number, most?: number, isTail?: boolean }[]} `most`: a budget that no
 * run moves; `isTail`: a figure that few measurements do not give
 */
export function quantitiesOf(results) {
	const parts = [ofCommandLine, ofStart, ofEdits, ofGrowth, ofRequests, ofFullCheck, ofSizes, ofActivation];
	return parts.flatMap((part) => part(results)).filter(({ value }) => Number.isFinite(value));
}
