// Before the first draft is opened the server reviews texts of its own, of which nobody hears.
import { deepEqual, equal, ok } from 'node:assert/strict';
import { emptyPack } from '../../server/src/core/law.ts';
import type { Law } from '../../server/src/core/match/compile.ts';
import { supportOf } from '../../server/src/lsp/clientSupport.ts';
import { rehearse } from '../../server/src/lsp/rehearsal.ts';
import { Session } from '../../server/src/lsp/session.ts';
import { law, pack } from '../support/law.ts';
import { asLaw, toyLaw } from '../support/toy.ts';
import { uri, Wire } from '../support/wire.ts';

const DRAFT = '# 玩具协议\n\n您可以随时离开。\n';

/** A session that counts the drafts that are not open and have been reviewed, on a machine on which every step takes a slice. */
function counting(under: Law = asLaw(toyLaw.pack)) {
	let clock = 0;
	const reviewed: string[] = [];
	const seen = { breaths: 0, onBreath: (_breaths: number) => {} };
	class Counting extends Session {
		override async reviewClosed(...given: Parameters<Session['reviewClosed']>) {
			const found = await super.reviewClosed(...given);
			if (found !== undefined) reviewed.push(given[0].getText());
			return found;
		}
	}
	const session = new Counting(under, supportOf({ processId: null, rootUri: null, capabilities: {} }), {
		now: () => (clock += 10),
		breathe: async () => seen.onBreath(++seen.breaths),
		pause: () => Promise.resolve(),
		today: () => '2026-11-22',
	});
	return { session, reviewed, seen };
}

describe('a rehearsal', () => {
	it('reviews ever longer drafts of model clauses', async () => {
		const { session, reviewed } = counting({ pack, compiled: law });
		await rehearse(session);
		const { requirements } = pack;
		ok(reviewed.length > 1);
		const clausesIn = (text: string): number =>
			requirements.filter(({ modelClause }) => text.includes(modelClause.zh)).length;
		equal(clausesIn(reviewed[0] ?? ''), 3);
		equal(clausesIn(reviewed.at(-1) ?? ''), requirements.length);
		deepEqual(session.uris(), []);
	});

	it('ends at the next breath when a draft is opened', async () => {
		const whole = counting();
		await rehearse(whole.session);
		for (const opening of [1, 2, Math.ceil(whole.seen.breaths / 2)]) {
			const { session, seen } = counting();
			seen.onBreath = (breaths) => {
				if (breaths === opening) session.open(uri, 'markdown', 1, DRAFT);
			};
			await rehearse(session);
			equal(seen.breaths, opening);
		}
	});

	it('ends when the workspace has packs of its own', async () => {
		const { session, seen, reviewed } = counting();
		seen.onBreath = (breaths) => {
			if (breaths === 2) session.setWorkspace({ ...session.pack }, []);
		};
		await rehearse(session);
		deepEqual([seen.breaths, reviewed], [2, []]);
	});

	it('has nothing to do where the law has no requirements', async () => {
		const { session, seen } = counting(asLaw(emptyPack));
		await rehearse(session);
		equal(seen.breaths, 0);
	});

	it('is not heard of, and the first draft is reviewed as ever', async () => {
		const at = { rehearsed: false };
		const wire = await Wire.open({
			host: {
				breathe: () => {
					at.rehearsed = true;
					return new Promise((resolve) => setImmediate(resolve));
				},
			},
		});
		while (!at.rehearsed) await wire.connection.sendRequest('hegui/instruments');
		for (let turn = 0; turn < 50; turn++) await wire.connection.sendRequest('hegui/instruments');
		deepEqual([wire.published, wire.statuses], [[], []]);
		deepEqual(
			wire.lines.map(({ message }) => message.replace(/:.*/, '')),
			['Started'],
		);
		await wire.openDocument(DRAFT);
		const after = await wire.diagnostics();
		await wire.close();
		const atOnce = await Wire.open();
		await atOnce.openDocument(DRAFT);
		deepEqual(after, await atOnce.diagnostics());
		await atOnce.close();
	});
});
