// HTML becomes blocks of its visible text; offsets are those of the source.
import { Parser, type QuoteType, Tokenizer } from 'htmlparser2';
import type { Span } from '../model.ts';
import type { Piece } from '../text/normalize.ts';
import { CLOSING, OPENING } from './comments.ts';
import { OpenElements, type Standing } from './elements.ts';
import { type Block, type BlockKind, CELL_BORDER } from './tree.ts';

const BREAKING = new Set(
	'address article aside blockquote body br caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol option p pre section summary table tbody textarea tfoot thead tr ul xmp'.split(
		' ',
	),
);
const CELLS = new Set(['td', 'th']);
const BLANK_LINES = /\r\n[ \t]*\r\n\s*|\n[ \t]*\n\s*|\r[ \t]*\r\s*/g;
const UNSEEN_STYLE = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse))\b/i;

/** The characters that a character reference such as `&nbsp;` stands for; what is no reference stays as it is. */
export function decodeReference(reference: string): string {
	let text = '';
	new Parser({ ontext: (data) => (text += data) }).end(reference);
	return text;
}

/** Deeper than any page that a person wrote; what is read from within there is read from further out. */
const DEEPEST_SEAM = 100;

/** What is read of an HTML text. */
export interface HtmlReading {
	/** Where tags begin that end whatever block stands before them. */
	readonly seams: number[];
	/** What stands open at the seams. */
	readonly standings: Standing[];
	readonly blocks: Block[];
	/** Text that the page itself hides from its readers: the first between two seams. */
	readonly hidden: Span[];
	/** Comments with both their marks. */
	readonly comments: Span[];
}

interface Gathering {
	kind: BlockKind;
	level: number;
	pieces: Piece[];
	/** Whether any of them is more than white space. */
	hasWords: boolean;
}

/** A tag that is being read. */
interface Tag {
	readonly name: string;
	readonly start: number;
	attribute: string;
	value: string;
	isHidden: boolean;
}

/** Takes what the tokenizer finds; its offsets count from where the HTML begins. */
class Gatherer implements HtmlReading {
	readonly seams: number[] = [];
	readonly standings: Standing[] = [];
	readonly blocks: Block[] = [];
	readonly comments: Span[] = [];
	readonly hidden: Span[] = [];
	private isHiddenTold = false;
	private current: Gathering = { kind: 'paragraph', level: 0, pieces: [], hasWords: false };
	private listDepth: number;
	private tag: Tag | undefined;
	private readonly elements: OpenElements;
	private readonly source: string;
	private readonly html: string;
	private readonly offset: number;

	constructor(source: string, offset: number, end: number, standing: Standing | undefined) {
		this.source = source;
		this.html = source.slice(offset, end);
		this.offset = offset;
		this.listDepth = standing?.lists ?? 0;
		this.elements = new OpenElements(standing?.elements, (name) => this.ended(name));
	}

	read(): this {
		const tokenizer = new Tokenizer({ decodeEntities: true }, this);
		tokenizer.write(this.html);
		tokenizer.end();
		this.flush();
		return this;
	}

	onopentagname(start: number, end: number): void {
		const name = this.html.slice(start, end).toLowerCase();
		this.tag = { name, start: start - 1, attribute: '', value: '', isHidden: false };
	}

	onattribname(start: number, end: number): void {
		if (this.tag === undefined) return;
		this.tag.attribute = this.html.slice(start, end).toLowerCase();
		this.tag.value = '';
	}

	onattribdata(start: number, end: number): void {
		if (this.tag?.attribute === 'style') this.tag.value += this.html.slice(start, end);
	}

	onattribentity(code: number): void {
		if (this.tag?.attribute === 'style') this.tag.value += String.fromCodePoint(code);
	}

	onattribend(_quote: QuoteType, _end: number): void {
		const { tag } = this;
		if (tag?.attribute === 'hidden' || (tag?.attribute === 'style' && UNSEEN_STYLE.test(tag.value)))
			tag.isHidden = true;
	}

	onopentagend(_end: number): void {
		this.opened(false);
	}

	onselfclosingtag(_end: number): void {
		this.opened(true);
	}

	onclosetag(start: number, end: number): void {
		const name = this.html.slice(start, end).toLowerCase();
		this.elements.close(name);
		if (BREAKING.has(name)) this.flush();
	}

	/** Blank lines where they are seen divide like tags. */
	ontext(start: number, end: number): void {
		// So the tokenizer tells of a closing tag that the text ends in.
		if (start < 0) return;
		if (!this.elements.isPreformatted) {
			this.piece({ start: this.offset + start, end: this.offset + end });
			return;
		}
		let at = start;
		for (const { 0: blank, index } of this.html.slice(start, end).matchAll(BLANK_LINES)) {
			this.piece({ start: this.offset + at, end: this.offset + start + index });
			this.flush();
			at = start + index + blank.length;
		}
		this.piece({ start: this.offset + at, end: this.offset + end });
	}

	ontextentity(code: number, end: number): void {
		const start = this.html.lastIndexOf('&', end - 1);
		this.piece({ start: this.offset + start, end: this.offset + end, text: String.fromCodePoint(code) });
	}

	/** What the tokenizer also takes for comments is left out: `<!doctype>`, and what is never closed. */
	oncomment(from: number, to: number): void {
		const start = from - OPENING.length;
		const comment = start < 0 ? '' : this.html.slice(start, to + 1);
		if (!comment.startsWith(OPENING) || !comment.endsWith(CLOSING)) return;
		this.comments.push({ start: this.offset + start, end: this.offset + to + 1 });
	}

	/** In a picture, tags such as title hold other tags. */
	isInForeignContext(): boolean {
		return this.elements.isForeign;
	}

	oncdata(): void {}
	ondeclaration(): void {}
	onprocessinginstruction(): void {}
	onend(): void {}

	private opened(isSelfClosing: boolean): void {
		const { tag } = this;
		this.tag = undefined;
		if (tag === undefined) return;
		const { name } = tag;
		if (BREAKING.has(name)) this.seam(tag.start);
		this.elements.prepare(name);
		this.elements.open(name, tag.isHidden, isSelfClosing);
		if (name === 'ul' || name === 'ol') this.listDepth++;
		if (CELLS.has(name)) this.cell(name, this.offset + tag.start);
		if (!BREAKING.has(name)) return;
		this.flush();
		const heading = /^h([1-6])$/.exec(name);
		if (heading !== null) this.current = { kind: 'heading', level: Number(heading[1]), pieces: [], hasWords: false };
		else if (name === 'li')
			this.current = { kind: 'item', level: Math.max(1, this.listDepth), pieces: [], hasWords: false };
	}

	private seam(start: number): void {
		const { innermost } = this.elements;
		if (innermost !== undefined && innermost.depth > DEEPEST_SEAM) return;
		this.seams.push(this.offset + start);
		this.standings.push({ elements: innermost, lists: this.listDepth });
		this.isHiddenTold = false;
	}

	private ended(name: string): void {
		if ((name === 'ul' || name === 'ol') && this.listDepth > 0) this.listDepth--;
		if (BREAKING.has(name)) this.flush();
	}

	private piece(piece: Piece): void {
		if (piece.start >= piece.end) return;
		const isBlank = (piece.text ?? this.source.slice(piece.start, piece.end)).trim() === '';
		if (!isBlank) this.elements.textBegins();
		const { hiding } = this.elements;
		if (hiding === undefined) {
			this.current.pieces.push(piece);
			if (!isBlank) this.current.hasWords = true;
		}
		if (hiding === 'by-style' && !isBlank) this.hide(piece);
	}

	private hide({ start, end }: Piece): void {
		if (!this.isHiddenTold) this.hidden.push({ start, end });
		this.isHiddenTold = true;
	}

	/** A cell goes on with its row; one behind a cell that held blocks of its own begins a new one. */
	private cell(name: string, at: number): void {
		const isRow = this.current.kind === 'row' || this.current.kind === 'header-row';
		if (isRow && this.current.pieces.length > 0) {
			this.current.pieces.push({ start: at, end: at + 1, text: CELL_BORDER });
			this.current.hasWords = true;
			if (name === 'td') this.current.kind = 'row';
			return;
		}
		this.flush();
		this.current = { kind: name === 'th' ? 'header-row' : 'row', level: 0, pieces: [], hasWords: false };
	}

	private flush(): void {
		const { kind, level, pieces, hasWords } = this.current;
		this.current = { kind: 'paragraph', level: 0, pieces: [], hasWords: false };
		const first = pieces[0];
		const last = pieces.at(-1);
		if (first === undefined || last === undefined) return;
		if (!hasWords) return;
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
 * Reads an HTML stretch; broken markup is read as far as a browser would.
 *
 * @param source the whole text
 * @param start where the HTML begins
 * @param end where it ends
 * @param standing what stands open from before
 * @returns blocks of its visible text at offsets of `source`
 */
export function readHtml(source: string, start: number, end: number, standing?: Standing): HtmlReading {
	return new Gatherer(source, start, end, standing).read();
}
