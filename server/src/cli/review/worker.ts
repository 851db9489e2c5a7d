// A worker thread of a run: gets the law and the settings once, then one document after the other.
import { workerData } from 'node:worker_threads';
import { worker } from 'workerpool';
import type { LawView } from '../../render/article.ts';
import type { Input } from '../files/find.ts';
import type { Workspace } from '../files/workspace.ts';
import type { CheckOptions } from '../options.ts';
import { type Checked, Reviewer, type ReviewHost } from './reviewer.ts';

/** What a worker starts with; plain data, for it is copied from thread to thread. */
export interface WorkerSetup extends Pick<ReviewHost, 'folder' | 'today'> {
	readonly workspace: Workspace;
	readonly view: LawView;
	readonly options: CheckOptions;
}

/** Name of what a worker does, and what it takes. */
export const REVIEW = 'review';
/** With the bytes of standard input where that is the document: the main thread alone can read it. */
export type ReviewTask = readonly [input: Input, bytes: Uint8Array | undefined];

/** Reviews whatever the main thread hands over, until it is told to end. */
export function serveReviews(): void {
	const { workspace, view, options, ...machine } = workerData as WorkerSetup;
	let bytes: Uint8Array | undefined;
	const host: ReviewHost = { ...machine, readInput: async () => bytes ?? new Uint8Array() };
	const reviewer = new Reviewer(workspace, view, options, host);
	const review = (...[input, given]: ReviewTask): Promise<Checked | string> => {
		bytes = given ?? bytes;
		return reviewer.review(input);
	};
	worker({ [REVIEW]: review });
}
