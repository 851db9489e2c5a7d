// The documents of this process, where several processes share a run: those of a set stay together.
import type { Locale } from '../../core/model.ts';
import { say } from '../../messages/messages.ts';
import type { Input } from '../files/find.ts';
import { pathIn, setNameOf, type Workspace } from '../files/workspace.ts';
import { isInShard, type Shard } from './shard.ts';

/** The documents of a part; all of them where the run is not parted. */
export function ownShare(
	documents: readonly Input[],
	shard: Shard | undefined,
	workspace: Workspace,
): readonly Input[] {
	if (shard === undefined) return documents;
	return documents.filter((input) => isInShard(setNameOf(input, workspace) ?? pathIn(workspace, input), shard));
}

/** That a part holds none of the documents. */
export function emptyShard(shard: Shard | undefined, count: number, locale: Locale): string {
	return say('scale.emptyShard', locale, { shard: `${shard?.number ?? 1}/${shard?.count ?? 1}`, count });
}
