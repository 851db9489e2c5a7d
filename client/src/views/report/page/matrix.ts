// The matrix of one set as a grid: one cell is in the tab order, arrow keys move between cells, Enter opens one.
import type { PageMessage, PageTexts } from '../messages';
import { betweenElements } from './between';
import { element, filled } from './dom';
import type { Matrix, Row } from './rows';
import { verdictNodes, verdictWords } from './verdict';

/** A cell of the matrix; without a document it is the requirement's name, which stands for all documents. */
export interface Selection {
	readonly set: number;
	readonly requirement: string;
	readonly uri: string;
}

export interface MatrixOptions {
	readonly matrix: Matrix;
	readonly number: number;
	readonly texts: PageTexts;
	readonly grouped: boolean;
	readonly open: (selection: Selection) => void;
	readonly post: (message: PageMessage) => void;
}

const CELL = '[data-requirement]';

export function selectionOf(cell: HTMLElement): Selection {
	const { set = '0', requirement = '', uri = '' } = cell.dataset;
	return { set: Number(set), requirement, uri };
}

/** The cell of a selection, where it is shown. */
export function cellOf(root: ParentNode, { set, requirement, uri }: Selection): HTMLElement | undefined {
	return [...root.querySelectorAll<HTMLElement>(CELL)].find((cell) => {
		const its = selectionOf(cell);
		return its.set === set && its.requirement === requirement && its.uri === uri;
	});
}

/** Makes a cell the one that the tab key reaches. */
export function makeCurrent(cell: HTMLElement): void {
	const table = cell.closest('table');
	for (const other of table?.querySelectorAll<HTMLElement>(`${CELL}[tabindex="0"]`) ?? []) other.tabIndex = -1;
	cell.tabIndex = 0;
}

function rowElement(row: Row, { matrix, number, texts }: MatrixOptions): HTMLTableRowElement {
	const shared = { tabindex: -1, 'data-set': number, 'data-requirement': row.requirement };
	const cells = matrix.documents.map((document, index) => {
		const { uri, path } = document;
		const finding = row.findings[index];
		const label = `${row.title}, ${path}: ${verdictWords(finding, document, texts)}`;
		const attributes = { ...shared, role: 'gridcell', 'data-uri': uri, 'aria-label': label };
		return element('td', attributes, ...verdictNodes(finding, document, texts));
	});
	const name = element('th', { ...shared, role: 'rowheader', scope: 'row', 'data-uri': '' }, row.title);
	return element('tr', { role: 'row' }, name, ...cells);
}

function bodies(options: MatrixOptions): HTMLTableSectionElement[] {
	const { matrix, grouped } = options;
	if (!grouped) return [element('tbody', { role: 'rowgroup' }, ...matrix.rows.map((row) => rowElement(row, options)))];
	const themes = new Map<string, Row[]>();
	for (const row of matrix.rows) themes.set(row.themeTitle, [...(themes.get(row.themeTitle) ?? []), row]);
	return [...themes].map(([title, rows]) => {
		const attributes = { role: 'rowheader', scope: 'rowgroup', colspan: matrix.documents.length + 1 };
		const head = element('tr', { role: 'row', class: 'theme' }, element('th', attributes, title));
		return element('tbody', { role: 'rowgroup' }, head, ...rows.map((row) => rowElement(row, options)));
	});
}

/** Where a key leads from a cell. */
function target(cell: HTMLElement, event: KeyboardEvent): HTMLElement | undefined {
	const rows = [...(cell.closest('table')?.querySelectorAll('tr') ?? [])]
		.map((row) => [...row.querySelectorAll<HTMLElement>(CELL)])
		.filter((cells) => cells.length > 0);
	const y = rows.findIndex((cells) => cells.includes(cell));
	const row = rows[y] ?? [];
	const x = row.indexOf(cell);
	switch (event.key) {
		case 'ArrowRight':
			return row[x + 1];
		case 'ArrowLeft':
			return row[x - 1];
		case 'ArrowDown':
			return rows[y + 1]?.[x];
		case 'ArrowUp':
			return rows[y - 1]?.[x];
		case 'Home':
			return (event.ctrlKey ? rows[0] : row)?.[0];
		case 'End':
			return (event.ctrlKey ? rows.at(-1) : row)?.at(-1);
		default:
			return undefined;
	}
}

function listen(table: HTMLTableElement, open: MatrixOptions['open']): void {
	const cellAt = (event: Event) => (event.target as Element | null)?.closest<HTMLElement>(CELL) ?? undefined;
	table.addEventListener('keydown', (event) => {
		const cell = cellAt(event);
		if (cell === undefined || event.altKey || event.metaKey) return;
		if (event.key === 'Enter' || event.key === ' ') {
			event.preventDefault();
			open(selectionOf(cell));
			return;
		}
		const next = target(cell, event);
		if (next === undefined) return;
		event.preventDefault();
		makeCurrent(next);
		next.focus();
	});
	table.addEventListener('click', (event) => {
		const cell = cellAt(event);
		if (cell === undefined) return;
		makeCurrent(cell);
		open(selectionOf(cell));
	});
}

/** The grid of a set, labelled by its heading. */
export function matrixElement(options: MatrixOptions): HTMLElement {
	const { matrix, number, texts, open } = options;
	const name = matrix.set.name === '' ? texts.otherDocuments : matrix.set.name;
	const title = matrix.set.name === '' && number === 0 ? texts.matrix : filled(texts.matrixOf, name);
	const heads = matrix.documents.map(({ path }) => element('th', { role: 'columnheader', scope: 'col' }, path));
	const corner = element('th', { role: 'columnheader', scope: 'col' }, texts.requirement);
	const head = element('thead', { role: 'rowgroup' }, element('tr', { role: 'row' }, corner, ...heads));
	const attributes = { role: 'grid', 'aria-labelledby': `set-${number}`, 'aria-describedby': 'keys' };
	const table = element('table', attributes, head, ...bodies(options));
	const first = table.querySelector<HTMLElement>(CELL);
	if (first !== null) first.tabIndex = 0;
	listen(table, open);
	return element(
		'section',
		{},
		element('h2', { id: `set-${number}` }, title),
		element('div', { class: 'scroll' }, table),
		...betweenElements(matrix.set, options),
	);
}
