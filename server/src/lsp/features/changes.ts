// What an open draft gained, weakened and lost against an earlier version, as a page.
import type { CancellationToken } from 'vscode-languageserver';
import { summaryOfChanges } from '../../report/changes.ts';
import { changesMarkdown } from '../../report/changesReport.ts';
import { recordReviews } from '../../report/reviewedChange.ts';
import { tool } from '../../report/tool.ts';
import { Draft } from '../draft.ts';
import type { Reviewed, Session } from '../session.ts';

export interface ChangesParams {
	/** The draft. */
	readonly uri: string;
	/** Text of the earlier version, and how it is called. */
	readonly before: string;
	readonly beforeName: string;
	/** How the draft is called. */
	readonly name: string;
	/** What leads from the page to the draft; a line is added to it. Left out where nothing does. */
	readonly link?: string;
}

/** The page as Markdown; null where a version is larger than the limit, or nobody waits any more. */
export async function changesPage(
	{ review, draft, settings, view }: Reviewed,
	session: Session,
	params: ChangesParams,
	token: CancellationToken,
): Promise<string | null> {
	const old = new Draft(params.uri, draft.languageId, 0, params.before);
	const isStopped = (): boolean => token.isCancellationRequested;
	const earlier = await session.reviewClosed(old, settings, () => session.host.breathe(), isStopped);
	if (review === undefined || earlier?.review === undefined) return null;
	const { pack } = session;
	const { name, beforeName, link } = params;
	const isSame = draft.getText() === params.before;
	const versions = { before: earlier.review, after: review, given: {} };
	const documents = isSame ? [] : [recordReviews({ path: name, state: 'changed', ...versions, view })];
	const report = {
		tool,
		law: { version: pack.version, asOf: view.asOf },
		before: beforeName,
		after: name,
		documents,
		summary: summaryOfChanges(documents, isSame ? 1 : 0),
	};
	const titles = new Map(pack.requirements.map(({ id, title }) => [id, title[view.locale]]));
	const place = link === undefined ? {} : { link: (_: string, { line }: { line: number }) => `${link}#L${line + 1}` };
	return changesMarkdown(report, { locale: view.locale, ...place }, titles);
}
