// The earlier report of `--baseline`: a JSON or SARIF report of ours, read and checked.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { say } from '../../messages/messages.ts';
import type { BaselineReport } from '../../report/baseline.ts';
import type { FileDigest } from '../../settings/reportFile.ts';
import type { Host } from '../host.ts';
import { printable, reasonOf, Trouble } from '../trouble.ts';
import { baselineIn } from './baselineForms.ts';
import { sha256 } from './sha256.ts';

/** An earlier report, and the file in which it stood. */
export interface ReadBaseline {
	readonly report: BaselineReport;
	readonly file: FileDigest;
}

/**
 * Reads an earlier report.
 *
 * @throws Trouble where it cannot be read or is none of ours
 */
export function readBaseline(path: string, host: Host, locale: 'en' | 'zh'): ReadBaseline {
	const shown = printable(path);
	let bytes: Uint8Array;
	try {
		bytes = readFileSync(resolve(host.folder, path));
	} catch (error) {
		throw new Trouble(say('baseline.unreadable', locale, { path: shown, reason: reasonOf(error) }));
	}
	let value: unknown;
	try {
		value = JSON.parse(new TextDecoder().decode(bytes));
	} catch {
		throw new Trouble(say('baseline.noJson', locale, { path: shown }));
	}
	const report = baselineIn(value);
	if (report === undefined) throw new Trouble(say('baseline.foreign', locale, { path: shown }));
	return { report, file: { path: path.replaceAll('\\', '/'), sha256: sha256(bytes) } };
}
