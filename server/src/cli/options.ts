// Values of the command line's options: read from their words, checked, told in the user's language where wrong.
import {
	type Day,
	type DocumentType,
	documentTypes,
	type Locale,
	type ServiceKind,
	type Severity,
	serviceKinds,
	severities,
} from '../core/model.ts';
import { say } from '../messages/messages.ts';
import { fileFormats, isBinary } from '../report/files.ts';
import { isDay } from '../settings/today.ts';
import type { ScaleOptions } from './scaleOptions.ts';
import { printable, Trouble } from './trouble.ts';

export const reportFormats = ['text', 'json', 'ndjson', 'sarif', 'junit', 'github', ...fileFormats] as const;
export type ReportFormat = (typeof reportFormats)[number];

export const failOns = ['error', 'warning', 'information', 'never'] as const;
export type FailOn = (typeof failOns)[number];

/** Whether a finding counts for the exit code. */
export function weighs({ severity }: { readonly severity: Severity }, failOn: FailOn): boolean {
	return failOn !== 'never' && severities.indexOf(severity) <= severities.indexOf(failOn);
}

/** Languages of messages by the names of the option. */
const LANGUAGES: Readonly<Record<string, Locale>> = { en: 'en', 'zh-cn': 'zh' };

/** What every command that prints something takes. */
export interface PageOptions {
	readonly locale: Locale;
	readonly asOf: Day | undefined;
	/** Path of the configuration; hegui.yaml of the current folder if left out. */
	readonly config: string | undefined;
	readonly color: boolean;
}

export interface CheckOptions extends PageOptions, ScaleOptions {
	readonly format: ReportFormat;
	readonly output: string | undefined;
	/** A report of an earlier run, which is none of the documents; by default the output. */
	readonly earlier?: string | undefined;
	/** Path of an earlier report. */
	readonly baseline: string | undefined;
	readonly type: DocumentType | undefined;
	readonly services: readonly ServiceKind[] | undefined;
	readonly requirements: readonly string[] | undefined;
	readonly allRequirements: boolean;
	readonly failOn: FailOn;
	readonly quiet: boolean;
	readonly verbose: boolean;
}

/** Reads the values of options; the locale is that of its complaints. */
export class OptionReader {
	readonly locale: Locale;

	constructor(locale: Locale) {
		this.locale = locale;
	}

	/** A day that the calendar has. */
	day(option: string, value: string): Day {
		if (!isDay(value)) throw new Trouble(say('cli.badDay', this.locale, { option, value: printable(value) }));
		return value;
	}

	/** One of a few words. */
	choice<T extends string>(option: string, value: string, choices: readonly T[]): T {
		const found = choices.find((choice) => choice === value.trim().toLowerCase());
		if (found !== undefined) return found;
		throw new Trouble(
			say('cli.badChoice', this.locale, { option, value: printable(value), choices: choices.join(', ') }),
		);
	}

	/** Words between commas; at least one. */
	list(option: string, value: string): string[] {
		const words = value
			.split(/[,，]/)
			.map((word) => word.trim())
			.filter((word) => word !== '');
		if (words.length === 0) throw new Trouble(say('cli.emptyList', this.locale, { option }));
		return words;
	}

	services(option: string, value: string): ServiceKind[] {
		return this.list(option, value).map((word) => this.choice(option, word, serviceKinds));
	}

	type(option: string, value: string): DocumentType {
		return this.choice(option, value, documentTypes);
	}

	language(option: string, value: string): Locale {
		return LANGUAGES[this.choice(option, value, Object.keys(LANGUAGES))] ?? 'en';
	}

	format(option: string, value: string): ReportFormat {
		return this.choice(option, value, reportFormats);
	}

	/** What is no text goes to a file, not to a terminal. */
	output(format: ReportFormat, output: string | undefined): string | undefined {
		const isText = !fileFormats.some((one) => one === format && isBinary(one));
		if (isText || output !== undefined) return output;
		throw new Trouble(say('cli.needsOutput', this.locale, { format }));
	}
}

/** Language of messages: that of `--lang`, else that of the environment. */
export function localeOf(args: readonly string[], environment: Readonly<Record<string, string | undefined>>): Locale {
	const at = args.findLastIndex((argument) => argument === '--lang' || argument.startsWith('--lang='));
	const asked = args[at]?.startsWith('--lang=') ? args[at].slice('--lang='.length) : args[at + 1];
	const chosen = at < 0 ? undefined : LANGUAGES[asked?.toLowerCase() ?? ''];
	if (chosen !== undefined) return chosen;
	const name = environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'] || '';
	return name.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}
