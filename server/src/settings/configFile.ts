// What a hegui.yaml comes to: all that is known of one without reading it.
import type { Day, DocumentType, ServiceKind, Severity } from '../core/model.ts';

export const CONFIG_FILE = 'hegui.yaml';

/** How a finding may weigh, in the words of the file. */
export const severityChoices = ['error', 'warning', 'information', 'off'] as const;

/** Documents which together are one service's terms. */
export interface DocumentSet {
	readonly name: string;
	/** Globs relative to the file, with forward slashes. */
	readonly documents: readonly string[];
	readonly serviceKinds?: readonly ServiceKind[] | undefined;
	readonly features?: readonly string[] | undefined;
	readonly asOf?: Day | undefined;
	/** Folders of packs whose requirements are judged for these documents alone. */
	readonly packs?: readonly string[] | undefined;
	readonly severity?: Readonly<Record<string, Severity>> | undefined;
	/** Versions of one text in two languages, by their paths. */
	readonly translations?: readonly (readonly string[])[] | undefined;
}

/** What a hegui.yaml says. */
export interface Config {
	readonly asOf: Day | undefined;
	/** Folders of packs, relative to the file, with forward slashes. */
	readonly packs: readonly string[];
	readonly serviceKinds?: readonly ServiceKind[] | undefined;
	readonly features?: readonly string[] | undefined;
	readonly severity: Readonly<Record<string, Severity>>;
	/** Globs relative to the file, in their order. */
	readonly documentTypes: readonly (readonly [glob: string, type: DocumentType])[];
	readonly sets: readonly DocumentSet[];
}

/** A configuration that says nothing. */
export const emptyConfig: Config = { asOf: undefined, packs: [], severity: {}, documentTypes: [], sets: [] };

/** Severities as the engine knows them. */
export function severitiesOf(choices: Readonly<Record<string, (typeof severityChoices)[number]>>): Config['severity'] {
	return Object.fromEntries(
		Object.entries(choices).map(([id, choice]) => [id, choice === 'off' ? ('none' as const) : choice]),
	);
}
