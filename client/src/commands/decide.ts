// Decisions on findings: asks which, why, who and until when, has the server write the entry, and saves its file.
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { draftFiles } from '../documents';
import { isFindingName } from '../findingNames';
import { clauses, type Decision, type WaiverParams, waiverEntry } from '../protocol';
import { pickDecided } from './pickDecided';

/** What a code action gives; a caller that has the answers already gives them, too, and nobody is asked. */
export interface Deciding {
	readonly uri: string;
	readonly requirement: string;
	readonly decision?: Decision;
	readonly clause?: WaiverParams['clause'];
	readonly reason?: string;
	readonly by?: string;
	/** A day, or empty for none. */
	readonly expires?: string;
	readonly in?: string;
}

const nameKey = 'hegui.decisions.by';
const isDay = /^\d{4}-\d{2}-\d{2}$/;
const monthsToHalfAYear = 6;
const monthsToAYear = 12;

function decidingOf(value: unknown): Deciding | undefined {
	return isFindingName(value) ? value : undefined;
}

async function pick<T>(title: string, items: readonly (vscode.QuickPickItem & { readonly value: T })[]) {
	const picked = await vscode.window.showQuickPick(items, { title, matchOnDescription: true });
	return picked?.value;
}

function pickDecision(): Promise<Decision | undefined> {
	return pick<Decision>(vscode.l10n.t('What is decided?'), [
		{ value: 'satisfied', label: vscode.l10n.t('A clause of this document states it') },
		{ value: 'elsewhere', label: vscode.l10n.t('Another document states it') },
		{ value: 'not-applicable', label: vscode.l10n.t('Not applicable to this document') },
		{ value: 'accepted', label: vscode.l10n.t('The finding is accepted as it is') },
	]);
}

async function pickClause(client: BaseLanguageClient, uri: string): Promise<WaiverParams['clause'] | undefined> {
	const listed = (await client.sendRequest(clauses, { uri })) ?? [];
	const items = listed.map(({ text, under, range }) => ({ label: text, description: under, value: range }));
	return pick(vscode.l10n.t('Which clause states it?'), items);
}

function inputOf(title: string, mandatory: string, value = ''): Thenable<string | undefined> {
	return vscode.window.showInputBox({
		title,
		value,
		ignoreFocusOut: true,
		validateInput: (text) => (text.trim() === '' ? mandatory : undefined),
	});
}

/** One of the other drafts of the workspace, or what a person writes. */
async function pickElsewhere(uri: string): Promise<string | undefined> {
	const files = await vscode.workspace.findFiles(draftFiles, undefined, 200);
	const others = files.filter((file) => file.toString() !== vscode.Uri.parse(uri).toString());
	const items = others
		.map((file) => vscode.workspace.asRelativePath(file))
		.sort()
		.map((path) => ({ label: path, value: path }));
	const free = { label: vscode.l10n.t('Another document or address…'), value: '' };
	const title = vscode.l10n.t('Where is it stated?');
	const picked = await pick(title, [...items, free]);
	return picked === '' ? inputOf(title, vscode.l10n.t('Write where it is stated.')) : picked;
}

function dayIn(months: number): string {
	const day = new Date();
	day.setMonth(day.getMonth() + months);
	const two = (value: number) => String(value).padStart(2, '0');
	return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}

/** Until when it holds; empty for ever. */
async function pickExpiry(): Promise<string | undefined> {
	const title = vscode.l10n.t('Until when does the decision hold?');
	const picked = await pick(title, [
		{ label: vscode.l10n.t('No limit'), value: '' },
		{ label: vscode.l10n.t('Six months'), description: dayIn(monthsToHalfAYear), value: dayIn(monthsToHalfAYear) },
		{ label: vscode.l10n.t('One year'), description: dayIn(monthsToAYear), value: dayIn(monthsToAYear) },
		{ label: vscode.l10n.t('A day…'), value: 'ask' },
	]);
	if (picked !== 'ask') return picked;
	return vscode.window.showInputBox({
		title,
		value: dayIn(monthsToAYear),
		validateInput: (text) => (isDay.test(text) ? undefined : vscode.l10n.t('Write the day as YYYY-MM-DD.')),
	});
}

async function askWho(memory: vscode.Memento, given: string | undefined): Promise<string | undefined> {
	if (given !== undefined) return given;
	const before = memory.get<string>(nameKey);
	const title = vscode.l10n.t('Who decides?');
	const by = await inputOf(title, vscode.l10n.t('Write who decides.'), before);
	if (by !== undefined) await memory.update(nameKey, by);
	return by;
}

/** Has the server write the entry, and saves the file; says why where it cannot. */
async function store(client: BaseLanguageClient, params: WaiverParams): Promise<boolean> {
	// From the file of decisions the draft may not be open; the server reads what is open.
	const draft = await vscode.workspace.openTextDocument(vscode.Uri.parse(params.uri)).then(
		(document) => document,
		() => undefined,
	);
	const written = draft === undefined ? null : await client.sendRequest(waiverEntry, params);
	if (written === null) {
		const why = vscode.l10n.t(
			'The decision could not be written: the document must be saved in an open folder, and the file of decisions must be readable.',
		);
		void vscode.window.showWarningMessage(why);
		return false;
	}
	const uri = vscode.Uri.parse(written.uri);
	const edit = new vscode.WorkspaceEdit();
	edit.createFile(uri, { ignoreIfExists: true });
	await vscode.workspace.applyEdit(edit);
	const document = await vscode.workspace.openTextDocument(uri);
	const all = new vscode.Range(0, 0, document.lineCount, 0);
	const change = new vscode.WorkspaceEdit();
	change.replace(uri, all, written.text);
	return (await vscode.workspace.applyEdit(change)) && (await document.save());
}

/** The answers that are not given yet; undefined where a person thinks better of it. */
async function ask(
	client: BaseLanguageClient,
	memory: vscode.Memento,
	given: Deciding,
): Promise<WaiverParams | undefined> {
	const { uri, requirement } = given;
	const decision = given.decision ?? (await pickDecision());
	if (decision === undefined) return undefined;
	const isSatisfied = decision === 'satisfied';
	const clause = isSatisfied ? (given.clause ?? (await pickClause(client, uri))) : undefined;
	if (isSatisfied && clause === undefined) return undefined;
	const elsewhere = decision === 'elsewhere' ? (given.in ?? (await pickElsewhere(uri))) : undefined;
	if (decision === 'elsewhere' && elsewhere === undefined) return undefined;
	const reason = given.reason ?? (await inputOf(vscode.l10n.t('Why is it decided so?'), vscode.l10n.t('Write why.')));
	if (reason === undefined) return undefined;
	const by = await askWho(memory, given.by);
	if (by === undefined) return undefined;
	const expires = given.expires ?? (await pickExpiry());
	if (expires === undefined) return undefined;
	return {
		uri,
		requirement,
		action: 'record',
		decision,
		reason,
		by,
		...(clause === undefined ? {} : { clause }),
		...(elsewhere === undefined ? {} : { in: elsewhere }),
		...(expires === '' ? {} : { expires }),
	};
}

/** Records a decision; true where it was written. From the palette it asks on which finding. */
export async function decide(client: BaseLanguageClient, memory: vscode.Memento, named: unknown): Promise<boolean> {
	const deciding: Deciding | undefined = decidingOf(named) ?? (await pickDecided(client, 'decide'));
	const params = deciding && (await ask(client, memory, deciding));
	return params !== undefined && store(client, params);
}

/** Takes a decision back. */
export async function withdrawDecision(client: BaseLanguageClient, named: unknown): Promise<boolean> {
	const deciding: Deciding | undefined = decidingOf(named) ?? (await pickDecided(client, 'withdraw'));
	if (deciding === undefined) return false;
	const { uri, requirement } = deciding;
	return store(client, { uri, requirement, action: 'withdraw' });
}

/** Confirms a decision on the draft and the law as they now stand. */
export async function renewDecision(
	client: BaseLanguageClient,
	memory: vscode.Memento,
	named: unknown,
): Promise<boolean> {
	const deciding: Deciding | undefined = decidingOf(named) ?? (await pickDecided(client, 'renew'));
	if (deciding === undefined) return false;
	const { uri, requirement } = deciding;
	const by = await askWho(memory, deciding.by);
	if (by === undefined) return false;
	const expires = deciding.expires ?? (await pickExpiry());
	if (expires === undefined) return false;
	return store(client, { uri, requirement, action: 'renew', by, ...(expires === '' ? {} : { expires }) });
}
