// In which the documents of a set do not agree: what the set alone tells, with the places, under its matrix.
import type { CoveredSet, SetFindingRecord } from '../../../coverageRecords';
import type { PageMessage, PageTexts } from '../messages';
import { button, element, filled } from './dom';

export interface BetweenOptions {
	readonly texts: PageTexts;
	readonly post: (message: PageMessage) => void;
}

function item(finding: SetFindingRecord, { addresses = {} }: CoveredSet, { texts, post }: BetweenOptions): HTMLElement {
	const places = finding.places.map(({ path, value, quote, start, end }) => {
		const uri = addresses[path];
		const words = [value, quote].filter((one) => one !== undefined && one !== '').join(' — ');
		const text = words === '' ? [] : [element('blockquote', {}, words)];
		if (uri === undefined) return element('li', {}, ...text, ...(text.length === 0 ? [path] : []));
		const label = filled(texts.openText, start.line + 1, path);
		const open = () => post({ type: 'openText', uri, span: { start, end } });
		return element('li', {}, ...text, button(label, open, { class: 'link' }));
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
