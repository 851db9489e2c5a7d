// A person at a terminal is shown the hegui.yaml that `hegui init` would write, and asked.
import { equal, match } from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { bundle, emptyAgreement, plainEnvironment, temporaryFolder } from '../support/cli.ts';

/** Runs `init` on a terminal that `script` makes, where the machine has it, and answers. */
function asked(folder: string, answer: string): Promise<{ readonly code: number | null; readonly out: string }> {
	return new Promise((done, failed) => {
		const command = `'${process.execPath}' '${bundle}' init`;
		const args = ['--quiet', '--return', '--command', command, '/dev/null'];
		const child = spawn('script', args, { cwd: folder, env: plainEnvironment() });
		let out = '';
		child.stdout.on('data', (chunk: Buffer) => {
			const isAsked = out.includes('[Y/n]');
			out += chunk.toString('utf8');
			if (!isAsked && out.includes('[Y/n]')) child.stdin.write(answer);
		});
		child.on('error', failed);
		child.on('close', (code) => {
			done({ code, out });
		});
	});
}

describe('init, at a terminal', function slow() {
	this.timeout(120_000);
	if (!existsSync('/usr/bin/script')) return;

	it('writes after yes, and not after no', async () => {
		const folder = temporaryFolder({ 'terms.md': emptyAgreement });
		const refused = await asked(folder, 'n\n');
		equal(refused.code, 1, refused.out);
		match(refused.out, /terms\.md.*Write hegui\.yaml\? \[Y\/n\].*Nothing was written/s);
		equal(existsSync(join(folder, 'hegui.yaml')), false);
		const wanted = await asked(folder, '\n');
		equal(wanted.code, 0, wanted.out);
		equal(existsSync(join(folder, 'hegui.yaml')), true);
	});
});
