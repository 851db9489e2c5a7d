// How versions of documents are read from a git repository: all that is known of it where its bundle is not loaded.

/** A file of a commit. */
export interface GitFile {
	/** From the top of the repository, with forward slashes. */
	readonly path: string;
	readonly oid: string;
}

export interface GitRepository {
	/** Folder of the working files; undefined for a bare repository. */
	readonly root: string | undefined;
	/**
	 * The commit that a branch, tag, number of a commit, `HEAD~2` or the like names.
	 *
	 * @throws {GitTrouble} where there is none
	 */
	commitOf(revision: string): Promise<string>;
	/** The last commit that two have in common; undefined where there is none. */
	baseOf(one: string, other: string): Promise<string | undefined>;
	/** The files of a commit in a folder and below, in order of their paths; links and submodules are left out. */
	filesOf(commit: string, folder: string): Promise<GitFile[]>;
	/** The bytes of a file. */
	bytesOf(file: GitFile): Promise<Uint8Array>;
}

/** Reads repositories without git being installed. */
export interface GitReader {
	/** The repository that a folder lies in; undefined where it lies in none. */
	open(folder: string): Promise<GitRepository | undefined>;
}

const reasons = ['unknownRevision', 'shallow', 'absentObject', 'unsupported'] as const;

export type GitReason = (typeof reasons)[number];

/** What keeps a version from being read, for a reason that people can be told. */
export class GitTrouble extends Error {
	readonly reason: GitReason;
	/** The revision, or what stands in the way. */
	readonly detail: string;

	constructor(reason: GitReason, detail: string) {
		super(`${reason}: ${detail}`);
		this.reason = reason;
		this.detail = detail;
	}
}

/** The reason and detail that an error names; the class itself is another one in each bundle. */
export function gitTroubleIn(error: unknown): { readonly reason: GitReason; readonly detail: string } | undefined {
	if (!(error instanceof Error) || !('reason' in error) || !('detail' in error)) return undefined;
	const reason = reasons.find((one) => one === error.reason);
	return reason && { reason, detail: String(error.detail) };
}
