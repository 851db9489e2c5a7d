// Documents of two versions by their paths: those in both, those that came, those that went, and those with a new name.
import { basename } from 'node:path';

/** A document in one version: what it is called there, and its bytes. */
export interface Source {
	readonly path: string;
	/** Absolute path, by which configuration and decisions know it; undefined where it has none. */
	readonly file: string | undefined;
	read(): Promise<Uint8Array>;
}

/** A document in both versions, or in one of them. */
export interface SourcePair {
	readonly before: Source | undefined;
	readonly after: Source | undefined;
}

/** All that is compared. */
export interface SourcePairs {
	/** What the versions are called. */
	readonly before: string;
	readonly after: string;
	readonly pairs: readonly SourcePair[];
	/** What could not be read, each in words. */
	readonly troubles: readonly string[];
}

/** Below this share of lines in common two documents are two. */
const RENAMED = 0.5;

function linesOf(bytes: Uint8Array): ReadonlySet<string> {
	const lines = new TextDecoder().decode(bytes).split(/[\r\n]+/);
	return new Set(lines.map((line) => line.trim()).filter((line) => line !== ''));
}

function shareOf(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
	const common = [...one].filter((line) => other.has(line)).length;
	return (2 * common) / (one.size + other.size || 1);
}

interface Loose {
	readonly source: Source;
	readonly lines: ReadonlySet<string>;
}

async function loose(sources: readonly Source[]): Promise<Loose[]> {
	const read = sources.map(async (source) => ({
		source,
		// What cannot be read is told when it is reviewed.
		lines: linesOf(await source.read().catch(() => new Uint8Array())),
	}));
	return Promise.all(read);
}

/** What went and what came with most of its lines is one document. */
async function renamed(gone: readonly Source[], fresh: readonly Source[]): Promise<SourcePair[]> {
	if (gone.length === 0 || fresh.length === 0) return [];
	const before = await loose(gone);
	const after = await loose(fresh);
	const rated = before
		.flatMap((old) => {
			return after.map((one) => {
				const isSameName = basename(old.source.path) === basename(one.source.path);
				return { old, one, share: shareOf(old.lines, one.lines) + (isSameName ? RENAMED / 2 : 0) };
			});
		})
		.filter(({ share }) => share >= RENAMED)
		.sort((a, b) => b.share - a.share);
	const taken = new Set<Source>();
	return rated.flatMap(({ old, one }) => {
		if (taken.has(old.source) || taken.has(one.source)) return [];
		taken.add(old.source).add(one.source);
		return [{ before: old.source, after: one.source }];
	});
}

/**
 * Pairs the documents of two versions.
 *
 * @param before by what is the same in both versions: the path from the top
 */
export async function pairSources(
	before: ReadonlyMap<string, Source>,
	after: ReadonlyMap<string, Source>,
): Promise<SourcePair[]> {
	const both = [...after].filter(([key]) => before.has(key));
	const gone = [...before].filter(([key]) => !after.has(key)).map(([, source]) => source);
	const fresh = [...after].filter(([key]) => !before.has(key)).map(([, source]) => source);
	const moved = await renamed(gone, fresh);
	const isMoved = (source: Source): boolean => moved.some((pair) => pair.before === source || pair.after === source);
	const pairs: SourcePair[] = [
		...both.map(([key, source]) => ({ before: before.get(key), after: source })),
		...moved,
		...gone.filter((source) => !isMoved(source)).map((source) => ({ before: source, after: undefined })),
		...fresh.filter((source) => !isMoved(source)).map((source) => ({ before: undefined, after: source })),
	];
	const pathOf = ({ before: old, after: one }: SourcePair): string => (one ?? old)?.path ?? '';
	return pairs.sort((a, b) => (pathOf(a) < pathOf(b) ? -1 : 1));
}
