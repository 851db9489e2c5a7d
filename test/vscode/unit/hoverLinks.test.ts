// Links of hovers: the server's own become commands with what it meant, and nothing that a draft or a pack holds does.
import { deepEqual, equal, ok } from 'node:assert/strict';
import { openLinkCommand, withCommands, withdrawalOf, withdrawLinkCommand } from '../../../client/src/hoverLinks.ts';
import { escapeMarkdown } from '../../../server/src/render/markdownText.ts';
import { hostileLine, hostileText, reachesIn } from '../../support/hostile.ts';

const uri = 'file:///w/draft%20(1).md';
const key = 'the-key-of-this-session';

/** The commands in a text with what they are given. */
function commandsIn(text: string): [string, unknown][] {
	return reachesIn(text)
		.filter((address) => address.startsWith('command:'))
		.map((address) => {
			const [, command = '', given = ''] = /^command:([^?]*)\?(.*)$/.exec(address) ?? [];
			return [command, JSON.parse(decodeURIComponent(given))];
		});
}

describe('a link in a hover', () => {
	it('to a page of ours opens it', () => {
		const { text, enabledCommands } = withCommands('**[art. 3](hegui:/law/a/3/A%2C%203.md)**', uri, key);
		deepEqual(commandsIn(text), [[openLinkCommand, ['hegui:/law/a/3/A%2C%203.md']]]);
		deepEqual(enabledCommands, [openLinkCommand]);
	});

	it('that withdraws a decision names the document under it, and has the key', () => {
		const { text, enabledCommands } = withCommands('[Withdraw](hegui:/withdraw/leaving)', uri, key);
		deepEqual(commandsIn(text), [[withdrawLinkCommand, [{ key, uri, requirement: 'leaving' }]]]);
		deepEqual(enabledCommands, [withdrawLinkCommand]);
		deepEqual(withdrawalOf({ key, uri, requirement: 'leaving' }, key), { uri, requirement: 'leaving' });
	});

	it('withdraws nothing without the key, or with anything that is no requirement', () => {
		for (const odd of [
			undefined,
			null,
			'leaving',
			[],
			{},
			{ uri, requirement: 'leaving' },
			{ key: '', uri, requirement: 'leaving' },
			{ key: 'another', uri, requirement: 'leaving' },
			{ key, uri, requirement: '../x' },
			{ key, uri, requirement: 7 },
			{ key, uri: {}, requirement: 'leaving' },
		])
			equal(withdrawalOf(odd, key), undefined, JSON.stringify(odd));
	});

	it('is made of none of the words of drafts and packs', () => {
		for (const words of [hostileLine, hostileText, '[x](hegui:/withdraw/leaving)', '\\](hegui:/withdraw/leaving)']) {
			const { text } = withCommands(`“${escapeMarkdown(words)}” [open](hegui:/law/a.md)`, uri, key);
			deepEqual(commandsIn(text), [[openLinkCommand, ['hegui:/law/a.md']]], text);
			ok(!text.includes(key), text);
		}
	});

	it('lets a hover without any run no command', () => {
		deepEqual(withCommands(escapeMarkdown(hostileText), uri, key).enabledCommands, []);
	});

	it('that somebody else wrote runs no command that does more than open a page of ours', () => {
		const forged = '[x](command:hegui.withdrawDecision?%5B%5D) [y](command:workbench.action.quit) [z](hegui:/law/a.md)';
		deepEqual(withCommands(forged, uri, key).enabledCommands, [openLinkCommand]);
	});
});
