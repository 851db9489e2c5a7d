// Documents reviewed as their paths come, for a process that is fed: each path is answered in its turn, none waits for the last.
import type { LawView } from '../../render/article.ts';
import type { FoundDocuments, Input } from '../files/find.ts';
import type { Pool } from './pool.ts';
import { ahead, type Outcome, runReview } from './run.ts';

export interface StreamSource {
	/** The documents that a path names, with the others of their sets. */
	find(path: string): FoundDocuments;
	/** The set that a document belongs to. */
	setOf(input: Input): string | undefined;
}

async function collected<T>(items: AsyncIterable<T>): Promise<T[]> {
	const all: T[] = [];
	for await (const item of items) all.push(item);
	return all;
}

/**
 * Reviews documents path by path; what belongs to a set is judged as if it were named alone.
 *
 * @param paths in the order in which they are answered
 */
export async function* streamReview(
	paths: AsyncIterable<string>,
	{ find, setOf }: StreamSource,
	pool: Pool,
	lawOf: (set: string) => LawView,
): AsyncGenerator<Outcome> {
	// Paths are many at once, the documents of one are not: the pool has no more hands.
	const single = { ...pool, width: 1 };
	const answers = ahead(paths, pool.width, async (path): Promise<readonly Outcome[]> => {
		const { documents, troubles } = find(path);
		const input: Input = { path, file: undefined, named: true };
		const failures = troubles.map((reason): Outcome => ({ kind: 'failure', input, reason }));
		return [...failures, ...(await collected(runReview(documents, setOf, single, lawOf)))];
	});
	// A set is told where it is reviewed as a whole.
	for await (const outcomes of answers) yield* outcomes.filter(({ kind }) => kind !== 'set');
}
