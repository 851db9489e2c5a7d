// Pinpoints of a pack file checked against the articles that there are.
import type { Instrument, Pinpoint } from '../core/law.ts';
import { type FileIssue, unknownName } from './issue.ts';
import type { Field } from './patterns.ts';
import type { PackProblem, YamlSource } from './source.ts';

/** What is wrong with a pinpoint: where in it, in words, and what that is. */
function wrongIn(
	provision: Pinpoint,
	instruments: readonly Instrument[],
): readonly [string, string, FileIssue] | undefined {
	const { paragraph: number = 1, article, item } = provision;
	const instrument = instruments.find(({ id }) => id === provision.instrument);
	if (instrument === undefined) return ['instrument', ...unknownName('instrument', provision.instrument)];
	const held = instrument.articles.find((one) => one.number === article);
	if (held === undefined) {
		const values = { instrument: provision.instrument, article };
		return ['article', `${provision.instrument} has no article ${article}`, { id: 'pack.noArticle', values }];
	}
	const paragraph = held.paragraphs[number - 1];
	if (paragraph === undefined) {
		const issue = { id: 'pack.noParagraph', values: { article, number } } as const;
		return ['paragraph', `article ${article} has no paragraph ${number}`, issue];
	}
	if (item === undefined || paragraph.items?.[item - 1] !== undefined) return undefined;
	return ['item', `the paragraph has no item ${item}`, { id: 'pack.noItem', values: { item } }];
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
		const [field, message, issue] = wrongIn(pinpoint, instruments) ?? [];
		if (field !== undefined) problems.push(source.problem([...at, index, field], message ?? '', issue));
	}
}
