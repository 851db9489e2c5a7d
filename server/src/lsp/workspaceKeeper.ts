// The workspace's own law on the wire: loads it when it changes, and tells what is wrong in its files at their places.
import { type Connection, type Diagnostic, DiagnosticSeverity, type InitializeParams } from 'vscode-languageserver';
import type { Pack } from '../core/law.ts';
import type { PackProblem } from '../lawpack/source.ts';
import { testUserPacks } from '../lawpack/userPacks.ts';
import { CONFIG_FILE } from '../settings/config.ts';
import type { Session } from './session.ts';
import { loadWorkspace, type WorkspaceFiles } from './workspace.ts';

/** What the client is to watch. */
export const WATCHED = [`**/${CONFIG_FILE}`, '**/*.{yaml,yml}'];

/** Addresses of the workspace folders. */
export function rootsOf({ workspaceFolders, rootUri }: InitializeParams): string[] {
	return workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []);
}

function diagnosticOf({ line, column, field, message }: PackProblem): Diagnostic {
	const start = { line: line - 1, character: column - 1 };
	return {
		range: { start, end: { line: line - 1, character: Number.MAX_SAFE_INTEGER } },
		severity: DiagnosticSeverity.Error,
		source: 'hegui',
		code: 'pack',
		message: field === '' ? message : `${field}: ${message}`,
	};
}

/** Keeps the law of a workspace loaded. */
export class WorkspaceKeeper {
	private readonly connection: Connection;
	private readonly law: Pack;
	private readonly roots: readonly string[];
	private told: readonly string[] = [];
	private packFolders: readonly string[] = [];
	private hasConfig = false;

	constructor(connection: Connection, law: Pack, roots: readonly string[]) {
		this.connection = connection;
		this.law = law;
		this.roots = roots;
	}

	/** Whether a changed file may change the law. */
	concerns(uri: string): boolean {
		return uri.endsWith(`/${CONFIG_FILE}`) || this.packFolders.some((folder) => uri.startsWith(`${folder}/`));
	}

	/** Loads hegui.yaml and packs; true where the session has something new. */
	async load(session: Session): Promise<boolean> {
		const files = this.filesFor(session);
		const loaded = files && (await loadWorkspace(this.law, this.roots, files));
		const isNew = loaded !== undefined || this.hasConfig;
		this.hasConfig = loaded !== undefined;
		this.packFolders = loaded?.packFolders ?? [];
		if (!isNew) return false;
		const hasPacks = loaded !== undefined && loaded.sources.size > 0;
		session.setWorkspace(hasPacks ? loaded.pack : this.law, loaded?.folders ?? []);
		const failed = hasPacks ? testUserPacks(loaded, session.law).problems : [];
		await this.tell([...(loaded?.problems ?? []), ...failed]);
		return true;
	}

	/** The client's files, else those of the machine. */
	private filesFor({ support, host }: Session): WorkspaceFiles | undefined {
		if (!support.files) return host.files;
		const { connection } = this;
		return {
			read: async (uri) => (await connection.sendRequest<string | null>('hegui/readFile', uri)) ?? undefined,
			list: async (folder) => (await connection.sendRequest<string[] | null>('hegui/listFiles', folder)) ?? undefined,
		};
	}

	private async tell(problems: readonly PackProblem[]): Promise<void> {
		const byFile = new Map<string, Diagnostic[]>(this.told.map((uri) => [uri, []]));
		for (const problem of problems) {
			byFile.set(problem.path, [...(byFile.get(problem.path) ?? []), diagnosticOf(problem)]);
		}
		this.told = [...new Set(problems.map(({ path }) => path))];
		for (const [uri, diagnostics] of byFile) await this.connection.sendDiagnostics({ uri, diagnostics });
	}
}
