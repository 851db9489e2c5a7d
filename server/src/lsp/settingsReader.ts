// Settings from the client, asked for once until they change; values that cannot be used are named once until then.
import type { Connection } from 'vscode-languageserver';
import { type EditorSettings, readEditorSettings } from '../settings/editor.ts';
import type { Session } from './session.ts';
import { homeOf } from './workspace.ts';

/** Settings of a draft that were asked for. */
interface Asked {
	readonly revision: number;
	readonly isAnswered: Promise<void>;
}

export class SettingsReader {
	private readonly connection: Connection;
	private readonly failed: (error: unknown) => void;
	private readonly warned = new Set<string>();
	/** By the addresses of drafts, while the client has not answered. */
	private readonly asked = new Map<string, Asked>();
	/** Those where no document is asked for, read for the first time. */
	private isBegun: Promise<void> | undefined;
	private isReading = false;
	private isOverdue = false;

	/** @param failed told of requests that the client refused */
	constructor(connection: Connection, failed: (error: unknown) => void) {
		this.connection = connection;
		this.failed = failed;
	}

	/** Reads what holds where no document is asked for; drafts wait for it. */
	begin(session: Session): Promise<void> {
		const { settingsRevision: revision } = session;
		const take = (settings: EditorSettings): void => {
			if (session.settingsRevision === revision) session.takeSettings(settings);
		};
		this.isBegun = this.read(session).then(take);
		return this.isBegun;
	}

	/** Resolves when the settings of an open draft are known, or have changed meanwhile. */
	know(session: Session, uri: string): Promise<void> {
		const { settingsRevision: revision } = session;
		const before = this.asked.get(uri);
		if (before?.revision === revision) return before.isAnswered;
		const asked = { revision, isAnswered: this.ask(session, uri, revision) };
		this.asked.set(uri, asked);
		void asked.isAnswered.then(() => this.asked.get(uri) === asked && this.asked.delete(uri));
		return asked.isAnswered;
	}

	private async ask(session: Session, uri: string, revision: number): Promise<void> {
		const [settings] = await Promise.all([this.read(session, uri), this.isBegun]);
		if (session.settingsRevision === revision) session.setSettings(uri, settings);
	}

	/**
	 * To be called when settings may have changed: all that are in use are asked for again, one reading at a time, so
	 * that the last ones win however often they change.
	 *
	 * @returns whether any is another than before; undefined where a reading is under way that will see to this one, too
	 */
	async readAgain(session: Session): Promise<boolean | undefined> {
		session.forgetSettings();
		this.warned.clear();
		this.isOverdue = true;
		if (this.isReading) return undefined;
		this.isReading = true;
		let isNew = false;
		try {
			while (this.isOverdue) {
				this.isOverdue = false;
				const ofDrafts = session.uris().map((uri) => this.know(session, uri));
				if (session.takeSettings(await this.read(session))) isNew = true;
				await Promise.all(ofDrafts);
			}
		} finally {
			this.isReading = false;
		}
		return session.hasNewSettings() || isNew;
	}

	/** Settings of a document or a folder, or those where none is asked for. */
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
