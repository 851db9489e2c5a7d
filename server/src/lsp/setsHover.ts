// What a hover says of a document set: which other documents state what is expected here, with links to the lines.
import type { Finding, Span } from '../core/model.ts';
import { say } from '../messages/messages.ts';
import { requirementLink, requirementOf } from '../render/citation.ts';
import { escapeMarkdownLine, linkAddress } from '../render/markdownText.ts';
import type { StatementRecord } from '../report/record.ts';
import type { Share } from '../report/shares.ts';
import { contains } from './clauses.ts';
import { placesOf } from './features/diagnostics.ts';
import type { Reviewed, SetView } from './reviewed.ts';
import type { Session } from './session.ts';

/** At the title of a document much may be expected: the rest is in the coverage view. */
const MOST = 12;

interface Section {
	readonly span: Span;
	readonly markdown: string;
}

function linkTo(uri: string, label: string, line?: number): string {
	return `[${escapeMarkdownLine(label)}](${linkAddress(uri)}${line === undefined ? '' : `#L${line}`})`;
}

/** The first statement in each document. */
function firstLines(statedIn: readonly StatementRecord[]): StatementRecord[] {
	return statedIn.filter(({ path }, index) => statedIn.findIndex((one) => one.path === path) === index);
}

/** Where a requirement is stated, or where its gap is told. */
function whereWords({ record, isCredited }: Share, { addresses }: SetView, { view: { locale } }: Reviewed): string {
	if (isCredited && record.verdict !== 'fulfilled' && record.toldAt !== null) {
		const uri = addresses.get(record.toldAt);
		const path = uri === undefined ? escapeMarkdownLine(record.toldAt) : linkTo(uri, record.toldAt);
		return say('set.toldAt', locale, { path });
	}
	return firstLines(record.statedIn)
		.map(({ path, start }) => {
			const label = say('set.line', locale, { path, line: start.line + 1 });
			const uri = addresses.get(path);
			return uri === undefined ? escapeMarkdownLine(label) : linkTo(uri, label, start.line + 1);
		})
		.join(say('separator.list', locale));
}

interface Credit {
	readonly finding: Finding;
	readonly share: Share;
	readonly span: Span;
}

function listed(
	head: string,
	credits: readonly Credit[],
	set: SetView,
	reviewed: Reviewed,
	session: Session,
): Section[] {
	const { locale } = reviewed.view;
	const [first] = credits;
	if (first === undefined) return [];
	const lines = credits.slice(0, MOST).flatMap(({ finding, share }) => {
		const requirement = requirementOf(session.pack, finding.requirement);
		if (requirement === undefined) return [];
		return [`- **${requirementLink(requirement, locale)}** — ${whereWords(share, set, reviewed)}`];
	});
	const more = credits.length - lines.length;
	const rest = more > 0 ? [`- ${say('set.more', locale, { count: more })}`] : [];
	return [{ span: first.span, markdown: [`**${head}**`, [...lines, ...rest].join('\n')].join('\n\n') }];
}

/** What other documents of the set state of what is expected at an offset. */
export function setSections(reviewed: Reviewed, session: Session, offset: number): Section[] {
	const { review, set, view } = reviewed;
	if (review === undefined || set === undefined) return [];
	const here = review.coverage.findings.flatMap((finding): Credit[] => {
		const share = set.shares.get(finding.requirement);
		const span = placesOf(finding).find((place) => contains(place, offset));
		const isGap = finding.applies && finding.verdict !== 'fulfilled' && finding.verdict !== 'contradicted';
		return isGap && share !== undefined && span !== undefined ? [{ finding, share, span }] : [];
	});
	const isPart = ({ share }: Credit): boolean => !share.isCredited && share.record.statedIn.length > 0;
	return [
		...listed(say('set.partsIn', view.locale), here.filter(isPart), set, reviewed, session),
		...listed(
			say('set.statedIn', view.locale, { name: escapeMarkdownLine(set.name) }),
			here.filter(({ share }) => share.isCredited),
			set,
			reviewed,
			session,
		),
	];
}

/** Whether words here count for the whole set, though this document alone does not state the requirement in full, or need not. */
export function countsForSet({ requirement, verdict }: Finding, { set }: Reviewed): boolean {
	const isSettled = verdict === 'fulfilled' || verdict === 'contradicted';
	return !isSettled && set?.shares.get(requirement)?.record.verdict === 'fulfilled';
}
