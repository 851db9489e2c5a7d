// The peers that are programs: how each checks one file. Their jobs differ; docs/performance.md says what each looks at.
import { join } from 'node:path';
import { startFile } from './packages.mjs';

/** Where a program is started from a package's own file. */
const own = (name, bin, ...args) => ({
	packages: [name],
	argsFor: (peers, file) => [startFile(peers, name, bin), ...args, file],
});

export const COMMANDS = [
	{ name: 'markdownlint-cli2', job: 'the form of Markdown', ...own('markdownlint-cli2', 'markdownlint-cli2') },
	{
		name: 'textlint + prh',
		job: '500 terms that are to be written otherwise',
		...own('textlint', 'textlint', '--config', 'textlint.json'),
		packages: ['textlint', 'textlint-rule-prh'],
	},
	{
		name: 'autocorrect-node',
		job: 'spaces and punctuation between Chinese and English; Rust, as a native library',
		...own('autocorrect-node', 'autocorrect', '--lint'),
	},
	{
		name: 'remark-cli',
		job: 'the form of Markdown, the recommended rules',
		...own('remark-cli', 'remark', '--no-stdout', '--use', 'remark-preset-lint-recommended'),
		packages: ['remark-cli', 'remark-preset-lint-recommended'],
	},
	{
		name: 'cspell',
		job: 'English spelling',
		...own('cspell', 'cspell', 'lint', '--no-progress'),
	},
	{
		name: 'harper.js',
		job: 'English grammar; WebAssembly, with a start file of ours',
		packages: ['harper.js'],
		argsFor: (_peers, file, work) => [join(work, 'harper.mjs'), file],
	},
];

/** Those of which all packages are there. */
export function commandsOf({ versions }) {
	return COMMANDS.filter(({ packages }) => packages.every((name) => versions[name] !== undefined));
}
