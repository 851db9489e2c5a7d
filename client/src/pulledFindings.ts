// The findings that the editor shows of drafts, so that those of a closed tab can be taken away.
import * as vscode from 'vscode';
import {
	type BaseLanguageClient,
	type DiagnosticCollectionProvider,
	DiagnosticCollectionSource,
	DocumentDiagnosticRequest,
} from 'vscode-languageclient';

export class PulledFindings implements DiagnosticCollectionProvider {
	#pulled: vscode.DiagnosticCollection | undefined;

	create(name: string | undefined, source: DiagnosticCollectionSource): vscode.DiagnosticCollection {
		const collection = vscode.languages.createDiagnosticCollection(name);
		if (source === DiagnosticCollectionSource.pull) this.#pulled = collection;
		return collection;
	}

	dispose(collection: vscode.DiagnosticCollection): void {
		collection.dispose();
	}

	/** Takes away what is shown of a document. */
	forget(uri: vscode.Uri): void {
		this.#pulled?.delete(uri);
	}
}

/** Has the findings of a document asked for once more. */
export function askAgain(client: BaseLanguageClient, uri: vscode.Uri): void {
	const document = vscode.workspace.textDocuments.find((one) => one.uri.toString() === uri.toString());
	if (document === undefined || !client.isRunning()) return;
	client.getFeature(DocumentDiagnosticRequest.method).getProvider(document)?.onDidChangeDiagnosticsEmitter.fire();
}
