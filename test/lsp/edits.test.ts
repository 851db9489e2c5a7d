// Edits over the wire and in the draft: whatever was typed, the review is that of the text as it now stands.
import { deepEqual, equal } from 'node:assert/strict';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { Draft } from '../../server/src/lsp/draft.ts';
import { anyDraft, anyEdit, applyEdit, type RandomEdit, runs } from '../support/drafts.ts';
import { type Change, uri, Wire } from '../support/wire.ts';

/** A random edit as the protocol has it: the range in lines and characters. */
function changeOf(text: string, random: RandomEdit): { change: Change; after: string } {
	const { start, oldEnd } = applyEdit(text, random).edit;
	const document = TextDocument.create(uri, 'markdown', 1, text);
	const range = { start: document.positionAt(start), end: document.positionAt(oldEnd) };
	const change = { range, text: random.text };
	return { change, after: TextDocument.applyEdits(document, [{ range, newText: random.text }]) };
}

describe('a draft', () => {
	const edits = fc.array(anyEdit, { minLength: 1, maxLength: 5 });

	it('widens one edit over all changes since it was last read', () => {
		fc.assert(
			fc.property(anyDraft, edits, fc.nat(4), (before, all, cut) => {
				const draft = new Draft(uri, 'markdown', 1, before);
				let text = before;
				const changes = all.map((random) => {
					const { change, after } = changeOf(text, random);
					text = after;
					return change;
				});
				draft.update(changes.slice(0, cut), 2);
				draft.update(changes.slice(cut), 3);
				const now = draft.getText();
				equal(now, text);
				const edit = draft.pendingEdit ?? { start: 0, oldEnd: 0, newEnd: 0 };
				equal(before.slice(0, edit.start) + now.slice(edit.start, edit.newEnd) + before.slice(edit.oldEnd), now);
				draft.markRead();
				equal(draft.pendingEdit, undefined);
			}),
			runs(300),
		);
	});

	it('takes a change without a range as the whole text', () => {
		const draft = new Draft(uri, 'markdown', 1, '您可以离开');
		draft.update([{ text: '我们' }], 2);
		deepEqual(draft.pendingEdit, { start: 0, oldEnd: 5, newEnd: 2 });
		equal(draft.getText(), '我们');
	});
});

describe('typing over the wire', () => {
	it('gives what a fresh open gives, with several changes in one notification', async function () {
		this.timeout(60_000);
		const wire = await Wire.open();
		let count = 0;
		const edits = fc.array(anyEdit, { minLength: 2, maxLength: 8 });
		await fc.assert(
			fc.asyncProperty(anyDraft, edits, async (draft, all) => {
				const edited = `file:///edited-${++count}.md`;
				const fresh = `file:///fresh-${count}.md`;
				await wire.openDocument(draft, 'markdown', edited);
				await wire.diagnostics(edited);
				let text = draft;
				for (let at = 0; at < all.length; at += 2) {
					const changes = all.slice(at, at + 2).map((random) => {
						const { change, after } = changeOf(text, random);
						text = after;
						return change;
					});
					await wire.change(changes, at + 2, edited);
					if (at % 4 === 0) await wire.diagnostics(edited);
				}
				await wire.openDocument(text, 'markdown', fresh);
				const expected = JSON.stringify(await wire.diagnostics(fresh)).replaceAll(fresh, edited);
				deepEqual(await wire.diagnostics(edited), JSON.parse(expected));
				await wire.closeDocument(edited);
				await wire.closeDocument(fresh);
			}),
			runs(60),
		);
		await wire.close();
	});
});
