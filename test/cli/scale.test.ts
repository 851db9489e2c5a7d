// Large runs: several threads give the bytes of one, and what goes wrong in a thread costs one document.
import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { jobsFor } from '../../server/src/cli/review/jobs.ts';
import { ahead } from '../../server/src/cli/review/run.ts';
import { bundle, hegui, plainEnvironment, repositoryFile, sample, temporaryFolder } from '../support/cli.ts';
import { agreementFile } from '../support/word.ts';

const AGREEMENT = '# 微澜服务协议\n\n欢迎您使用微澜。\n';
const LEAVING = `${AGREEMENT}\n## 注销账号\n\n您可以随时在“设置—注销账号”中自行注销账号，我们不会设置不合理的条件。\n`;
const CONFIG = 'sets: [ { name: 微澜, documents: ["set/*.md"] } ]\n';
const DECISION = `waivers:
  - { requirement: blacklist, document: a.md, decision: accepted, reason: Nobody is listed., by: Jane, on: 2026-01-02 }
  - { requirement: blacklist, document: z.md, decision: accepted, reason: Gone., by: Jane, on: 2026-01-02 }
`;

describe('several threads', () => {
	let folder: string;

	before(async () => {
		folder = temporaryFolder({
			'a.md': AGREEMENT,
			'b.docx': await agreementFile(),
			'c.docx': 'no Word document',
			'long.md': repositoryFile(sample),
			'page.html': `<!doctype html><html><body><h1>服务协议</h1><p>欢迎您使用微澜。</p></body></html>`,
			'set/agreement.md': AGREEMENT,
			'set/leaving.md': LEAVING,
			'hegui.yaml': CONFIG,
			'hegui.waivers.yaml': DECISION,
		});
	});

	for (const format of ['ndjson', 'json', 'text', 'markdown']) {
		it(`give the same bytes as one: ${format}`, async () => {
			const run = (jobs: string) =>
				hegui(['check', '-', '.', '--format', format, '--as-of', '2026-11-22', '--jobs', jobs], {
					folder,
					input: LEAVING,
				});
			const [one, three] = [await run('1'), await run('3')];
			equal(one.code, 2);
			match(one.err, /c\.docx/);
			match(one.err, /z\.md/);
			ok(one.out.includes('set/leaving.md'));
			deepEqual(three, one);
		}).timeout(120_000);
	}

	it('lose the documents that are too large for the memory, and review the others', async () => {
		const clause = '您可以在设置中注销账号，我们将在十五个工作日内处理您的投诉与举报。';
		const large = Array.from({ length: 15_000 }, (_, number) => `第${number}条 ${clause}`).join('\n\n');
		const files = {
			'a.md': AGREEMENT,
			'b.md': AGREEMENT + large,
			'c.md': AGREEMENT + large,
			'd.md': AGREEMENT,
			'e.md': AGREEMENT,
		};
		const args = ['check', '.', '--format', 'ndjson', '--requirements', 'blacklist', '--jobs', '2'];
		const { code, out, err } = await hegui(args, {
			folder: temporaryFolder(files),
			environment: { NODE_OPTIONS: '--max-old-space-size=50' },
		});
		const words = 'could not be reviewed: it needs more memory than there is';
		equal(err, `hegui: b.md: ${words}\nhegui: c.md: ${words}\n`);
		equal(code, 2);
		const paths = out
			.trimEnd()
			.split('\n')
			.map((line) => JSON.parse(line).path);
		deepEqual(paths, ['a.md', 'd.md', 'e.md']);
	}).timeout(120_000);
});

describe('the number of threads', () => {
	const machine = { cores: 8, memory: 64e9 };
	const size = Buffer.byteLength(repositoryFile(sample));
	const documents = (count: number) =>
		Array.from({ length: count }, () => ({ path: sample, file: sample, named: false }));

	it('is that of --jobs, but for documents that are fewer', () => {
		equal(jobsFor(3, documents(10), machine), 3);
		equal(jobsFor(3, documents(2), machine), 2);
		equal(jobsFor(3, [], machine), 1);
		equal(jobsFor(3, undefined, machine), 3);
	});

	it('is one where the documents do not pay for more', () => {
		equal(jobsFor('auto', documents(1), machine), 1);
		equal(jobsFor('auto', documents(5), machine), 1);
		equal(jobsFor('auto', [], machine), 1);
	});

	it('grows with the text, as far as cores and memory go', () => {
		const some = jobsFor('auto', documents(Math.ceil(2_000_000 / size)), machine);
		ok(some > 1 && some < 8, `${some}`);
		equal(jobsFor('auto', documents(100_000), machine), 8);
		equal(jobsFor('auto', documents(100_000), { cores: 8, memory: 1.2e9 }), 2);
		equal(jobsFor('auto', undefined, { cores: 8, memory: 1e8 }), 1);
	});
});

describe('work ahead', () => {
	it('is bounded, and results come in order', async () => {
		let underWay = 0;
		let most = 0;
		let begun = 0;
		const pauses = [3, 1, 2];
		const results = ahead(
			Array.from({ length: 40 }, (_, index) => index),
			4,
			async (number) => {
				begun++;
				most = Math.max(most, ++underWay);
				for (let pause = 0; pause < (pauses[number % 3] ?? 0); pause++) await new Promise(setImmediate);
				underWay--;
				return number;
			},
		);
		const seen: number[] = [];
		for await (const number of results) {
			ok(begun - seen.length <= 4 + 4 * 3 + 4, `${begun} begun, ${seen.length} taken`);
			seen.push(number);
		}
		deepEqual(
			seen,
			Array.from({ length: 40 }, (_, index) => index),
		);
		equal(most, 4);
	});

	it('gives a result although the next item is yet to come', async () => {
		let release = (): void => {};
		async function* items(): AsyncGenerator<number> {
			yield 1;
			await new Promise<void>((resolve) => {
				release = resolve;
			});
			yield 2;
		}
		const seen: number[] = [];
		for await (const number of ahead(items(), 4, async (item) => item)) {
			seen.push(number);
			release();
		}
		deepEqual(seen, [1, 2]);
	});
});

describe('a run that is interrupted', () => {
	const files = Object.fromEntries(
		Array.from({ length: 400 }, (_, index) => [`${String(index).padStart(3, '0')}.md`, LEAVING]),
	);

	/** Interrupts a run after its first lines; what it wrote until it ended. */
	function interrupt(
		child: ChildProcess,
		signal: NodeJS.Signals,
	): Promise<{ out: string; err: string; signal: unknown }> {
		return new Promise((done) => {
			let out = '';
			let err = '';
			child.stdout?.on('data', (chunk: Buffer) => {
				if (out === '') child.kill(signal);
				out += chunk.toString();
			});
			child.stderr?.on('data', (chunk: Buffer) => {
				err += chunk.toString();
			});
			child.on('close', (_, by) => done({ out, err, signal: by }));
		});
	}

	for (const jobs of ['1', '2']) {
		it(`ends with a whole line, says so, and dies of the signal (--jobs ${jobs})`, async () => {
			const folder = temporaryFolder(files);
			const args = [bundle, 'check', '.', '--format', 'ndjson', '--jobs', jobs];
			const child = spawn(process.execPath, args, { cwd: folder, env: plainEnvironment() });
			const { out, err, signal } = await interrupt(child, 'SIGINT');
			equal(signal, 'SIGINT');
			equal(err, 'hegui: stopped; the report is not complete\n');
			ok(out.endsWith('}\n'));
			const lines = out.trimEnd().split('\n');
			ok(lines.length > 0 && lines.length < 400, `${lines.length} lines`);
			for (const [index, line] of lines.entries()) {
				equal(JSON.parse(line).path, `${String(index).padStart(3, '0')}.md`);
			}
		}).timeout(120_000);
	}

	it('ends while it waits for the next path', async () => {
		const folder = temporaryFolder({ 'a.md': AGREEMENT });
		const args = [bundle, 'check', '--files-from', '-', '--format', 'ndjson', '--jobs', '1'];
		const child = spawn(process.execPath, args, { cwd: folder, env: plainEnvironment() });
		child.stdin.on('error', () => {});
		child.stdin.write('a.md\n');
		const { out, signal } = await interrupt(child, 'SIGTERM');
		equal(signal, 'SIGINT');
		equal(JSON.parse(out).path, 'a.md');
	}).timeout(120_000);
});
