// What a review of the command line is made from, besides its documents: the law, the options, the files of the folder.
import { isAbsolute, posix } from 'node:path';
import type { PackFile } from '../../lawpack/source.ts';
import type { LawView } from '../../render/article.ts';
import { type LawRecord, lawText } from '../../report/dossier.ts';
import type { FileDigest, RunRecord } from '../../settings/reportFile.ts';
import { forwardSlashes } from '../files/find.ts';
import { sha256 } from '../files/sha256.ts';
import type { Workspace } from '../files/workspace.ts';
import type { Host } from '../host.ts';
import type { CheckOptions } from '../options.ts';

function digestOf(file: PackFile | undefined): FileDigest | null {
	return file === undefined ? null : { path: file.path.replaceAll('\\', '/'), sha256: sha256(file.text) };
}

/**
 * Paths in an order of their own, for that of the arguments does not matter; except where one file may have two names,
 * for then the first one stands.
 */
function ordered(paths: readonly string[]): string[] {
	const slashed = paths.map(forwardSlashes);
	const isPlain = slashed.every((path) => posix.normalize(path) === path && !isAbsolute(path));
	return isPlain ? [...new Set(slashed)].sort() : slashed;
}

/** The law as loaded, packs of the folder included. */
export function lawRecordOf({ pack, asOf }: LawView): LawRecord {
	return { version: pack.version, digest: pack.digest ?? sha256(lawText(pack)), asOf };
}

/**
 * What decided the result besides documents and law; options that change the words or the exit code alone are left out.
 *
 * @param paths as the command line names them
 * @param baseline the earlier report, as it was read
 */
export function runRecordOf(
	paths: readonly string[],
	options: CheckOptions,
	workspace: Workspace,
	host: Pick<Host, 'today'>,
	baseline: FileDigest | undefined,
): RunRecord {
	const { locale, asOf = null, type = null, services = null, requirements = null, allRequirements } = options;
	const runsOut = workspace.waivers.some(({ waiver }) => waiver.expires !== undefined);
	return {
		by: 'command-line',
		paths: ordered(paths),
		language: locale === 'zh' ? 'zh-cn' : 'en',
		asOf,
		type,
		services,
		requirements: requirements && [...new Set(requirements)].sort(),
		allRequirements,
		configuration: digestOf(workspace.file),
		decisions: digestOf(workspace.waiversFile),
		...(runsOut ? { decidedOn: host.today } : {}),
		...(baseline === undefined ? {} : { baseline }),
	};
}
