// No regular expression takes time that grows faster than the text it is given; those that could are named with why they do not.
import { deepEqual, equal, ok } from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { type Expression, slowOf, unjudged, written } from '../../scripts/regexes.ts';
import { root } from '../support/sources.ts';

/** An expression by how it begins, and what keeps it from being slow. */
const KNOWN: readonly { readonly path: string; readonly begins: string; readonly why: string }[] = [
	{
		path: 'client/src/hoverLinks.ts',
		begins: '(?<!\\\\)\\]\\((hegui:',
		why: 'what it looks for holds none of the marks that end it, so no part of a text is read twice',
	},
	{
		path: 'server/src/cli/change/operands.ts',
		begins: '^(.*?[^.])?(\\.\\.\\.?)',
		why: 'an argument that the user of the command line has written',
	},
	{
		path: 'server/src/cli/files/workspace.ts',
		begins: '(?<![^/\\\\])[^/\\\\]*$',
		why: 'begins behind the marks between folders alone, and reads up to the next',
	},
	{
		path: 'server/src/cli/trouble.ts',
		begins: ", [a-z]+(?: '",
		why: 'a message of the system, no longer than a path may be',
	},
	{
		path: 'server/src/core/citation/mention.ts',
		begins: "(?<![a-z])(interpretation of the supreme people's court and ",
		why: 'names of laws as they are written, then counted numbers: every repetition has a limit',
	},
	{
		path: 'server/src/core/set/kinds.ts',
		begins: '(?<![a-z0-9])[a-z0-9][a-z0-9._%+-]{0,63}@',
		why: 'every repetition has a limit, those of addresses on the net',
	},
	{
		path: 'server/src/core/set/kinds.ts',
		begins: '(?<![a-z0-9.])(?:https?:\\/\\/|www\\.)[a-z0-9.-]{1,253}',
		why: 'every repetition that can be given up has a limit, those of addresses on the net',
	},
	{
		path: 'server/src/core/set/kinds.ts',
		begins: '(\\d{4}) ?[年./-] ?(\\d{1,2})',
		why: 'every repetition has a limit',
	},
	{
		path: 'server/src/core/terms/definitions.ts',
		begins: '([^，,。;:"()、]{2,40}?)[，,:]? ?$',
		why: 'is given no more than the 90 characters before a definition',
	},
	{
		path: 'server/src/core/terms/definitions.ts',
		begins: '"([^"]{1,40})"(?: ?\\([^()]{0,40}\\))?',
		why: 'is given no more than the 90 characters before a definition',
	},
	{
		path: 'server/src/git/repository.ts',
		begins: '^(.+?)((?:[~^]\\d*)*)$',
		why: 'a revision that the user of the command line has written',
	},
	{
		path: 'server/src/pdf/furniture.ts',
		begins: '^[-–—\\s]*(?:第|page)?\\s*\\d+',
		why: 'is given no line longer than 40 characters',
	},
	{
		path: 'server/src/settings/versions.ts',
		begins: '(?<![._ -])[._ -]*[（([]',
		why: 'the name of a file, which systems keep short',
	},
];

function isKnown({ path, source }: Expression): boolean {
	return KNOWN.some((known) => known.path === path && source.startsWith(known.begins));
}

describe('regular expressions', function () {
	this.timeout(900_000);
	let all: readonly Expression[] = [];

	before(() => {
		// In a process of its own: what files make as they are loaded is seen only as they are loaded.
		const { stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/regexes.ts'], {
			cwd: root,
			encoding: 'utf8',
			maxBuffer: 1e8,
		});
		ok(stdout.startsWith('['), stderr);
		all = JSON.parse(stdout);
	});

	it('are all found', () => {
		ok(all.length > 300, String(all.length));
		for (const path of [
			'server/src/core/text/quantity.ts',
			'client/src/hoverLinks.ts',
			'server/src/core/citation/mention.ts',
		])
			ok(
				all.some((one) => one.path === path),
				path,
			);
		for (const { source, flags } of all) new RegExp(source, flags);
	});

	it('take time that grows no faster than a text', () => {
		const slow = slowOf(unjudged(all).filter((one) => !isKnown(one)));
		deepEqual(
			slow.map(({ path, source, growth, attack }) => `${path}: /${source}/ ${growth}: ${attack}`),
			[],
		);
	});

	it('that are named as harmless are there', () => {
		const gone = KNOWN.filter(
			({ path, begins }) => !all.some((one) => one.path === path && one.source.startsWith(begins)),
		);
		deepEqual(gone, []);
	});
});

describe('the search for regular expressions', () => {
	it('finds them in code, and nothing else', () => {
		const code = [
			'const a = /x\\/[/"]y/gu, b = a.b / c / d;',
			'const t = `/no/ #{u.replace(/yes1/, `#{{ a: /yes2/ }}/no/`)} /no/`;'.replaceAll('#', '$'),
			'if (c) /yes3/.test("/no/");',
			"return / yes4/.exec('/no/');",
			'f((a + b) / 2, [1] / 2); // /no/',
			'/* /no/ */ x = y ? /[^\\]/]/ : 1 / 2;',
		].join('\n');
		deepEqual(
			written(code).map(({ source, flags }) => source + flags),
			['x\\/[/"]ygu', 'yes1', 'yes2', 'yes3', ' yes4', '[^\\]/]'],
		);
	});

	it('knows slow ones from fast ones', () => {
		const judged = (source: string): number => slowOf([{ path: 'x.ts', source, flags: '' }]).length;
		equal(judged('^(a+)+$'), 1);
		equal(judged('\\s+$'), 1);
		equal(judged('(?<!\\s)\\s+$'), 0);
	});
});
