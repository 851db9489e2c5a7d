// Parts of texts that outlive them.

/** Shorter parts are texts of their own anyway. */
const LONGEST_OWN = 12;

/** The same text, held by itself: the engine has a part of a long text hold on to all of it. */
export function copied(text: string): string {
	return text.length > LONGEST_OWN ? text.split('').join('') : text;
}
