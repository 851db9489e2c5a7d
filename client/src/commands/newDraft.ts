// "New Draft from Template…": asks for type, language and services, and opens an unsaved draft with the sections the law calls for.
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { newDraft as newDraftRequest, setup } from '../protocol';
import { documentTypeName, documentTypes } from '../statusWords';
import { pickMany, pickOne } from './pick';

export async function newDraft(client: BaseLanguageClient): Promise<void> {
	if (!client.isRunning()) await client.start();
	const type = await pickOne(
		documentTypes.map((value) => ({ label: documentTypeName(value), value })),
		{ title: vscode.l10n.t('New Draft (1 of 4)'), hint: vscode.l10n.t('What is it to be?') },
	);
	const language = type && (await pickLanguage());
	const serviceKinds = language && (await pickServices(client));
	const clauses = serviceKinds && (await pickClauses());
	if (type === undefined || language === undefined || serviceKinds === undefined || clauses === undefined) return;
	const answers = {
		documentType: type.value,
		language: language.value,
		serviceKinds,
		withClauses: clauses.value,
	};
	const content = await client.sendRequest(newDraftRequest, answers);
	if (content === null) return;
	await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language: 'markdown', content }));
}

async function pickLanguage(): Promise<{ readonly value: 'zh' | 'en' } | undefined> {
	const choices = [
		{ label: '中文', value: 'zh' as const },
		{ label: 'English', value: 'en' as const },
	];
	return pickOne(choices, { title: vscode.l10n.t('New Draft (2 of 4)'), hint: vscode.l10n.t('In which language?') });
}

async function pickServices(client: BaseLanguageClient): Promise<string[] | undefined> {
	const folder = vscode.workspace.workspaceFolders?.[0];
	const shown = await client.sendRequest(setup, folder?.uri.toString() ?? 'untitled:');
	return pickMany(shown?.serviceKinds ?? [], {
		title: vscode.l10n.t('New Draft (3 of 4)'),
		hint: vscode.l10n.t('What does the platform offer? What its drafts show is picked.'),
	});
}

async function pickClauses(): Promise<{ readonly value: boolean } | undefined> {
	const choices = [
		{
			label: vscode.l10n.t('Headings and model clauses'),
			detail: vscode.l10n.t('What you have to fill in stands in brackets.'),
			value: true,
		},
		{ label: vscode.l10n.t('Headings alone'), value: false },
	];
	return pickOne(choices, { title: vscode.l10n.t('New Draft (4 of 4)'), hint: vscode.l10n.t('What is it to hold?') });
}
