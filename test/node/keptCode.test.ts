// Code that the engine made of a bundle is kept for the next start, and is never trusted further than it was checked.
import { deepEqual, equal, match, notEqual, ok } from 'node:assert/strict';
import { chownSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { hegui, type Ran } from '../support/cli.ts';
import { ServerProcess } from '../support/serverProcess.ts';

const DRAFT = 'samples/service-agreement.zh.md';
/** Stands before what is kept: a checksum and how long was worked. */
const HEADER = 8;

describe('the code of bundles', function () {
	this.timeout(120_000);
	let folder = '';

	beforeEach(() => {
		folder = mkdtempSync(join(tmpdir(), 'hegui-code-'));
	});
	afterEach(() => rmSync(folder, { recursive: true }));

	const check = (environment: Readonly<Record<string, string>>): Promise<Ran> =>
		hegui(['check', '--as-of', '2026-11-22', DRAFT], { environment });
	const checkKeeping = (code = folder): Promise<Ran> => check({ HEGUI_CODE_CACHE: code });
	/** What is kept of the command line: file and the moment in which it was written. */
	function kept(): { readonly file: string; readonly written: number } {
		const [name = '', ...others] = readdirSync(folder).filter((one) => one.startsWith('main.js-'));
		deepEqual(others, []);
		const file = join(folder, name);
		return { file, written: statSync(file).mtimeMs };
	}

	it('is kept by the first run, and the second takes it and says the same', async () => {
		const first = await checkKeeping();
		const before = kept();
		equal(statSync(before.file).mode & 0o077, process.platform === 'win32' ? 0o066 : 0);
		ok(statSync(before.file).size > 300_000, 'with the functions that were called');
		deepEqual(await checkKeeping(), first);
		// What was not taken is written anew.
		deepEqual(kept(), before);
	});

	it('is kept in a folder that is made for it', async () => {
		const inner = join(folder, 'not', 'there');
		await checkKeeping(inner);
		equal(readdirSync(inner).length, 1);
	});

	for (const [what, worked, isKept] of [
		['worked much longer', 1, true],
		['did not work much longer', 1_000_000, false],
	] as const) {
		it(`is ${isKept ? '' : 'not '}kept anew by a run that ${what}`, async () => {
			await checkKeeping();
			const { file } = kept();
			const bytes = readFileSync(file);
			bytes.writeUInt32LE(worked, 4);
			bytes.writeUInt32LE(crc32(bytes.subarray(4)));
			writeFileSync(file, bytes);
			await checkKeeping();
			equal(readFileSync(file).readUInt32LE(4) !== worked, isKept);
		});
	}

	for (const [what, damage] of [
		['damaged', (code: Buffer) => void code.writeUInt8(code.readUInt8(5000) ^ 1, 5000)],
		['cut off', (code: Buffer) => code.subarray(0, code.length / 2)],
		['empty', () => Buffer.alloc(0)],
		['shorter than its header', () => Buffer.alloc(HEADER - 3)],
	] as const) {
		it(`that is ${what} is not run but kept anew`, async () => {
			const first = await checkKeeping();
			const { file } = kept();
			const whole = readFileSync(file);
			const code = Buffer.from(whole);
			writeFileSync(file, damage(code) ?? code);
			deepEqual(await checkKeeping(), first);
			ok(readFileSync(file).length > HEADER);
			notEqual(Buffer.compare(readFileSync(file), code), 0);
			const again = kept();
			deepEqual(await checkKeeping(), first);
			deepEqual(kept(), again);
		});
	}

	it('that is of other options is kept beside', async () => {
		await checkKeeping();
		await check({ HEGUI_CODE_CACHE: folder, NODE_OPTIONS: '--max-old-space-size=500' });
		equal(readdirSync(folder).length, 2);
	});

	it('is kept in four versions at most', async () => {
		for (const name of ['main.js-1', 'main.js-2', 'main.js-3', 'main.js-4', 'engine.js-1', 'mine']) {
			writeFileSync(join(folder, name), name);
		}
		await checkKeeping();
		const names = readdirSync(folder);
		equal(names.filter((name) => name.startsWith('main.js-')).length, 4);
		ok(names.includes('engine.js-1') && names.includes('mine'));
	});

	for (const [what, environment] of [
		['is told of no folder', { HEGUI_CODE_CACHE: '' }],
		['is forbidden it', { HEGUI_CODE_CACHE: 'FOLDER', NODE_DISABLE_COMPILE_CACHE: '1' }],
		['is told of a file', { HEGUI_CODE_CACHE: join('FOLDER', 'file', 'code') }],
	] as const) {
		it(`is not kept by one who ${what}, and nothing else is different`, async () => {
			writeFileSync(join(folder, 'file'), '');
			const code = environment.HEGUI_CODE_CACHE.replace('FOLDER', folder);
			const ran = await check({ ...environment, HEGUI_CODE_CACHE: code });
			match(ran.out, /blacklist/);
			equal(ran.err, '');
			deepEqual(readdirSync(folder), ['file']);
		});
	}

	it('is kept nowhere where the folder of the user is not told in full', async () => {
		for (const environment of [
			{ XDG_CACHE_HOME: '', LOCALAPPDATA: '' },
			{ XDG_CACHE_HOME: 'caches', LOCALAPPDATA: 'caches' },
			{ HEGUI_CODE_CACHE: 'code' },
		]) {
			const ran = await hegui(['check', join(process.cwd(), DRAFT)], { folder, environment });
			equal(ran.err, '');
			deepEqual(readdirSync(folder), []);
		}
	});

	// Only root can give a file away.
	if (process.getuid?.() === 0) {
		it('that another user kept is not run but kept anew', async () => {
			await checkKeeping();
			const { file } = kept();
			chownSync(file, 1, 1);
			await checkKeeping();
			equal(statSync(file).uid, 0);
		});
	}

	it('is kept of the server and its engine when they end, and taken at the next start', async () => {
		async function served(): Promise<unknown[]> {
			const server = ServerProcess.startIn({ HEGUI_CODE_CACHE: folder });
			await server.greet();
			const codes = await server.review('# 公众账号服务协议\n\n您可以开设公众账号、订阅号，群发消息。\n');
			await server.connection.sendRequest('shutdown');
			await server.connection.sendNotification('exit');
			deepEqual([await server.ended(), server.errors], [0, '']);
			return codes;
		}
		const state = (): unknown => readdirSync(folder).map((name) => [name, statSync(join(folder, name)).mtimeMs]);
		const codes = await served();
		const before = state();
		deepEqual(
			readdirSync(folder).map((name) => name.replace(/-.*/, '')),
			['engine.js', 'protocol.js'],
		);
		deepEqual(await served(), codes);
		deepEqual(state(), before);
	});
});
