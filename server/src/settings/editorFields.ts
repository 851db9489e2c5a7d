// What each of the editor's settings may hold.
import * as z from 'zod/mini';
import { documentTypes, serviceKinds } from '../core/model.ts';
import { severityChoices } from './configFile.ts';
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

/** Checks values of settings by their names: those that can be used, and the names of the others. */
export function readFields(values: readonly (readonly [key: string, value: unknown])[]): {
	readonly known: Partial<EditorSettings>;
	readonly wrong: readonly string[];
} {
	const known: Record<string, unknown> = {};
	const wrong: string[] = [];
	for (const [key, value] of values) {
		const result = fields[key as keyof typeof fields].safeParse(value);
		if (result.success) known[key] = result.data;
		else wrong.push(key);
	}
	return { known, wrong };
}
