// What VS Code's own git extension tells of a file: its last committed version.
import * as vscode from 'vscode';

/** As much of the extension's interface as we ask. */
export interface GitApi {
	getRepository(uri: vscode.Uri): GitRepository | null;
}

export interface GitRepository {
	show(revision: string, path: string): Promise<string>;
}

interface GitExtension {
	readonly enabled: boolean;
	getAPI(version: 1): GitApi;
}

/** The interface of the git extension; undefined in the browser, and where it is switched off or git is not installed. */
export async function gitApi(): Promise<GitApi | undefined> {
	try {
		const git = await vscode.extensions.getExtension<GitExtension>('vscode.git')?.activate();
		return git?.enabled === true ? git.getAPI(1) : undefined;
	} catch {
		return undefined;
	}
}
