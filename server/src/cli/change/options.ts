// Options of `hegui diff`.
import type { Day, DocumentType, ServiceKind } from '../../core/model.ts';
import type { FailOn, PageOptions } from '../options.ts';

export const changeFormats = ['text', 'json', 'markdown'] as const;
export type ChangeFormat = (typeof changeFormats)[number];

export interface DiffOptions extends PageOptions {
	readonly format: ChangeFormat;
	readonly output: string | undefined;
	readonly type: DocumentType | undefined;
	readonly services: readonly ServiceKind[] | undefined;
	readonly requirements: readonly string[] | undefined;
	readonly failOn: FailOn;
	readonly quiet: boolean;
	/** When the change is or was announced, and takes effect; what the document says if left out. */
	readonly announced: Day | undefined;
	readonly effective: Day | undefined;
	/** How many operands stand before `--`; undefined where there is none. */
	readonly separator: number | undefined;
}
