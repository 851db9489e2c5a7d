// The editor's settings, read once at the edge; a wrong value falls back to its default and is named.
import * as z from 'zod/mini';
import type { Declared } from '../core/analyze.ts';
import { type Day, documentTypes, type Locale, serviceKinds } from '../core/model.ts';
import { severitiesOf, severityChoices } from './config.ts';
import { isDay } from './today.ts';

/** Which drafts are reviewed that are not open: those of document sets, all of the workspace, or none. */
export const workspaceScopes = ['sets', 'all', 'off'] as const;

const fields = {
	asOf: z.union([z.literal(''), z.string().check(z.refine(isDay))]),
	documentType: z.enum(['auto', ...documentTypes]),
	serviceKinds: z.array(z.enum(serviceKinds)),
	messages: z.enum(['auto', 'en', 'zh-cn']),
	maxFileSize: z.number().check(z.positive()),
	quietWhileTyping: z.boolean(),
	codeLens: z.boolean(),
	inlayHints: z.boolean(),
	severity: z.record(z.string(), z.enum(severityChoices)),
	workspaceDiagnostics: z.enum(workspaceScopes),
};

export type EditorSettings = { readonly [Key in keyof typeof fields]: z.infer<(typeof fields)[Key]> };

export const defaultSettings: EditorSettings = {
	asOf: '',
	documentType: 'auto',
	serviceKinds: [],
	messages: 'auto',
	maxFileSize: 10_240,
	quietWhileTyping: false,
	codeLens: true,
	inlayHints: false,
	severity: {},
	workspaceDiagnostics: 'sets',
};

/**
 * Reads the `hegui` section of the editor's settings.
 *
 * @returns the settings, and the names of keys whose values had to be replaced by their defaults
 */
export function readEditorSettings(raw: unknown): { settings: EditorSettings; wrong: string[] } {
	const values = raw !== null && typeof raw === 'object' ? (raw as Record<string, unknown>) : {};
	const settings: Record<string, unknown> = { ...defaultSettings };
	const wrong: string[] = [];
	for (const [key, schema] of Object.entries(fields)) {
		const value = values[key];
		if (value === undefined || value === null) continue;
		const result = schema.safeParse(value);
		if (result.success) settings[key] = result.data;
		else wrong.push(`hegui.${key}`);
	}
	return { settings: settings as EditorSettings, wrong };
}

/** What the settings declare of a draft. */
export function declaredBy(settings: EditorSettings, today: Day): Declared {
	return {
		asOf: settings.asOf === '' ? today : settings.asOf,
		documentType: settings.documentType === 'auto' ? undefined : settings.documentType,
		serviceKinds: settings.serviceKinds.length === 0 ? undefined : settings.serviceKinds,
		severity: severitiesOf(settings.severity),
	};
}

/** Language of messages: the setting, else the language that the editor itself speaks. */
export function messageLocale(settings: EditorSettings, editorLanguage: string): Locale {
	if (settings.messages !== 'auto') return settings.messages === 'en' ? 'en' : 'zh';
	return editorLanguage.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}
