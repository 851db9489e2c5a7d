// "Test the Tool on This Document": opens the page on which the server tells what it cannot be trusted with.
import * as vscode from 'vscode';
import { isReviewed, selfTestUri } from '../documents';
import { openOwn } from './openLink';

export async function selfTest(): Promise<void> {
	const document = vscode.window.activeTextEditor?.document;
	if (document === undefined || !isReviewed(document)) {
		void vscode.window.showInformationMessage(vscode.l10n.t('Open a draft first.'));
		return;
	}
	await openOwn(selfTestUri(document));
}
