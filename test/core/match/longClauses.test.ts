// What patterns find in clauses of many sentences and many names: tables hold what they have room for, and more.
import { deepEqual } from 'node:assert/strict';
import { found } from '../../support/toy.ts';

describe('a clause of many sentences', () => {
	const many = '您好。'.repeat(20);

	it('is matched sentence by sentence', () => {
		deepEqual(found('<leave> + 玩具', `${many}您带着玩具离开。`), ['玩具离开']);
		deepEqual(found('<leave> + 玩具', `${many}玩具留下。您离开。${many}`), []);
		deepEqual(found('<leave> + 玩具', `${many}玩具留下。${many}您离开，带着玩具。${many}`), ['离开，带着玩具']);
		deepEqual(found('<leave> !玩具', `${many}您带着玩具离开。${many}您离开。`), ['离开']);
		deepEqual(found('<leave>', `${many}您离开？${many}`), []);
	});
});

describe('a sentence of many names', () => {
	const users = '用户、'.repeat(40);
	const platforms = '我们、'.repeat(40);

	it('says of the last one what it says', () => {
		const byUser = { find: '<may> … <leave>', by: 'user' };
		const byPlatform = { find: '<may> … <leave>', by: 'platform' };
		deepEqual(found(byUser, `${platforms}${users}都可以离开。`), ['可以离开']);
		deepEqual(found(byPlatform, `${platforms}${users}都可以离开。`), []);
		deepEqual(found(byPlatform, `${users}${platforms}都可以离开。`), ['可以离开']);
	});
});
