// HTML becomes blocks of its visible text; offsets are those of the source.
import { Parser } from 'htmlparser2';
import type { Piece } from '../text/normalize.ts';
import { type Block, type BlockKind, CELL_BORDER } from './tree.ts';

const BREAKING = new Set(
	'address article aside blockquote body br caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol option p pre section summary table tbody tfoot thead tr ul'.split(
		' ',
	),
);
const CELLS = new Set(['td', 'th']);
const HIDDEN = new Set(['script', 'style', 'template', 'noscript', 'head', 'svg', 'math', 'select', 'textarea']);

/** The characters that a character reference such as `&nbsp;` stands for; what is no reference stays as it is. */
export function decodeReference(reference: string): string {
	let text = '';
	new Parser({ ontext: (data) => (text += data) }).end(reference);
	return text;
}

interface Gathering {
	kind: BlockKind;
	level: number;
	pieces: Piece[];
}

class BlockGatherer {
	readonly blocks: Block[] = [];
	private current: Gathering = { kind: 'paragraph', level: 0, pieces: [] };
	private listDepth = 0;
	private hidden = 0;
	private readonly source: string;
	private readonly offset: number;

	constructor(source: string, offset: number) {
		this.source = source;
		this.offset = offset;
	}

	/** @param at where the tag begins */
	open(name: string, at: number): void {
		if (HIDDEN.has(name)) this.hidden++;
		if (name === 'ul' || name === 'ol') this.listDepth++;
		if (CELLS.has(name)) this.cell(name, this.offset + at);
		if (!BREAKING.has(name)) return;
		this.flush();
		const heading = /^h([1-6])$/.exec(name);
		if (heading !== null) this.current = { kind: 'heading', level: Number(heading[1]), pieces: [] };
		else if (name === 'li') this.current = { kind: 'item', level: Math.max(1, this.listDepth), pieces: [] };
	}

	/** A cell goes on with its row; one behind a cell that held blocks of its own begins a new one. */
	private cell(name: string, at: number): void {
		const isRow = this.current.kind === 'row' || this.current.kind === 'header-row';
		if (isRow && this.current.pieces.length > 0) {
			this.current.pieces.push({ start: at, end: at + 1, text: CELL_BORDER });
			if (name === 'td') this.current.kind = 'row';
			return;
		}
		this.flush();
		this.current = { kind: name === 'th' ? 'header-row' : 'row', level: 0, pieces: [] };
	}

	close(name: string): void {
		if (HIDDEN.has(name) && this.hidden > 0) this.hidden--;
		if ((name === 'ul' || name === 'ol') && this.listDepth > 0) this.listDepth--;
		if (BREAKING.has(name)) this.flush();
	}

	/** @param text what the reader sees of the stretch */
	text(from: number, to: number, text: string): void {
		if (this.hidden > 0) return;
		const start = this.offset + from;
		const end = this.offset + to;
		const isPlain = end - start === text.length && this.source.startsWith(text, start);
		this.current.pieces.push(isPlain ? { start, end } : { start, end, text });
	}

	flush(): void {
		const { kind, level, pieces } = this.current;
		this.current = { kind: 'paragraph', level: 0, pieces: [] };
		const first = pieces[0];
		const last = pieces.at(-1);
		if (first === undefined || last === undefined) return;
		if (pieces.every((piece) => (piece.text ?? this.source.slice(piece.start, piece.end)).trim() === '')) return;
		const { start } = first;
		this.blocks.push({
			start,
			content: {
				kind,
				level,
				length: last.end - start,
				pieces: pieces.map((piece) => ({ ...piece, start: piece.start - start, end: piece.end - start })),
			},
		});
	}
}

/**
 * Blocks of the visible text of an HTML stretch.
 *
 * @param source the whole text
 * @param start where the HTML begins
 * @param end where it ends
 * @returns blocks at offsets of `source`; broken markup is read as far as a browser would
 */
export function htmlBlocks(source: string, start: number, end: number): Block[] {
	const gatherer = new BlockGatherer(source, start);
	const parser = new Parser(
		{
			onopentagname: (name) => gatherer.open(name, parser.startIndex),
			onclosetag: (name) => gatherer.close(name),
			ontext: (text) => gatherer.text(parser.startIndex, parser.endIndex + 1, text),
		},
		{ decodeEntities: true, lowerCaseTags: true },
	);
	parser.end(source.slice(start, end));
	gatherer.flush();
	return gatherer.blocks;
}
