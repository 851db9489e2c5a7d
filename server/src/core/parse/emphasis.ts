// Marks of emphasis in one paragraph, counted before the parser pairs them: at each it goes back through all before it.

/** More marks in a row are none. */
const LONGEST = 100;
/** Beyond so many that wait for their counterparts, or have none, the next ones are words. */
const MOST_WAITING = 1000;
/** Marks that may be gone through for those that begin what others end. */
const MOST_PASSED = 10_000_000;
const WHITE = /^\s?$/;
const PUNCTUATION = /[\p{S}\p{P}]/u;

/** A mark that may begin emphasis. */
interface Mark {
	readonly unit: number;
	readonly size: number;
	/** How many marks of any kind stand before it. */
	readonly before: number;
	/** Might as well end emphasis. */
	readonly isBoth: boolean;
}

/** Whether one mark may begin what the other ends: CommonMark's rule of three. */
function matches(one: Mark, other: Mark): boolean {
	if (one.unit !== other.unit) return false;
	const isThree = (one.size + other.size) % 3 === 0 && (one.size % 3 > 0 || other.size % 3 > 0);
	return !isThree || (!one.isBoth && !other.isBoth);
}

/** Whether a mark leans on what stands on one side of it, and not on the other. */
function leansOn(near: string, far: string): boolean {
	if (WHITE.test(near)) return false;
	return !PUNCTUATION.test(near) || WHITE.test(far) || PUNCTUATION.test(far);
}

export class Emphases {
	private readonly text: string;
	private readonly waiting: Mark[] = [];
	private opened = 0;
	private strays = 0;
	private passed = 0;

	constructor(text: string) {
		this.text = text;
	}

	/**
	 * @param before how many marks of any kind stand before it
	 * @returns behind a mark that is one too many; -1 where the parser may try it
	 */
	refuse(unit: number, at: number, before: number): number {
		const { text } = this;
		let end = at + 1;
		while (text.charCodeAt(end) === unit) end++;
		if (end - at > LONGEST) return end;
		const isOpening = leansOn(text.charAt(end), text.charAt(at - 1));
		const isClosing = leansOn(text.charAt(at - 1), text.charAt(end));
		if (isOpening && !isClosing) this.opened++;
		else if (isClosing && !isOpening) {
			if (this.opened > 0) this.opened--;
			else this.strays++;
		}
		this.pass({ unit, size: end - at, before, isBoth: isOpening && isClosing }, isOpening, isClosing);
		const isTooMany = this.opened > MOST_WAITING || this.strays > MOST_WAITING || this.passed > MOST_PASSED;
		return isTooMany ? end : -1;
	}

	/** Counts what the parser goes through for the beginning of what a mark ends. */
	private pass(mark: Mark, isOpening: boolean, isClosing: boolean): void {
		const { waiting } = this;
		const from = isClosing ? waiting.findLastIndex((one) => matches(one, mark)) : -1;
		if (isClosing) this.passed += mark.before - (waiting[from]?.before ?? 0);
		if (from >= 0) waiting.length = from;
		else if (isOpening) waiting.push(mark);
	}
}
