// What is wrong in a YAML file, in words.
import type { Locale } from '../core/model.ts';
import { type MessageId, say } from '../messages/messages.ts';

/** A problem of a file, and what it is where that has words in every language. */
interface Problem {
	readonly message: string;
	readonly issue?: { readonly id: MessageId; readonly values: Readonly<Record<string, string | number>> } | undefined;
}

/** A problem in the words of its reader; what has none keeps those that it has. */
export function inWords<P extends Problem>(problem: P, locale: Locale): P {
	const { issue } = problem;
	return issue === undefined ? problem : { ...problem, message: say(issue.id, locale, issue.values) };
}
