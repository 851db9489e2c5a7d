// The report as one HTML file that needs nothing else: no script, no font, no picture; made to be read, heard and printed.
import type { Locale } from '../core/model.ts';
import { type MessageId, say } from '../messages/messages.ts';
import { RECORD_ID } from '../settings/recordId.ts';
import {
	contentsOf,
	decisionWords,
	elsewhereOf,
	elsewhereWords,
	lawOf,
	lineOf,
	MARKS,
	markOf,
	missingWords,
	quotesOf,
	type ReportInput,
	type RequirementRow,
	type SetContents,
	serviceWords,
	summaryOf,
	type ThemeRows,
	titled,
	typeWords,
	verdictWords,
} from './contents.ts';
import { dossierRows, recordText } from './dossier.ts';
import { setFindings } from './htmlSets.ts';
import { REPORT_STYLE } from './htmlStyle.ts';
import { Html, html, NOTHING } from './htmlText.ts';
import { outcomeOf } from './outcome.ts';
import { cleanLine, webAddress } from './plainText.ts';
import type { DocumentRecord, EvidenceRecord, FindingRecord, ProvisionRecord } from './record.ts';

function sign(outcome: string, mark: string): Html {
	return html`<span class="sign ${outcome}" aria-hidden="true">${mark}</span> `;
}

function signOf(finding: FindingRecord, path: string): Html {
	return sign(lookOf(finding, path), markOf(finding, path));
}

/** What another document of the set states looks as if it stood here. */
function lookOf(finding: FindingRecord, path: string): string {
	const outcome = outcomeOf(finding, path);
	return outcome === 'credited' ? 'fulfilled' : outcome === 'toldElsewhere' ? 'dim' : finding.verdict;
}

class HtmlReport {
	private readonly input: ReportInput;
	private readonly locale: Locale;

	constructor(input: ReportInput) {
		this.input = input;
		this.locale = input.locale;
	}

	page(): string {
		const sets = contentsOf(this.input);
		const title = this.say('report.title');
		const { tool, generatedOn } = this.input;
		const main = sets.length === 0 ? [html`<p>${this.say('report.noDocuments')}</p>`] : this.main(sets);
		return html`<!doctype html>
<html lang="${this.locale === 'zh' ? 'zh-Hans' : 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; base-uri 'none'; form-action 'none'; style-src 'unsafe-inline'">
<meta name="generator" content="${tool.name} ${tool.version}">
<title>${title}</title>
<style>${new Html(REPORT_STYLE)}</style>
</head>
<body>
<a class="skip" href="#matrix-1">${this.say('report.skip')}</a>
<header>
<h1>${title}</h1>
<p class="dim">${this.say('report.prepared', { version: tool.version, day: generatedOn })}</p>
</header>
<main>
${main}
</main>
<footer class="end">
${this.signatures()}
${this.limits()}
${this.made()}</footer>
</body>
</html>
`.text;
	}

	private say(id: MessageId, values: Readonly<Record<string, string | number>> = {}): string {
		return say(id, this.locale, values);
	}

	private head(ids: readonly MessageId[]): Html {
		return html`<thead><tr>${ids.map((id) => html`<th scope="col">${this.say(id)}</th>`)}</tr></thead>`;
	}

	private main(sets: readonly SetContents[]): Html[] {
		return [
			this.checked(sets),
			this.summary(sets),
			...sets.map((set, index) => this.matrix(set, index + 1)),
			...sets.map((set, index) => setFindings(set, index + 1, this.locale)),
			...sets.map((set, index) => this.details(set, index + 1)),
			this.doubts(sets),
		];
	}

	private checked(sets: readonly SetContents[]): Html {
		const rows = sets.flatMap(({ title, documents }) =>
			documents.map((document) => {
				const name = title === '' ? NOTHING : html`<br><span class="dim">${title}</span>`;
				return html`<tr><th scope="row">${document.path}${name}</th><td>${typeWords(document, this.locale)}</td><td>${serviceWords(document.serviceKinds, this.locale)}</td><td class="day">${document.asOf ?? this.input.law.asOf}</td></tr>
`;
			}),
		);
		const heads = ['document', 'type', 'services', 'law'] as const;
		return html`<section aria-labelledby="checked">
<h2 id="checked">${this.say('report.checked')}</h2>
<div class="scroll" role="region" tabindex="0" aria-labelledby="checked"><table class="checked">${this.head(heads.map((id) => `report.head.${id}` as const))}<tbody>
${rows}</tbody></table></div>
<p class="dim">${this.say('report.lawVersion', lawOf(this.input))}</p>
</section>
`;
	}

	private summary(sets: readonly SetContents[]): Html {
		const rows = summaryOf(sets, this.locale).map(
			({ outcome, mark, words, count }) =>
				html`<tr><th scope="row">${sign(outcome, mark)}${words}</th><td class="number">${count}</td></tr>`,
		);
		return html`<section aria-labelledby="summary">
<h2 id="summary">${this.say('report.summaryTitle')}</h2>
<table class="narrow"><tbody>${rows}</tbody></table>
</section>
`;
	}

	private matrix(set: SetContents, number: number): Html {
		const title = titled(this.say('report.matrix'), set.title, this.locale);
		const heads = set.documents.map(({ path }) => html`<th scope="col">${path}</th>`);
		const bodies = set.themes.map((theme) => this.matrixBody(theme, set, number));
		const none = set.themes.length === 0 ? html`<p>${this.say('report.noFindings')}</p>` : NOTHING;
		return html`<section aria-labelledby="matrix-${number}">
<h2 id="matrix-${number}">${title}</h2>
${none}<div class="scroll" role="region" tabindex="0" aria-labelledby="matrix-${number}"><table class="matrix">
<caption>${this.say('report.matrixCaption')}</caption>
<thead><tr><th scope="col">${this.say('report.head.requirement')}</th>${heads}</tr></thead>
${bodies}</table></div>
</section>
`;
	}

	private matrixBody(theme: ThemeRows, { documents }: SetContents, number: number): Html {
		const rows = theme.rows.map(({ requirement, title, findings }) => {
			const cells = findings.map((finding, index) => this.matrixCell(finding, documents[index]?.path ?? ''));
			return html`<tr><th scope="row" class="requirement"><a href="#s${number}-${requirement}">${title}</a></th>${cells}</tr>
`;
		});
		return html`<tbody><tr class="theme"><th scope="rowgroup" colspan="${documents.length + 1}">${theme.title}</th></tr>
${rows}</tbody>
`;
	}

	private matrixCell(finding: FindingRecord | undefined, path: string): Html {
		if (finding === undefined) {
			return html`<td class="dim"><span class="sign" aria-hidden="true">${MARKS.notApplicable}</span> ${this.say('report.notAsked')}</td>`;
		}
		return html`<td class="${lookOf(finding, path)}">${signOf(finding, path)}${verdictWords(finding, path, this.locale)}</td>`;
	}

	private details(set: SetContents, number: number): Html {
		const title = titled(this.say('report.details'), set.title, this.locale);
		const themes = set.themes.map(
			({ title: theme, rows }) => html`<h3>${theme}</h3>
${rows.map((row) => this.requirement(row, set, number))}`,
		);
		return html`<section class="details" aria-labelledby="details-${number}">
<h2 id="details-${number}">${title}</h2>
${themes}</section>
`;
	}

	private requirement(
		{ requirement, title, provisions, findings }: RequirementRow,
		set: SetContents,
		number: number,
	): Html {
		const found = findings.flatMap((finding, index) => {
			const document = set.documents[index];
			return finding === undefined || document === undefined ? [] : [this.finding(finding, document)];
		});
		return html`<article aria-labelledby="s${number}-${requirement}">
<h4 id="s${number}-${requirement}">${title}</h4>
${this.provisions(provisions)}${found}</article>
`;
	}

	private provisions(provisions: readonly ProvisionRecord[]): Html {
		if (provisions.length === 0) return NOTHING;
		const links = provisions.map(({ title, url }, index) => {
			const address = webAddress(url);
			const words = address === undefined ? html`${title}` : html`<a href="${address}" rel="noreferrer">${title}</a>`;
			return index === 0 ? words : html`${this.say('separator.list')}${words}`;
		});
		return html`<p>${this.say('report.head.provisions')}${this.say('separator.colon')}${links}</p>
`;
	}

	private finding(finding: FindingRecord, document: DocumentRecord): Html {
		const { provisions, waived } = finding;
		const { path } = document;
		const missing = missingWords(finding, path, this.locale);
		const quotes = [
			...quotesOf(finding).map((one) => this.quote(one, document)),
			...elsewhereOf(finding).map((one) => html`<li>${elsewhereWords(one, this.locale)}</li>`),
		];
		return html`<div class="finding">
<p><strong>${path}</strong> <span class="${lookOf(finding, path)}">${signOf(finding, path)}${verdictWords(finding, path, this.locale)}</span></p>
${quotes.length === 0 ? NOTHING : html`<ul class="quotes">${quotes}</ul>`}${
	missing === '' ? NOTHING : html`<p>${this.say('report.notStated', { facets: missing })}</p>`
}${provisions.length === 0 ? html`<p>${finding.message}</p>` : NOTHING}${
	waived === null ? NOTHING : html`<p>${decisionWords(waived, this.locale)}</p>`
}
</div>
`;
	}

	private quote(evidence: EvidenceRecord, { language }: DocumentRecord): Html {
		const [before, after] = this.say('report.quote', { line: lineOf(evidence) }).split('{quote}');
		return html`<li>${before ?? ''}<span class="quote" lang="${language}">${cleanLine(evidence.quote)}</span>${after ?? ''}</li>`;
	}

	/** Doubtful citations, and what could not be read. */
	private doubts(sets: readonly SetContents[]): Html {
		const documents = sets.flatMap((set) => set.documents);
		const list = (id: MessageId, of: 'citations' | 'problems'): Html => {
			const items = documents.flatMap((document) =>
				document[of].map(
					(one) =>
						html`<li><strong>${document.path}</strong>, ${this.say('report.line', { line: lineOf(one) })}${this.say('separator.colon')}${one.message}</li>`,
				),
			);
			return items.length === 0
				? NOTHING
				: html`<section aria-labelledby="${of}"><h2 id="${of}">${this.say(id)}</h2><ul>${items}</ul></section>
`;
		};
		return html`${list('report.citations', 'citations')}${list('report.problems', 'problems')}`;
	}

	private signatures(): Html {
		const heads = ['report.head.role', 'assessment.name', 'assessment.signature', 'report.date'] as const;
		const rows = (['report.preparedBy', 'report.reviewedBy', 'report.approvedBy'] as const).map(
			(id) => html`<tr><th scope="row">${this.say(id)}</th><td></td><td></td><td></td></tr>`,
		);
		return html`<section aria-labelledby="signatures"><h2 id="signatures">${this.say('report.signatures')}</h2>
<table class="signatures">${this.head(heads)}<tbody>${rows}</tbody></table></section>`;
	}

	private limits(): Html {
		const translation = this.locale === 'en' ? html` ${this.say('report.translation')}` : NOTHING;
		return html`<section aria-labelledby="limits"><h2 id="limits">${this.say('report.limitsTitle')}</h2>
<p>${this.say('report.limits')}${translation}</p></section>`;
	}

	/** What it was made from, in words for people and once more for `hegui verify`. */
	private made(): Html {
		const rows = dossierRows(this.input).map(
			({ label, value }) => html`<tr><th scope="row">${label}</th><td class="digest">${value}</td></tr>
`,
		);
		if (rows.length === 0) return NOTHING;
		return html`<section aria-labelledby="made"><h2 id="made">${this.say('dossier.title')}</h2>
<table><tbody>
${rows}</tbody></table>
<p class="dim">${this.say('dossier.how')}</p></section>
<template id="${RECORD_ID}">${recordText(this.input)}</template>
`;
	}
}

/** The report as an HTML file. */
export function toHtml(input: ReportInput): string {
	return new HtmlReport(input).page();
}
