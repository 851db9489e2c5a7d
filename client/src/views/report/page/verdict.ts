// A verdict as it is shown: a sign for the eye, words for everybody.
import type { FindingRecord, Verdict } from '../../../coverageRecords';
import type { PageTexts } from '../messages';
import { element, filled } from './dom';

const SIGNS: Readonly<Record<Verdict, string>> = {
	fulfilled: '✓',
	partial: '◐',
	missing: '✗',
	contradicted: '‼',
	unclear: '?',
	notApplicable: '–',
};

/** The verdict in words, with whether it was decided on. */
export function verdictWords(finding: FindingRecord | undefined, texts: PageTexts): string {
	if (finding === undefined) return texts.notAsked;
	const words = texts.verdicts[finding.verdict];
	return finding.waived?.state === 'active' ? filled(texts.decided, words) : words;
}

/** Sign and words. */
export function verdictNodes(finding: FindingRecord | undefined, texts: PageTexts): Node[] {
	const verdict = finding?.verdict ?? 'notApplicable';
	const sign = element('span', { class: `sign ${verdict}`, 'aria-hidden': 'true' }, SIGNS[verdict]);
	return [sign, document.createTextNode(` ${verdictWords(finding, texts)}`)];
}
