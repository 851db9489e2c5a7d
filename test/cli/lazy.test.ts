// A draft without configuration is reviewed by one bundle and the law: the others need not even be there.
import { equal, ok } from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { bundle, plainEnvironment } from '../support/cli.ts';

describe('the bundles of the command line', () => {
	const folder = mkdtempSync(join(tmpdir(), 'hegui-lazy-'));
	const run = (...args: string[]) =>
		spawnSync(process.execPath, [join(folder, 'cli.js'), ...args], {
			cwd: folder,
			env: plainEnvironment(),
			encoding: 'utf8',
		});

	before(() => {
		for (const name of ['cli.js', 'cli/main.js', 'server/law.bin'])
			cpSync(join(dirname(bundle), name), join(folder, name));
		writeFileSync(join(folder, 'terms.md'), '# Terms\n\nWelcome.\n');
		writeFileSync(join(folder, 'declared.md'), '---\nhegui:\n  documentType: privacy-policy\n---\n\n# Terms\n');
	});

	after(() => rmSync(folder, { recursive: true, force: true }));

	it('are one for a plain draft', () => {
		const { status, stdout, stderr } = run('check', 'terms.md');
		equal(stderr, '');
		equal(status, 1);
		ok(stdout.startsWith('terms.md ('), stdout);
	});

	it('are more for one with front matter', () => {
		const { status, stderr } = run('check', 'declared.md');
		equal(status, 2);
		ok(stderr.includes('files.js'), stderr);
	});
});
