// Has articles offered after 《…》第: VS Code heeds no trigger character that is a letter, and 第 is one to it.
import * as vscode from 'vscode';
import { isReviewed } from './documents';

const citedArticle = /《[^《》]{2,60}》(?:[（(][^）)]{0,20}[）)])?(?:第[^第]{1,12}条[、,，和及与])*第$/;

export function suggestArticles(): vscode.Disposable {
	return vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
		const [change, ...others] = contentChanges;
		if (change === undefined || others.length > 0 || !change.text.endsWith('第') || !isReviewed(document)) return;
		if (vscode.window.activeTextEditor?.document !== document) return;
		const end = document.positionAt(change.rangeOffset + change.text.length);
		const before = document.lineAt(end.line).text.slice(0, end.character);
		// Automatic, as a trigger character is: where nothing is known, nothing is said.
		if (citedArticle.test(before)) void vscode.commands.executeCommand('editor.action.triggerSuggest', { auto: true });
	});
}
