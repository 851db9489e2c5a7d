// "Restart Language Server": also after the server gave up.
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

export async function restartServer(client: BaseLanguageClient): Promise<void> {
	try {
		if (client.isRunning()) await client.stop();
		await client.start();
	} catch (error) {
		client.error(vscode.l10n.t('The language server could not be restarted.'), error, 'force');
	}
}
