// One part of a run that several processes share: a document's part is told by its path alone, that of a set by its name.
import { sha256 } from '../files/sha256.ts';

/** Part `number` of `count`, the first being 1. */
export interface Shard {
	readonly number: number;
	readonly count: number;
}

/** Digits of the digest that decide: what they come to is a number that JavaScript holds exactly. */
const DIGITS = 12;

/**
 * Whether a part holds what goes by this name.
 *
 * @param name path of a document relative to the configuration, or name of its set
 */
export function isInShard(name: string, { number, count }: Shard): boolean {
	return Number.parseInt(sha256(name).slice(0, DIGITS), 16) % count === number - 1;
}

/** Reads `3/16`; undefined where it is nothing of the kind. */
export function readShard(value: string): Shard | undefined {
	const [, number, count] = /^([1-9]\d{0,5})\/([1-9]\d{0,5})$/.exec(value.trim()) ?? [];
	if (number === undefined || count === undefined) return undefined;
	const shard = { number: Number(number), count: Number(count) };
	return shard.number <= shard.count ? shard : undefined;
}
