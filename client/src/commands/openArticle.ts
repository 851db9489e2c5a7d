// "Open Article of Law…": picks an instrument, then an article, and opens its text.
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type Instrument, instruments } from '../protocol';
import { openOwn } from './openLink';

export async function openArticle(client: BaseLanguageClient): Promise<void> {
	if (!client.isRunning()) await client.start();
	const uri = await pickArticle(client, vscode.l10n.t('Open Article of Law'));
	if (uri !== undefined) await openOwn(uri);
}

/** The page of an article, or of all articles of an instrument, that a person picks. */
export async function pickArticle(client: BaseLanguageClient, title: string): Promise<vscode.Uri | undefined> {
	const instrument = await pickInstrument(await client.sendRequest(instruments), title);
	return instrument && pickText(instrument, title);
}

async function pickInstrument(known: readonly Instrument[], title: string): Promise<Instrument | undefined> {
	const items = known.map((instrument) => ({
		label: instrument.title,
		description: instrument.inForce ? '' : notInForce(),
		detail: instrument.shortTitle === instrument.title ? '' : instrument.shortTitle,
		instrument,
	}));
	const picked = await vscode.window.showQuickPick(items, {
		title: vscode.l10n.t('{0} (1 of 2)', title),
		placeHolder: vscode.l10n.t('Law, regulation or decision'),
		matchOnDescription: true,
		matchOnDetail: true,
	});
	return picked?.instrument;
}

function notInForce(): string {
	return vscode.l10n.t('not in force');
}

async function pickText(instrument: Instrument, title: string): Promise<vscode.Uri | undefined> {
	const whole = { label: vscode.l10n.t('All articles'), uri: instrument.uri };
	const picked = await vscode.window.showQuickPick([whole, ...instrument.articles], {
		title: vscode.l10n.t('{0} (2 of 2)', title),
		placeHolder: instrument.title,
	});
	return picked && vscode.Uri.parse(picked.uri);
}
