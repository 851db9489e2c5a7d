// Pieces of HTML: what is put into a template is escaped unless it is such a piece itself.
import { cleanText } from './plainText.ts';

/** Text that is HTML already. */
export class Html {
	readonly text: string;

	constructor(text: string) {
		this.text = text;
	}
}

const ENTITIES: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;',
};

function textOf(value: string | number | Html | readonly Html[]): string {
	if (value instanceof Html) return value.text;
	if (typeof value === 'object') return value.map(({ text }) => text).join('');
	return cleanText(String(value)).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

/** A piece of HTML from a template. */
export function html(
	strings: TemplateStringsArray,
	...values: readonly (string | number | Html | readonly Html[])[]
): Html {
	return new Html(strings.reduce((text, string, index) => `${text}${textOf(values[index - 1] ?? '')}${string}`));
}

export const NOTHING = new Html('');
