// A verdict as it is shown: a sign for the eye, words for everybody.
import type { CoveredDocument, FindingRecord, Verdict } from '../../../coverageRecords';
import { creditOf } from '../../../setCredits';
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

/** What a finding is shown as: its own verdict, or what other documents of the set make of it. */
function shownOf(finding: FindingRecord | undefined, document: CoveredDocument, texts: PageTexts): [Verdict, string] {
	if (finding === undefined) return ['notApplicable', texts.notAsked];
	const credit = creditOf(finding, document);
	if (credit?.isStated === true) return ['fulfilled', filled(texts.statedIn, credit.paths.join(', '))];
	const [told] = credit?.paths ?? [];
	if (told !== undefined) return ['notApplicable', filled(texts.toldAt, told)];
	const words = texts.verdicts[finding.verdict];
	return [finding.verdict, finding.waived?.state === 'active' ? filled(texts.decided, words) : words];
}

/** The verdict in words, with whether it was decided on, or is stated in another document. */
export function verdictWords(finding: FindingRecord | undefined, document: CoveredDocument, texts: PageTexts): string {
	return shownOf(finding, document, texts)[1];
}

/** Sign and words. */
export function verdictNodes(finding: FindingRecord | undefined, document: CoveredDocument, texts: PageTexts): Node[] {
	const [verdict, words] = shownOf(finding, document, texts);
	const sign = element('span', { class: `sign ${verdict}`, 'aria-hidden': 'true' }, SIGNS[verdict]);
	return [sign, globalThis.document.createTextNode(` ${words}`)];
}
