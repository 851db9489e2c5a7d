// The page of the report panel: takes what the panel tells, draws it, and keeps what the reader chose.
import type { Coverage } from '../../../coverageRecords';
import type { PageMessage, PageTexts, ShowMessage } from '../messages';
import { detailsElement } from './details';
import { button, element, filled } from './dom';
import { filtersElement, possible } from './filters';
import { cellOf, makeCurrent, matrixElement, type Selection, selectionOf } from './matrix';
import { type Filters, type Matrix, matricesOf, NO_FILTERS } from './rows';

interface Kept {
	readonly filters: Filters;
	readonly selection: Selection | null;
}

interface Panel {
	postMessage(message: PageMessage): void;
	getState(): Kept | undefined;
	setState(state: Kept): void;
}

declare function acquireVsCodeApi(): Panel;

const panel = acquireVsCodeApi();

class Page {
	private readonly root: HTMLElement;
	private readonly heading = element('h1');
	private readonly law = element('p', { class: 'dim' });
	private readonly bar = element('div', { class: 'bar', role: 'group' });
	private readonly filterPlace = element('div');
	private readonly status = element('p', { role: 'status' });
	private readonly keys = element('p', { id: 'keys', class: 'dim' });
	private readonly matrices = element('div', { class: 'matrices' });
	private readonly detailPlace = element('div', { class: 'details' });
	private kept: Kept = { filters: NO_FILTERS, selection: null, ...panel.getState() };
	private shown: { readonly coverage: Coverage; readonly texts: PageTexts } | undefined;
	private drawn = '';

	constructor(root: HTMLElement) {
		this.root = root;
	}

	/** Draws anew, unless nothing has changed; what has the focus keeps it. */
	show({ coverage, texts }: ShowMessage): void {
		const drawn = JSON.stringify([coverage, texts]);
		if (drawn === this.drawn) return;
		this.drawn = drawn;
		this.shown = { coverage, texts };
		this.kept = { ...this.kept, filters: possible(this.kept.filters, coverage) };
		this.drawFrame(coverage, texts);
		this.drawMatrices();
		this.drawDetails();
	}

	private drawFrame(coverage: Coverage, texts: PageTexts): void {
		document.documentElement.lang = texts.language;
		this.heading.textContent = texts.title;
		this.law.textContent = filled(texts.lawAsOf, coverage.law.asOf);
		this.keys.textContent = texts.keys;
		const focused = this.filterPlace.contains(document.activeElement) ? document.activeElement?.id : undefined;
		const form = filtersElement(coverage, this.kept.filters, texts, (filters) => {
			this.keep({ ...this.kept, filters });
			this.drawMatrices();
		});
		this.filterPlace.replaceChildren(form);
		if (focused) document.getElementById(focused)?.focus();
		if (this.root.childElementCount > 0) return;
		this.drawBar(texts);
		const body = element('div', { class: 'columns' }, this.matrices, this.detailPlace);
		this.root.append(this.heading, this.law, this.bar, this.filterPlace, this.status, this.keys, body);
	}

	private drawBar(texts: PageTexts): void {
		const saves = Object.entries(texts.formats).map(([format, words]) =>
			button(words, () => panel.postMessage({ type: 'save', format }), { 'aria-label': `${texts.save}: ${words}` }),
		);
		this.bar.setAttribute('aria-label', texts.save);
		this.bar.replaceChildren(
			element('span', { 'aria-hidden': 'true' }, texts.save),
			...saves,
			button(texts.print, () => panel.postMessage({ type: 'print' })),
		);
	}

	private current(): Matrix[] {
		return this.shown === undefined ? [] : matricesOf(this.shown.coverage, this.kept.filters);
	}

	private drawMatrices(): void {
		if (this.shown === undefined) return;
		const { texts } = this.shown;
		const active = document.activeElement;
		const focused = active instanceof HTMLElement && this.matrices.contains(active) ? selectionOf(active) : undefined;
		const matrices = this.current();
		const count = matrices.reduce((sum, { rows }) => sum + rows.length, 0);
		const all = matrices.reduce((sum, matrix) => sum + matrix.all, 0);
		const grouped = this.kept.filters.order === 'theme';
		const post = (message: PageMessage): void => panel.postMessage(message);
		const elements = matrices.map((matrix, number) =>
			matrixElement({ matrix, number, texts, grouped, post, open: (selection) => this.select(selection) }),
		);
		const shown = elements.filter((_, number) => (matrices[number]?.rows.length ?? 0) > 0);
		const none = element('p', {}, all === 0 ? texts.nothing : texts.noMatch);
		this.matrices.replaceChildren(...(count === 0 ? [none] : shown));
		this.status.textContent = filled(texts.shown, count, all);
		this.keys.hidden = count === 0;
		const cell = focused && cellOf(this.matrices, focused);
		if (cell !== undefined) {
			makeCurrent(cell);
			cell.focus();
		}
	}

	private select(selection: Selection): void {
		this.keep({ ...this.kept, selection });
		this.drawDetails();
		document.getElementById('details')?.focus();
	}

	private close(): void {
		const { selection } = this.kept;
		this.keep({ ...this.kept, selection: null });
		this.drawDetails();
		const cell = selection === null ? undefined : cellOf(this.matrices, selection);
		(cell ?? this.matrices.querySelector<HTMLElement>('[tabindex="0"]'))?.focus();
	}

	private drawDetails(): void {
		const { selection } = this.kept;
		const hadFocus = this.detailPlace.contains(document.activeElement);
		this.detailPlace.replaceChildren();
		if (this.shown === undefined || selection === null) return;
		// Filters do not take away the details that somebody is reading.
		const [matrix] = matricesOf(this.shown.coverage, NO_FILTERS).filter(({ rows, documents }) => {
			const isHere = selection.uri === '' || documents.some(({ uri }) => uri === selection.uri);
			return isHere && rows.some(({ requirement }) => requirement === selection.requirement);
		});
		const row = matrix?.rows.find(({ requirement }) => requirement === selection.requirement);
		if (matrix === undefined || row === undefined) return;
		const found = matrix.documents.flatMap((document, index) => {
			const finding = row.findings[index];
			const isAsked = selection.uri === '' || selection.uri === document.uri;
			return finding === undefined || !isAsked ? [] : [{ document, finding }];
		});
		const { texts } = this.shown;
		const post = (message: PageMessage): void => panel.postMessage(message);
		this.detailPlace.append(
			detailsElement({ row, found, addresses: matrix.set.addresses ?? {}, texts, post, close: () => this.close() }),
		);
		if (hadFocus) document.getElementById('details')?.focus();
	}

	private keep(kept: Kept): void {
		this.kept = kept;
		panel.setState(kept);
	}
}

const root = document.getElementById('report');
if (root !== null) {
	const page = new Page(root);
	window.addEventListener('message', ({ data }: MessageEvent<ShowMessage>) => {
		if (data.type === 'show') page.show(data);
	});
	panel.postMessage({ type: 'ready' });
}
