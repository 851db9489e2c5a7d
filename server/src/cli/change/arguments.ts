// The arguments of `hegui diff`.
import type { Command } from 'commander';
import type { Day, DocumentType, Locale, ServiceKind } from '../../core/model.ts';
import { say } from '../../messages/messages.ts';
import type { ExitCode } from '../commands/check.ts';
import type { Host } from '../host.ts';
import { type FailOn, failOns, type OptionReader, type PageOptions } from '../options.ts';
import { type ChangeFormat, changeFormats } from './options.ts';

interface RawDiffOptions {
	readonly format?: ChangeFormat;
	readonly output?: string;
	readonly type?: DocumentType;
	readonly services?: readonly ServiceKind[];
	readonly requirements?: readonly string[];
	readonly failOn?: FailOn;
	readonly quiet?: boolean;
	readonly announced?: Day;
	readonly effective?: Day;
}

/** What the command needs of the command line that it is added to. */
export interface DiffSetting<Raw> {
	readonly locale: Locale;
	readonly reader: OptionReader;
	readonly host: Host;
	/** All arguments: where `--` stands among them the parser does not tell. */
	readonly words: readonly string[];
	addPageOptions(command: Command): Command;
	pageOptions(raw: Raw): PageOptions;
	done(code: ExitCode): void;
}

/** How many operands stand before `--`. */
function separatorOf(words: readonly string[], operands: readonly string[]): number | undefined {
	const at = words.indexOf('--');
	return at < 0 ? undefined : operands.length - (words.length - at - 1);
}

/** Adds the command. */
export function addDiff<Raw>(program: Command, setting: DiffSetting<Raw>): void {
	const { locale, reader, host } = setting;
	const command = program
		.command('diff')
		.usage('[OPTIONS] OLD NEW | [OPTIONS] [REVISION [REVISION]] [--] [PATH…]')
		.description(say('diff.help', locale))
		.argument('[OLD NEW | REVISION...]', say('diff.help.words', locale))
		.option('--format <format>', say('diff.help.format', locale), (value) =>
			reader.choice('--format', value, changeFormats),
		)
		.option('--output <file>', say('cli.help.output', locale))
		.option('--announced <date>', say('diff.help.announced', locale), (value) => reader.day('--announced', value))
		.option('--effective <date>', say('diff.help.effective', locale), (value) => reader.day('--effective', value))
		.option('--type <type>', say('cli.help.type', locale), (value) => reader.type('--type', value))
		.option('--services <kinds>', say('cli.help.services', locale), (value) => reader.services('--services', value))
		.option('--requirements <ids>', say('diff.help.requirements', locale), (value) =>
			reader.list('--requirements', value),
		)
		.option('--fail-on <severity>', say('diff.help.failOn', locale), (value) =>
			reader.choice('--fail-on', value, failOns),
		)
		.option('--quiet', say('diff.help.quiet', locale));
	setting.addPageOptions(command).action(async (words: string[], raw: RawDiffOptions & Raw) => {
		// Matcher, parsers and schemas are wanted by few commands: the others start faster without them.
		const { diff } = await import('../commands/diff.ts');
		const options = {
			...setting.pageOptions(raw),
			format: raw.format ?? 'text',
			output: raw.output,
			type: raw.type,
			services: raw.services,
			requirements: raw.requirements,
			failOn: raw.failOn ?? 'warning',
			quiet: raw.quiet ?? false,
			announced: raw.announced,
			effective: raw.effective,
			separator: separatorOf(setting.words, words),
		};
		setting.done(await diff(words, options, host));
	});
}
