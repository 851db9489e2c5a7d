// Which links of a hover become commands: pages of our own scheme, and the withdrawal of a decision; as text alone, without the editor.

/** Internal: opens an article or requirement from a link in a hover; does nothing else, whoever calls it. */
export const openLinkCommand = '_hegui.openLink';

/** Internal: takes back the decision that a hover tells of; done only with the key of this session. */
export const withdrawLinkCommand = '_hegui.withdrawFromHover';

/** A link as the server writes it: what stands in its address is encoded. A bracket after a backslash is none. */
const ownLink = /(?<!\\)\]\((hegui:[\w\-./%~,:;=@&+$?#]+)\)/g;
const withdrawal = /^hegui:\/withdraw\/([a-z0-9-]+)$/;

export interface OpenableText {
	readonly text: string;
	/** The commands that it holds, and no others may run from it. */
	readonly enabledCommands: readonly string[];
}

/** What the command of a withdrawal is given. */
export interface WithdrawLink {
	readonly key: string;
	readonly uri: string;
	readonly requirement: string;
}

/**
 * Makes commands of the server's own links: VS Code follows no other to our pages.
 *
 * @param uri the document over which the hover is shown
 * @param key known to this session alone: words that only look like such a link do not have it
 */
export function withCommands(markdown: string, uri: string, key: string): OpenableText {
	const used = new Set<string>();
	const text = markdown.replace(ownLink, (_link, address: string) => {
		const [, requirement] = withdrawal.exec(address) ?? [];
		const command = requirement === undefined ? openLinkCommand : withdrawLinkCommand;
		used.add(command);
		const given = requirement === undefined ? address : ({ key, uri, requirement } satisfies WithdrawLink);
		return `](command:${command}?${encoded([given])})`;
	});
	return { text, enabledCommands: [...used] };
}

/** What a withdrawal from a hover is about; undefined for what is none of this session. */
export function withdrawalOf(given: unknown, key: string): Omit<WithdrawLink, 'key'> | undefined {
	if (typeof given !== 'object' || given === null) return undefined;
	const { key: theirs, uri, requirement } = given as Partial<Record<keyof WithdrawLink, unknown>>;
	if (theirs !== key || typeof uri !== 'string' || typeof requirement !== 'string') return undefined;
	return /^[a-z0-9-]+$/.test(requirement) ? { uri, requirement } : undefined;
}

/** Arguments of a command in a link; a bracket would end it. */
function encoded(given: readonly unknown[]): string {
	return encodeURIComponent(JSON.stringify(given)).replace(/\(/g, '%28').replace(/\)/g, '%29');
}
