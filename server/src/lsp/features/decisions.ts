// What a person can decide on findings: code actions that the client asks the reason for, and the note of what was decided.
import { type CodeAction, CodeActionKind, type Diagnostic, type Range } from 'vscode-languageserver';
import { type Decided, type Decision, decisions } from '../../core/judge/waiver.ts';
import type { Span } from '../../core/model.ts';
import { say } from '../../messages/messages.ts';
import { requirementOf } from '../../render/citation.ts';
import { decisionNote } from '../../render/decision.ts';
import { escapeMarkdownLine } from '../../render/markdownText.ts';
import type { Reviewed, Session } from '../session.ts';
import { waiversIn } from '../workspace.ts';
import type { DiagnosticData } from './diagnostics.ts';
import { clauseIn } from './waiverEntry.ts';

/** Commands of the client: they ask for what a decision needs, and have it written. */
const DECIDE = 'hegui.decide';
const WITHDRAW = 'hegui.withdrawDecision';
const RENEW = 'hegui.renewDecision';

/** With more findings at a place each gets one action, which asks for the rest. */
const MOST_IN_FULL = 1;

interface Asking {
	readonly uri: string;
	readonly requirement: string;
	readonly decision?: Decision;
	readonly clause?: Range;
}

function action(title: string, command: string, args: Asking, diagnostic?: Diagnostic): CodeAction {
	return {
		title,
		kind: CodeActionKind.QuickFix,
		...(diagnostic === undefined ? {} : { diagnostics: [diagnostic] }),
		command: { title, command, arguments: [args] },
	};
}

function titleOf(id: string, session: Session, { view }: Reviewed): string {
	return requirementOf(session.pack, id)?.title[view.locale] ?? id;
}

/** All decisions on a finding, or one action that asks which. */
function deciding(
	reviewed: Reviewed,
	session: Session,
	diagnostic: Diagnostic,
	range: Range,
	isAlone: boolean,
): CodeAction[] {
	const data = diagnostic.data as DiagnosticData | undefined;
	if (diagnostic.source !== 'hegui' || data === undefined) return [];
	const { draft, view } = reviewed;
	const { requirement } = data;
	const values = { title: titleOf(requirement, session, reviewed) };
	const found = clauseIn(reviewed, range);
	const clause = found === undefined ? {} : { clause: draft.rangeOf(found) };
	const base = { uri: draft.uri, requirement, ...clause };
	if (!isAlone) return [action(say('decision.decide', view.locale, values), DECIDE, base, diagnostic)];
	return decisions.map((decision) => {
		const isHere = decision !== 'satisfied' || found !== undefined;
		const title = say(isHere ? `decision.do.${decision}` : 'decision.do.satisfiedElsewhere', view.locale, values);
		return action(title, DECIDE, { ...base, decision }, diagnostic);
	});
}

function isTouched({ draft }: Reviewed, { start, end }: Span, range: Range): boolean {
	return start <= draft.offsetAt(range.end) && draft.offsetAt(range.start) <= end;
}

/** Decisions of files that are met in a range. */
function decidedIn(reviewed: Reviewed, range: Range): Decided[] {
	const decided = [...(reviewed.review?.decided.values() ?? [])];
	return decided.filter(
		({ isComment, places }) => !isComment && places.some((place) => isTouched(reviewed, place, range)),
	);
}

/** Actions for the findings and decisions in a range; none where the client cannot ask a person. */
export function decisionActions(
	reviewed: Reviewed,
	session: Session,
	range: Range,
	{ diagnostics, only }: { readonly diagnostics: readonly Diagnostic[]; readonly only?: readonly string[] },
): CodeAction[] {
	if (!session.support.decisions || (only !== undefined && !only.includes(CodeActionKind.QuickFix))) return [];
	const { draft, view } = reviewed;
	const findings = diagnostics.filter(({ source, data }) => source === 'hegui' && data !== undefined);
	const isAlone = findings.length <= MOST_IN_FULL;
	const standing = decidedIn(reviewed, range).flatMap(({ waiver, state }) => {
		const args = { uri: draft.uri, requirement: waiver.requirement };
		const values = { title: titleOf(waiver.requirement, session, reviewed) };
		const withdraw = action(say('decision.withdraw', view.locale, values), WITHDRAW, args);
		return state === 'active'
			? [withdraw]
			: [action(say('decision.renew', view.locale, values), RENEW, args), withdraw];
	});
	return [...standing, ...findings.flatMap((one) => deciding(reviewed, session, one, range, isAlone))];
}

/** Actions for the entry of a file of decisions in which a line stands. */
export function entryActions(session: Session, file: string, line: number): CodeAction[] {
	if (!session.support.decisions) return [];
	const entry = waiversIn(file, session.folders).findLast(({ placed }) => placed.place.line <= line + 1);
	if (entry === undefined) return [];
	const { requirement } = entry.placed.waiver;
	const { locale } = session.view(session.settings);
	const args = { uri: entry.draft, requirement };
	const title = requirementOf(session.pack, requirement)?.title[locale] ?? requirement;
	return [
		action(say('decision.renew', locale, { title }), RENEW, args),
		action(say('decision.withdraw', locale, { title }), WITHDRAW, args),
	];
}

/** What was decided of what stands at an offset, as Markdown with its place. */
export function decisionSections(
	reviewed: Reviewed,
	session: Session,
	offset: number,
): { readonly span: Span; readonly markdown: string }[] {
	const { review, view } = reviewed;
	return [...(review?.decided ?? [])].flatMap(([id, decided]) => {
		const span = decided.places.find(({ start, end }) => start <= offset && offset <= end);
		if (span === undefined || decided.state !== 'active') return [];
		const head = `**${escapeMarkdownLine(titleOf(id, session, reviewed))}** — ${say('decision.label', view.locale)}`;
		const isOurs = session.support.decisions && !decided.isComment;
		const link = isOurs ? [`[${say('decision.withdrawLink', view.locale)}](hegui:/withdraw/${id})`] : [];
		return [{ span, markdown: [head, escapeMarkdownLine(decisionNote(decided, view)), ...link].join('\n\n') }];
	});
}
