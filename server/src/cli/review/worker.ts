// A worker thread of a run: gets the law and the settings once, then one document after the other.
import { workerData } from 'node:worker_threads';
import { builtinLaw } from '../../lawpack/builtin.ts';
import { loadUserPacks } from '../../lawpack/userPacks.ts';
import type { LawView } from '../../render/article.ts';
import type { Input } from '../files/find.ts';
import type { Settings } from '../files/workspace.ts';
import type { CheckOptions } from '../options.ts';
import { type Checked, Reviewer, type ReviewHost } from './reviewer.ts';
import { serveThread } from './threads.ts';

/** What a review starts with. */
export interface ReviewSetup extends Pick<ReviewHost, 'folder' | 'today'> {
	readonly workspace: Settings;
	readonly view: LawView;
	readonly options: CheckOptions;
}

/** The same as plain data, for it is copied from thread to thread: each loads the law anew. */
export interface WorkerSetup extends Omit<ReviewSetup, 'view'> {
	readonly view: Omit<LawView, 'pack'>;
}

/** Name of what a worker does, and what it takes. */
export const REVIEW = 'review';
/** With the bytes of standard input where that is the document: the main thread alone can read it. */
export type ReviewTask = readonly [input: Input, bytes: Uint8Array | undefined];

/** Reviews whatever the main thread hands over, until it is told to end. */
export function serveReviews(): void {
	const { workspace, view, options, ...machine } = workerData as WorkerSetup;
	const { pack } = loadUserPacks(builtinLaw.pack, workspace.packs);
	let bytes: Uint8Array | undefined;
	const host: ReviewHost = { ...machine, readInput: async () => bytes ?? new Uint8Array() };
	const reviewer = new Reviewer(workspace, { ...view, pack }, options, host);
	const review = (...[input, given]: ReviewTask): Promise<Checked | string> => {
		bytes = given ?? bytes;
		return reviewer.review(input);
	};
	serveThread({ [REVIEW]: review });
}
