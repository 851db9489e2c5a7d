// Code actions: insert the model clause of a missing element, or of all of them, in the draft's language and numbering.

import type { SnippetTextEdit } from 'vscode-languageserver';
import {
	type CodeAction,
	CodeActionKind,
	type Diagnostic,
	type Range,
	type TextEdit,
	type WorkspaceEdit,
} from 'vscode-languageserver';
import { type ClausePart, type Insertion, InsertionPlanner } from '../../core/describe/insertion.ts';
import type { Finding, Locale, Verdict } from '../../core/model.ts';
import { say } from '../../messages/messages.ts';
import { requirementOf } from '../../render/citation.ts';
import { replacementOf } from '../../render/citationIssue.ts';
import type { Reviewed, Session } from '../session.ts';
import { citationCode, type DiagnosticData } from './diagnostics.ts';

/** Kind of the action that inserts everything that is missing. */
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.hegui`;

function plainText(parts: readonly ClausePart[], locale: Locale): string {
	const [open, close] = locale === 'zh' ? ['【', '】'] : ['[', ']'];
	return parts.map(({ text, placeholder }) => (placeholder ? `${open}${text}${close}` : text)).join('');
}

function snippet(parts: readonly ClausePart[]): string {
	let stop = 0;
	return parts
		.map(({ text, placeholder }) => {
			const escaped = text.replace(/[\\$}]/g, '\\$&');
			return placeholder ? `\${${++stop}:${escaped}}` : escaped;
		})
		.join('');
}

function isHomeless(finding: Finding): boolean {
	return finding.anchor?.kind !== 'section';
}

const MENDABLE: ReadonlySet<Verdict> = new Set(['missing', 'unclear']);

class Fixer {
	private readonly reviewed: Reviewed;
	private readonly session: Session;
	private readonly locale: Locale;

	constructor(reviewed: Reviewed, session: Session) {
		this.reviewed = reviewed;
		this.session = session;
		this.locale = reviewed.review?.coverage.profile.language === 'en' ? 'en' : 'zh';
	}

	/** Findings that a model clause would mend: what is missing, and one by one what may be. */
	mendable(): Finding[] {
		const findings = this.reviewed.review?.coverage.findings ?? [];
		return findings.filter(({ verdict }) => MENDABLE.has(verdict));
	}

	/** One edit for these findings, as a snippet where there is one insertion and the client can. */
	edit(findings: readonly Finding[]): WorkspaceEdit {
		const { draft, review } = this.reviewed;
		const planner = review === undefined ? undefined : new InsertionPlanner(review.reading, this.locale);
		// A new section goes behind what is put into the last one.
		const inOrder = [...findings].sort((a, b) => Number(isHomeless(a)) - Number(isHomeless(b)));
		const insertions = inOrder.flatMap((finding): Insertion[] => {
			const requirement = requirementOf(this.session.pack, finding.requirement);
			return requirement === undefined || planner === undefined ? [] : [planner.plan(finding, requirement)];
		});
		if (this.session.support.snippetEdits && insertions.length === 1) {
			const edits = insertions.map(
				(insertion): SnippetTextEdit => ({
					range: draft.rangeOf({ start: insertion.offset, end: insertion.offset }),
					snippet: { kind: 'snippet', value: snippet(insertion.parts) },
				}),
			);
			return { documentChanges: [{ textDocument: { uri: draft.uri, version: draft.version }, edits }] };
		}
		const edits = insertions.map(
			(insertion): TextEdit => ({
				range: draft.rangeOf({ start: insertion.offset, end: insertion.offset }),
				newText: plainText(insertion.parts, this.locale),
			}),
		);
		return { changes: { [draft.uri]: edits } };
	}
}

function isWanted(kind: string, only: readonly string[] | undefined): boolean {
	return only === undefined || only.some((wanted) => kind === wanted || kind.startsWith(`${wanted}.`));
}

function mendedIn(diagnostic: Diagnostic): string | undefined {
	const data = diagnostic.data as DiagnosticData | undefined;
	return diagnostic.source === 'hegui' && data && MENDABLE.has(data.verdict) ? data.requirement : undefined;
}

function isSameRange(a: Range, b: Range): boolean {
	return (['start', 'end'] as const).every((at) => a[at].line === b[at].line && a[at].character === b[at].character);
}

/** Puts the present number of a moved article in place of the old one. */
function renumbering(diagnostic: Diagnostic, { draft, review, view }: Reviewed): CodeAction[] {
	if (diagnostic.code !== citationCode('renumbered')) return [];
	const issue = review?.citations.find((one) => {
		return one.kind === 'renumbered' && isSameRange(draft.rangeOf(one), diagnostic.range);
	});
	const replacement = issue && replacementOf(issue, draft.getText());
	if (replacement === undefined) return [];
	const edit: TextEdit = { range: draft.rangeOf(replacement), newText: replacement.words };
	return [
		{
			title: say('fix.renumber', view.locale, { words: replacement.words }),
			kind: CodeActionKind.QuickFix,
			diagnostics: [diagnostic],
			isPreferred: true,
			edit: { changes: { [draft.uri]: [edit] } },
		},
	];
}

/**
 * Code actions for the diagnostics that the client names.
 *
 * @param only the kinds that the client asks for; all if undefined
 */
export function codeActions(
	reviewed: Reviewed,
	session: Session,
	diagnostics: readonly Diagnostic[],
	only: readonly string[] | undefined,
): CodeAction[] {
	const { locale } = reviewed.view;
	const fixer = new Fixer(reviewed, session);
	const mendable = fixer.mendable();
	const missing = mendable.filter(({ verdict }) => verdict === 'missing');
	const actions: CodeAction[] = [];
	if (isWanted(CodeActionKind.QuickFix, only)) {
		for (const diagnostic of diagnostics) {
			actions.push(...renumbering(diagnostic, reviewed));
			const id = mendedIn(diagnostic);
			const finding = mendable.find(({ requirement }) => requirement === id);
			const requirement = id === undefined ? undefined : requirementOf(session.pack, id);
			if (finding === undefined || requirement === undefined) continue;
			actions.push({
				title: say('fix.insert', locale, { title: requirement.title[locale] }),
				kind: CodeActionKind.QuickFix,
				diagnostics: [diagnostic],
				edit: fixer.edit([finding]),
			});
		}
	}
	const title = say('fix.insertAll', locale, { count: missing.length });
	if (missing.length > 1 && actions.some((action) => action.isPreferred !== true)) {
		actions.push({ title, kind: CodeActionKind.QuickFix, edit: fixer.edit(missing) });
	}
	if (missing.length > 0 && only !== undefined && isWanted(FIX_ALL, only)) {
		actions.push({ title, kind: FIX_ALL, edit: fixer.edit(missing) });
	}
	return actions;
}
