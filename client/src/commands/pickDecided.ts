// Asks for a finding of the active draft on which something can be decided; the one at the cursor comes first.
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { FindingRecord, PlacedSpan } from '../coverageRecords';
import { isReviewed } from '../documents';
import type { FindingName } from '../findingNames';
import { coverage } from '../protocol';
import { type DecisionStep, decisionSteps } from '../views/coverage/verdicts';
import { coverageWords } from '../views/coverage/words';

const titles = {
	decide: () => vscode.l10n.t('On which finding is decided?'),
	renew: () => vscode.l10n.t('Which decision is renewed?'),
	withdraw: () => vscode.l10n.t('Which decision is withdrawn?'),
};

const nothing = {
	decide: () => vscode.l10n.t('There is no finding to decide on in the active document.'),
	renew: () => vscode.l10n.t('There is no decision to renew in the active document.'),
	withdraw: () => vscode.l10n.t('There is no decision in the active document.'),
};

/** The finding of which a person says that this step is for it; undefined where there is none, or they think better of it. */
export async function pickDecided(client: BaseLanguageClient, step: DecisionStep): Promise<FindingName | undefined> {
	const editor = vscode.window.activeTextEditor;
	if (editor === undefined || !isReviewed(editor.document)) {
		void vscode.window.showInformationMessage(vscode.l10n.t('Open a draft first.'));
		return undefined;
	}
	const uri = editor.document.uri.toString();
	const cursor = editor.selection.active;
	const items = (await findingsIn(client, uri))
		.filter((finding) => decisionSteps(finding).includes(step))
		.map((finding) => ({ ...wordsOf(finding), finding, isAtCursor: isAt(finding, cursor) }))
		.sort((a, b) => Number(b.isAtCursor) - Number(a.isAtCursor) || a.label.localeCompare(b.label));
	if (items.length === 0) {
		void vscode.window.showInformationMessage(nothing[step]());
		return undefined;
	}
	const options = { title: titles[step](), matchOnDescription: true, matchOnDetail: true };
	const picked = await vscode.window.showQuickPick(items, options);
	return picked && { uri, requirement: picked.finding.requirement };
}

async function findingsIn(client: BaseLanguageClient, uri: string): Promise<readonly FindingRecord[]> {
	const answer = await client.sendRequest(coverage);
	const documents = answer?.sets.flatMap((set) => set.documents) ?? [];
	return documents.find((document) => vscode.Uri.parse(document.uri).toString() === uri)?.findings ?? [];
}

function wordsOf(finding: FindingRecord): vscode.QuickPickItem {
	const { title: label, waived, message } = finding;
	const words = coverageWords();
	if (waived === null) return { label, description: words.verdict(finding), detail: message };
	const description = [words.decision(waived.decision), words.decisionState(waived.state)].join(words.separator);
	return { label, description, detail: waived.reason };
}

function isAt({ evidence, anchor }: FindingRecord, cursor: vscode.Position): boolean {
	const places: readonly PlacedSpan[] = evidence.length > 0 || anchor === null ? evidence : [anchor];
	return places.some(({ start, end }) =>
		new vscode.Range(start.line, start.character, end.line, end.character).contains(cursor),
	);
}
