// What the JavaScript engine is told while it runs, where it is one that is known to let itself be told.
import { getHeapSpaceStatistics, getHeapStatistics, setFlagsFromString } from 'node:v8';

/** The engine's version; those of Node 20 to 24 are known. Of an option that it does not know an engine complains where the user sees it. */
const ENGINE = Number.parseInt(process.versions.v8 ?? '', 10);
const OLDEST = 11;
const NEWEST = 13;

function set(option: string): void {
	if (ENGINE >= OLDEST && ENGINE <= NEWEST) setFlagsFromString(option);
}

/**
 * Lets a function run for longer before the engine makes fast code of it: of what is made sooner most must be made again,
 * as the next text has other shapes, and the making takes a processor from the one who waits.
 */
export function optimizeLater(): void {
	set(ENGINE === OLDEST ? '--interrupt-budget=1048576' : '--invocation-count-for-turbofan=12000');
}

/** Keeps the space for new objects as small as it begins: for one document, to clear it more often costs hardly any time. */
export function keepSmall(): void {
	set('--semi-space-growth-factor=1');
}

/** Lets that space grow as the engine has it by itself: over many documents it saves time. */
export function letGrow(): void {
	set('--semi-space-growth-factor=2');
}

/** Leaves the memory to the engine again, as it is when a process begins; that it optimises later is set at every start, and stays. */
export function forgetMemoryOptions(): void {
	letGrow();
	set('--heap-growing-percent=0');
}

/** How large that space may become beside little, with the other half into which what lives is copied. */
const MIDDLING = 2 ** 24;
/** Beside more than this, as a draft of some megabytes takes, a space of that size is soon full of its text. */
const LITTLE = 5 * MIDDLING;

/** Lets the space for new objects grow as long as that is of use. */
function keepMiddling(): void {
	let isEnough = false;
	const look = (): void => {
		const { space_size: size = 0 } =
			getHeapSpaceStatistics().find(({ space_name: name }) => name === 'new_space') ?? {};
		if (isEnough === (size >= MIDDLING && getHeapStatistics().used_heap_size < LITTLE)) return;
		isEnough = !isEnough;
		if (isEnough) keepSmall();
		else letGrow();
	};
	// It grows when something is cleared away, and at no other time.
	new PerformanceObserver(look).observe({ entryTypes: ['gc'] });
}

/**
 * Clears away what edits leave behind when half as much again has gathered, and what is new when it is some megabytes:
 * left to itself, the engine waits for more.
 */
export function clearSooner(): void {
	set('--heap-growing-percent=50');
	keepMiddling();
}
