// Colour and weight on a terminal; none elsewhere.
import type { Severity } from '../../core/model.ts';

const CODES = { bold: 1, dim: 2, red: 31, yellow: 33, cyan: 36, green: 32 } as const;

export type Paint = (style: keyof typeof CODES, text: string) => string;

/** A painter that paints, or leaves text as it is. */
export function painter(isColourful: boolean): Paint {
	return (style, text) => (isColourful && text !== '' ? `\x1b[${CODES[style]}m${text}\x1b[0m` : text);
}

export const severityStyle = {
	error: 'red',
	warning: 'yellow',
	information: 'cyan',
	none: 'green',
} as const satisfies Record<Severity, keyof typeof CODES>;
