// Differences between a report and what its files give now, in words and in groups.
import { type Locale, type Verdict, verdicts } from '../core/model.ts';
import { type MessageId, say } from '../messages/messages.ts';
import { type Difference, type DifferenceKind, isSource } from './compare.ts';

const GROUPS: readonly (readonly [MessageId, readonly DifferenceKind[]])[] = [
	['verify.cause.documents', ['documentChanged', 'documentMissing', 'documentNew']],
	['verify.cause.law', ['engine', 'lawVersion', 'lawDigest', 'asOf']],
	['verify.cause.run', ['configuration', 'decisions', 'decidedOn', 'baseline']],
	['verify.cause.findings', ['finding', 'findingMore', 'setFinding', 'documentMore']],
	['verify.cause.report', ['place', 'page']],
];

/** Enough of a digest to tell two apart by eye. */
const SHOWN = 16;
/** A value of a report may be long. */
const LONGEST = 120;

function valueWords(value: string | null | undefined, locale: Locale): string {
	if (value === undefined || value === null) return say('verify.none', locale);
	const verdict = verdicts.find((one): one is Verdict => one === value);
	if (verdict !== undefined) return say(`verdict.${verdict}`, locale);
	if (/^[0-9a-f]{64}$/.test(value)) return `${value.slice(0, SHOWN)}…`;
	return value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value;
}

/** A difference as one line. */
export function differenceWords(difference: Difference, locale: Locale): string {
	const { kind, path = '', requirement = '', title = '', was, is, fields = [] } = difference;
	return say(`verify.${kind}`, locale, {
		path,
		requirement,
		title,
		was: valueWords(was, locale),
		is: valueWords(is, locale),
		verdict: valueWords(is, locale),
		fields: fields.join(say('separator.list', locale)),
	});
}

/** All differences under headings, line by line, without line breaks. */
export function differenceLines(differences: readonly Difference[], locale: Locale): string[] {
	const lines = GROUPS.flatMap(([heading, kinds]) => {
		const own = differences.filter(({ kind }) => kinds.includes(kind));
		return own.length === 0
			? []
			: [say(heading, locale), ...own.map((difference) => `  ${differenceWords(difference, locale)}`)];
	});
	const isAltered = differences.length > 0 && !differences.some(isSource);
	return isAltered ? [...lines, say('verify.altered', locale)] : lines;
}
