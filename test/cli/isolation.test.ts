// An error of ours costs the documents that it is about: they are named, and the exit code says that some are missing.
import { deepEqual, equal } from 'node:assert/strict';
import { join } from 'node:path';
import type { Input } from '../../server/src/cli/files/find.ts';
import { soloPool } from '../../server/src/cli/review/pool.ts';
import { type Outcome, runReview } from '../../server/src/cli/review/run.ts';
import { checkText } from '../../server/src/report/check.ts';
import { undecided } from '../../server/src/settings/decide.ts';
import { emptyAgreement, hegui, root, temporaryFolder } from '../support/cli.ts';
import { toyLaw } from '../support/toy.ts';

const FAULT = '炸药';
const environment = { NODE_OPTIONS: `--require ${join(root, 'test/support/fault.cjs')}`, HEGUI_FAULT: FAULT };

describe('a document whose review fails', () => {
	for (const jobs of ['1', '2']) {
		it(`is named, and the others are reviewed: ${jobs} at once`, async () => {
			const bad = `${emptyAgreement}\n${FAULT}。\n`;
			const folder = temporaryFolder({ 'a.md': emptyAgreement, 'b.md': bad, 'c.md': emptyAgreement });
			const args = ['check', '.', '--format', 'ndjson', '--requirements', 'blacklist', '--jobs', jobs];
			const { code, out, err } = await hegui(args, { folder, environment });
			const lines: { path: string }[] = out
				.trim()
				.split('\n')
				.map((line) => JSON.parse(line));
			deepEqual(
				lines.map(({ path }) => path),
				['a.md', 'c.md'],
			);
			equal(err, 'hegui: b.md: could not be reviewed because of an error in hegui (no idea of it)\n');
			equal(code, 2);
		}).timeout(60_000);
	}
});

describe('a set that cannot be judged', () => {
	it('costs its own documents', async () => {
		const view = { pack: toyLaw.pack, locale: 'en', asOf: '2026-11-22', withEnglish: false } as const;
		const terms = { law: toyLaw, view, configured: {}, asked: {}, decisions: undecided };
		const pool = soloPool(async ({ path }) => {
			const text = { path, text: '# 玩具协议\n', format: 'markdown' as const, problems: [], sha256: '', version: path };
			return checkText(text, terms);
		});
		const inputs = ['a.md', 'b.md', 'c.md', 'd.md'].map((path): Input => ({ path, file: path, named: true }));
		const broken = { ...toyLaw.pack, requirements: undefined } as unknown as typeof toyLaw.pack;
		const setOf = ({ path }: Input): string | undefined => (path === 'd.md' ? undefined : path < 'c' ? 'bad' : 'good');
		const lawOf = (set: string) => ({ ...view, pack: set === 'bad' ? broken : toyLaw.pack });
		const told: string[] = [];
		const tell = (one: Outcome): number =>
			told.push(`${one.kind} ${one.kind === 'set' ? one.record.name : one.input.path}`);
		for await (const outcome of runReview(inputs, setOf, pool, lawOf)) tell(outcome);
		deepEqual(told, ['failure a.md', 'failure b.md', 'document c.md', 'set good', 'document d.md']);
	});
});
