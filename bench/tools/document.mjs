// A text as an editor holds it: lines, edits of them, and places chosen by chance.
import { randomFrom } from './random.mjs';

const HAN = /[\u4e00-\u9fff]/;

export class TextDocument {
	/** @param {string} text what stands in it */
	constructor(text) {
		this.lines = text.split('\n');
		this.version = 1;
		this.next = randomFrom(7);
	}

	text() {
		return this.lines.join('\n');
	}

	/** Replaces what stands between two positions and gives the change as a client sends it. */
	replace(start, end, text) {
		const head = (this.lines[start.line] ?? '').slice(0, start.character);
		const tail = (this.lines[end.line] ?? '').slice(end.character);
		const inserted = (head + text + tail).split('\n');
		// Not by spreading into `splice`: a pasted text can have more lines than a call has arguments.
		this.lines = this.lines.slice(0, start.line).concat(inserted, this.lines.slice(end.line + 1));
		this.version++;
		return { range: { start, end }, text };
	}

	insert(position, text) {
		return this.replace(position, position, text);
	}

	/** Takes an insertion back, as undo does. */
	remove(position, text) {
		const rows = text.split('\n');
		const character = rows.length === 1 ? position.character + text.length : rows.at(-1).length;
		return this.replace(position, { line: position.line + rows.length - 1, character }, '');
	}

	/** A position behind a Chinese character, by chance; of lines that are as wanted where some are. */
	somewhere(isWanted = () => true) {
		const { lines, next } = this;
		const first = next(lines.length);
		for (let step = 0; step < lines.length; step++) {
			const line = (first + step) % lines.length;
			const text = lines[line] ?? '';
			if (!HAN.test(text) || !isWanted(text)) continue;
			const places = [...text.matchAll(/[\u4e00-\u9fff]/g)];
			return { line, character: places[next(places.length)].index + 1 };
		}
		return { line: 0, character: 0 };
	}

	/** The position behind the last character of the last line that has one. */
	end() {
		const line = this.lines.findLastIndex((text) => text !== '');
		return { line, character: (this.lines[line] ?? '').length };
	}
}
