// "Go to Next Placeholder": selects the next words that are still to be filled in, from the end on from the beginning.
import * as vscode from 'vscode';

export function nextPlaceholder(): void {
	const editor = vscode.window.activeTextEditor;
	if (editor === undefined) return;
	const places = vscode.languages
		.getDiagnostics(editor.document.uri)
		.filter(({ source, code }) => source === 'hegui' && code === 'placeholder')
		.map(({ range }) => range)
		.sort((a, b) => a.start.compareTo(b.start));
	const next = places.find(({ start }) => start.isAfter(editor.selection.start)) ?? places[0];
	if (next === undefined) {
		void vscode.window.showInformationMessage(vscode.l10n.t('No placeholder is left in this document.'));
		return;
	}
	editor.selection = new vscode.Selection(next.start, next.end);
	editor.revealRange(next, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
