// The commands that set up a folder and verify its reports, as commander knows them.
import type { Command } from 'commander';
import type { Locale } from '../core/model.ts';
import { say } from '../messages/messages.ts';
import type { Host } from './host.ts';
import type { OptionReader } from './options.ts';

/** What the commands are built with; `done` takes the exit code. */
export interface CommandContext {
	readonly host: Host;
	readonly locale: Locale;
	readonly reader: OptionReader;
	readonly done: (code: 0 | 1) => void;
}

function withLanguage(command: Command, { locale, reader }: CommandContext): Command {
	return command.option('--lang <language>', say('cli.help.lang', locale), (value) => reader.language('--lang', value));
}

function addInit(program: Command, context: CommandContext): void {
	const { host, locale, done } = context;
	const command = program
		.command('init')
		.description(say('init.help', locale))
		.argument('[folder]', say('init.help.folder', locale))
		.option('--yes', say('init.help.yes', locale))
		.option('--force', say('init.help.force', locale));
	withLanguage(command, context).action(
		async (folder = '.', { yes = false, force = false }: { readonly yes?: boolean; readonly force?: boolean }) => {
			const { init } = await import('./commands/init.ts');
			done(await init(folder, { locale, yes, force }, host));
		},
	);
}

function addVerify(program: Command, context: CommandContext): void {
	const { host, locale, reader, done } = context;
	const command = program
		.command('verify')
		.description(say('verify.help', locale))
		.argument('<report>', say('verify.help.report', locale))
		.option('--root <folder>', say('verify.help.root', locale))
		.option('--format <format>', say('verify.help.format', locale), (value) =>
			reader.choice('--format', value, ['text', 'json'] as const),
		);
	withLanguage(command, context).action(
		async (path: string, { root, format = 'text' }: { readonly root?: string; readonly format?: 'text' | 'json' }) => {
			const { verify } = await import('./commands/verify.ts');
			done(await verify(path, { locale, format, root }, host));
		},
	);
}

/** Adds `init` and `verify`. */
export function addFolderCommands(program: Command, context: CommandContext): void {
	addInit(program, context);
	addVerify(program, context);
}
