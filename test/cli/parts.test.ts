// A run in parts: shards, lists of paths, one process that is fed paths and answers each, several processes side by side.
import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { isInShard, readShard } from '../../server/src/cli/review/shard.ts';
import { bundle, hegui, plainEnvironment, temporaryFolder } from '../support/cli.ts';

const AGREEMENT = '# 微澜服务协议\n\n欢迎您使用微澜。\n';
const LEAVING = `${AGREEMENT}\n## 注销账号\n\n您可以随时在“设置—注销账号”中自行注销账号，我们不会设置不合理的条件。\n`;
const NDJSON = ['--format', 'ndjson', '--requirements', 'account-deletion', '--as-of', '2026-11-22', '--jobs', '1'];

const single = Array.from({ length: 12 }, (_, index) => `docs/${index}.md`);
const ofSet = ['set/a.md', 'set/b.md', 'set/z.md'];
const paths = [...single, ...ofSet];
const folder = temporaryFolder({
	...Object.fromEntries(paths.map((path, index) => [path, index % 3 === 0 ? LEAVING : AGREEMENT])),
	'hegui.yaml': 'sets: [ { name: 微澜, documents: ["set/*.md"] } ]\n',
});

const linesOf = (text: string): string[] => text.split('\n').filter((line) => line !== '');
const pathOf = (line: string): string => JSON.parse(line).path;
const check = (args: readonly string[], input = '') => hegui(['check', ...args, ...NDJSON], { folder, input });

describe('a shard', () => {
	it('is read from its words', () => {
		deepEqual(readShard('3/16'), { number: 3, count: 16 });
		for (const wrong of ['0/4', '5/4', '1/0', '3', '1/2/3', '-1/4', '1.5/4', '1e3/4', ''])
			equal(readShard(wrong), undefined);
	});

	it('holds every name once, and about as many as the others', () => {
		const counts = Array.from({ length: 16 }, () => 0);
		for (let index = 0; index < 8000; index++) {
			const own = counts.flatMap((_, at) => (isInShard(`docs/${index}.md`, { number: at + 1, count: 16 }) ? [at] : []));
			equal(own.length, 1);
			for (const at of own) counts[at] = (counts[at] ?? 0) + 1;
		}
		ok(Math.min(...counts) > 400 && Math.max(...counts) < 600, counts.join(' '));
	});

	it('holds the same names from version to version: what has been stored by parts stays in its part', () => {
		const known = { 'docs/1.md': [10, 67, 976872], '隐私政策/第1版.md': [11, 95, 841969], 微澜: [7, 51, 839101] };
		for (const [name, numbers] of Object.entries(known)) {
			for (const [at, count] of [16, 97, 999983].entries())
				ok(isInShard(name, { number: numbers[at] ?? 0, count }), `${name}: ${count}`);
		}
	});

	it('with the others gives the lines of the whole run, the documents of a set together', async () => {
		const whole = await check(['.']);
		const shards = await Promise.all(['1/3', '2/3', '3/3'].map((part) => check(['.', '--shard', part])));
		const lines = shards.map(({ out }) => linesOf(out));
		deepEqual(lines.flat().sort(), linesOf(whole.out).sort());
		const withSet = lines.map((own) => own.map(pathOf).filter((path) => ofSet.includes(path)));
		deepEqual(
			withSet.filter((own) => own.length > 0),
			[ofSet],
		);
	});

	it('without documents says so and is no failure', async () => {
		const parts = Array.from({ length: 9 }, (_, index) => `${index + 1}/9`);
		const empty = parts.find((part) => {
			const shard = readShard(part);
			return shard !== undefined && !isInShard('docs/1.md', shard);
		});
		const { code, out, err } = await check(['docs/1.md', '--shard', empty ?? '']);
		deepEqual([code, out], [0, '']);
		equal(err, `hegui: --shard ${empty}: none of the documents is in this part (1 in all)\n`);
	});
});

describe('a list of paths', () => {
	it('may come from a file or standard input, with line breaks of any kind or NUL', async () => {
		const named = await hegui(['check', 'docs/1.md', 'docs/2.md', '--quiet'], { folder });
		for (const list of ['docs/2.md\ndocs/1.md', '\ndocs/1.md\r\ndocs/2.md\r\n', 'docs/1.md\0docs/2.md\0']) {
			deepEqual(await hegui(['check', '--files-from', '-', '--quiet'], { folder, input: list }), named);
		}
		const other = temporaryFolder({
			'list.txt': single.slice(0, 2).join('\n'),
			'docs/0.md': LEAVING,
			'docs/1.md': LEAVING,
		});
		const { out } = await hegui(['check', '--files-from', 'list.txt', '--format', 'json'], { folder: other });
		deepEqual(
			JSON.parse(out).documents.map(({ path }: { path: string }) => path),
			['docs/0.md', 'docs/1.md'],
		);
	});

	it('that names nothing is no failure', async () => {
		const { code, out, err } = await hegui(['check', '--files-from', '-'], { folder, input: '\n\n' });
		deepEqual([code, out, err], [0, '', 'hegui: --files-from -: names no document\n']);
		const { code: ofStream, out: answers, err: words } = await check(['--files-from', '-']);
		deepEqual([ofStream, answers, words], [0, '', '']);
	});
});

/** One process that is fed paths, as Spark's `pipe()` and others keep one for each partition. */
function feed() {
	const child = spawn(process.execPath, [bundle, 'check', '--files-from', '-', ...NDJSON, '--fail-on', 'never'], {
		cwd: folder,
		env: plainEnvironment(),
		stdio: ['pipe', 'pipe', 'ignore'],
	});
	const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
	return {
		ask: async (path: string): Promise<string> => {
			child.stdin.write(`${path}\n`);
			return (await answers.next()).value ?? '';
		},
		end: async (): Promise<unknown> => {
			child.stdin.end();
			return (await once(child, 'close'))[0];
		},
	};
}

describe('a process that is fed', () => {
	it('answers each path before the next one comes, in the order of the paths', async () => {
		const process = feed();
		for (const path of ['docs/5.md', 'docs/0.md', 'docs/5.md']) equal(pathOf(await process.ask(path)), path);
		deepEqual(JSON.parse(await process.ask('docs/none.md')), {
			path: 'docs/none.md',
			error: 'docs/none.md: no such file or folder',
		});
		equal(pathOf(await process.ask('docs/7.md')), 'docs/7.md');
		equal(await process.end(), 2);
	});

	it('gives the lines that a run gives, whatever the partitions and threads', async () => {
		const whole = await check(['docs']);
		const partitions = [single.slice(0, 7), single.slice(7), []];
		const answers = await Promise.all(
			partitions.map((names, index) =>
				check(['--files-from', '-', '--jobs', String(index + 1)], names.map((name) => `${name}\n`).join('')),
			),
		);
		const lines = answers.map(({ out }) => linesOf(out));
		deepEqual(
			lines.map((own) => own.map(pathOf)),
			partitions,
		);
		deepEqual(lines.flat().sort(), linesOf(whole.out).sort());
	});

	it('judges a document of a set as where it is named alone', async () => {
		const [alone, fed] = await Promise.all([check(['set/b.md']), check(['--files-from', '-'], 'set/b.md\n')]);
		// Who feeds a process gets a line for each path; the set is told where it is reviewed as a whole.
		deepEqual(
			linesOf(fed.out),
			linesOf(alone.out).filter((line) => !line.startsWith('{"set"')),
		);
		match(fed.out, /"statedIn":\[\{"path":"set\/a\.md"/);
	});

	it('takes its part of a list that all parts get', async () => {
		const list = paths.join('\n');
		const parts = await Promise.all(['1/2', '2/2'].map((part) => check(['--files-from', '-', '--shard', part], list)));
		deepEqual(parts.flatMap(({ out }) => linesOf(out).map(pathOf)).sort(), [...paths].sort());
	});
});

describe('processes side by side', () => {
	it('give the lines of one run: xargs -P', async () => {
		const whole = await check(['docs']);
		// Each process writes a file of its own: long lines of several would mix on one pipe.
		const one = `"$0" "$1" check ${NDJSON.join(' ')} --fail-on never --output parts/$$.ndjson "\${@:2}"`;
		const line = `mkdir parts; printf '%s\\n' docs/*.md | xargs -P 2 -n 5 bash -c '${one}' "$0" "$1"; cat parts/*`;
		const options = { cwd: folder, env: plainEnvironment() };
		const out = await new Promise<string>((done, failed) => {
			execFile('bash', ['-c', line, process.execPath, bundle], options, (error, text) => {
				if (error === null) done(text);
				else failed(error);
			});
		});
		deepEqual(linesOf(out).sort(), linesOf(whole.out).sort());
	});
});
