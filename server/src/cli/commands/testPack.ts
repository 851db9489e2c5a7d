// `hegui test-pack`: loads packs and runs the examples of their requirements.
import { resolve } from 'node:path';
import { builtinLaw, compileLaw } from '../../lawpack/builtin.ts';
import { loadUserPacks, testUserPacks, type UserPacks } from '../../lawpack/userPacks.ts';
import { say } from '../../messages/messages.ts';
import { inWords } from '../../render/fileIssue.ts';
import { openWorkspace, problemLine, readPack } from '../files/workspace.ts';
import type { Host } from '../host.ts';
import type { PageOptions } from '../options.ts';
import { Trouble } from '../trouble.ts';
import type { ExitCode } from './check.ts';

function load(folders: readonly string[], { locale, config }: PageOptions, host: Host): UserPacks {
	if (folders.length === 0) return openWorkspace(config, host, locale);
	const packs = folders.map((folder) =>
		readPack(resolve(host.folder, folder), folder.replace(/(?<![\\/])[\\/]+$/, ''), locale),
	);
	return loadUserPacks(builtinLaw.pack, packs);
}

/**
 * Tests packs.
 *
 * @param folders of packs; none stands for those of hegui.yaml
 * @returns 0 where all is well, 1 where an example fails or something in a pack is wrong
 */
export async function testPack(folders: readonly string[], options: PageOptions, host: Host): Promise<ExitCode> {
	const { locale } = options;
	const loaded = load(folders, options, host);
	if (loaded.sources.size + loaded.problems.length === 0) throw new Trouble(say('cli.noPacks', locale));
	const { examples, problems } = testUserPacks(loaded, compileLaw(loaded.pack));
	const found = [...loaded.problems, ...problems].map((problem) => inWords(problem, locale));
	const lines = found.map((problem) => `${problemLine(problem)}\n`);
	const summary = say('cli.testedPacks', locale, {
		requirements: loaded.sources.size,
		examples,
		failed: problems.length,
		problems: loaded.problems.length,
	});
	await host.output.write(`${lines.join('')}${summary}\n`);
	return lines.length === 0 ? 0 : 1;
}
