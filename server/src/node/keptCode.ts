// Loads a bundle with what the engine made of its code before, and keeps that for the next start.
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { basename, dirname, isAbsolute, join } from 'node:path';
import { Script } from 'node:vm';
import * as zlib from 'node:zlib';
import { forgetMemoryOptions } from './engineOptions.ts';

/** From Node 20.15 on; without it nothing is kept. */
const { crc32 } = zlib as { readonly crc32?: (data: Uint8Array, before?: number) => number };
/** Bytes of a checksum of the rest, which comes first: the engine would run damaged code as it stands. */
const CHECKSUM = 4;
/** Bytes before what is kept: that, and how long was worked. */
const HEADER = CHECKSUM + 4;
/** Milliseconds of work behind which the engine forgets what was called at the start. */
const LONG = 10_000;
/** So many times the work of another process comes with many functions that it did not call. */
const MUCH = 1.5;
/** As many versions of a bundle or of Node are kept side by side. */
const MOST = 4;

/** The folder in which programs of this user keep what they can make again. */
function cachesOfUser(): string {
	const { env, platform } = process;
	if (platform === 'win32') return env['LOCALAPPDATA'] ?? join(homedir(), 'AppData', 'Local');
	if (platform === 'darwin') return join(homedir(), 'Library', 'Caches');
	return env['XDG_CACHE_HOME'] || join(homedir(), '.cache');
}

/** Where code is kept; undefined where nobody wants that. Never in the folder that is being worked in: others write there. */
function folderOfCode(): string | undefined {
	const { HEGUI_CODE_CACHE: named, NODE_DISABLE_COMPILE_CACHE: isForbidden } = process.env;
	if (isForbidden !== undefined) return undefined;
	const folder = named ?? join(cachesOfUser(), 'hegui');
	return isAbsolute(folder) ? folder : undefined;
}

/** Where the code of a bundle is kept: at a place that another source, or an engine of other options, does not have. */
function placeOf(path: string, source: Uint8Array): string | undefined {
	const folder = folderOfCode();
	if (folder === undefined || crc32 === undefined) return undefined;
	const { version, arch, execArgv, env } = process;
	const engine = Buffer.from(JSON.stringify([version, arch, execArgv, env['NODE_OPTIONS']]));
	return join(folder, `${basename(path)}-${crc32(engine, crc32(source)).toString(16)}`);
}

interface Kept {
	readonly code: Buffer;
	/** Milliseconds of work after which it was made: the longer, the more functions had been called. */
	readonly worked: number;
}

/** What is kept at a place, if it is whole and this user kept it: what is there is run. */
function readKept(place: string): Kept | undefined {
	try {
		const user = process.getuid?.();
		if (user !== undefined && statSync(place).uid !== user) return undefined;
		const bytes = readFileSync(place);
		if (bytes.readUInt32LE() !== crc32?.(bytes.subarray(CHECKSUM))) return undefined;
		return { worked: bytes.readUInt32LE(CHECKSUM), code: bytes.subarray(HEADER) };
	} catch {
		return undefined;
	}
}

/** Milliseconds for which this process has had a processor. */
function workOfProcess(): number {
	const { user, system } = process.cpuUsage();
	return Math.round((user + system) / 1000);
}

/** Takes away what is kept of other versions of a bundle, but for the latest. */
function clearBeside(place: string): void {
	const [bundle = ''] = basename(place).split('-');
	const kept = readdirSync(dirname(place))
		.filter((name) => name.startsWith(`${bundle}-`))
		.map((name) => join(dirname(place), name))
		.map((file) => ({ file, age: -statSync(file).mtimeMs }));
	for (const { file } of kept.sort((a, b) => a.age - b.age).slice(MOST)) rmSync(file);
}

/** Keeps what the engine has made of a bundle until now, with every function that was called. */
function keep(place: string, script: Script): void {
	try {
		mkdirSync(dirname(place), { recursive: true, mode: 0o700 });
		// The engine takes code only where its options are those under which it was made.
		forgetMemoryOptions();
		const bytes = Buffer.concat([Buffer.alloc(HEADER), script.createCachedData()]);
		bytes.writeUInt32LE(workOfProcess(), CHECKSUM);
		bytes.writeUInt32LE(crc32?.(bytes.subarray(CHECKSUM)) ?? 0);
		// Another process may read meanwhile.
		const draft = `${place}.${process.pid}`;
		writeFileSync(draft, bytes, { mode: 0o600 });
		renameSync(draft, place);
		clearBeside(place);
	} catch {
		// Who may not write there starts as fast as ever.
	}
}

/** Whether this is no thread beside another: one of them keeps what all have called. */
function isMain(): boolean {
	return process.getBuiltinModule?.('node:worker_threads').isMainThread ?? true;
}

/** Compiles a bundle; at the end keeps its code, if there is none or this process has called much more of it. */
function compiled(path: string): Script {
	const source = readFileSync(path);
	const place = placeOf(path, source);
	const kept = place === undefined ? undefined : readKept(place);
	// Bundles consist of ASCII.
	const wrapped = Module.wrap(source.toString('latin1'));
	const script = new Script(wrapped, { filename: path, ...(kept && { cachedData: kept.code }) });
	const known = script.cachedDataRejected === false ? kept : undefined;
	const isWorth = (work: number): boolean => known === undefined || (work > MUCH * known.worked && work < LONG);
	if (place !== undefined) {
		process.once('exit', () => {
			if (isWorth(workOfProcess()) && isMain()) keep(place, script);
		});
	}
	return script;
}

const loaded = new Map<string, Module>();

/**
 * Loads a bundle like `require`, and likewise those that it requires by a relative path.
 *
 * Only code of Hegui is kept, nothing that it works on; what is kept is used for the same source, version of Node and options.
 *
 * @param path of the bundle, in full
 * @returns what it exports
 * @throws whatever the bundle throws, or reading it
 */
export function loadKept(path: string): unknown {
	const before = loaded.get(path);
	if (before !== undefined) return before.exports;
	const module = new Module(path);
	module.filename = path;
	const require = createRequire(path);
	const folder = dirname(path);
	const requireKept = (name: string): unknown => (name.startsWith('.') ? loadKept(join(folder, name)) : require(name));
	const { exports } = module;
	compiled(path).runInThisContext().call(exports, exports, Object.assign(requireKept, require), module, path, folder);
	module.loaded = true;
	loaded.set(path, module);
	return module.exports;
}
