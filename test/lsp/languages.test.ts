// Editors name the languages of drafts in their ways; what counts as text and what as markup follows.
import { deepEqual } from 'node:assert/strict';
import { shown, Wire } from '../support/wire.ts';

/** In Markdown a comment states nothing; in plain text there are no comments. */
const TEXT = '玩具协议\n\n您可以离开。有门铃，应门。\n\n<!-- 日记保存三个月。 -->\n';
const asPlain = ['diaries @ 日记保存三个月'];
const asMarkdown = ['diaries @ 玩具协议'];

const cases: readonly (readonly [languageId: string, file: string, expected: readonly string[]])[] = [
	['hegui-policy', 'rules.policy', asPlain],
	['hegui-policy', 'rules.md', asPlain],
	['plaintext', 'rules.txt', asPlain],
	['text', 'rules.txt', asPlain],
	['markdown', 'rules.md', asMarkdown],
	['markdown', 'rules.policy', asMarkdown],
	['fundamental', 'rules.policy', asPlain],
	['fundamental', 'RULES.TOS', asPlain],
	['pandoc', 'rules.md', asMarkdown],
];

describe('the language of a document', () => {
	for (const [languageId, file, expected] of cases) {
		const format = expected === asPlain ? 'plain text' : 'Markdown';
		it(`${languageId} in ${file} is read as ${format}`, async () => {
			const wire = await Wire.open();
			const uri = `file:///${file}`;
			await wire.openDocument(TEXT, languageId, uri);
			deepEqual(shown(await wire.diagnostics(uri), TEXT), expected);
			await wire.close();
		});
	}
});
