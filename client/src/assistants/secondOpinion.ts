// "Second Opinion": asks the editor's language model about one unclear finding, each time only after consent.
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type FindingName, isFindingName } from '../findingNames';
import { explainFinding } from '../protocol';
import { pickFinding } from '../wrongFinding/command';
import type { FindingFacts } from '../wrongFinding/facts';
import { type Asking, askForOpinion, type Outcome } from './consent';
import type { Opinion } from './quotes';

/** Off unless a person switched it on; no workspace can. */
export function isSecondOpinionEnabled(): boolean {
	return vscode.workspace.getConfiguration('hegui').get('secondOpinion.enabled') === true;
}

export async function secondOpinion(client: BaseLanguageClient, given: unknown): Promise<Outcome> {
	const name = isSecondOpinionEnabled() && !isFindingName(given) ? await pickFinding('unclear') : given;
	const outcome = await askForOpinion(editorAsking(client, isFindingName(name) ? name : undefined));
	const words = outcomeWords(outcome);
	if (words !== undefined) void vscode.window.showInformationMessage(words);
	return outcome;
}

function editorAsking(client: BaseLanguageClient, name: FindingName | undefined): Asking<vscode.LanguageModelChat> {
	return {
		isEnabled: isSecondOpinionEnabled,
		facts: async () => (name === undefined ? null : factsOf(client, name)),
		models: async () => (await vscode.lm?.selectChatModels?.()) ?? [],
		choose: async (models) => {
			const items = models.map((model) => ({ label: model.name, description: model.vendor, model }));
			const placeHolder = vscode.l10n.t('Which language model is to be asked?');
			return (await vscode.window.showQuickPick(items, { placeHolder }))?.model;
		},
		agrees,
		ask,
		show,
	};
}

async function factsOf(client: BaseLanguageClient, { uri, requirement }: FindingName): Promise<FindingFacts | null> {
	const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
	const address = client.code2ProtocolConverter.asUri(document.uri);
	return client.sendRequest(explainFinding, { uri: address, requirement, withTexts: true });
}

async function agrees(model: vscode.LanguageModelChat, texts: readonly string[]): Promise<boolean> {
	const send = vscode.l10n.t('Send This Text');
	const warning = vscode.l10n.t(
		'Hegui itself sends nothing anywhere; this does. The model belongs to your editor and its provider, who receives the name of the requirement and this text:',
	);
	const answer = await vscode.window.showWarningMessage(
		vscode.l10n.t('Send text of your draft to the language model {0} of {1}?', model.name, model.vendor),
		{ modal: true, detail: [warning, ...texts].join('\n\n') },
		send,
	);
	return answer === send;
}

async function ask(model: vscode.LanguageModelChat, question: string): Promise<string> {
	const title = vscode.l10n.t('Hegui: asking {0}', model.name);
	const options = { location: vscode.ProgressLocation.Notification, title, cancellable: true };
	return vscode.window.withProgress(options, async (_progress, token) => {
		const response = await model.sendRequest([vscode.LanguageModelChatMessage.User(question)], {}, token);
		let text = '';
		for await (const part of response.text) text += part;
		return text;
	});
}

function show(model: vscode.LanguageModelChat, { title }: FindingFacts, opinion: Opinion): void {
	const detail = [
		opinion.reason,
		...opinion.quotes.map((quote) => vscode.l10n.t('“{0}” (stands in the draft)', quote)),
		vscode.l10n.t(
			'This is the opinion of a language model and may be wrong. The finding stays unclear until you decide.',
		),
	].join('\n\n');
	void vscode.window.showInformationMessage(
		vscode.l10n.t('{0} on “{1}”: {2}', model.name, title, statedWords(opinion)),
		{ modal: true, detail },
	);
}

function statedWords({ stated }: Opinion): string {
	if (stated === 'yes') return vscode.l10n.t('seems to be stated');
	return stated === 'no' ? vscode.l10n.t('seems not to be stated') : vscode.l10n.t('cannot tell');
}

function outcomeWords(outcome: Outcome): string | undefined {
	switch (outcome) {
		case 'off':
			return vscode.l10n.t('Second opinions are switched off in the settings.');
		case 'not-unclear':
			return vscode.l10n.t('A second opinion is given only on findings that are unclear.');
		case 'no-model':
			return vscode.l10n.t('This editor has no language model that could be asked.');
		case 'failed':
			return vscode.l10n.t('The language model gave no answer.');
		case 'unreadable':
			return vscode.l10n.t(
				'The language model did not answer in the form that was asked for; its answer is not shown.',
			);
		case 'no-quote':
			return vscode.l10n.t('The language model gave no quote for its opinion; its answer is not shown.');
		case 'invented-quote':
			return vscode.l10n.t('The language model quoted words that do not stand in the draft; its answer is not shown.');
		case 'declined':
		case 'shown':
			return undefined;
	}
}
