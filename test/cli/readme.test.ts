// The commands of README.md run as they are printed, in a folder that holds nothing but the samples.
import { equal, ok } from 'node:assert/strict';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { hegui, repositoryFile, root, temporaryFolder } from '../support/cli.ts';

/** Arguments of each command, without those that start a server. */
function commands(): string[] {
	const lines = [...repositoryFile('README.md').matchAll(/^npm run --silent hegui -- ([^#\n]*)/gm)];
	return lines.map(([, args = '']) => args.trim()).filter((args) => !args.startsWith('lsp'));
}

describe('README.md', function slow() {
	this.timeout(240_000);

	it('prints commands that run, one after the other', async () => {
		const folder = temporaryFolder();
		const away = temporaryFolder();
		cpSync(join(root, 'samples'), join(folder, 'samples'), { recursive: true });
		ok(commands().length > 10);
		for (const command of commands()) {
			const args = command.replaceAll('/tmp/', `${away}/`).replace('"$(mktemp -d)"', away).split(/\s+/);
			const { code, err } = await hegui(args, { folder });
			const isReview = ['check', 'diff'].includes(args[0] ?? '');
			equal(isReview && code === 1 ? 0 : code, 0, `${command}: ${err}`);
		}
	});

	it('says in help what diff compares', async () => {
		for (const lang of ['en', 'zh-cn']) {
			const { out } = await hegui(['diff', '--help', '--lang', lang]);
			ok(out.includes('OLD NEW | REVISION  ') && !/^ {2}word /m.test(out), out);
		}
	});
});
