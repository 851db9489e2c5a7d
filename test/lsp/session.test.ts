// One review for each version of a draft, however many ask for it at once.
import { deepEqual, equal, notEqual, ok } from 'node:assert/strict';
import { CancellationTokenSource } from 'vscode-languageserver';
import { supportOf } from '../../server/src/lsp/clientSupport.ts';
import { Session } from '../../server/src/lsp/session.ts';
import { asLaw, toyLaw } from '../support/toy.ts';

const uri = 'file:///draft.md';
const DRAFT = '# 玩具协议\n\n您可以随时离开。\n\n日记保存三个月。\n\n我们设有门铃。\n';

/** A session on a machine on which every step takes a slice, so that other work runs in between. */
function slowSession(): { session: Session; breaths(): number; breath(): Promise<void> } {
	let clock = 0;
	let breaths = 0;
	let breath = Promise.resolve();
	const params = { processId: null, rootUri: null, capabilities: {} };
	const session = new Session(asLaw(toyLaw.pack), supportOf(params), {
		now: () => (clock += 10),
		breathe: () => {
			breaths++;
			breath = new Promise((resolve) => setImmediate(resolve));
			return breath;
		},
		pause: () => Promise.resolve(),
		today: () => '2026-11-22',
	});
	session.open(uri, 'markdown', 1, DRAFT);
	return { session, breaths: () => breaths, breath: () => breath };
}

describe('a review', () => {
	it('is made once for all who ask while it is under way, and for those who ask later', async () => {
		const one = slowSession();
		await one.session.review(uri);
		ok(one.breaths() > 0);
		const { session, breaths } = slowSession();
		const all = await Promise.all([session.review(uri), session.review(uri), session.review(uri)]);
		equal(breaths(), one.breaths());
		const [first] = all;
		ok(first?.review !== undefined);
		deepEqual(
			all.map((reviewed) => reviewed?.review === first.review),
			[true, true, true],
		);
		equal((await session.review(uri))?.review, first.review);
	});

	it('goes on while one of those who ask still wants it', async () => {
		const { session } = slowSession();
		const source = new CancellationTokenSource();
		const cancelled = session.review(uri, source.token);
		const wanted = session.review(uri);
		source.cancel();
		ok((await wanted)?.review !== undefined);
		await cancelled;
	});

	it('stops when nobody wants it any more, and is made for who asks then', async () => {
		const { session, breaths } = slowSession();
		const source = new CancellationTokenSource();
		const cancelled = session.review(uri, source.token);
		source.cancel();
		equal(await cancelled, undefined);
		equal(breaths(), 1);
		ok((await session.review(uri))?.review !== undefined);
	});

	it('is made for who asks in the moment in which it is given up', async () => {
		const { session, breath } = slowSession();
		const source = new CancellationTokenSource();
		const givenUp = session.review(uri, source.token);
		source.cancel();
		const wanted = breath().then(() => session.review(uri, new CancellationTokenSource().token));
		equal(await givenUp, undefined);
		ok((await wanted)?.review !== undefined);
	});

	it('of a text that changed meanwhile is given to nobody; the next is of the new text', async () => {
		const { session } = slowSession();
		const first = session.review(uri);
		session.draft(uri)?.update([{ text: `${DRAFT}\n好。\n` }], 2);
		const second = session.review(uri);
		equal(await first, undefined);
		const reviewed = await second;
		notEqual(reviewed?.review, undefined);
		equal(reviewed?.review?.reading.source, `${DRAFT}\n好。\n`);
	});
});
