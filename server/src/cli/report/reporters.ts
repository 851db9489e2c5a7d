// Which format is written by whom.
import type { LawView } from '../../render/article.ts';
import { tool } from '../../report/tool.ts';
import type { FileDigest } from '../../settings/reportFile.ts';
import { isStream } from '../files/list.ts';
import type { Workspace } from '../files/workspace.ts';
import { type Host, isColourful } from '../host.ts';
import type { CheckOptions } from '../options.ts';
import { lawRecordOf, runRecordOf } from './dossier.ts';
import { fileReporter } from './file.ts';
import { githubReporter } from './github.ts';
import { jsonReporter } from './json.ts';
import { junitReporter } from './junit.ts';
import { ndjsonReporter } from './ndjson.ts';
import { painter } from './paint.ts';
import type { Reporter } from './report.ts';
import { sarifReporter } from './sarif/reporter.ts';
import { textReporter } from './text.ts';

/** What a report tells of the run that made it. */
export interface ReportedRun {
	readonly paths: readonly string[];
	readonly options: CheckOptions;
	readonly view: LawView;
	readonly workspace: Workspace;
	readonly host: Host;
	/** The earlier report that it is held against. */
	readonly baseline: FileDigest | undefined;
}

/** GitHub shows no summary of a step that is larger than a mebibyte; other commands may write to it, too. */
const STEP_SUMMARY_LIMIT = 1_000_000;

/** Room for a line of a draft where no terminal says how much there is. */
const FILE_COLUMNS = 100;

/** The reporter of a format. */
export function reporterFor({ paths, options, view, workspace, host, baseline }: ReportedRun): Reporter {
	const { format, output, quiet, verbose } = options;
	const { pack, locale } = view;
	const made = () => ({ law: lawRecordOf(view), run: runRecordOf(paths, options, workspace, host, baseline) });
	switch (format) {
		case 'json': {
			const { law, run } = made();
			return jsonReporter(law, run);
		}
		case 'ndjson':
			return ndjsonReporter(isStream(options));
		case 'sarif':
			return sarifReporter({
				view,
				...made(),
				folder: host.folder,
				withPassed: verbose,
				isCompared: options.baseline !== undefined,
			});
		case 'junit':
			return junitReporter(locale);
		case 'github':
			return githubReporter(locale, host);
		case 'html':
		case 'markdown':
		case 'csv':
		case 'xlsx':
		case 'docx':
			return fileReporter(
				format,
				{ tool, ...made(), themes: Object.keys(pack.themes), locale, generatedOn: host.today },
				host.environment['GITHUB_STEP_SUMMARY'] ? STEP_SUMMARY_LIMIT : undefined,
			);
		case 'text': {
			const isPainted = options.color && output === undefined && isColourful(host.output, host.environment);
			const columns = output === undefined && host.output.isTerminal ? host.output.columns : FILE_COLUMNS;
			return textReporter({ ...view, paint: painter(isPainted), quiet, verbose, columns });
		}
	}
}
