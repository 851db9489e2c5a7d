// Code actions: insert the model clause of a missing element, or of all of them, in the draft's language and numbering.

import type { SnippetTextEdit } from 'vscode-languageserver';
import {
	type CodeAction,
	CodeActionKind,
	type Diagnostic,
	type TextEdit,
	type WorkspaceEdit,
} from 'vscode-languageserver';
import { type ClausePart, type Insertion, InsertionPlanner } from '../../core/describe/insertion.ts';
import type { Finding, Locale } from '../../core/model.ts';
import { say } from '../../messages/messages.ts';
import type { Reviewed, Session } from '../session.ts';
import type { DiagnosticData } from './diagnostics.ts';

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

class Fixer {
	private readonly reviewed: Reviewed;
	private readonly session: Session;
	private readonly locale: Locale;

	constructor(reviewed: Reviewed, session: Session) {
		this.reviewed = reviewed;
		this.session = session;
		this.locale = reviewed.review?.coverage.profile.language === 'en' ? 'en' : 'zh';
	}

	/** Findings that a model clause would mend. */
	missing(): Finding[] {
		const findings = this.reviewed.review?.coverage.findings ?? [];
		return findings.filter(({ verdict }) => verdict === 'missing');
	}

	/** One edit for these findings, as a snippet where there is one insertion and the client can. */
	edit(findings: readonly Finding[]): WorkspaceEdit {
		const { draft, review } = this.reviewed;
		const planner = review === undefined ? undefined : new InsertionPlanner(review.reading, this.locale);
		// A new section goes behind what is put into the last one.
		const inOrder = [...findings].sort((a, b) => Number(isHomeless(a)) - Number(isHomeless(b)));
		const insertions = inOrder.flatMap((finding): Insertion[] => {
			const requirement = this.session.pack.requirements.find(({ id }) => id === finding.requirement);
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

function requirementOf(diagnostic: Diagnostic): string | undefined {
	const data = diagnostic.data as DiagnosticData | undefined;
	return diagnostic.source === 'hegui' && data?.verdict === 'missing' ? data.requirement : undefined;
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
	const missing = fixer.missing();
	const actions: CodeAction[] = [];
	if (isWanted(CodeActionKind.QuickFix, only)) {
		for (const diagnostic of diagnostics) {
			const id = requirementOf(diagnostic);
			const finding = missing.find(({ requirement }) => requirement === id);
			const requirement = session.pack.requirements.find((one) => one.id === id);
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
	if (missing.length > 1 && actions.length > 0) {
		actions.push({ title, kind: CodeActionKind.QuickFix, edit: fixer.edit(missing) });
	}
	if (missing.length > 0 && only !== undefined && isWanted(FIX_ALL, only)) {
		actions.push({ title, kind: FIX_ALL, edit: fixer.edit(missing) });
	}
	return actions;
}
