// Leaves the clause being typed in peace: its findings wait until the cursor has left it or typing has paused.
import type { Diagnostic, Position } from 'vscode-languageserver';
import type { PlacedClause } from '../core/judge/context.ts';
import { clauseAt, contains } from './clauses.ts';
import type { Reviewed, Session } from './session.ts';

const PAUSE = 2000;

/** Where the last edit of a draft ended. */
function editedClause({ draft, review }: Reviewed): PlacedClause | undefined {
	const { editedAt } = draft;
	return review === undefined || editedAt === undefined ? undefined : clauseAt(review.reading.clauses, editedAt);
}

export class Quiet {
	private readonly session: Session;
	/** Has the diagnostics of a document shown anew. */
	private readonly refresh: (uri: string) => void;
	/** Drafts that are being typed in, each with the number of its last edit. */
	private readonly typing = new Map<string, number>();
	private edits = 0;

	constructor(session: Session, refresh: (uri: string) => void) {
		this.session = session;
		this.refresh = refresh;
	}

	/** To be called with every edit. */
	typed(uri: string): void {
		const { support, host } = this.session;
		// What is left out must come back by itself.
		const canRefresh = support.diagnosticRefresh || !support.pullDiagnostics;
		if (!canRefresh || this.session.knownSettings(uri)?.quietWhileTyping !== true) return;
		const edit = ++this.edits;
		this.typing.set(uri, edit);
		void host.pause(PAUSE).then(() => (this.typing.get(uri) === edit ? this.end(uri) : undefined));
	}

	/** To be called when the cursor went somewhere in a draft as it now stands. */
	moved(position: Position, reviewed: Reviewed): void {
		const { draft } = reviewed;
		if (!this.typing.has(draft.uri)) return;
		const clause = editedClause(reviewed);
		if (clause === undefined || !contains(clause, draft.offsetAt(position))) this.end(draft.uri);
	}

	/** Whether some findings of a draft are being left out. */
	isTyping(uri: string): boolean {
		return this.typing.has(uri);
	}

	/** To be called when a draft is closed. */
	forget(uri: string): void {
		this.typing.delete(uri);
	}

	/** Diagnostics without those that begin in the clause being typed. */
	leaveOut(diagnostics: Diagnostic[], reviewed: Reviewed): Diagnostic[] {
		const { draft } = reviewed;
		const clause = this.typing.has(draft.uri) ? editedClause(reviewed) : undefined;
		if (clause === undefined) return diagnostics;
		return diagnostics.filter(({ range }) => !contains(clause, draft.offsetAt(range.start)));
	}

	private end(uri: string): void {
		this.typing.delete(uri);
		this.refresh(uri);
	}
}
