// In which the documents of a set do not agree: what the set alone tells, with the places, under its matrix.
import type { CoveredSet, SetFindingRecord, StatementRecord } from '../../../coverageRecords';
import type { PageMessage, PageTexts } from '../messages';
import { button, element, filled } from './dom';

export interface BetweenOptions {
	readonly texts: PageTexts;
	readonly post: (message: PageMessage) => void;
}

/** Words of a document with a way to them, where there is one. */
export function quoteItem(
	text: HTMLElement | string,
	{ path, start, end }: Pick<StatementRecord, 'path' | 'start' | 'end'>,
	uri: string | undefined,
	{ texts, post }: BetweenOptions,
): HTMLElement {
	if (uri === undefined) return element('li', {}, text);
	const words = filled(texts.openText, start.line + 1, path);
	const open = () => post({ type: 'openText', uri, span: { start, end } });
	return element('li', {}, text, button(words, open, { class: 'link' }));
}

function item(finding: SetFindingRecord, { addresses = {} }: CoveredSet, options: BetweenOptions): HTMLElement {
	const places = finding.places.map(({ path, value, quote, start, end }) => {
		const uri = addresses[path];
		const words = [value, quote].filter((one) => one !== undefined && one !== '').join(' — ');
		// Where there are no words, the way or the path is all there is.
		const text = words === '' ? (uri === undefined ? path : '') : element('blockquote', {}, words);
		return quoteItem(text, { path, start, end }, uri, options);
	});
	return element(
		'li',
		{},
		element('strong', {}, finding.title),
		element('p', {}, finding.message),
		element('ul', { class: 'quotes' }, ...places),
	);
}

/** Nothing where the documents agree. */
export function betweenElements(set: CoveredSet, options: BetweenOptions): HTMLElement[] {
	const told = (set.findings ?? []).filter(({ kind, severity }) => kind !== 'requirement' && severity !== 'none');
	if (told.length === 0) return [];
	const items = told.map((finding) => item(finding, set, options));
	return [element('h3', {}, options.texts.between), element('ul', { class: 'between' }, ...items)];
}
