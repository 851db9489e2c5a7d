// One document in two versions, reviewed and compared for the command line.
import { type Declared, finish, judgeReading } from '../../core/analyze.ts';
import { compileLaw } from '../../lawpack/builtin.ts';
import type { LawView } from '../../render/article.ts';
import type { ChangedDocumentRecord, StatingDocument } from '../../report/changes.ts';
import { declaredOf } from '../../report/check.ts';
import { recordReviews } from '../../report/reviewedChange.ts';
import type { Decisions } from '../../settings/decide.ts';
import { setsOf } from '../../settings/documentSets.ts';
import { type Review, reviewSteps } from '../../settings/review.ts';
import { decisionsOn } from '../files/decisions.ts';
import { readDraft } from '../files/draft.ts';
import { declaredFor, pathIn, type Workspace } from '../files/workspace.ts';
import type { Host } from '../host.ts';
import type { DiffOptions } from './options.ts';
import type { Source, SourcePair } from './pairs.ts';

/** What came of a pair: its record, if anything changed, and what its new version states for its set. */
export interface Compared {
	readonly record: ChangedDocumentRecord | undefined;
	readonly stating: StatingDocument | undefined;
}

const NOTHING = new Uint8Array();

function isSame(one: Uint8Array, other: Uint8Array): boolean {
	return one.length === other.length && one.every((byte, index) => byte === other[index]);
}

export class Comparer {
	private readonly workspace: Workspace;
	private readonly view: LawView;
	private readonly options: DiffOptions;
	private readonly host: Host;
	private readonly law;

	constructor(workspace: Workspace, view: LawView, options: DiffOptions, host: Host) {
		this.workspace = workspace;
		this.view = view;
		this.options = options;
		this.host = host;
		this.law = compileLaw(workspace.pack);
	}

	/** @throws Trouble where a version cannot be read */
	async compare({ before, after }: SourcePair): Promise<Compared> {
		const source = after ?? before;
		if (source === undefined) return { record: undefined, stating: undefined };
		const old = before === undefined ? NOTHING : await before.read();
		const fresh = after === undefined ? NOTHING : await after.read();
		const isUnchanged = before !== undefined && after !== undefined && isSame(old, fresh);
		const reviews = await this.reviews({ before, after, old, fresh });
		const stating = this.stating(source.path, source.file, reviews.after);
		if (isUnchanged) return { record: undefined, stating };
		const { announced, effective, requirements } = this.options;
		const state = before === undefined ? 'added' : after === undefined ? 'removed' : 'changed';
		const given = { announced, effective };
		const { view } = this;
		return { record: recordReviews({ path: source.path, state, ...reviews, given, requirements, view }), stating };
	}

	/** The law of the new version's day holds for both; a version that is not there is what the other one is, without text. */
	private async reviews(pair: SourcePair & { readonly old: Uint8Array; readonly fresh: Uint8Array }): Promise<{
		readonly before: Review;
		readonly after: Review;
	}> {
		const { before, after, old, fresh } = pair;
		if (after === undefined) {
			const one = await this.review(before, old);
			return { before: one, after: await this.review(undefined, NOTHING, one.coverage.profile) };
		}
		const other = await this.review(after, fresh);
		const { profile } = other.coverage;
		const override = before === undefined ? profile : { asOf: profile.asOf };
		return { before: await this.review(before, old, override), after: other };
	}

	private async review(
		source: Source | undefined,
		bytes: Uint8Array,
		override: Partial<Declared> = {},
	): Promise<Review> {
		const { host, options } = this;
		const { documentType, serviceKinds, features, asOf } = { asOf: options.asOf, ...override };
		const insisted = Object.fromEntries(
			Object.entries({ documentType, serviceKinds, features, asOf }).filter(([, value]) => value !== undefined),
		);
		if (source === undefined) {
			return finish(reviewSteps('', 'markdown', this.law, this.declaredBy(undefined), insisted));
		}
		const input = { path: source.path, file: undefined, named: true };
		const { text, format } = await readDraft(input, { ...host, readInput: async () => bytes }, options.locale);
		const steps = reviewSteps(
			text,
			format,
			this.law,
			this.declaredBy(source),
			insisted,
			undefined,
			this.decisions(source),
		);
		return finish(steps);
	}

	private decisions({ file }: Source): Decisions {
		return { waivers: decisionsOn(file, this.workspace, this.host), today: this.host.today };
	}

	private declaredBy(source: Source | undefined): Declared {
		const { view, workspace } = this;
		const { asOf, type: documentType, services: serviceKinds, requirements } = this.options;
		const configured = declaredFor({ path: source?.path ?? '', file: source?.file, named: true }, workspace);
		return declaredOf({ view, configured, asked: { asOf, documentType, serviceKinds, requirements } });
	}

	private stating(path: string, file: string | undefined, { reading, coverage }: Review): StatingDocument | undefined {
		const { config } = this.workspace;
		const [set] = config.sets.length === 0 ? [] : setsOf(config, pathIn(this.workspace, { path, file, named: true }));
		if (set === undefined) return undefined;
		const { findings } = judgeReading(reading, { asOf: coverage.profile.asOf, allRequirements: true });
		const fulfilled = findings.filter(({ verdict }) => verdict === 'fulfilled');
		return { path, set: set.name, stated: new Set(fulfilled.map(({ requirement }) => requirement)) };
	}
}
