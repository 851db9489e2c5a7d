// Runs a program from start to end and tells what it took: wall clock, processor time, memory.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { memoryStatusOf, statOf } from './proc.mjs';

const LOOK = 20;

/** Looks at a process while it runs: one that ends itself in native code does not come to report. */
function watched(pid) {
	const seen = { cpu: Number.NaN, memory: Number.NaN };
	const timer = setInterval(() => {
		try {
			const { peak } = memoryStatusOf(pid);
			if (Number.isFinite(peak)) seen.memory = peak;
			seen.cpu = statOf(pid).time / 1000;
		} catch {
			// It has ended, or the system does not tell.
		}
	}, LOOK);
	return () => {
		clearInterval(timer);
		return seen;
	};
}

const probe = resolve(import.meta.dirname, '../usage.cjs');

/**
 * Runs a Node program.
 *
 * @param {{ args: string[], cwd: string, env?: Record<string, string> }} program its file and arguments
 * @param {(line: Buffer) => void} [hear] what it prints on standard output; without it nothing reads that
 * @returns {Promise<{ wall: number, cpu: number, memory: number, code: number | null, errors: string }>} ms, s, MiB
 */
export async function runWhole({ args, cwd, env = {} }, hear) {
	const usage = join(cwd, `usage-${process.pid}.json`);
	rmSync(usage, { force: true });
	const begin = performance.now();
	const child = spawn(process.execPath, ['--require', probe, ...args], {
		cwd,
		env: { ...process.env, NO_COLOR: '1', ...env, HEGUI_USAGE: usage },
		stdio: ['ignore', hear ? 'pipe' : 'ignore', 'pipe'],
	});
	const lastSeen = watched(child.pid);
	let errors = '';
	child.stderr.on('data', (data) => {
		errors = (errors + data).slice(-2000);
	});
	if (hear) child.stdout.on('data', hear);
	const exited = new Promise((done) => child.once('exit', () => done(performance.now() - begin)));
	const code = await new Promise((done) => child.once('close', done));
	const seen = lastSeen();
	const { cpu, memory } = existsSync(usage) ? JSON.parse(readFileSync(usage, 'utf8')) : seen;
	return { wall: await exited, cpu, memory, code, errors };
}
