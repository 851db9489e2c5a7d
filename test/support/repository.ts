// Git repositories for tests, made without git.
import fs, { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as git from 'isomorphic-git';

export type Files = Readonly<Record<string, string | Uint8Array | null>>;

const author = { name: 'Test', email: 'test@example.com', timestamp: 1_700_000_000, timezoneOffset: 0 };

/** Writes files, or takes away those that are null. */
export function write(folder: string, files: Files): void {
	for (const [path, content] of Object.entries(files)) {
		const file = join(folder, path);
		mkdirSync(dirname(file), { recursive: true });
		if (content === null) rmSync(file);
		else writeFileSync(file, content);
	}
}

/** A repository in a folder, whose commits are made one by one. */
export class TestRepository {
	readonly folder: string;

	private constructor(folder: string) {
		this.folder = folder;
	}

	static async in(folder: string): Promise<TestRepository> {
		await git.init({ fs, dir: folder, defaultBranch: 'main' });
		return new TestRepository(folder);
	}

	/** Writes files and commits them; gives the number of the commit. */
	async commit(files: Files, message = 'Change'): Promise<string> {
		write(this.folder, files);
		for (const [filepath, content] of Object.entries(files)) {
			if (content === null) await git.remove({ fs, dir: this.folder, filepath });
			else await git.add({ fs, dir: this.folder, filepath });
		}
		return git.commit({ fs, dir: this.folder, message, author });
	}

	async tag(ref: string): Promise<void> {
		await git.annotatedTag({ fs, dir: this.folder, ref, message: ref, tagger: author });
	}

	async branch(ref: string, from = 'HEAD'): Promise<void> {
		await git.branch({ fs, dir: this.folder, ref, object: from });
	}
}
