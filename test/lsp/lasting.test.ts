// What is made of the same once more is the same object; what was not made again is forgotten.
import { equal, notEqual } from 'node:assert/strict';
import { Lasting } from '../../server/src/lsp/lasting.ts';

describe('what lasts', () => {
	const lasting = new Lasting<object>();
	const made = (basis: readonly unknown[], name = 'one'): object => {
		lasting.begin();
		return lasting.of(name, basis, () => ({}));
	};

	it('is the same object while it is made of the same', () => {
		const first = made([1, 'words of some length', undefined]);
		equal(made([1, 'words of some length', undefined]), first);
		equal(made([1, 'words of some length', undefined]), first);
	});

	it('is made anew of anything else', () => {
		const first = made([1, 'words']);
		for (const basis of [[2, 'words'], [1, 'wording'], [1], [1, 'words', undefined]]) notEqual(made(basis), first);
	});

	it('is made anew when it was not made the time before', () => {
		const first = made([1]);
		made([1], 'other');
		notEqual(made([1]), first);
	});
});
