// A saved file as the client sends it: its text, or its bytes where they are no UTF-8 and the server is to tell what they are.
import { decode } from '../encoding/decode.ts';

/** Text of a file; its bytes in base64 where it is not in UTF-8; null where there is none. */
export type FileAnswer = string | { readonly base64: string } | null;

/** The bytes behind base64. */
export function bytesOf(base64: string): Uint8Array {
	return Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
}

/** The text of a file that the client sent; undefined where there is none. */
export function textOf(answer: FileAnswer): string | undefined {
	if (answer === null || typeof answer === 'string') return answer ?? undefined;
	return decode(bytesOf(answer.base64)).text;
}
