// Word documents (.docx) as Markdown that can be read and reviewed but not changed: the server converts, the file stays.
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { base64 } from './base64';
import { sourceOfCopy, wordScheme } from './documents';
import { type ImportAnswer, importDocx } from './protocol';

/** More is not sent to the server, which refuses it. */
const LARGEST = 64 * 2 ** 20;

export function nameOf(uri: vscode.Uri): string {
	return uri.path.replace(/^.*\//, '');
}

/** The Markdown copies, as files that cannot be written. */
export class WordDocuments implements vscode.FileSystemProvider {
	readonly #client: BaseLanguageClient;
	readonly #changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
	readonly onDidChangeFile = this.#changed.event;

	constructor(client: BaseLanguageClient) {
		this.#client = client;
	}

	/** Has the server convert a Word document as it is saved. */
	async convert(source: vscode.Uri): Promise<ImportAnswer> {
		const { size } = await vscode.workspace.fs.stat(source);
		const name = nameOf(source);
		if (size > LARGEST) return { trouble: vscode.l10n.t('{0} is too large to be read.', name) };
		const content = base64(await vscode.workspace.fs.readFile(source));
		if (!this.#client.isRunning()) await this.#client.start();
		return this.#client.sendRequest(importDocx, { name, content });
	}

	async stat(uri: vscode.Uri): Promise<vscode.FileStat> {
		const { ctime, mtime, size } = await vscode.workspace.fs.stat(sourceOfCopy(uri));
		return { type: vscode.FileType.File, ctime, mtime, size, permissions: vscode.FilePermission.Readonly };
	}

	async readFile(uri: vscode.Uri): Promise<Uint8Array> {
		const answer = await this.convert(sourceOfCopy(uri));
		if ('trouble' in answer) throw vscode.FileSystemError.Unavailable(answer.trouble);
		return new TextEncoder().encode(answer.markdown);
	}

	/** The copy follows its Word document. */
	watch(uri: vscode.Uri): vscode.Disposable {
		const source = sourceOfCopy(uri);
		const pattern = new vscode.RelativePattern(vscode.Uri.joinPath(source, '..'), nameOf(source));
		const watcher = vscode.workspace.createFileSystemWatcher(pattern);
		const tell = (type: vscode.FileChangeType) => () => this.#changed.fire([{ type, uri }]);
		watcher.onDidChange(tell(vscode.FileChangeType.Changed));
		watcher.onDidCreate(tell(vscode.FileChangeType.Changed));
		watcher.onDidDelete(tell(vscode.FileChangeType.Deleted));
		return watcher;
	}

	readDirectory(): [] {
		return [];
	}

	createDirectory = refused;
	writeFile = refused;
	delete = refused;
	rename = refused;
}

function refused(uri: vscode.Uri): never {
	throw vscode.FileSystemError.NoPermissions(uri);
}

export function serveWordDocuments(documents: WordDocuments): vscode.Disposable {
	return vscode.workspace.registerFileSystemProvider(wordScheme, documents, {
		isReadonly: true,
		isCaseSensitive: true,
	});
}
