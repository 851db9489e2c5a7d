// "Second Opinion": asks the editor's language model about one unclear finding, each time only after consent.
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { isFindingName } from '../findingNames';
import { explainFinding } from '../protocol';
import { pickFinding } from '../wrongFinding/command';
import type { FindingFacts } from '../wrongFinding/facts';
import { checkedOpinion, type Opinion, promptFor, type Refusal } from './quotes';

/** Off unless a person switched it on; no workspace can. */
export function isSecondOpinionEnabled(): boolean {
	return vscode.workspace.getConfiguration('hegui').get('secondOpinion.enabled') === true;
}

export async function secondOpinion(client: BaseLanguageClient, given: unknown): Promise<void> {
	if (!isSecondOpinionEnabled()) return say(vscode.l10n.t('Second opinions are switched off in the settings.'));
	const name = isFindingName(given) ? given : await pickFinding('unclear');
	if (name === undefined) return;
	const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(name.uri));
	const uri = client.code2ProtocolConverter.asUri(document.uri);
	const facts = await client.sendRequest(explainFinding, { uri, requirement: name.requirement, withTexts: true });
	if (facts?.verdict !== 'unclear' || facts.texts.length === 0) {
		return say(vscode.l10n.t('A second opinion is given only on findings that are unclear.'));
	}
	const model = await pickModel();
	if (model === undefined) return;
	const send = vscode.l10n.t('Send This Text');
	const answer = await vscode.window.showWarningMessage(
		vscode.l10n.t('Send text of your draft to the language model {0} of {1}?', model.name, model.vendor),
		{ modal: true, detail: consentDetail(facts) },
		send,
	);
	if (answer === send) await askAndShow(model, facts);
}

function consentDetail({ texts }: FindingFacts): string {
	const warning = vscode.l10n.t(
		'Hegui itself sends nothing anywhere; this does. The model belongs to your editor and its provider, who receives the name of the requirement and this text:',
	);
	return [warning, ...texts].join('\n\n');
}

async function pickModel(): Promise<vscode.LanguageModelChat | undefined> {
	const models = (await vscode.lm?.selectChatModels?.()) ?? [];
	if (models.length === 0) {
		say(vscode.l10n.t('This editor has no language model that could be asked.'));
		return undefined;
	}
	if (models.length === 1) return models[0];
	const items = models.map((model) => ({ label: model.name, description: model.vendor, model }));
	const placeHolder = vscode.l10n.t('Which language model is to be asked?');
	return (await vscode.window.showQuickPick(items, { placeHolder }))?.model;
}

async function askAndShow(model: vscode.LanguageModelChat, facts: FindingFacts): Promise<void> {
	const facets = facts.facets.map(({ title }) => title);
	const prompt = vscode.LanguageModelChatMessage.User(promptFor(facts.title, facets, facts.texts));
	const title = vscode.l10n.t('Hegui: asking {0}', model.name);
	const options = { location: vscode.ProgressLocation.Notification, title, cancellable: true };
	try {
		const answer = await vscode.window.withProgress(options, async (_progress, token) => {
			const response = await model.sendRequest([prompt], {}, token);
			let text = '';
			for await (const part of response.text) text += part;
			return text;
		});
		const opinion = checkedOpinion(answer, facts.texts);
		if (typeof opinion === 'string') say(refusalWords(opinion));
		else show(model, facts, opinion);
	} catch {
		// What a provider says of its failures may quote what was sent.
		say(vscode.l10n.t('The language model gave no answer.'));
	}
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

function refusalWords(refusal: Refusal): string {
	switch (refusal) {
		case 'unreadable':
			return vscode.l10n.t(
				'The language model did not answer in the form that was asked for; its answer is not shown.',
			);
		case 'no-quote':
			return vscode.l10n.t('The language model gave no quote for its opinion; its answer is not shown.');
		case 'invented-quote':
			return vscode.l10n.t('The language model quoted words that do not stand in the draft; its answer is not shown.');
	}
}

function say(words: string): void {
	void vscode.window.showInformationMessage(words);
}
