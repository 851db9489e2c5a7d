// Files of the workspace, as the server asks its host for them.

/** Reads files of the workspace, wherever it is. */
export interface WorkspaceFiles {
	/** Text of a file; undefined where there is none or it cannot be read. */
	read(uri: string): Promise<string | undefined>;
	/** Paths of the YAML files in a folder and below it, relative to it, with forward slashes; undefined without a folder. */
	list(folder: string): Promise<readonly string[] | undefined>;
	/** Addresses of the drafts in a folder that globs name; where many, not all. Undefined where nothing can be looked for. */
	find?(folder: string, globs: readonly string[]): Promise<FoundDrafts | undefined>;
	/** The same, which give nothing outside of some folders, wherever links lead. */
	within?(roots: readonly string[]): WorkspaceFiles;
}

/** Drafts of a folder. */
export interface FoundDrafts {
	readonly uris: readonly string[];
	/** There are more than are given. */
	readonly more: boolean;
}

/** As many drafts as are reviewed without being open. */
export const MOST_DRAFTS = 2000;
