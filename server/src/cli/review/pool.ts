// Who reviews the documents: here, one after the other; a pool of workers gives the same.
import { setImmediate } from 'node:timers/promises';
import type { Input } from '../files/find.ts';
import type { Checked } from './reviewer.ts';

/** Reviews documents, several at once where it has the hands. */
export interface Pool {
	/** How many documents are under way at once. */
	readonly width: number;
	/** A document's review; in words why there is none. Never rejects for what is wrong with the document. */
	review(input: Input): Promise<Checked | string>;
	close(): Promise<void>;
}

/** A pool of one: the thread that runs us. */
export function soloPool(review: Pool['review']): Pool {
	return {
		width: 1,
		review: async (input) => {
			// A review is one long step: what else has come, such as the user's wish to stop, is heard before.
			await setImmediate();
			return review(input);
		},
		close: async () => {},
	};
}
