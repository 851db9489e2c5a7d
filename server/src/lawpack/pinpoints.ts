// Pinpoints of a pack file checked against the articles that there are.
import type { Instrument, Pinpoint } from '../core/law.ts';
import type { Field } from './patterns.ts';
import type { PackProblem, YamlSource } from './source.ts';

/** What is wrong with a pinpoint: where in it, in words. */
function wrongIn(provision: Pinpoint, instruments: readonly Instrument[]): readonly [string, string] | undefined {
	const { paragraph: number = 1, article, item } = provision;
	const instrument = instruments.find(({ id }) => id === provision.instrument);
	if (instrument === undefined) return ['instrument', `unknown instrument ${provision.instrument}`];
	const held = instrument.articles.find((one) => one.number === article);
	if (held === undefined) return ['article', `${provision.instrument} has no article ${article}`];
	const paragraph = held.paragraphs[number - 1];
	if (paragraph === undefined) return ['paragraph', `article ${article} has no paragraph ${number}`];
	const isThere = item === undefined || paragraph.items?.[item - 1] !== undefined;
	return isThere ? undefined : ['item', `the paragraph has no item ${item}`];
}

/**
 * Checks pinpoints.
 *
 * @param problems where what is wrong is added
 * @param at field of their list
 */
export function checkPinpoints(
	problems: PackProblem[],
	source: YamlSource,
	at: Field,
	pinpoints: readonly Pinpoint[],
	instruments: readonly Instrument[],
): void {
	for (const [index, pinpoint] of pinpoints.entries()) {
		const wrong = wrongIn(pinpoint, instruments);
		if (wrong !== undefined) problems.push(source.problem([...at, index, wrong[0]], wrong[1]));
	}
}
