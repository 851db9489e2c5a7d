// What the machine gives the server.
import type { Day } from '../core/model.ts';
import type { Formats } from '../formats/index.ts';
import type { WorkspaceFiles } from './workspaceFiles.ts';

/** What the machine gives the server. */
export interface Host {
	/** Milliseconds since some moment. */
	now(): number;
	/** Lets other work run. */
	breathe(): Promise<void>;
	/** Resolves after some milliseconds. */
	pause(milliseconds: number): Promise<void>;
	/** The calendar day. */
	today(): Day;
	/** Loads the bundle of file formats; `folder` is where the client says that bundles lie, for machines that cannot tell. */
	loadFormats?(folder: string | undefined): Promise<Formats>;
	/** SHA-256 of a text in UTF-8, in hexadecimal digits, where the machine computes it. */
	readonly sha256?: ((text: string) => Promise<string>) | undefined;
	/** Files of the workspace, where the machine holds them. */
	readonly files?: WorkspaceFiles | undefined;
}
