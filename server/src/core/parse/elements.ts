// The open elements of an HTML text, and which of them hide what they hold; each tag costs the same, however deep it stands.

/** Never shown, whatever they hold. */
const UNSEEN = new Set(
	'audio canvas datalist head iframe math noembed noframes noscript object script select style svg template title video'.split(
		' ',
	),
);
const VOID = new Set(
	'area base basefont bgsound br col command embed frame hr img input keygen link meta param source track wbr'.split(
		' ',
	),
);
const PREFORMATTED = new Set(['pre', 'textarea', 'xmp', 'plaintext']);
const FOREIGN = new Set(['svg', 'math']);
/** What may stand in a head; anything else ends it, whether or not it was closed. */
const HEAD = new Set('base basefont bgsound link meta noscript script style template title'.split(' '));

/** A paragraph that is not closed ends where one of these begins. */
const ENDS_PARAGRAPH = new Set(
	'address article aside blockquote details dialog div dl dd dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table td th tr ul'.split(
		' ',
	),
);
/** Elements that end others like them. */
const ENDS: Readonly<Record<string, readonly string[]>> = {
	li: ['li'],
	dd: ['dd', 'dt'],
	dt: ['dd', 'dt'],
	option: ['option'],
	td: ['td', 'th'],
	th: ['td', 'th'],
	tr: ['td', 'th', 'tr'],
	tbody: ['td', 'th', 'tr', 'thead', 'tbody'],
	tfoot: ['td', 'th', 'tr', 'thead', 'tbody'],
};

interface Open {
	readonly name: string;
	readonly hides: 'always' | 'by-style' | undefined;
	readonly above: Open | undefined;
	/** How many stand above it. */
	readonly depth: number;
}

/** What stands open at a place of a page; undefined where nothing does. */
export type OpenElement = Open | undefined;

/** What a place of a page stands in. */
export interface Standing {
	readonly elements: OpenElement;
	/** How many lists. */
	readonly lists: number;
}

/** Whether what follows is read alike at two places. */
export function standAlike(one: Standing | undefined, other: Standing | undefined): boolean {
	if ((one?.lists ?? 0) !== (other?.lists ?? 0)) return false;
	let left = one?.elements;
	let right = other?.elements;
	// What is above the same element is the same.
	while (left !== right) {
		if (left?.name !== right?.name || left?.hides !== right?.hides) return false;
		left = left?.above;
		right = right?.above;
	}
	return true;
}

/** Why text is not shown: it never is, or the page's author hid it. */
export type Hiding = 'always' | 'by-style' | undefined;

export class OpenElements {
	/** Told of every element that ends. */
	private readonly ended: (name: string) => void;
	private last: OpenElement;
	private readonly counts = new Map<string, number>();
	private unseen = 0;
	private styled = 0;
	private foreign = 0;
	private preformatted = 0;

	/** @param standing what stands open from before */
	constructor(standing: OpenElement, ended: (name: string) => void) {
		this.ended = ended;
		this.last = standing;
		for (let open = standing; open !== undefined; open = open.above) this.count(open.name, open.hides, 1);
	}

	/** The element opened last. */
	get innermost(): OpenElement {
		return this.last;
	}

	get hiding(): Hiding {
		if (this.unseen > 0) return 'always';
		return this.styled > 0 ? 'by-style' : undefined;
	}

	get isForeign(): boolean {
		return this.foreign > 0;
	}

	/** Whether blank lines are seen. */
	get isPreformatted(): boolean {
		return this.preformatted > 0;
	}

	private has(name: string): boolean {
		return (this.counts.get(name) ?? 0) > 0;
	}

	/** Ends what the beginning of an element ends. */
	prepare(name: string): void {
		if (this.isForeign) return;
		if (this.last?.name === 'head' && !HEAD.has(name)) this.pop();
		const ends = ENDS[name] ?? [];
		for (let top = this.last; top !== undefined; top = this.last) {
			if (!ends.includes(top.name) && !(top.name === 'p' && ENDS_PARAGRAPH.has(name))) return;
			this.pop();
		}
	}

	/** @param isHidden whether its attributes hide it */
	open(name: string, isHidden: boolean, isSelfClosing: boolean): void {
		const isForeign = FOREIGN.has(name) || this.isForeign;
		if (VOID.has(name) || (isSelfClosing && isForeign)) return;
		const hides = UNSEEN.has(name) ? 'always' : isHidden ? 'by-style' : undefined;
		this.last = { name, hides, above: this.last, depth: (this.last?.depth ?? -1) + 1 };
		this.count(name, hides, 1);
	}

	/** Ends an element and those in it; what is not open is none. */
	close(name: string): void {
		if (!this.has(name)) return;
		while (this.pop() !== name);
	}

	/** Text in a head that is not closed stands in the body. */
	textBegins(): void {
		if (this.last?.name === 'head') this.pop();
	}

	private pop(): string | undefined {
		const { last } = this;
		if (last === undefined) return undefined;
		this.last = last.above;
		this.count(last.name, last.hides, -1);
		this.ended(last.name);
		return last.name;
	}

	private count(name: string, hides: Open['hides'], by: 1 | -1): void {
		this.counts.set(name, (this.counts.get(name) ?? 0) + by);
		if (FOREIGN.has(name)) this.foreign += by;
		if (PREFORMATTED.has(name)) this.preformatted += by;
		if (hides === 'always') this.unseen += by;
		if (hides === 'by-style') this.styled += by;
	}
}
