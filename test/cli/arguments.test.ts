// What cannot be run is said on one line of standard error, in the user's language, with exit code 2.
import { deepEqual, equal, match } from 'node:assert/strict';
import { emptyAgreement, hegui } from '../support/cli.ts';

/** Arguments, and what the line must say. */
const REFUSED: readonly (readonly [readonly string[], RegExp])[] = [
	[['chekc'], /unknown command chekc.*check/],
	[['terms.md'], /unknown command terms\.md.*hegui check terms\.md/],
	[['check', '--bogus'], /unknown option --bogus/],
	[['check', '--forma', 'json'], /unknown option --forma.*--format/],
	[['check', '--as-of'], /--as-of.*needs a value/],
	[['check', '--as-of', '2026-02-29'], /--as-of 2026-02-29: not a day/],
	[['check', '--as-of', '2026-13-01'], /--as-of 2026-13-01: not a day/],
	[['check', '--as-of', '2026-1-1'], /--as-of 2026-1-1: not a day/],
	[['check', '--as-of', 'today'], /--as-of today: not a day/],
	[['check', '--format', 'docx'], /--format docx: this is no text; name a file with --output/],
	[['check', '--format', 'yaml'], /--format yaml: not known.*text, json, ndjson, sarif, junit, github/],
	[['check', '--type', 'contract'], /--type contract: not known.*service-agreement/],
	[['check', '--services', 'group,banking'], /--services banking: not known.*public-account/],
	[['check', '--services', ''], /--services: name at least one/],
	[['check', '--requirements', 'acount-deletion'], /no requirement acount-deletion.*account-deletion/],
	[['check', '--requirements', ' , '], /--requirements: name at least one/],
	[['check', '--fail-on', 'sometimes'], /--fail-on sometimes: not known.*never/],
	[['check', '--jobs', '0'], /--jobs 0: write a whole number/],
	[['check', '--jobs', 'many'], /--jobs many: write a whole number/],
	[['check', '--jobs', '257'], /--jobs 257: write a whole number from 1 to 256, or auto/],
	[['check', '--shard', '0/4'], /--shard 0\/4: write part\/parts, for example 3\/16/],
	[['check', '--shard', '5/4'], /--shard 5\/4: write part\/parts/],
	[['check', '--shard', '3'], /--shard 3: write part\/parts/],
	[['check', '--shard', '1\u001b[2J/2'], /--shard 1\uFFFD\[2J\/2: write part\/parts/],
	[['check', '--files-from', 'nowhere.txt'], /nowhere\.txt: cannot be read \(ENOENT/],
	[['check', 'a.md', '--files-from', '-'], /--files-from: name the documents either in the list or/],
	[['check', '--lang', 'fr'], /--lang fr: not known.*zh-cn/],
	[['check', '--config', 'nowhere.yaml'], /nowhere\.yaml: cannot be read/],
	[['requirements', '--new', 'Contact Person'], /Contact Person: an id is lower-case words/],
	[['requirements', '--new', 'account-deletion'], /account-deletion: there is a requirement of this name/],
	[['test-pack', 'nowhere'], /nowhere: no such folder/],
	[['test-pack'], /no packs to test/],
	[['explain'], /requirement is missing/],
	[['explain', 'blacklists'], /no requirement blacklists.*blacklist/],
	[['explain', 'blacklist', 'account-deletion'], /too many arguments/],
	[['law', 'cac-public-acount-2021'], /no instrument cac-public-acount-2021.*cac-public-account-2021/],
	[['law', 'cac-public-account-2021', '99'], /no article 99.*11/],
	[['law', 'cac-public-account-2021', 'eleven'], /no article eleven/],
	[['requirements', '--as-of', 'x'], /--as-of x: not a day/],
	[['lsp'], /--stdio/],
];

describe('arguments that cannot be run', () => {
	it('are refused on one line with exit code 2', async () => {
		const ran = await Promise.all(REFUSED.map(([args]) => hegui(args)));
		for (const [index, { code, out, err }] of ran.entries()) {
			const [args, says] = REFUSED[index] as (typeof REFUSED)[number];
			const what = `hegui ${args.join(' ')}`;
			equal(code, 2, what);
			equal(out, '', what);
			match(err, says, what);
			match(err, /^hegui: [^\n]+\n$/, what);
		}
	});

	it('never clutter the line with control characters', async () => {
		const { err } = await hegui(['check', '--type', 'a\u001b[31m\nb']);
		match(err, /^hegui: [^\p{Cc}]+\n$/u);
	});
});

describe('the language of messages', () => {
	const ask = async (environment: Record<string, string>, args: string[] = []) => {
		const { err } = await hegui(['check', 'nowhere.md', ...args], { environment });
		return err.includes('没有这个文件') ? 'zh' : 'en';
	};

	it('follows LC_ALL, then LC_MESSAGES, then LANG', async () => {
		const languages = await Promise.all([
			ask({ LC_ALL: 'zh_CN.UTF-8' }),
			ask({ LC_ALL: '', LANG: 'zh_CN.UTF-8' }),
			ask({ LC_ALL: 'C', LANG: 'zh_CN.UTF-8' }),
			ask({ LC_ALL: '', LC_MESSAGES: 'en_US.UTF-8', LANG: 'zh_CN.UTF-8' }),
			ask({ LC_ALL: '' }),
		]);
		deepEqual(languages, ['zh', 'zh', 'en', 'en', 'en']);
	});

	it('is that of --lang where it is given', async () => {
		equal(await ask({}, ['--lang', 'zh-cn']), 'zh');
		equal(await ask({ LC_ALL: 'zh_CN.UTF-8' }, ['--lang=en']), 'en');
	});

	it('is that of findings, too', async () => {
		const { out } = await hegui(['check', '-', '--lang', 'zh-cn'], { input: emptyAgreement });
		match(out, / 警告 [a-z-]+: 未写明：/);
	});

	it('holds for complaints and help', async () => {
		const complaint = await hegui(['check', '--bogus', '--lang', 'zh-cn']);
		match(complaint.err, /没有选项 --bogus/);
		const help = await hegui(['check', '--help'], { environment: { LC_ALL: 'zh_CN.UTF-8' } });
		match(help.out, /用法：/);
		match(help.out, /达到 --fail-on/);
	});
});

describe('help', () => {
	it('names every command and exits with 0', async () => {
		for (const args of [[], ['--help'], ['help']]) {
			const { code, out, err } = await hegui(args);
			equal(code, 0);
			equal(err, '');
			for (const command of ['check', 'explain', 'law', 'requirements', 'init', 'verify', 'lsp'])
				match(out, new RegExp(`^  ${command} `, 'm'));
		}
	});

	it('names every option of check', async () => {
		const { code, out } = await hegui(['help', 'check']);
		equal(code, 0);
		const options = ['format', 'output', 'as-of', 'type', 'services', 'requirements', 'all-requirements', 'fail-on'];
		const large = ['jobs', 'shard', 'files-from'];
		for (const option of [...options, ...large, 'lang', 'config', 'quiet', 'verbose', 'no-color']) {
			match(out, new RegExp(`^  --${option}\\b`, 'm'));
		}
	});

	it('--version gives the version of the package', async () => {
		const { out } = await hegui(['--version']);
		match(out, /^\d+\.\d+\.\d+\n$/);
	});
});
