// Options of large runs: how many threads, which part of the documents, a list of their paths.
import type { Command } from 'commander';
import type { Locale } from '../core/model.ts';
import { say } from '../messages/messages.ts';
import type { Jobs } from './review/jobs.ts';
import { readShard, type Shard } from './review/shard.ts';
import { printable, Trouble } from './trouble.ts';

export interface ScaleOptions {
	readonly jobs: Jobs;
	/** The part of the documents that is reviewed; all if left out. */
	readonly shard: Shard | undefined;
	/** A list of paths: its file, or `-`. */
	readonly filesFrom: string | undefined;
}

/** The same as commander gives them. */
export type RawScaleOptions = Partial<ScaleOptions>;

const MOST_JOBS = 256;

function jobsIn(option: string, value: string, locale: Locale): Jobs {
	if (value.trim().toLowerCase() === 'auto') return 'auto';
	const jobs = /^[1-9]\d{0,3}$/.test(value) ? Number(value) : 0;
	if (jobs > 0 && jobs <= MOST_JOBS) return jobs;
	throw new Trouble(say('cli.badJobs', locale, { option, value: printable(value) }));
}

function shardIn(option: string, value: string, locale: Locale): Shard {
	const shard = readShard(value);
	if (shard !== undefined) return shard;
	throw new Trouble(say('scale.badShard', locale, { option, value: printable(value) }));
}

/** Adds the options to a command. */
export function addScaleOptions(command: Command, locale: Locale): Command {
	return command
		.option('--jobs <n>', say('cli.help.jobs', locale), (value) => jobsIn('--jobs', value, locale))
		.option('--shard <part>', say('cli.help.shard', locale), (value) => shardIn('--shard', value, locale))
		.option('--files-from <list>', say('cli.help.filesFrom', locale));
}

/** The options with what is left out filled in. */
export function scaleOptions({ jobs = 'auto', shard, filesFrom }: RawScaleOptions): ScaleOptions {
	return { jobs, shard, filesFrom };
}
