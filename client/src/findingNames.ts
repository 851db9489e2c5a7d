// How commands name a finding, and where the editor shows it.
import * as vscode from 'vscode';

/** A finding by its document and requirement. */
export interface FindingName {
	readonly uri: string;
	readonly requirement: string;
}

export function isFindingName(value: unknown): value is FindingName {
	if (typeof value !== 'object' || value === null) return false;
	const { uri, requirement } = value as Partial<FindingName>;
	return typeof uri === 'string' && typeof requirement === 'string';
}

/** The requirement of one of our diagnostics. */
export function requirementOf({ source, code }: vscode.Diagnostic): string | undefined {
	if (source !== 'hegui' || code === undefined) return undefined;
	return String(typeof code === 'object' ? code.value : code);
}

/** Where the editor shows a finding of a requirement. */
export function diagnosticOf(document: vscode.TextDocument, requirement: string): vscode.Diagnostic | undefined {
	return vscode.languages.getDiagnostics(document.uri).find((one) => requirementOf(one) === requirement);
}

const PATIENCE = 5000;

/** The same for a document that may only now have been opened: waits until the editor has been told, but not for ever. */
export function diagnosticSoon(
	document: vscode.TextDocument,
	requirement: string,
): Promise<vscode.Diagnostic | undefined> {
	const there = diagnosticOf(document, requirement);
	if (there !== undefined) return Promise.resolve(there);
	return new Promise((resolve) => {
		const end = (found: vscode.Diagnostic | undefined) => {
			listening.dispose();
			clearTimeout(timer);
			resolve(found);
		};
		const timer = setTimeout(() => end(undefined), PATIENCE);
		const listening = vscode.languages.onDidChangeDiagnostics(() => {
			const found = diagnosticOf(document, requirement);
			if (found !== undefined) end(found);
		});
	});
}
