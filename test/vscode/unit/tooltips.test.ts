// Tooltips and notices make links of some words: those of drafts, packs, sets and names of files are none.
import { deepEqual, equal } from 'node:assert/strict';
import { noticeText } from '../../../client/src/noticeText.ts';
import { escapeMarkdown } from '../../../client/src/views/coverage/nodes.ts';
import { hostileLine, reachesIn } from '../../support/hostile.ts';

describe('a tooltip', () => {
	it('leads nowhere, whatever words are in it', () => deepEqual(reachesIn(`**${escapeMarkdown(hostileLine)}**`), []));
});

describe('a notice', () => {
	/** What the editor takes for a link in a notice. */
	const link = /\[[^\]]+\]\((?:https?:\/\/|command:|file:)[^)\s]+/i;

	it('leads nowhere, whatever the name of a file is', () => {
		const name = 'a[x](command:workbench.action.quit)[y](https://evil.example).docx';
		equal(link.test(name), true);
		equal(link.test(noticeText(name)), false);
		equal(noticeText(name).replaceAll('\u200B', ''), name);
		equal(noticeText('草案 [1] (2).docx'), '草案 [1] (2).docx');
	});
});
