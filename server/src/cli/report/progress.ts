// A line on standard error that tells how far a long run is, on a terminal only.
import type { Locale } from '../../core/model.ts';
import { say } from '../../messages/messages.ts';
import type { Outlet } from '../host.ts';
import { printable } from '../trouble.ts';

export interface Progress {
	/** Shows how many documents are done and which comes next; not each time, for a terminal is slow. */
	show(done: number, path: string): Promise<void>;
	/** Takes the line away, so that something else can be written. */
	clear(): Promise<void>;
}

/** What a progress line needs to know. */
export interface ProgressOptions {
	readonly isWanted: boolean;
	/** How many documents there are; undefined where nobody knows. */
	readonly total: number | undefined;
	readonly locale: Locale;
	/** The clock, in milliseconds. */
	now(): number;
}

const SILENT: Progress = { show: async () => {}, clear: async () => {} };
const CLEAR = '\r\x1b[K';
const BAR = 20;
/** Milliseconds from one line to the next. */
const PAUSE = 100;
/** Before so many milliseconds a rate says nothing. */
const SETTLED = 500;
/** Characters from here on may take two columns: Hangul is the first script that does. */
const FIRST_WIDE = 0x1100;

function columnsOf(character: string): number {
	return (character.codePointAt(0) ?? 0) < FIRST_WIDE ? 1 : 2;
}

function width(characters: readonly string[]): number {
	return characters.reduce((sum, character) => sum + columnsOf(character), 0);
}

/** As many of these characters, from the first on, as fit into so many columns. */
function fitting(characters: readonly string[], columns: number): string[] {
	let room = columns;
	const end = characters.findIndex((character) => {
		room -= columnsOf(character);
		return room < 0;
	});
	return end < 0 ? [...characters] : characters.slice(0, end);
}

/** `0:09`, `12:30`, `3:00:00`. */
function clockTime(seconds: number): string {
	const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, Math.floor(seconds) % 60];
	const [hours = 0, ...rest] = parts;
	const shown = hours > 0 ? parts : rest;
	return shown.map((part, index) => (index === 0 ? String(part) : String(part).padStart(2, '0'))).join(':');
}

/** How far, how fast, how long yet. */
function figures(done: number, rate: number | undefined, { total, locale }: ProgressOptions): string {
	const words: string[] = [];
	if (total === undefined) words.push(String(done));
	else {
		const full = Math.round((BAR * done) / total);
		words.push(`[${'#'.repeat(full)}${'.'.repeat(BAR - full)}] ${done}/${total}`);
	}
	if (rate !== undefined) {
		words.push(say('scale.rate', locale, { rate: rate.toFixed(rate < 10 ? 1 : 0) }));
		const left = total === undefined ? undefined : Math.ceil((total - done) / rate);
		if (left !== undefined) words.push(say('scale.left', locale, { time: clockTime(left) }));
	}
	return `${words.join(' ')} `;
}

/** Progress on an outlet; nothing is shown where it is no terminal or not wanted. */
export function progressOn(outlet: Outlet, options: ProgressOptions): Progress {
	if (!outlet.isTerminal || !options.isWanted) return SILENT;
	/** When the first documents were done: what comes before is getting ready, and not the rate of the rest. */
	let begun: { readonly done: number; readonly time: number } | undefined;
	const rateOf = (done: number, now: number): number | undefined => {
		if (begun === undefined && done > 0) begun = { done, time: now };
		const elapsed = begun === undefined ? 0 : now - begun.time;
		return elapsed < SETTLED ? undefined : (1000 * (done - (begun?.done ?? 0))) / elapsed;
	};
	let last = Number.NEGATIVE_INFINITY;
	let isShown = false;
	return {
		show: async (done, path) => {
			const now = options.now();
			const rate = rateOf(done, now);
			if (now - last < PAUSE) return;
			last = now;
			isShown = true;
			// The last column stays free: some terminals begin a new line when it is filled.
			const room = outlet.columns - 1;
			const told = fitting([...figures(done, rate, options)], room);
			// The end of a path tells more than its beginning.
			const end = fitting([...printable(path)].reverse(), room - width(told)).reverse();
			await outlet.write(CLEAR + told.join('') + end.join(''));
		},
		clear: async () => {
			if (!isShown) return;
			isShown = false;
			await outlet.write(CLEAR);
		},
	};
}
