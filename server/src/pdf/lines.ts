// Pieces of text at their places on a page become lines.

/** A piece of text as the library gives it. */
export interface Piece {
	readonly str: string;
	readonly width: number;
	/** The matrix of the text: size, slant, place. */
	readonly transform: readonly number[];
}

/** A line of a page; places in points, from the left and from the bottom. */
export interface Line {
	readonly text: string;
	readonly x: number;
	right: number;
	readonly y: number;
	size: number;
}

const CJK = /[\u2e80-\u9fff\uf900-\ufaff\u3000-\u303f\uff00-\uffef]/;

/** Whether a character is one that stands without spaces. */
export function isCjk(character: string | undefined): boolean {
	return character !== undefined && CJK.test(character);
}

/** Wider than this, in sizes of the font, a gap is seen as one: between Latin words, and between Chinese ones. */
const LATIN_GAP = 0.2;
const CJK_GAP = 1.2;

/** A line that grows; its pieces are put together at the end, since a page may have a hundred thousand in one line. */
interface Growing extends Omit<Line, 'text'> {
	readonly pieces: string[];
}

function between(line: Growing, piece: Piece, x: number): string {
	const first = piece.str[0];
	const last = line.pieces.at(-1)?.at(-1);
	if (last === undefined || last === ' ' || first === ' ') return '';
	const gap = x - line.right;
	const isChinese = isCjk(last) && isCjk(first);
	return gap > line.size * (isChinese ? CJK_GAP : LATIN_GAP) ? ' ' : '';
}

/** Lines in the order in which the page has them; text that stands aslant, such as a watermark, is left out. */
export function linesOf(pieces: readonly Piece[]): Line[] {
	const lines: Growing[] = [];
	let line: Growing | undefined;
	for (const piece of pieces) {
		const [across = 1, slant = 0, , up = 1, x = 0, y = 0] = piece.transform;
		if (piece.str === '' || Math.abs(slant) > 0.1 * Math.abs(across)) continue;
		const size = Math.abs(up);
		const isSame = line !== undefined && Math.abs(line.y - y) < Math.max(line.size, size) * 0.5;
		if (line === undefined || !isSame) {
			if (piece.str.trim() === '') continue;
			line = { pieces: [], x, right: x, y, size };
			lines.push(line);
		}
		line.pieces.push(between(line, piece, x) + piece.str.replace(/\s+/g, ' '));
		line.right = Math.max(line.right, x + piece.width);
		line.size = Math.max(line.size, size);
	}
	return lines
		.map(({ pieces: all, ...one }) => ({ ...one, text: tidy(all.join('')) }))
		.filter(({ text }) => text !== '');
}

/** Spaces that the page's layout puts between Chinese signs mean nothing. */
function tidy(text: string): string {
	return text.replace(/\0/g, '').trim();
}
