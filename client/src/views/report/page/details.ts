// The details of a cell: provisions, the words found, what is missing, what was decided.
import type { CoveredDocument, EvidenceRecord, FindingRecord, WaiverRecord } from '../../../coverageRecords';
import type { PageMessage, PageTexts } from '../messages';
import { quoteItem } from './between';
import { button, element, filled } from './dom';
import type { Row } from './rows';
import { verdictNodes } from './verdict';

export interface DetailOptions {
	readonly row: Row;
	/** Addresses of the documents of the set by their paths. */
	readonly addresses: Readonly<Record<string, string>>;
	/** Documents with their findings, those that are to be shown. */
	readonly found: readonly { readonly document: CoveredDocument; readonly finding: FindingRecord }[];
	readonly texts: PageTexts;
	readonly post: (message: PageMessage) => void;
	readonly close: () => void;
}

function provisions({ found, texts, post }: DetailOptions): HTMLElement[] {
	const all = new Map(found.flatMap(({ finding }) => finding.provisions.map((one) => [one.title, one] as const)));
	if (all.size === 0) return [];
	const items = [...all.values()].map(({ title, instrument, article }) => {
		const open = () => post({ type: 'openArticle', instrument, article });
		const label = filled(texts.openArticle, title);
		return element('li', {}, button(title, open, { class: 'link', 'aria-label': label }));
	});
	return [element('h3', {}, texts.provisions), element('ul', {}, ...items)];
}

function quotes(finding: FindingRecord, document: CoveredDocument, { texts, post }: DetailOptions): HTMLElement[] {
	const distinct = new Map<string, EvidenceRecord>();
	for (const one of finding.evidence) distinct.set(JSON.stringify([one.start, one.end]), one);
	if (distinct.size === 0) return [];
	const items = [...distinct.values()].map((evidence) => {
		const { quote, start, end } = evidence;
		const open = () => post({ type: 'openText', uri: document.uri, span: { start, end } });
		const words = filled(texts.openText, start.line + 1, document.path);
		const text = element('blockquote', { lang: document.language }, quote);
		return element('li', {}, text, button(words, open, { class: 'link' }));
	});
	return [element('h4', {}, texts.found), element('ul', { class: 'quotes' }, ...items)];
}

/** What other documents of the set state of it. */
function elsewhere({ set, verdict }: FindingRecord, document: CoveredDocument, options: DetailOptions): HTMLElement[] {
	const { addresses, texts } = options;
	if (!set || verdict === 'fulfilled' || set.statedIn.length === 0) return [];
	const items = set.statedIn.map(({ path, quote, start, end }) => {
		const text = element('blockquote', { lang: document.language }, quote);
		return quoteItem(text, { path, start, end }, addresses[path], options);
	});
	return [element('h4', {}, texts.foundElsewhere), element('ul', { class: 'quotes' }, ...items)];
}

function missing(finding: FindingRecord, document: CoveredDocument, { texts, post }: DetailOptions): HTMLElement[] {
	if (finding.missingTitles.length === 0) return [];
	const items = finding.missingTitles.map((title) => element('li', {}, title));
	const { anchor } = finding;
	const places = [];
	if (anchor !== null) {
		const { start, end } = anchor;
		const open = () => post({ type: 'openText', uri: document.uri, span: { start, end } });
		places.push(button(filled(texts.openPlace, start.line + 1, document.path), open, { class: 'link' }));
	}
	return [element('h4', {}, texts.notStated), element('ul', {}, ...items), ...places];
}

function decision(waiver: WaiverRecord | null, texts: PageTexts): HTMLElement[] {
	if (waiver === null) return [];
	const { by, on, expires } = waiver;
	const facts = [
		by === undefined ? '' : filled(texts.by, by),
		on === undefined ? '' : filled(texts.on, on),
		expires === undefined ? '' : filled(texts.until, expires),
		texts.states[waiver.state] ?? waiver.state,
	].filter((fact) => fact !== '');
	return [
		element('h4', {}, filled(texts.decision, texts.decisions[waiver.decision] ?? waiver.decision)),
		element('p', {}, waiver.reason),
		element('p', { class: 'dim' }, facts.join('; ')),
	];
}

/** The details of one requirement, for one document or all. */
export function detailsElement(options: DetailOptions): HTMLElement {
	const { row, found, texts, close } = options;
	const documents = found.map(({ document, finding }) =>
		element(
			'section',
			{ class: 'finding' },
			element('h3', {}, document.path),
			element('p', { class: 'verdict' }, ...verdictNodes(finding, document, texts)),
			...elsewhere(finding, document, options),
			...quotes(finding, document, options),
			...missing(finding, document, options),
			...(finding.provisions.length === 0 ? [element('p', {}, finding.message)] : []),
			...decision(finding.waived, texts),
		),
	);
	const none = found.length === 0 ? [element('p', {}, texts.notAsked)] : [];
	const aside = element(
		'aside',
		{ 'aria-label': texts.details },
		button('×', close, { class: 'close', 'aria-label': texts.close, title: texts.close }),
		element('h2', { id: 'details', tabindex: -1 }, row.title),
		...provisions(options),
		...documents,
		...none,
	);
	aside.addEventListener('keydown', (event) => {
		if (event.key === 'Escape') close();
	});
	return aside;
}
