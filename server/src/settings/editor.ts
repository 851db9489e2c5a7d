// The editor's settings, read once at the edge; a wrong value falls back to its default and is named.
import type { Declared } from '../core/analyze.ts';
import type { Day, Locale } from '../core/model.ts';
import { severitiesOf } from './configFile.ts';
import { type EditorSettings, readFields } from './editorFields.ts';

export type { EditorSettings };

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

function isDefault(key: string, value: unknown): boolean {
	return value === undefined || value === null || JSON.stringify(value) === JSON.stringify(defaults[key]);
}

const defaults: Readonly<Record<string, unknown>> = defaultSettings;

/**
 * Reads the `hegui` section of the editor's settings.
 *
 * @returns the settings, and the names of keys whose values had to be replaced by their defaults
 */
export function readEditorSettings(raw: unknown): { settings: EditorSettings; wrong: string[] } {
	const values = raw !== null && typeof raw === 'object' ? (raw as Record<string, unknown>) : {};
	// Most people change none, and what checks the others is large.
	const changed = Object.keys(defaults).filter((key) => !isDefault(key, values[key]));
	if (changed.length === 0) return { settings: { ...defaultSettings }, wrong: [] };
	const { known, wrong } = readFields(changed.map((key) => [key, values[key]]));
	return { settings: { ...defaultSettings, ...known }, wrong: wrong.map((key) => `hegui.${key}`) };
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
