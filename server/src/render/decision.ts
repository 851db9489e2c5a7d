// Decisions in words: what was decided and why, what it rests on that has changed, what is wrong at its entry.
import { isInForce } from '../core/judge/applicability.ts';
import type { Change, Decided } from '../core/judge/waiver.ts';
import { say } from '../messages/messages.ts';
import type { LawView } from './article.ts';
import { instrumentOf, provisionWords } from './citation.ts';

function changeWords(change: Change, view: LawView): string {
	const { locale, pack, asOf } = view;
	if (change.kind === 'clause') return say('decision.clauseChanged', locale);
	const { provision: pinpoint, day = '' } = change;
	const instrument = instrumentOf(pack, pinpoint.instrument);
	if (instrument === undefined) {
		return say('decision.lawUnknown', locale, { provision: `${pinpoint.instrument} ${pinpoint.article}` });
	}
	const values = { provision: provisionWords(pinpoint, instrument, locale), day };
	switch (change.change) {
		case 'new':
			return say('decision.lawNew', locale, values);
		case 'reworded':
			return say('decision.lawReworded', locale, values);
		case 'gone':
			return say(
				!isInForce(instrument, asOf) && asOf < day ? 'decision.lawNotYet' : 'decision.lawGone',
				locale,
				values,
			);
	}
}

function joined(sentences: readonly string[], { locale }: LawView): string {
	return sentences.join(locale === 'en' ? ' ' : '');
}

/** A reason ends with its own full stop or ours, never with both. */
function withoutStop(reason: string): string {
	return reason
		.trim()
		.replace(/\s+/g, ' ')
		.replace(/(?<![.。])[.。]+$/, '');
}

/** What was decided, by whom and when. */
export function decisionWords({ waiver, isComment }: Decided, { locale }: LawView): string {
	const { by = '', on = '' } = waiver;
	const isNamed = waiver.decision === 'elsewhere' && waiver.in !== undefined;
	const decision = isNamed
		? say('decision.elsewhereIn', locale, { in: waiver.in ?? '' })
		: say(`decision.${waiver.decision}`, locale);
	return isComment
		? say('decision.byComment', locale, { decision })
		: say('decision.byOn', locale, { decision, by, on });
}

/** A decision in a sentence or two: that it holds, or why it does not. */
export function decisionNote(decided: Decided, view: LawView): string {
	const { locale } = view;
	const { waiver, state, changes } = decided;
	const { expires } = waiver;
	const values = { decision: decisionWords(decided, view), reason: withoutStop(waiver.reason) };
	if (state === 'active') {
		const until = expires === undefined ? [] : [say('decision.until', locale, { expires })];
		return joined([say('decision.decided', locale, values), ...until], view);
	}
	const expired = state === 'expired' ? [say('decision.expired', locale, { expires: expires ?? '' })] : [];
	const why = joined([...expired, ...changes.map((change) => changeWords(change, view))], view);
	return say('decision.lapsed', locale, { ...values, why });
}

/** The message of a finding, with what became of the decision on it. */
export function withDecision(message: string, decided: Decided | undefined, view: LawView): string {
	return decided === undefined ? message : joined([message, decisionNote(decided, view)], view);
}
