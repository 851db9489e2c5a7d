// The report of all documents as a file, for the client to save.
import type { CancellationToken } from 'vscode-languageserver';
import { type FileFormat, fileFormats, fileName, reportFile } from '../../report/files.ts';
import { tool } from '../../report/tool.ts';
import type { Answering } from '../requests.ts';
import { coverageOf } from './coverage.ts';
import { madeFrom } from './dossier.ts';

/** A file as it travels to the client. */
export interface ReportFile {
	readonly name: string;
	readonly base64: string;
}

const CHUNK = 8192;

function toBase64(bytes: Uint8Array): string {
	let binary = '';
	for (let at = 0; at < bytes.length; at += CHUNK) binary += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
	return btoa(binary);
}

/** A format that somebody asks for, where it is one. */
export function askedFormat(params: unknown): FileFormat | undefined {
	const asked = (params as { readonly format?: unknown } | null)?.format;
	return fileFormats.find((format) => format === asked);
}

/** The answer to `hegui/report`; null where it cannot be made. */
export async function makeReport(
	server: Answering,
	params: unknown,
	token: CancellationToken,
): Promise<ReportFile | null> {
	const { session } = server;
	const format = askedFormat(params);
	const coverage = await coverageOf(server, token);
	if (session === undefined || format === undefined || coverage === null) return null;
	const { themes } = coverage;
	try {
		const input = {
			tool,
			...(await madeFrom(coverage, server, session)),
			themes,
			locale: session.locale(session.settings),
			generatedOn: session.host.today(),
		};
		const bytes = await reportFile(format, input, () => session.loadFormats());
		return { name: fileName(format, input), base64: toBase64(bytes) };
	} catch (error) {
		server.logFailure('report', error);
		return null;
	}
}
