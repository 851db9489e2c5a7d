// One document reviewed for the command line: read, judged, put on record.
import type { CompiledPack } from '../../core/match/compile.ts';
import { compileLaw } from '../../lawpack/builtin.ts';
import type { LawView } from '../../render/article.ts';
import { type Checked, checkText } from '../../report/check.ts';
import { withFrames } from '../../report/frame.ts';
import { decisionsOn } from '../files/decisions.ts';
import { readDraft } from '../files/draft.ts';
import type { Input } from '../files/find.ts';
import { declaredFor, type Settings, setNameOf, textFor } from '../files/workspace.ts';
import type { Host } from '../host.ts';
import type { CheckOptions } from '../options.ts';
import { failedReview, oneLine, Trouble } from '../trouble.ts';

export type { Checked } from '../../report/check.ts';

/** What of the machine a review needs. */
export type ReviewHost = Pick<Host, 'folder' | 'today' | 'readInput'>;

export class Reviewer {
	private readonly host: ReviewHost;
	private readonly options: CheckOptions;
	private readonly view: LawView;
	private readonly workspace: Settings;
	private readonly law: CompiledPack;

	constructor(workspace: Settings, view: LawView, options: CheckOptions, host: ReviewHost) {
		this.host = host;
		this.options = options;
		this.view = view;
		this.workspace = workspace;
		this.law = compileLaw(view.pack);
	}

	/** A document that cannot be reviewed costs that document, not the run: why, in words. */
	async review(input: Input): Promise<Checked | string> {
		try {
			return await this.reviewed(input);
		} catch (error) {
			if (error instanceof Trouble) return oneLine(error);
			return failedReview(input, error, this.options.locale);
		}
	}

	private async reviewed(input: Input): Promise<Checked> {
		const { host, view, options, workspace, law } = this;
		const draft = await readDraft(input, host, options.locale);
		const asked = {
			asOf: options.asOf,
			documentType: options.type,
			serviceKinds: options.services,
			requirements: options.requirements,
			allRequirements: options.allRequirements,
		};
		const configured = declaredFor(input, workspace);
		const decisions = { waivers: decisionsOn(input.file, workspace, host), today: host.today };
		const isInSet = setNameOf(input, workspace) !== undefined;
		const named = { ...draft, path: input.path, version: isInSet ? textFor(input, workspace) : undefined };
		const checked = checkText(named, { law, view, configured, asked, decisions });
		// Lines of the draft go along only where they are shown.
		const isShown = options.format === 'text' && !options.quiet;
		return isShown ? { ...checked, record: withFrames(checked.record, draft.text) } : checked;
	}
}
