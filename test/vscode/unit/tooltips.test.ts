// Tooltips are Markdown: words of drafts, packs and sets in them are words.
import { deepEqual } from 'node:assert/strict';
import { escapeMarkdown } from '../../../client/src/views/coverage/nodes.ts';
import { hostileLine, reachesIn } from '../../support/hostile.ts';

describe('a tooltip', () => {
	it('leads nowhere, whatever words are in it', () => deepEqual(reachesIn(`**${escapeMarkdown(hostileLine)}**`), []));
});
