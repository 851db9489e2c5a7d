// An editor that asks for findings as VS Code does: one question at a time, asked anew when it was overtaken.
import {
	CancellationTokenSource,
	type Diagnostic,
	type DocumentDiagnosticReport,
} from 'vscode-languageserver-protocol';
import type { Wire } from './wire.ts';

/** Lets what is under way go on for some turns. */
export async function turns(count: number): Promise<void> {
	for (let turn = 0; turn < count; turn++) await new Promise((resolve) => setImmediate(resolve));
}

export class PullingEditor {
	private readonly wire: Wire;
	private readonly uri: string;
	private resultId: string | undefined;
	private running: CancellationTokenSource | undefined;
	private isOverdue = false;
	private isOpen = false;
	private openings = 0;
	/** What is on the screen. */
	shown: readonly Diagnostic[] = [];
	/** What went wrong. */
	readonly errors: unknown[] = [];

	constructor(wire: Wire, uri: string) {
		this.wire = wire;
		this.uri = uri;
	}

	async open(text: string, languageId: string): Promise<void> {
		this.isOpen = true;
		await this.wire.openDocument(text, languageId, this.uri);
		this.pull();
		void this.follow();
	}

	async close(): Promise<void> {
		this.isOpen = false;
		this.running?.cancel();
		this.resultId = undefined;
		this.shown = [];
		await this.wire.closeDocument(this.uri);
	}

	/** Asks anew whenever the server says that what is shown may be out of date. */
	private async follow(): Promise<void> {
		const opening = ++this.openings;
		let { refreshes } = this.wire;
		while (this.isOpen && this.openings === opening) {
			await this.wire.until(() => this.wire.refreshes > refreshes);
			({ refreshes } = this.wire);
			if (this.isOpen && this.openings === opening) this.pull();
		}
	}

	/** Asks for the findings; a question that is under way is given up, and asked once more. */
	pull(): void {
		this.isOverdue = true;
		if (this.running === undefined) this.ask();
		else this.running.cancel();
	}

	/** Asks for something else; the question is given up after some turns. */
	wonder(request: string, params: Record<string, unknown>, patience: number): void {
		const source = new CancellationTokenSource();
		const { connection } = this.wire;
		const all = { textDocument: { uri: this.uri }, ...params };
		connection.sendRequest(`textDocument/${request}`, all, source.token).then(undefined, () => undefined);
		void turns(patience).then(() => source.cancel());
	}

	/** Resolves when nothing has been asked for so many turns. */
	async settled(calm: number): Promise<void> {
		for (let quiet = 0; quiet < calm; quiet++) {
			await turns(1);
			if (this.running !== undefined) quiet = 0;
		}
	}

	private ask(): void {
		const source = new CancellationTokenSource();
		const { connection } = this.wire;
		const previous = this.resultId === undefined ? {} : { previousResultId: this.resultId };
		this.running = source;
		this.isOverdue = false;
		connection
			.sendRequest<DocumentDiagnosticReport>(
				'textDocument/diagnostic',
				{ textDocument: { uri: this.uri }, ...previous },
				source.token,
			)
			.then(
				(report) => this.take(report, source),
				(error: { code?: number; data?: { retriggerRequest?: boolean } }) => {
					const isOvertaken = source.token.isCancellationRequested || error.data?.retriggerRequest === true;
					if (isOvertaken) this.isOverdue = true;
					else this.errors.push(error);
				},
			)
			.then(() => {
				this.running = undefined;
				if (this.isOverdue && this.isOpen) this.ask();
			});
	}

	private take(report: DocumentDiagnosticReport, { token }: CancellationTokenSource): void {
		if (token.isCancellationRequested) {
			this.isOverdue = true;
			return;
		}
		if (report.kind === 'full') this.shown = report.items;
		this.resultId = report.resultId;
	}
}
