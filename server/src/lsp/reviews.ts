// The reviews of open drafts: one for each state of a draft, however many ask for it at once; those last used are kept.
import type { CancellationToken } from 'vscode-languageserver';
import type { EditorSettings } from '../settings/editor.ts';
import type { Review, reviewSteps } from '../settings/review.ts';
import type { Draft } from './draft.ts';
import { drive, Failure } from './drive.ts';
import type { Host } from './host.ts';
import { Readings } from './readings.ts';
import { Turns } from './turns.ts';

/** What a review is made of: the same again gives the same. */
export interface Basis {
	readonly revision: number;
	readonly settings: EditorSettings;
	readonly workspace: number;
}

/** A review, or why there is none; neither for a draft that is larger than the limit. */
export interface Finished extends Basis {
	readonly review: Review | undefined;
	readonly failure: Failure | undefined;
}

export type Steps = Generator<void, Review, void> | undefined;

/** The reading before an edit, with the edit. */
export type Previous = Parameters<typeof reviewSteps>[5];

type Tokens = readonly (CancellationToken | undefined)[];

interface Entry {
	/** The review last finished, while it is kept. */
	last?: Finished;
	/** What that was made of, also where it is not kept. */
	seen?: Basis;
	/** The review under way, with those who wait for it: editors ask for many things at once. */
	running?: Basis & {
		readonly tokens: (CancellationToken | undefined)[];
		readonly isDone: Promise<Finished | undefined>;
	};
}

/** Each holds what it has read so far. */
const AT_ONCE = 4;

function isSame(one: Basis | undefined, { revision, settings, workspace }: Basis): boolean {
	return one?.revision === revision && one.settings === settings && one.workspace === workspace;
}

export class Reviews {
	private readonly host: Pick<Host, 'now' | 'breathe'>;
	/** Undefined for a draft that is larger than the limit. */
	private readonly steps: (draft: Draft, settings: EditorSettings, previous: Previous) => Steps;
	private readonly entries = new Map<Draft, Entry>();
	private readonly turns = new Turns(AT_ONCE);
	private readonly readings: Readings<Draft>;
	private running = 0;

	/** @param dropped told of drafts whose reviews are not kept any more */
	constructor(host: Reviews['host'], steps: Reviews['steps'], dropped: (draft: Draft) => void) {
		this.host = host;
		this.steps = steps;
		this.readings = new Readings((draft) => {
			delete this.entries.get(draft)?.last;
			dropped(draft);
		});
	}

	open(draft: Draft): void {
		this.entries.set(draft, {});
	}

	close(draft: Draft): void {
		this.entries.delete(draft);
		this.readings.forget(draft);
	}

	/** Whether a draft is being reviewed, or is to be. */
	get isBusy(): boolean {
		return this.running > 0;
	}

	/** Whether a draft was reviewed as it stands, be the review kept or not. */
	has(draft: Draft, basis: Basis): boolean {
		return isSame(this.entries.get(draft)?.seen, basis);
	}

	/** @returns undefined where the draft is not open, was changed meanwhile, or nobody wants the review any more */
	async of(draft: Draft, basis: Basis, token: CancellationToken | undefined): Promise<Finished | undefined> {
		const entry = this.entries.get(draft);
		if (entry === undefined) return undefined;
		const { last } = entry;
		let finished = last !== undefined && isSame(last, basis) ? last : undefined;
		const isWanted = (): boolean =>
			token?.isCancellationRequested !== true && draft.revision === basis.revision && this.entries.get(draft) === entry;
		// One that is under way may have been given up just before this one joined those who wait for it.
		while (finished === undefined && isWanted()) finished = await this.shared(draft, entry, basis, token);
		if (finished !== undefined && this.entries.has(draft)) this.readings.used(draft, draft.getText().length);
		return finished;
	}

	/** Waits for the review that is under way, or begins it. */
	private shared(
		draft: Draft,
		entry: Entry,
		basis: Basis,
		token: CancellationToken | undefined,
	): Promise<Finished | undefined> {
		const { running } = entry;
		if (running !== undefined && isSame(running, basis)) {
			running.tokens.push(token);
			return running.isDone;
		}
		const tokens = [token];
		const isDone = this.run(draft, entry, basis, tokens);
		entry.running = { ...basis, tokens, isDone };
		// Who asks from now on has the review that is kept, or waits for one of its own.
		const done = (): void => {
			if (entry.running?.isDone === isDone) delete entry.running;
		};
		isDone.then(done, done);
		return isDone;
	}

	private async run(draft: Draft, entry: Entry, basis: Basis, tokens: Tokens): Promise<Finished | undefined> {
		const isStopped = (): boolean => {
			const isUnwanted = tokens.every((token) => token?.isCancellationRequested === true);
			return isUnwanted || draft.revision !== basis.revision || this.entries.get(draft) !== entry;
		};
		this.running++;
		try {
			const made = await this.turns.take(() => this.made(draft, entry, basis, isStopped));
			if (made === 'stopped') return undefined;
			entry.last = { ...basis, ...made };
			entry.seen = basis;
			draft.markRead();
			return entry.last;
		} finally {
			this.running--;
		}
	}

	private async made(
		draft: Draft,
		{ last }: Entry,
		{ settings }: Basis,
		isStopped: () => boolean,
	): Promise<Pick<Finished, 'review' | 'failure'> | 'stopped'> {
		const { length } = draft.getText();
		const reading = last?.review?.reading;
		const none = { start: length, oldEnd: length, newEnd: length };
		const driven = (previous: Previous): ReturnType<typeof drive> =>
			drive(
				() => this.steps(draft, settings, previous),
				this.host,
				() => this.host.breathe(),
				isStopped,
			);
		if (isStopped()) return 'stopped';
		let review = await driven(reading && { reading, edit: draft.pendingEdit ?? none });
		const failure = review instanceof Failure ? review : undefined;
		// What comes to grief over the reading before the edit may do without.
		if (failure !== undefined && reading !== undefined) review = await driven(undefined);
		if (review === 'stopped') return 'stopped';
		return { review: review instanceof Failure ? undefined : review, failure };
	}
}
