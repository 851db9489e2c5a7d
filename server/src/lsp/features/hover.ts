// Hover: the article that a citation names, what is missing here, what this clause states.
import type { Hover } from 'vscode-languageserver';
import { heldArticle } from '../../core/citation/check.ts';
import type { PlacedClause } from '../../core/judge/context.ts';
import { changed } from '../../core/judge/finding.ts';
import type { Finding, Span } from '../../core/model.ts';
import { say } from '../../messages/messages.ts';
import { articleMarkdown, instrumentFacts } from '../../render/article.ts';
import { articleUri, pinpointWords, requirementOf } from '../../render/citation.ts';
import { findingHover, findingLine } from '../../render/findingHover.ts';
import { escapeMarkdownLine } from '../../render/markdownText.ts';
import { clauseAt, contains } from '../clauses.ts';
import type { Reviewed, Session } from '../session.ts';
import { countsForSet, setSections } from '../setsHover.ts';
import { decisionSections } from './decisions.ts';
import { placesOf } from './diagnostics.ts';
import { nearestIn } from './related.ts';

interface Section {
	readonly span: Span;
	readonly markdown: string;
}

function citationSections(reviewed: Reviewed, session: Session, clause: PlacedClause, offset: number): Section[] {
	const { view } = reviewed;
	return session.citations.citationsIn(clause, view.asOf).flatMap(({ start, end, instrument, article, paragraph }) => {
		const span = { start, end };
		if (!contains(span, offset)) return [];
		const facts = instrumentFacts(instrument, view);
		const held = heldArticle(instrument, article);
		const title =
			article === undefined
				? instrument.title[view.locale]
				: `${instrument.title[view.locale]} ${pinpointWords({ article }, view.locale)}`;
		const head = `**[${escapeMarkdownLine(title)}](${articleUri(instrument, held?.number, view.locale)})**\n\n${facts}`;
		if (article === undefined) return [{ span, markdown: head }];
		const body =
			held === undefined
				? say('law.noSuchArticle', view.locale, { number: article })
				: articleMarkdown(held, view, { paragraph: held.paragraphs[(paragraph ?? 0) - 1] && paragraph });
		return [{ span, markdown: `${head}\n\n${body}` }];
	});
}

function findingSections(
	reviewed: Reviewed,
	session: Session,
	findings: readonly Finding[],
	offset: number,
): Section[] {
	const here = findings.flatMap((finding) => {
		const requirement = requirementOf(session.pack, finding.requirement);
		const span = placesOf(finding).find((place) => contains(place, offset));
		const isShown = finding.severity !== 'none' && requirement !== undefined && span !== undefined;
		return isShown ? [{ finding, requirement, span }] : [];
	});
	const { view, draft } = reviewed;
	const [first] = here;
	if (first === undefined) return [];
	const { finding, requirement, span } = first;
	if (here.length > 1) {
		const lines = here.map((one) => findingLine(one.finding, one.requirement, view));
		return [{ span, markdown: lines.join('\n') }];
	}
	const nearest = nearestIn(reviewed).get(requirement.id);
	return [{ span, markdown: findingHover(finding, requirement, { view, text: draft.getText(), nearest }) }];
}

/** All that a clause states, a line each; in a set also what it states for other documents. */
function statedSections(
	reviewed: Reviewed,
	session: Session,
	findings: readonly Finding[],
	clause: PlacedClause,
): Section[] {
	const { view } = reviewed;
	const isInside = ({ strength, start, end }: Finding['evidence'][number]): boolean =>
		strength === 'stated' && start < clause.end && end > clause.start;
	const lines = findings.flatMap((finding) => {
		const forSet = countsForSet(finding, reviewed) && finding.stated.some(isInside);
		const isStated = forSet || (finding.verdict === 'fulfilled' && finding.evidence.some(isInside));
		const requirement = requirementOf(session.pack, finding.requirement);
		if (!isStated || requirement === undefined) return [];
		return [findingLine(changed(finding, { verdict: 'fulfilled' }), requirement, view)];
	});
	if (lines.length === 0) return [];
	return [{ span: clause, markdown: [say('hover.satisfies', view.locale), lines.join('\n')].join('\n\n') }];
}

/** The hover at an offset; undefined where nothing is to be said. */
export function hoverAt(reviewed: Reviewed, session: Session, offset: number): Hover | undefined {
	const { review, draft } = reviewed;
	if (review === undefined) return undefined;
	const { findings } = review.coverage;
	const clause = clauseAt(review.reading.clauses, offset);
	const cited = clause === undefined ? [] : citationSections(reviewed, session, clause, offset);
	const found = findingSections(reviewed, session, findings, offset);
	const stated = clause === undefined || cited.length > 0 ? [] : statedSections(reviewed, session, findings, clause);
	const ofSet = setSections(reviewed, session, offset);
	const sections = [...cited, ...found, ...ofSet, ...decisionSections(reviewed, session, offset), ...stated];
	const [first] = sections;
	if (first === undefined) return undefined;
	const value = sections.map(({ markdown }) => markdown).join('\n\n---\n\n');
	return { contents: { kind: 'markdown', value }, range: draft.rangeOf(first.span) };
}
