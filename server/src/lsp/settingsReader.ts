// Settings from the client; values that cannot be used are named once until the settings change.
import type { Connection } from 'vscode-languageserver';
import { type EditorSettings, readEditorSettings } from '../settings/editor.ts';
import type { Session } from './session.ts';
import { homeOf } from './workspace.ts';

export class SettingsReader {
	private readonly connection: Connection;
	private readonly failed: (error: unknown) => void;
	private readonly warned = new Set<string>();

	/** @param failed told of requests that the client refused */
	constructor(connection: Connection, failed: (error: unknown) => void) {
		this.connection = connection;
		this.failed = failed;
	}

	/** Forgets what was warned of: the settings have changed. */
	warnAgain(): void {
		this.warned.clear();
	}

	/** Settings of a document, or those where no document is asked for. */
	async read(session: Session, uri?: string): Promise<EditorSettings> {
		const { settings, wrong } = readEditorSettings(await this.raw(session, uri));
		const news = wrong.filter((key) => !this.warned.has(key));
		for (const key of news) this.warned.add(key);
		if (news.length > 0)
			this.connection.console.warn(`Settings with unusable values, defaults taken: ${news.join(', ')}`);
		return settings;
	}

	/** What the client has under `hegui`; undefined where it cannot say. */
	private async raw({ support }: Session, uri: string | undefined): Promise<unknown> {
		if (!support.configuration) return undefined;
		try {
			return await this.connection.workspace.getConfiguration({
				section: 'hegui',
				...(uri === undefined ? {} : { scopeUri: homeOf(uri) }),
			});
		} catch (error) {
			this.failed(error);
			return undefined;
		}
	}
}
