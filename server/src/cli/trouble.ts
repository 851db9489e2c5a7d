// What keeps a command from running: its message stands on standard error and the exit code is 2.
import type { Locale } from '../core/model.ts';
import { say } from '../messages/messages.ts';
import type { Input } from './files/find.ts';

/** A message for the user in the user's language; anything else that is thrown is a bug of ours. */
export class Trouble extends Error {}

/** What an error says, on one line without control characters. */
export function oneLine(error: unknown): string {
	return printable(error instanceof Error ? error.message : String(error));
}

/** That an error of ours kept a document from being reviewed. */
export function failedReview({ path }: Input, error: unknown, locale: Locale): string {
	return say('cli.reviewFailed', locale, { path: printable(path), reason: oneLine(error) });
}

/** Text that may be shown on a terminal: no line breaks, no escape sequences, nothing that turns the order of characters. */
export function printable(text: string): string {
	return text.replace(/\s+/g, ' ').replace(/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/gu, '\uFFFD');
}

/** A line of text that no pipeline takes for a command to itself, whatever a draft or a file's name holds. */
export function unheeded(line: string): string {
	return line.replace(/##(?=\w*\[)/g, '# #').replace(/^(?=\s*::)/, '\u200B');
}

/** The reason that the system gives: `EACCES: permission denied`. */
export function reasonOf(error: unknown): string {
	return oneLine(error).replace(/, [a-z]+(?: '.*)?$/, '');
}
