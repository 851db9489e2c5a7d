// Actions on a finding that only this editor has: report it as wrong, ask for a second opinion.
import * as vscode from 'vscode';
import { isSecondOpinionEnabled } from './assistants/secondOpinion';
import { draftSelector, isReviewed } from './documents';
import { requirementOf } from './findingNames';
import { verdictOf } from './wrongFinding/command';

const kind = vscode.CodeActionKind.QuickFix;

/** Offers them last, after all that mends the draft. */
export function offerFindingActions(): vscode.Disposable {
	const provideCodeActions = (
		document: vscode.TextDocument,
		_range: vscode.Range,
		{ diagnostics }: vscode.CodeActionContext,
	) => (isReviewed(document) ? diagnostics.flatMap((diagnostic) => actionsOn(document, diagnostic)) : []);
	return vscode.languages.registerCodeActionsProvider(
		draftSelector,
		{ provideCodeActions },
		{ providedCodeActionKinds: [kind] },
	);
}

function actionsOn(document: vscode.TextDocument, diagnostic: vscode.Diagnostic): vscode.CodeAction[] {
	const requirement = requirementOf(diagnostic);
	const verdict = verdictOf(diagnostic);
	if (requirement === undefined || verdict === undefined) return [];
	const named = [{ uri: document.uri.toString(), requirement }];
	const action = (title: string, command: string): vscode.CodeAction => {
		const made = new vscode.CodeAction(title, kind);
		made.command = { title, command, arguments: named };
		made.diagnostics = [diagnostic];
		return made;
	};
	const isDoubtful = verdict === 'unclear' && isSecondOpinionEnabled();
	return [
		...(isDoubtful ? [action(vscode.l10n.t('Ask for a second opinion: {0}', requirement), 'hegui.secondOpinion')] : []),
		action(vscode.l10n.t('Report a wrong finding: {0}', requirement), 'hegui.reportWrongFinding'),
	];
}
