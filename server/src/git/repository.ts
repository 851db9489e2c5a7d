// A git repository by its objects: names become commits, commits give their files.
import fs, { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expandOid, findMergeBase, readBlob, readCommit, readTree, resolveRef } from 'isomorphic-git';
import { type GitFile, type GitRepository, GitTrouble } from './contract.ts';
import { findPlace, type GitPlace } from './place.ts';

const FULL = /^[0-9a-f]{40}$/;
const SHORT = /^[0-9a-f]{4,39}$/;
const FILE_MODES = new Set(['100644', '100755', '100664']);

/** `main~2^`: a name and steps to parents. */
const STEPS = /^(.+?)((?:[~^]\d*)*)$/;

function isMissing(error: unknown): boolean {
	return error instanceof Error && 'code' in error && error.code === 'NotFoundError';
}

class Repository implements GitRepository {
	readonly root: string | undefined;
	private readonly place: GitPlace;
	private readonly cache = {};

	constructor(place: GitPlace) {
		this.place = place;
		this.root = place.root;
	}

	async commitOf(revision: string): Promise<string> {
		const [, name = revision, steps = ''] = STEPS.exec(revision) ?? [];
		let oid = await this.read(revision, await this.named(name === '@' ? 'HEAD' : name, revision));
		for (const [, sign, digits] of steps.matchAll(/([~^])(\d*)/g)) {
			const count = digits === '' ? 1 : Number(digits);
			if (sign === '~') for (let step = 0; step < count; step++) oid = await this.parentOf(oid, 1, revision);
			else if (count > 0) oid = await this.parentOf(oid, count, revision);
		}
		return oid;
	}

	async baseOf(one: string, other: string): Promise<string | undefined> {
		const found: unknown[] = await this.guarded(() => findMergeBase({ ...this.options, oids: [one, other] }));
		const [base] = found;
		return typeof base === 'string' ? base : undefined;
	}

	async filesOf(commit: string, folder: string): Promise<GitFile[]> {
		const steps = folder.split('/').filter((step) => step !== '');
		const files: GitFile[] = [];
		await this.addFiles(commit, '', steps, files);
		return files;
	}

	async bytesOf({ oid }: GitFile): Promise<Uint8Array> {
		return (await this.guarded(() => readBlob({ ...this.options, oid }))).blob;
	}

	private get options() {
		return { fs, gitdir: this.place.common, cache: this.cache };
	}

	/** Files of a tree; `steps` lead to the folder, or the file, that is wanted. */
	private async addFiles(oid: string, prefix: string, steps: readonly string[], files: GitFile[]): Promise<void> {
		const { tree } = await this.guarded(() => readTree({ ...this.options, oid }));
		const [step, ...rest] = steps;
		for (const entry of tree) {
			if (step !== undefined && entry.path !== step) continue;
			const path = `${prefix}${entry.path}`;
			if (entry.type === 'tree') await this.addFiles(entry.oid, `${path}/`, rest, files);
			else if (rest.length === 0 && FILE_MODES.has(entry.mode)) files.push({ path, oid: entry.oid });
		}
	}

	/** What a name without steps stands for; maybe a tag's object. */
	private async named(name: string, revision: string): Promise<string> {
		if (FULL.test(name)) return name;
		try {
			return await resolveRef({ ...this.options, ref: name === 'HEAD' ? this.head() : name });
		} catch {
			// No branch or tag: perhaps the beginning of a commit's number.
		}
		if (!SHORT.test(name)) throw new GitTrouble('unknownRevision', revision);
		try {
			return await expandOid({ ...this.options, oid: name });
		} catch {
			throw new GitTrouble('unknownRevision', revision);
		}
	}

	/** A linked worktree has a HEAD of its own, and branches in common with the others. */
	private head(): string {
		const line = readFileSync(join(this.place.own, 'HEAD'), 'utf8').trim();
		return line.replace(/^ref: /, '');
	}

	/** The commit of an object: itself, or what a tag points to. */
	private async read(revision: string, oid: string): Promise<string> {
		try {
			return (await readCommit({ ...this.options, oid })).oid;
		} catch (error) {
			if (isMissing(error)) throw new GitTrouble(FULL.test(revision) ? 'unknownRevision' : 'absentObject', revision);
			throw this.troubleOf(error, revision);
		}
	}

	private async parentOf(oid: string, number: number, revision: string): Promise<string> {
		const { commit } = await this.guarded(() => readCommit({ ...this.options, oid }));
		const parent = commit.parent[number - 1];
		if (parent === undefined) throw new GitTrouble('unknownRevision', revision);
		try {
			return (await readCommit({ ...this.options, oid: parent })).oid;
		} catch (error) {
			throw this.troubleOf(error, revision);
		}
	}

	private async guarded<T>(run: () => Promise<T>): Promise<T> {
		try {
			return await run();
		} catch (error) {
			throw this.troubleOf(error, '');
		}
	}

	private troubleOf(error: unknown, revision: string): GitTrouble {
		if (error instanceof GitTrouble) return error;
		const detail = revision === '' && error instanceof Error ? error.message : revision;
		if (!isMissing(error)) return new GitTrouble('unsupported', detail);
		return new GitTrouble(existsSync(join(this.place.common, 'shallow')) ? 'shallow' : 'absentObject', detail);
	}
}

/** The repository that a folder lies in; undefined where it lies in none. */
export async function openRepository(folder: string): Promise<GitRepository | undefined> {
	const place = findPlace(folder);
	return place && new Repository(place);
}
