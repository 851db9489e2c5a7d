// The figures of a run as tables in Markdown, a section for each part that was measured.
import { SIZE_WORDS } from '../inputs.mjs';
import { figure, spread, tableLines } from '../tools/statistics.mjs';
import { targetRows } from './targets.mjs';

const NAMES = { hegui: '**Hegui**', floor: 'the empty server' };
const nameOf = (name) => NAMES[name] ?? name;
const inSeconds = ({ p50, least, most, count }) =>
	spread({ p50: p50 / 1000, least: least / 1000, most: most / 1000, count });

function commandLineRow(name, { wall, cpu, memory, ratio, skipped, failed }) {
	if (skipped) return [name, 'left out: too long', '', '', ''];
	if (failed) return [name, `failed: ${failed.split('\n')[0].slice(0, 60).replaceAll('|', ' ')}`, '', '', ''];
	return [name, inSeconds(wall), figure(cpu), figure(memory), ratio ? spread(ratio) : ''];
}

function commandLine(found) {
	const head = ['program', 'wall clock s', 'processor s', 'peak MiB', 'times as long as Hegui'];
	return Object.entries(found).map(([size, { hegui, floor, peers }]) => ({
		title: `Command line, ${SIZE_WORDS[size]}`,
		lines: tableLines(head, [
			commandLineRow('**Hegui**', hegui),
			commandLineRow('Node alone (`node -e 0`)', floor),
			...Object.entries(peers).map(([name, one]) => commandLineRow(name, one)),
		]),
	}));
}

function start(found) {
	const sizes = Object.keys(found.hegui.open);
	const head = ['server', 'start to reply ms', 'MiB then', ...sizes.map((size) => `opening ${SIZE_WORDS[size]} ms`)];
	const rows = Object.entries(found).map(([name, one]) => [
		nameOf(name),
		spread(one.start),
		figure(one.memory.start),
		...sizes.map((size) => (one.open[size] ? spread(one.open[size]) : '–')),
	]);
	return [{ title: 'Start of the server, and opening until the diagnostics are there', lines: tableLines(head, rows) }];
}

function randomEdits(found) {
	const head = [
		'server',
		'edits',
		'p50 ms',
		'p95 ms',
		'p99 ms',
		'processor ms an edit',
		'MiB, peak',
		'same as opened anew',
	];
	return Object.entries(found).map(([size, servers]) => ({
		title: `One character in ${SIZE_WORDS[size]}, anywhere, until the diagnostics are there`,
		lines: tableLines(
			head,
			Object.entries(servers).map(([name, { random, processor, memory, fresh }]) => [
				nameOf(name),
				random.count,
				...[random.p50, random.p95, random.p99].map(figure),
				figure(processor),
				figure(memory.edited?.peak),
				fresh.equal ? `yes, ${fresh.kept}` : `NO: ${fresh.kept}, ${fresh.fresh}`,
			]),
		),
	}));
}

const KINDS = {
	end: 'a character at the end',
	heading: 'a character in a heading',
	paste: 'pasting 10 KB',
	undo: 'undoing that',
	keys: 'ten keys at 30 ms, after the last',
};

function otherEdits(found) {
	const servers = (name) => Object.values(found).some((own) => own[name]?.end || own[name]?.keys);
	const names = Object.keys(found['1m'] ?? found['10k'] ?? {}).filter(servers);
	const rows = Object.entries(KINDS).flatMap(([kind, words]) =>
		names
			.filter((name) => Object.values(found).some((own) => own[name]?.[kind]))
			.map((name) => [
				`${words}: ${nameOf(name)}`,
				...Object.values(found).map((own) => (own[name]?.[kind] ? spread(own[name][kind]) : '–')),
			]),
	);
	const head = ['edit', ...Object.keys(found).map((size) => `${SIZE_WORDS[size]}, ms`)];
	return { title: 'Other edits', lines: tableLines(head, rows) };
}

function requests(found) {
	const kinds = { hover: 'hover', codeAction: 'code action', completion: 'completion after 《' };
	const rows = Object.entries(kinds).flatMap(([kind, words]) =>
		['hegui', 'floor'].map((name) => {
			const { p50, p95, p99 } = found[name][kind];
			return [`${words}: ${nameOf(name)}`, figure(p50), figure(p95), figure(p99)];
		}),
	);
	const { cancel, memory } = found;
	if (cancel.count > 0) rows.push(['a cancelled check, until it ends', figure(cancel.p50), '–', figure(cancel.most)]);
	const sections = [
		{
			title: `Requests in ${SIZE_WORDS[found.size]}`,
			lines: tableLines(['request', 'p50 ms', 'p95 ms', 'p99 ms'], rows),
		},
	];
	if (!memory?.edited) return sections;
	const rowsOfMemory = [
		['opened', figure(memory.opened.now), figure(memory.opened.peak)],
		['after 1,000 edits', figure(memory.edited.now), figure(memory.edited.peak)],
	];
	const title = `Memory with ${SIZE_WORDS[found.size]} open`;
	return [...sections, { title, lines: tableLines(['Hegui', 'MiB', 'MiB, peak'], rowsOfMemory) }];
}

function fullCheck({ ready, ...sizes }) {
	const rows = Object.entries(sizes).map(([size, { check, scan, ratio }]) => [
		SIZE_WORDS[size],
		spread(check),
		spread(scan),
		figure(ratio),
	]);
	const head = ['text', 'check ms', 'scan alone ms', 'times the scan'];
	const title = `Full check in a process that is warm (making the law ready took ${figure(ready)} ms)`;
	return [{ title, lines: tableLines(head, rows) }];
}

function sizes({ bundles, vsix }) {
	const rows = Object.entries(bundles).map(([name, size]) => [`\`dist/${name}\``, figure(size)]);
	if (vsix !== undefined) rows.push(['the packed extension', figure(vsix)]);
	return [{ title: 'Sizes', lines: tableLines(['file', 'KiB'], rows) }];
}

function activation({ activation: active, findings }) {
	const rows = [
		['until the extension is active', spread(active)],
		['until the findings of a draft of 10 KB are there', spread(findings)],
	];
	return [{ title: 'In VS Code, just started', lines: tableLines(['from the start of the activation', 'ms'], rows) }];
}

const edits = (found) => [...randomEdits(found), otherEdits(found)];
const SECTIONS = { activation, commandLine, start, edits, requests, fullCheck, sizes };

/** The table of what is to be reached. */
export function targetsTable(results) {
	return tableLines(['quantity', 'beside', 'to reach', 'measured', ''], targetRows(results));
}

/** All sections of a run: a title and the lines of a table. */
export function sectionsOf(results) {
	return Object.entries(SECTIONS).flatMap(([part, make]) => (results[part] ? make(results[part]) : []));
}
