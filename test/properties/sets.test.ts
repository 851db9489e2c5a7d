// In whatever order the documents of a set are given, the report is the same, and no document is reviewed by what was reviewed before.
import { deepEqual, equal } from 'node:assert/strict';
import fc from 'fast-check';
import type { Document } from '../../server/src/library/types.ts';
import { runs } from '../support/drafts.ts';
import { law } from '../support/law.ts';
import { library } from '../support/library.ts';
import { anyText } from '../support/typing.ts';

const words = law.pack.requirements.flatMap(({ modelClause }) => [modelClause.zh, modelClause.en]);
const options = { asOf: '2026-11-22', set: '微澜' };

const documents = fc
	.uniqueArray(
		fc.record({
			path: fc.constantFrom('a.md', 'b.md', 'c.txt', 'd.html', 'x/a.md', 'B.md', '协议.md'),
			text: anyText(words),
		}),
		{ minLength: 2, maxLength: 4, selector: ({ path }) => path },
	)
	.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })));

describe('documents of a set', () => {
	it('are told alike in whatever order they are given (50 sets)', async function () {
		this.timeout(600_000);
		const { check } = await library();
		fc.assert(
			fc.property(documents, ([all, shuffled]) => {
				equal(JSON.stringify(check(shuffled, options)), JSON.stringify(check(all, options)));
			}),
			runs(50),
		);
	});

	it('are told alone as they are told among documents of no set (20 sets)', async function () {
		this.timeout(600_000);
		const { check } = await library();
		const single = ({ path, text }: Document): Document => ({ path, text });
		fc.assert(
			fc.property(documents, ([all]) => {
				const together = check(all, { asOf: options.asOf }).documents;
				const alone = all.map((one) => check(single(one), { asOf: options.asOf }).documents[0]);
				deepEqual([...together].sort(byPath), alone.map((one) => one ?? together[0]).sort(byPath));
			}),
			runs(20),
		);
	});
});

function byPath(a: { path: string } | undefined, b: { path: string } | undefined): number {
	return (a?.path ?? '') < (b?.path ?? '') ? -1 : 1;
}
