// Words that would be commands, links, pictures or markup where careless software shows them, and how Markdown is searched for any.
import { GFM, parser } from '@lezer/markdown';
import type { Pack } from '../../server/src/core/law.ts';
import { toyLaw } from './toy.ts';

/** On one line, as a draft, a heading or a file's name may hold it. */
export const hostileLine =
	'](command:hegui.withdrawDecision?%5B%5D) [x](command:_hegui.openLink?%5B%22hegui:x%22%5D) ![i](https://evil.example/p.png) \\[y](command:z) <img src=https://evil.example/q.png> <https://evil.example/a> https://evil.example/b www.evil.example mailto:a@evil.example c@evil.example `[z](command:q)` **b** | c | &#91;d](command:r) $(zap) [e]: command:s';

/** Over several lines, as a pack may hold it. */
export const hostileText = `${hostileLine}\n\n# head\n\n- item\n\n+ item\n\n1. one\n\n2) two\n\n    code\n\n\tcode\n\n> quote\n\n\`\`\`\ncode\n\`\`\`\n\n~~~\ncode\n\nsetext\n===\n\nsetext\n---\n\n| a | b |\n| --- | --- |\n\n[f]: command:t\n\n<script>alert(1)</script>\n\n\u202eevil\u0007\u001b]8;;command:u\u0007\ud800`;

const parts = parser.configure(GFM);

/** What in Markdown leads somewhere or is loaded: addresses of links, pictures, HTML. */
export function reachesIn(markdown: string): string[] {
	const found: string[] = [];
	parts.parse(markdown).iterate({
		enter: ({ name, from, to }) => {
			const text = markdown.slice(from, to);
			if (name === 'URL' || name === 'LinkReference' || /^(?:Image|HTML|Comment)/.test(name))
				found.push(name === 'URL' ? text : `${name} ${text}`);
		},
	});
	return found;
}

/** Kinds of blocks in Markdown that ours are not made of. */
export function strangeBlocksIn(markdown: string): string[] {
	const found: string[] = [];
	parts.parse(markdown).iterate({
		enter: ({ name }) => {
			if (/^(?:SetextHeading|FencedCode|CodeBlock|OrderedList|Task|HTMLBlock|LinkReference)/.test(name))
				found.push(name);
		},
	});
	return found;
}

/** Keys whose texts people write for people; the others hold ids, days and patterns. */
const SAID = new Set(['title', 'shortTitle', 'why', 'says', 'requires', 'label', 'court', 'held', 'issuer', 'edition']);
const TEXTS = new Set(['zh', 'en']);
const DEEPER = new Set(['modelClause', 'heading', 'note', 'paragraphs', 'items', 'fulfilled', 'partial', 'missing']);

function spoiled(value: unknown, isSaid: boolean): unknown {
	if (typeof value === 'string') return isSaid ? `${value} ${hostileText}` : value;
	if (Array.isArray(value)) return value.map((one) => spoiled(one, isSaid));
	if (typeof value !== 'object' || value === null) return value;
	const entries = Object.entries(value).map(([key, inner]) => {
		const said = SAID.has(key) || DEEPER.has(key) || (isSaid && TEXTS.has(key));
		return [key, spoiled(inner, said || (isSaid && typeof inner === 'object'))] as const;
	});
	return Object.fromEntries(entries);
}

/** The toy law as somebody would write it who means ill: hostile words in all that is said to people. */
export const hostilePack: Pack = {
	...toyLaw.pack,
	...Object.fromEntries(
		(['requirements', 'instruments', 'consequences', 'enforcement', 'features'] as const).map((key) => [
			key,
			spoiled(toyLaw.pack[key], false),
		]),
	),
};
