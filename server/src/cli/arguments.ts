// The arguments of the command line: which command they name, with which options; what cannot be read is told.
import { Command, CommanderError } from 'commander';
import type { Day, DocumentType, Locale, ServiceKind } from '../core/model.ts';
import { type MessageId, say } from '../messages/messages.ts';
import { tool } from '../report/tool.ts';
import { addDiff } from './change/arguments.ts';
import type { ExitCode } from './commands/check.ts';
import { explain } from './commands/explain.ts';
import { law } from './commands/law.ts';
import { lsp } from './commands/lsp.ts';
import { newRequirement } from './commands/newRequirement.ts';
import { requirements } from './commands/requirements.ts';
import { addFolderCommands } from './folderCommands.ts';
import type { Host } from './host.ts';
import {
	type CheckOptions,
	type FailOn,
	failOns,
	localeOf,
	OptionReader,
	type PageOptions,
	type ReportFormat,
} from './options.ts';
import { addScaleOptions, type RawScaleOptions, scaleOptions } from './scaleOptions.ts';
import { oneLine, printable, Trouble } from './trouble.ts';

/** `undefined`: a language server is running, and the process ends with it. */
export type Result = ExitCode | undefined;

interface RawPageOptions {
	readonly asOf?: Day;
	readonly config?: string;
	readonly color: boolean;
}

interface RawCheckOptions extends RawPageOptions, RawScaleOptions {
	readonly format?: ReportFormat;
	readonly output?: string;
	readonly baseline?: string;
	readonly type?: DocumentType;
	readonly services?: readonly ServiceKind[];
	readonly requirements?: readonly string[];
	readonly allRequirements?: boolean;
	readonly failOn?: FailOn;
	readonly quiet?: boolean;
	readonly verbose?: boolean;
}

/** Builds the commands; `result` is set by the one that ran. */
class CommandLine {
	result: Result = 0;
	/** What commander wants to print: help or the version. */
	printed = '';
	private readonly words: readonly string[];
	private readonly host: Host;
	private readonly locale: Locale;
	private readonly reader: OptionReader;

	constructor(words: readonly string[], host: Host, locale: Locale) {
		this.words = words;
		this.host = host;
		this.locale = locale;
		this.reader = new OptionReader(locale);
	}

	build(): Command {
		const program = new Command('hegui')
			.exitOverride()
			.configureOutput({ writeOut: (text) => this.print(text), writeErr: () => {} })
			.configureHelp({ helpWidth: this.host.output.columns, styleTitle: (title) => this.title(title) })
			.helpOption('-h, --help', this.say('cli.help.help'))
			.helpCommand('help [command]', this.say('cli.help.help'))
			.version(tool.version, '-V, --version', this.say('cli.help.version'))
			.description(this.say('cli.help.program'));
		this.addCheck(program);
		this.addDiff(program);
		this.addPages(program);
		this.addFolders(program);
		this.addServer(program);
		return program;
	}

	private say(id: MessageId): string {
		return say(id, this.locale);
	}

	private print(text: string): void {
		this.printed += text;
	}

	private title(title: string): string {
		const words: Readonly<Record<string, MessageId>> = {
			'Usage:': 'cli.help.usage',
			'Arguments:': 'cli.help.arguments',
			'Options:': 'cli.help.options',
			'Commands:': 'cli.help.commands',
		};
		const id = words[title];
		return id === undefined ? title : this.say(id);
	}

	private addCheck(program: Command): void {
		const { reader } = this;
		const command = program
			.command('check')
			.usage('[OPTIONS] [PATH…]')
			.description(this.say('cli.help.check'))
			.argument('[path...]', this.say('cli.help.path'))
			.option('--format <format>', this.say('cli.help.format'), (value) => reader.format('--format', value))
			.option('--output <file>', this.say('cli.help.output'))
			.option('--baseline <file>', this.say('cli.help.baseline'))
			.option('--type <type>', this.say('cli.help.type'), (value) => reader.type('--type', value))
			.option('--services <kinds>', this.say('cli.help.services'), (value, before?: readonly ServiceKind[]) => [
				...(before ?? []),
				...reader.services('--services', value),
			])
			.option('--requirements <ids>', this.say('cli.help.requirementIds'), (value, before?: readonly string[]) => [
				...(before ?? []),
				...reader.list('--requirements', value),
			])
			.option('--all-requirements', this.say('cli.help.allRequirements'))
			.option('--fail-on <severity>', this.say('cli.help.failOn'), (value) =>
				reader.choice('--fail-on', value, failOns),
			)
			.option('--quiet', this.say('cli.help.quiet'))
			.option('--verbose', this.say('cli.help.verbose'));
		this.addPageOptions(addScaleOptions(command, this.locale)).action(async (paths: string[], raw: RawCheckOptions) => {
			// Matcher, parsers and schemas are wanted by this command alone: the others start faster without them.
			const { check } = await import('./commands/check.ts');
			this.result = await check(paths, this.checkOptions(raw), this.host);
		});
	}

	private addDiff(program: Command): void {
		addDiff<RawPageOptions>(program, {
			locale: this.locale,
			reader: this.reader,
			host: this.host,
			words: this.words,
			addPageOptions: (command) => this.addPageOptions(command),
			pageOptions: (raw) => this.pageOptions(raw),
			done: (code) => {
				this.result = code;
			},
		});
	}

	private addPages(program: Command): void {
		const explaining = program
			.command('explain')
			.description(this.say('cli.help.explain'))
			.argument('<requirement>', this.say('cli.help.requirementId'));
		this.addPageOptions(explaining).action(async (id: string, raw: RawPageOptions) => {
			this.result = await explain(id, this.pageOptions(raw), this.host);
		});
		const reading = program
			.command('law')
			.description(this.say('cli.help.law'))
			.argument('[instrument]', this.say('cli.help.instrument'))
			.argument('[article]', this.say('cli.help.article'));
		this.addPageOptions(reading).action(
			async (instrument: string | undefined, article: string | undefined, raw: RawPageOptions) => {
				this.result = await law({ instrument, article }, this.pageOptions(raw), this.host);
			},
		);
		const listing = program
			.command('requirements')
			.description(this.say('cli.help.requirements'))
			.option('--new <id>', this.say('cli.help.new'));
		this.addPageOptions(listing).action(async (raw: RawPageOptions & { readonly new?: string }) => {
			const options = this.pageOptions(raw);
			this.result = await (raw.new === undefined
				? requirements(options, this.host)
				: newRequirement(raw.new, options, this.host));
		});
		const selfTesting = program
			.command('self-test')
			.description(this.say('cli.help.selfTest'))
			.argument('<file>', this.say('cli.help.selfTestFile'));
		this.addPageOptions(selfTesting).action(async (file: string, raw: RawPageOptions) => {
			const { selfTest } = await import('./commands/selfTest.ts');
			this.result = await selfTest(file, this.pageOptions(raw), this.host);
		});
		const testing = program
			.command('test-pack')
			.description(this.say('cli.help.testPack'))
			.argument('[folder...]', this.say('cli.help.packFolder'));
		this.addPageOptions(testing).action(async (folders: string[], raw: RawPageOptions) => {
			// Only this command and the review need the matcher.
			const { testPack } = await import('./commands/testPack.ts');
			this.result = await testPack(folders, this.pageOptions(raw), this.host);
		});
	}

	private addServer(program: Command): void {
		program
			.command('lsp')
			.description(this.say('cli.help.lsp'))
			.option('--stdio', this.say('cli.help.stdio'))
			.allowUnknownOption()
			.allowExcessArguments()
			.action((raw: { readonly stdio?: boolean }) => {
				lsp(raw.stdio === true, this.locale);
				this.result = undefined;
			});
	}

	private addFolders(program: Command): void {
		const { host, locale, reader } = this;
		const done = (code: ExitCode): void => {
			this.result = code;
		};
		addFolderCommands(program, { host, locale, reader, done });
	}

	private addPageOptions(command: Command): Command {
		const { reader } = this;
		return command
			.option('--as-of <date>', this.say('cli.help.asOf'), (value) => reader.day('--as-of', value))
			.option('--config <file>', this.say('cli.help.config'))
			.option('--lang <language>', this.say('cli.help.lang'), (value) => reader.language('--lang', value))
			.option('--no-color', this.say('cli.help.noColor'));
	}

	private pageOptions({ asOf, config, color }: RawPageOptions): PageOptions {
		return { locale: this.locale, asOf, config, color };
	}

	private checkOptions(raw: RawCheckOptions): CheckOptions {
		return {
			...this.pageOptions(raw),
			...scaleOptions(raw),
			format: raw.format ?? 'text',
			output: this.reader.output(raw.format ?? 'text', raw.output),
			baseline: raw.baseline,
			type: raw.type,
			services: raw.services,
			requirements: raw.requirements,
			allRequirements: raw.allRequirements ?? false,
			failOn: raw.failOn ?? 'warning',
			quiet: raw.quiet ?? false,
			verbose: raw.verbose ?? false,
		};
	}
}

const USAGE_MESSAGES: Readonly<Record<string, MessageId>> = {
	'commander.unknownOption': 'cli.unknownOption',
	'commander.unknownCommand': 'cli.unknownCommand',
	'commander.optionMissingArgument': 'cli.missingValue',
	'commander.missingArgument': 'cli.missingArgument',
	'commander.excessArguments': 'cli.tooManyArguments',
};

/** What commander objects to, in the user's language. */
function usageWords({ code, message }: CommanderError, locale: Locale): string {
	const id = USAGE_MESSAGES[code];
	if (id === undefined) return oneLine(message.replace(/^error: /, ''));
	const word = printable(/'([^']*)'/.exec(message)?.[1] ?? '');
	const meant = /Did you mean ([^\s?]+)\?/.exec(message)?.[1];
	if (meant !== undefined) return say(id, locale, { word }) + say('cli.meant', locale, { word: meant });
	const isPath = code === 'commander.unknownCommand' && /[./*\\]/.test(word);
	return say(id, locale, { word }) + (isPath ? say('cli.reviewInstead', locale, { word }) : '');
}

/**
 * Runs the command that the arguments name.
 *
 * @param args without program and script
 * @returns the exit code
 */
export async function run(args: readonly string[], host: Host): Promise<Result> {
	const locale = localeOf(args, host.environment);
	const commandLine = new CommandLine(args, host, locale);
	try {
		await commandLine.build().parseAsync(args.length === 0 ? ['--help'] : args, { from: 'user' });
	} catch (error) {
		if (error instanceof CommanderError && error.exitCode === 0) {
			await host.output.write(commandLine.printed);
			return 0;
		}
		const isExpected = error instanceof Trouble || error instanceof CommanderError;
		const words = error instanceof CommanderError ? usageWords(error, locale) : oneLine(error);
		await host.errors.write(`hegui: ${isExpected ? words : say('cli.crash', locale, { reason: words })}\n`);
		return 2;
	}
	return commandLine.result;
}
