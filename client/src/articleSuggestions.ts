// Has articles offered after 《…》第, and model clauses behind a clause number: VS Code asks at neither by itself.
import * as vscode from 'vscode';
import { isReviewed } from './documents';

/** VS Code heeds no trigger character that is a letter, and 第 is one to it. */
const citedArticle = /《[^《》]{2,60}》(?:[（(][^）)]{0,20}[）)])?(?:第[^第]{1,12}条[、,，和及与])*第$/;
/** A blank behind other words is no sign of anything. */
const clauseNumber =
	/^\s*(?:\*\*)?(?:第[零〇一二三四五六七八九十百千\d]{1,8}条|\d{1,2}(?:\.\d{1,2})+\.?)(?:\*\*)?[ \u3000]$/;

export function suggestArticles(): vscode.Disposable {
	return vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
		const [change, ...others] = contentChanges;
		if (change === undefined || others.length > 0 || !/[第 \u3000]$/.test(change.text) || !isReviewed(document)) return;
		if (vscode.window.activeTextEditor?.document !== document) return;
		const end = document.positionAt(change.rangeOffset + change.text.length);
		const line = document.lineAt(end.line).text;
		const before = line.slice(0, end.character);
		const isClause = clauseNumber.test(before) && line.slice(end.character).trim() === '';
		// Automatic, as a trigger character is: where nothing is known, nothing is said.
		if (isClause || citedArticle.test(before)) {
			void vscode.commands.executeCommand('editor.action.triggerSuggest', { auto: true });
		}
	});
}
