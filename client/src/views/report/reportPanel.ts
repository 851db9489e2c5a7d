// The report panel: shows what the server tells of all documents, opens texts and articles, saves the report.
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { openOwn } from '../../commands/openLink';
import type { Coverage, PlacedSpan } from '../../coverageRecords';
import type { CoverageSource } from '../../coverageSource';
import { articleUri } from '../../documents';
import type { PageMessage, ShowMessage } from './messages';
import { pageHtml } from './pageHtml';
import { pageMessage } from './pageMessage';
import { printReport, saveReport } from './saveReport';
import { pageTexts } from './texts';

export const reportViewType = 'hegui.report';
const QUIET = 300;

function nonce(): string {
	return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** At most one panel; VS Code may bring back that of the last session. */
export class ReportPanel implements vscode.Disposable {
	readonly #context: vscode.ExtensionContext;
	readonly #client: BaseLanguageClient;
	readonly #source: CoverageSource;
	readonly #disposables: vscode.Disposable[];
	#panel: vscode.WebviewPanel | undefined;
	#shown: Coverage | undefined;
	#timer: ReturnType<typeof setTimeout> | undefined;

	constructor(context: vscode.ExtensionContext, client: BaseLanguageClient, source: CoverageSource) {
		this.#context = context;
		this.#client = client;
		this.#source = source;
		this.#disposables = [
			vscode.commands.registerCommand('hegui.showReport', () => this.show()),
			vscode.window.registerWebviewPanelSerializer(reportViewType, {
				deserializeWebviewPanel: async (panel) => this.#take(panel),
			}),
			source.onDidChange(() => this.#refreshSoon()),
		];
	}

	/** What the panel shows; undefined where it is closed or still empty. */
	get shown(): Coverage | undefined {
		return this.#shown;
	}

	show(): void {
		if (this.#panel !== undefined) {
			this.#panel.reveal();
			return;
		}
		const title = vscode.l10n.t('Compliance Report');
		this.#take(vscode.window.createWebviewPanel(reportViewType, title, vscode.ViewColumn.Active));
	}

	dispose(): void {
		clearTimeout(this.#timer);
		this.#panel?.dispose();
		for (const disposable of this.#disposables) disposable.dispose();
	}

	#take(panel: vscode.WebviewPanel): void {
		this.#panel = panel;
		const { webview } = panel;
		const folder = vscode.Uri.joinPath(this.#context.extensionUri, 'dist', 'client');
		webview.options = {
			enableScripts: true,
			enableCommandUris: false,
			enableForms: false,
			localResourceRoots: [folder],
		};
		panel.onDidDispose(() => {
			if (this.#panel !== panel) return;
			this.#panel = undefined;
			this.#shown = undefined;
		});
		panel.onDidChangeViewState(() => {
			if (panel.visible) this.#refreshSoon();
		});
		webview.onDidReceiveMessage((sent: unknown) => {
			const message = pageMessage(sent);
			if (message !== undefined) void this.#answer(message);
		});
		const { language, title } = pageTexts();
		webview.html = pageHtml({
			script: webview.asWebviewUri(vscode.Uri.joinPath(folder, 'report.js')).toString(),
			style: webview.asWebviewUri(vscode.Uri.joinPath(folder, 'report.css')).toString(),
			nonce: nonce(),
			language,
			title,
		});
	}

	#refreshSoon(): void {
		if (this.#panel?.visible !== true) return;
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => void this.#refresh(), QUIET);
	}

	/** A server that was stopped starts only when somebody opens the report, not whenever something changes. */
	async #begin(): Promise<void> {
		try {
			if (!this.#client.isRunning()) await this.#client.start();
		} catch (error) {
			this.#client.error(vscode.l10n.t('The report could not be refreshed.'), error, false);
			return;
		}
		await this.#refresh();
	}

	/** Asks anew and shows the answer; a server that cannot answer leaves what is shown. */
	async #refresh(): Promise<void> {
		try {
			const answer = await this.#source.read();
			const panel = this.#panel;
			if (answer === undefined || panel === undefined) return;
			const message: ShowMessage = { type: 'show', coverage: answer, texts: pageTexts() };
			if (await panel.webview.postMessage(message)) this.#shown = answer;
		} catch (error) {
			this.#client.error(vscode.l10n.t('The report could not be refreshed.'), error, false);
		}
	}

	async #answer(message: PageMessage): Promise<void> {
		switch (message.type) {
			case 'ready':
				return this.#begin();
			case 'openText':
				return this.#openText(message.uri, message.span);
			case 'openArticle':
				return openOwn(articleUri(message.instrument, message.article));
			case 'save':
				return saveReport(this.#client, message.format);
			case 'print':
				return printReport(this.#client, this.#context.globalStorageUri);
		}
	}

	/** Opens documents that the report is about, and no others. */
	async #openText(address: string, { start, end }: PlacedSpan): Promise<void> {
		const isKnown = this.#shown?.sets.some(
			({ documents, addresses = {} }) =>
				documents.some(({ uri }) => uri === address) || Object.values(addresses).includes(address),
		);
		if (isKnown !== true) return;
		const selection = new vscode.Range(start.line, start.character, end.line, end.character);
		const viewColumn = vscode.window.visibleTextEditors[0]?.viewColumn ?? vscode.ViewColumn.Beside;
		try {
			await vscode.window.showTextDocument(vscode.Uri.parse(address, true), { selection, viewColumn });
		} catch (error) {
			this.#client.error(vscode.l10n.t('The document could not be opened.'), error, 'force');
		}
	}
}
