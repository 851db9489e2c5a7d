// Semantic tokens: citations of law, defined terms, and the words that say who may, must or must not.
import {
	type Range,
	type SemanticTokens,
	SemanticTokensBuilder,
	type SemanticTokensDelta,
} from 'vscode-languageserver';
import type { PlacedClause } from '../../core/judge/context.ts';
import { placedSpan } from '../../core/judge/context.ts';
import type { Span } from '../../core/model.ts';
import { glossaryOf } from '../../core/terms/glossary.ts';
import { clauseWords } from '../../core/terms/words.ts';
import { LineIndex } from '../../core/text/lineIndex.ts';
import type { Review } from '../../settings/review.ts';
import { clausesIn } from '../clauses.ts';
import type { Draft } from '../draft.ts';
import type { Reviewed, Session } from '../session.ts';
import { TOKEN_TYPES } from './tokenLegend.ts';

const DEFINITION = 1;

interface Token extends Span {
	readonly type: number;
	readonly modifiers: number;
}

function token(span: Span, type: (typeof TOKEN_TYPES)[number], modifiers = 0): Token {
	return { start: span.start, end: span.end, type: TOKEN_TYPES.indexOf(type), modifiers };
}

/** Tokens of a clause in order of position; of those that overlap the first named here stays. */
function tokensOf(clause: PlacedClause, review: Review, session: Session): Token[] {
	const { reading, coverage } = review;
	const words = clauseWords(clause, reading);
	const all = [
		...session.citations.citationsIn(clause, coverage.profile.asOf).map((one) => token(one, 'policyCitation')),
		...glossaryOf(reading)
			.usesIn(clause)
			.map((use) => token(use, 'policyTerm', use.isDefinition ? DEFINITION : 0)),
		...words.prohibitions.map((span) => token(placedSpan(clause, span), 'policyProhibition')),
		...words.modalities.map((span) => token(placedSpan(clause, span), 'policyModality')),
	];
	const kept: Token[] = [];
	for (const one of all) {
		if (kept.every((other) => one.end <= other.start || one.start >= other.end)) kept.push(one);
	}
	return kept.sort((a, b) => a.start - b.start);
}

/** Line by line, as the protocol wants them: what is broken over lines is several tokens. */
function push(builder: SemanticTokensBuilder, one: Token, lines: LineIndex, source: string): void {
	const first = lines.positionAt(one.start);
	const last = lines.positionAt(one.end);
	for (let { line } = first; line <= last.line; line++) {
		const start = line === first.line ? one.start : lines.lineStart(line);
		const end = line === last.line ? one.end : lines.lineStart(line + 1);
		const words = source.slice(start, end).trimEnd();
		if (words !== '') builder.push(line, start - lines.lineStart(line), words.length, one.type, one.modifiers);
	}
}

function build(builder: SemanticTokensBuilder, { review }: Reviewed, session: Session, within?: Span): void {
	const clauses = review?.reading.clauses ?? [];
	if (review === undefined) return;
	const { source } = review.reading;
	const lines = new LineIndex(source);
	for (const clause of within === undefined ? clauses : clausesIn(clauses, within)) {
		for (const one of tokensOf(clause, review, session)) push(builder, one, lines, source);
	}
}

/** What each draft was last told, to tell the difference to it; gone with the draft. */
const builders = new WeakMap<Draft, SemanticTokensBuilder>();

function builderOf(draft: Draft): SemanticTokensBuilder {
	const builder = builders.get(draft) ?? new SemanticTokensBuilder();
	builders.set(draft, builder);
	return builder;
}

/** All tokens of a draft. */
export function semanticTokens(reviewed: Reviewed, session: Session): SemanticTokens {
	const builder = builderOf(reviewed.draft);
	builder.previousResult('');
	build(builder, reviewed, session);
	return builder.build();
}

/** What changed since an earlier answer; all tokens where that is not known. */
export function semanticTokensDelta(
	reviewed: Reviewed,
	session: Session,
	previousResultId: string,
): SemanticTokens | SemanticTokensDelta {
	const builder = builderOf(reviewed.draft);
	builder.previousResult(previousResultId);
	build(builder, reviewed, session);
	return builder.buildEdits();
}

/** Tokens of the clauses in a range. */
export function semanticTokensIn(reviewed: Reviewed, session: Session, range: Range): SemanticTokens {
	const { draft } = reviewed;
	const builder = new SemanticTokensBuilder();
	build(builder, reviewed, session, { start: draft.offsetAt(range.start), end: draft.offsetAt(range.end) });
	return { data: builder.build().data };
}
