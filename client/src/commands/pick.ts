// Questions with several steps: each can be left with Escape, which gives up the whole.
import * as vscode from 'vscode';
import type { SetupChoice } from '../protocol';

/** Which question of how many. */
export interface Step {
	readonly title: string;
	readonly hint: string;
}

/** The choices that a person makes of many; undefined where they gave up. */
export async function pickMany(choices: readonly SetupChoice[], { title, hint }: Step): Promise<string[] | undefined> {
	if (choices.length === 0) return [];
	const items = choices.map(({ id, label, isPicked }) => ({
		label,
		...(label === id ? {} : { description: id }),
		picked: isPicked,
		id,
	}));
	const options = {
		title,
		placeHolder: hint,
		canPickMany: true as const,
		matchOnDescription: true,
		ignoreFocusOut: true,
	};
	const picked = await vscode.window.showQuickPick(items, options);
	return picked?.map(({ id }) => id);
}

/** The one choice; undefined where they gave up. */
export async function pickOne<T>(
	choices: readonly { readonly label: string; readonly detail?: string; readonly value: T }[],
	{ title, hint }: Step,
): Promise<{ readonly value: T } | undefined> {
	return vscode.window.showQuickPick(choices, { title, placeHolder: hint, ignoreFocusOut: true });
}

/** A day as YYYY-MM-DD; undefined where they gave up. */
export async function askDay(title: string, value: string): Promise<string | undefined> {
	return vscode.window.showInputBox({
		title,
		value,
		prompt: vscode.l10n.t('The day whose law applies, as YYYY-MM-DD'),
		ignoreFocusOut: true,
		validateInput: (day) => (isDay(day) ? undefined : vscode.l10n.t('This is no day; write it as YYYY-MM-DD.')),
	});
}

function isDay(text: string): boolean {
	if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
	const date = new Date(`${text}T00:00:00Z`);
	return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
