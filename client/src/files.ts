// Reads and finds files for the server, which does not know where a workspace is kept; nothing outside of it.
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { base64 } from './base64';
import { type DraftsAsked, type DraftsFound, type FileAnswer, findDrafts, listFiles, readFile } from './protocol';

const MOST_FILES = 2000;

function inWorkspace(address: string): vscode.Uri | undefined {
	const uri = vscode.Uri.parse(address, true);
	// The editor compares beginnings of paths; a file system would go up.
	if (/(?:^|[\\/])\.\.(?:[\\/]|$)/.test(uri.path)) return undefined;
	return vscode.workspace.getWorkspaceFolder(uri) === undefined ? undefined : uri;
}

/** Only the server knows encodings; what is no UTF-8 it gets as bytes. */
function answerOf(bytes: Uint8Array): FileAnswer {
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		return { base64: base64(bytes) };
	}
}

async function read(address: string): Promise<FileAnswer> {
	const uri = inWorkspace(address);
	if (uri === undefined) return null;
	try {
		return answerOf(await vscode.workspace.fs.readFile(uri));
	} catch {
		return null;
	}
}

async function list(address: string): Promise<string[] | null> {
	const folder = inWorkspace(address);
	if (folder === undefined) return null;
	try {
		if ((await vscode.workspace.fs.stat(folder)).type !== vscode.FileType.Directory) return null;
	} catch {
		return null;
	}
	const pattern = new vscode.RelativePattern(folder, '**/*.{yaml,yml}');
	const found = await vscode.workspace.findFiles(pattern, null, MOST_FILES);
	return found.map((uri) => uri.path.slice(folder.path.length).replace(/^\/+/, '')).sort();
}

async function find({ folder: address, globs }: DraftsAsked): Promise<DraftsFound | null> {
	const folder = inWorkspace(address);
	if (folder === undefined) return null;
	const found = new Set<string>();
	for (const glob of globs) {
		const pattern = new vscode.RelativePattern(folder, glob);
		const uris = await vscode.workspace.findFiles(pattern, '**/node_modules/**', MOST_FILES + 1);
		for (const uri of uris) found.add(uri.toString());
	}
	const uris = [...found].sort();
	return { uris: uris.slice(0, MOST_FILES), more: uris.length > MOST_FILES };
}

/** Answers the server's questions for files. */
export function serveFiles(client: BaseLanguageClient): vscode.Disposable {
	return vscode.Disposable.from(
		client.onRequest(readFile, read),
		client.onRequest(listFiles, list),
		client.onRequest(findDrafts, find),
	);
}
