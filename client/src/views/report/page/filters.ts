// The filters above the matrix: made once for what there is to choose from, told of each change.
import type { Coverage } from '../../../coverageRecords';
import type { PageTexts } from '../messages';
import { element } from './dom';
import type { Filters, Order } from './rows';

type Choice = readonly [value: string, words: string];

function select(name: string, words: string, choices: readonly Choice[], chosen: string): HTMLElement {
	const options = choices.map(([value, text]) => element('option', { value, selected: value === chosen }, text));
	const field = element('select', { id: name, name }, ...options);
	return element('div', { class: 'field' }, element('label', { for: name }, words), field);
}

function choicesOf({ sets, themes }: Coverage): Record<'documents' | 'themes' | 'instruments', Choice[]> {
	const documents = sets.flatMap((set) => set.documents);
	const findings = documents.flatMap((document) => document.findings);
	const titles = new Map(findings.map(({ theme, themeTitle }) => [theme, themeTitle]));
	const names = new Map(
		findings.flatMap(({ provisions }) => provisions.map((one) => [one.instrument, one.instrumentTitle] as const)),
	);
	const rank = (id: string): number => (themes.includes(id) ? themes.indexOf(id) : themes.length);
	return {
		documents: documents.map(({ uri, path }) => [uri, path]),
		themes: [...titles].filter(([id]) => id !== '').sort(([a], [b]) => rank(a) - rank(b)),
		instruments: [...names].sort(([, a], [, b]) => a.localeCompare(b)),
	};
}

/** What is chosen, where it still can be. */
export function possible(filters: Filters, coverage: Coverage): Filters {
	const { documents, themes, instruments } = choicesOf(coverage);
	const kept = (value: string, choices: readonly Choice[]) => (choices.some(([one]) => one === value) ? value : '');
	return {
		...filters,
		document: kept(filters.document, documents),
		theme: kept(filters.theme, themes),
		instrument: kept(filters.instrument, instruments),
	};
}

function read(form: HTMLFormElement): Filters {
	const data = new FormData(form);
	const value = (name: string): string => String(data.get(name) ?? '');
	return {
		gapsOnly: data.has('gapsOnly'),
		document: value('document'),
		theme: value('theme'),
		instrument: value('instrument'),
		search: value('search'),
		order: value('order') as Order,
	};
}

/** The form; `changed` hears of every change. */
export function filtersElement(
	coverage: Coverage,
	filters: Filters,
	texts: PageTexts,
	changed: (filters: Filters) => void,
): HTMLFormElement {
	const { documents, themes, instruments } = choicesOf(coverage);
	const all: Choice = ['', texts.all];
	const orders: Choice[] = [
		['theme', texts.sortTheme],
		['title', texts.sortTitle],
		['gaps', texts.sortGaps],
	];
	const gaps = element('input', { type: 'checkbox', id: 'gapsOnly', name: 'gapsOnly', checked: filters.gapsOnly });
	const search = element('input', { type: 'search', id: 'search', name: 'search', value: filters.search });
	const form = element(
		'form',
		{ role: 'search', 'aria-label': texts.filters },
		element('div', { class: 'field' }, element('label', { for: 'search' }, texts.search), search),
		select('document', texts.document, [all, ...documents], filters.document),
		select('theme', texts.theme, [all, ...themes], filters.theme),
		select('instrument', texts.instrument, [all, ...instruments], filters.instrument),
		select('order', texts.sort, orders, filters.order),
		element('div', { class: 'field check' }, gaps, element('label', { for: 'gapsOnly' }, texts.gapsOnly)),
	);
	form.addEventListener('input', () => changed(read(form)));
	form.addEventListener('submit', (event) => event.preventDefault());
	return form;
}
