// Elements made from data: texts are always text, never markup.

type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** An element with attributes and children; `undefined` and `false` leave an attribute out. */
export function element<Name extends keyof HTMLElementTagNameMap>(
	name: Name,
	attributes: Attributes = {},
	...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
	const made = document.createElement(name);
	for (const [key, value] of Object.entries(attributes)) {
		if (value !== undefined && value !== false) made.setAttribute(key, value === true ? '' : String(value));
	}
	made.append(...children);
	return made;
}

/** A button that does something. */
export function button(words: string, act: () => void, attributes: Attributes = {}): HTMLButtonElement {
	const made = element('button', { type: 'button', ...attributes }, words);
	made.addEventListener('click', act);
	return made;
}

/** Words with their places filled in. */
export function filled(words: string, ...values: readonly (string | number)[]): string {
	return words.replace(/\{(\d)\}/g, (whole, index: string) => String(values[Number(index)] ?? whole));
}
