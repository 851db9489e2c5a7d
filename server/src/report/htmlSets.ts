// What a document set tells as a whole, for the HTML report: documents that do not agree, with their words.
import type { Locale } from '../core/model.ts';
import { say } from '../messages/messages.ts';
import { placesWords, type SetContents, titled } from './contents.ts';
import { type Html, html, NOTHING } from './htmlText.ts';

/** The table of a set's own findings; nothing where there are none. */
export function setFindings({ title, findings }: SetContents, number: number, locale: Locale): Html {
	if (findings.length === 0) return NOTHING;
	const words = say('report.setFindings', locale);
	const heads = (['report.head.finding', 'report.head.explanation', 'report.head.places'] as const).map(
		(id) => html`<th scope="col">${say(id, locale)}</th>`,
	);
	const rows = findings.map(({ title: about, severity, message, places }) => {
		const items = placesWords(places, locale).map((words) => html`<li>${words}</li>`);
		return html`<tr><th scope="row">${about}<br><span class="dim">${say(`severity.${severity}`, locale)}</span></th><td>${message}</td><td><ul class="quotes">${items}</ul></td></tr>
`;
	});
	return html`<section aria-labelledby="set-${number}">
<h2 id="set-${number}">${titled(words, title, locale)}</h2>
<div class="scroll" role="region" tabindex="0" aria-labelledby="set-${number}"><table class="of-set"><thead><tr>${heads}</tr></thead><tbody>
${rows}</tbody></table></div>
</section>
`;
}
