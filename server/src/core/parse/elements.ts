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
}

/** Why text is not shown: it never is, or the page's author hid it. */
export type Hiding = 'always' | 'by-style' | undefined;

export class OpenElements {
	/** Told of every element that ends. */
	private readonly ended: (name: string) => void;
	private readonly stack: Open[] = [];
	private readonly counts = new Map<string, number>();
	private unseen = 0;
	private styled = 0;

	constructor(ended: (name: string) => void) {
		this.ended = ended;
	}

	get hiding(): Hiding {
		if (this.unseen > 0) return 'always';
		return this.styled > 0 ? 'by-style' : undefined;
	}

	get isForeign(): boolean {
		return this.has('svg') || this.has('math');
	}

	has(name: string): boolean {
		return (this.counts.get(name) ?? 0) > 0;
	}

	/** Ends what the beginning of an element ends. */
	prepare(name: string): void {
		if (this.isForeign) return;
		if (this.stack.at(-1)?.name === 'head' && !HEAD.has(name)) this.pop();
		const ends = ENDS[name] ?? [];
		for (let top = this.stack.at(-1); top !== undefined; top = this.stack.at(-1)) {
			if (!ends.includes(top.name) && !(top.name === 'p' && ENDS_PARAGRAPH.has(name))) return;
			this.pop();
		}
	}

	/** @param isHidden whether its attributes hide it */
	open(name: string, isHidden: boolean, isSelfClosing: boolean): void {
		const isForeign = FOREIGN.has(name) || this.isForeign;
		if (VOID.has(name) || (isSelfClosing && isForeign)) return;
		const hides = UNSEEN.has(name) ? 'always' : isHidden ? 'by-style' : undefined;
		this.stack.push({ name, hides });
		this.count(name, hides, 1);
	}

	/** Ends an element and those in it; what is not open is none. */
	close(name: string): void {
		if (!this.has(name)) return;
		while (this.pop() !== name);
	}

	/** Text in a head that is not closed stands in the body. */
	textBegins(): void {
		if (this.stack.at(-1)?.name === 'head') this.pop();
	}

	private pop(): string | undefined {
		const last = this.stack.pop();
		if (last === undefined) return undefined;
		this.count(last.name, last.hides, -1);
		this.ended(last.name);
		return last.name;
	}

	private count(name: string, hides: Open['hides'], by: 1 | -1): void {
		this.counts.set(name, (this.counts.get(name) ?? 0) + by);
		if (hides === 'always') this.unseen += by;
		if (hides === 'by-style') this.styled += by;
	}
}
