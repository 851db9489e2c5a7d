// Lines for the client's log, each at its level: what runs, by which law, how long it took; never a word of a draft.
import type { Connection } from 'vscode-languageserver';
import type { Pack } from '../core/law.ts';
import type { Review } from '../settings/review.ts';
import type { Draft } from './draft.ts';
import type { Reviewed, Session } from './session.ts';

/** What takes so many milliseconds is felt while typing. */
const SLOW = 100;

export class Log {
	private readonly connection: Connection;
	private readonly session: Session;
	private readonly told = new WeakSet<Review>();
	private readonly seen = new WeakSet<Draft>();
	private pack: Pack | undefined;

	constructor(connection: Connection, session: Session) {
		this.connection = connection;
		this.session = session;
	}

	/** By which law drafts are reviewed from now on. */
	law(): void {
		const { pack } = this.session;
		if (pack === this.pack) return;
		const before = this.pack;
		this.pack = pack;
		const counts = `${pack.requirements.length} requirements, ${pack.instruments.length} instruments`;
		const what = before === undefined ? 'Started' : 'Packs of the workspace loaded';
		this.connection.console.info(`${what}: law ${pack.version}, ${counts}.`);
	}

	/** What the first review of a draft took and gave, and a later one that held somebody up. */
	reviewed({ draft, review }: Reviewed, milliseconds: number): void {
		if (review === undefined || this.told.has(review)) return;
		this.told.add(review);
		if (this.seen.has(draft) && milliseconds < SLOW) return;
		this.seen.add(draft);
		const shown = review.coverage.findings.filter(({ severity }) => severity !== 'none').length;
		const size = `${draft.languageId}, ${draft.getText().length} characters`;
		this.debug(`Reviewed ${draft.uri} (${size}) in ${Math.round(milliseconds)} ms: ${shown} findings.`);
	}

	/** Clients know the level only since lately; ours does. */
	private debug(line: string): void {
		if (this.session.support.status) this.connection.console.debug(line);
		else this.connection.console.log(line);
	}
}
