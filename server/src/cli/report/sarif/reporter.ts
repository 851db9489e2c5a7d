// The review as SARIF 2.1.0, for code scanning and for viewers; written document by document.
import type { Notification, Result, Run } from 'sarif';
import { say } from '../../../messages/messages.ts';
import type { LawView } from '../../../render/article.ts';
import type { BaselineEntry } from '../../../report/baseline.ts';
import type { LawRecord } from '../../../report/dossier.ts';
import { cleanText } from '../../../report/plainText.ts';
import type { DocumentRecord } from '../../../report/record.ts';
import { ownFindings } from '../../../report/sets.ts';
import { tool } from '../../../report/tool.ts';
import type { RunRecord } from '../../../settings/reportFile.ts';
import type { Reporter } from '../report.ts';
import { Artifacts, BASE, regionOf } from './places.ts';
import { isProblem, Results } from './results.ts';
import { RuleBook } from './rules.ts';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';
const INDENT = '  ';

export interface SarifAbout {
	readonly view: LawView;
	readonly law: LawRecord;
	readonly run: RunRecord;
	/** What paths start from. */
	readonly folder: string;
	/** Also what is stated, does not apply or is gone: some readers take every result for a problem. */
	readonly withPassed: boolean;
	/** Whether an earlier report is held against this one. */
	readonly isCompared: boolean;
}

function indented(value: unknown, depth: number): string {
	return JSON.stringify(value, null, INDENT).replaceAll('\n', `\n${INDENT.repeat(depth)}`);
}

class SarifReport implements Reporter {
	private readonly about: SarifAbout;
	private readonly rules: RuleBook;
	private readonly artifacts: Artifacts;
	private readonly results: Results;
	private readonly notifications: Notification[] = [];
	private count = 0;
	private hasFailed = false;

	constructor(about: SarifAbout) {
		this.about = about;
		this.rules = new RuleBook(about.view);
		this.artifacts = new Artifacts(about.folder);
		this.results = new Results(this.rules, this.artifacts, about.isCompared);
	}

	begin(): string {
		const head = `{\n  "$schema": ${JSON.stringify(SCHEMA)},\n  "version": "2.1.0",\n  "runs": [\n    {\n`;
		return `${head}      "columnKind": "utf16CodeUnits",\n      "results": [`;
	}

	document(record: DocumentRecord, gone: readonly BaselineEntry[] = []): string {
		this.artifacts.add(record);
		for (const { message, ...span } of record.problems) {
			this.notifications.push({
				level: 'warning',
				message: { text: cleanText(message) },
				locations: [this.artifacts.place(record.path, regionOf(span))],
				descriptor: { id: span.id },
			});
		}
		const shown = record.findings.filter((finding) => this.about.withPassed || isProblem(finding, record.path));
		return this.written([
			...record.citations.map((citation) => this.results.citation(citation, record)),
			...shown.map((finding) => this.results.finding(finding, record)),
			...(this.about.withPassed ? gone.map((entry) => this.results.absent(entry, record)) : []),
		]);
	}

	set(record: Parameters<Reporter['set']>[0]): string {
		return this.written(ownFindings(record).flatMap((finding) => this.results.set(finding, record)));
	}

	failure(path: string, reason: string): string {
		this.hasFailed = true;
		this.notifications.push({
			level: 'error',
			message: { text: cleanText(reason) },
			locations: [{ physicalLocation: { artifactLocation: this.artifacts.location(path) } }],
		});
		return '';
	}

	end(): string {
		const close = this.count === 0 ? ']' : `\n${INDENT.repeat(3)}]`;
		const rest = Object.entries(this.rest()).map(
			([key, value]) => `,\n${INDENT.repeat(3)}${JSON.stringify(key)}: ${indented(value, 3)}`,
		);
		return `${close}${rest.join('')}\n    }\n  ]\n}\n`;
	}

	/** Everything of the run but its results. */
	private rest(): Omit<Run, 'results' | 'columnKind'> {
		const { view, law, run } = this.about;
		const { notifications } = this;
		return {
			tool: {
				driver: {
					name: tool.name,
					version: tool.version,
					semanticVersion: tool.version,
					language: view.locale === 'zh' ? 'zh-CN' : 'en',
					shortDescription: { text: say('cli.help.program', view.locale) },
					rules: this.rules.rules,
				},
			},
			language: view.locale === 'zh' ? 'zh-CN' : 'en',
			defaultEncoding: 'UTF-8',
			artifacts: this.artifacts.list,
			originalUriBaseIds: { [BASE]: { description: { text: say('sarif.base', view.locale) } } },
			invocations: [
				{
					executionSuccessful: !this.hasFailed,
					...(notifications.length === 0 ? {} : { toolExecutionNotifications: notifications }),
				},
			],
			properties: { law, run },
		};
	}

	private written(results: readonly Result[]): string {
		return results
			.map((result) => `${this.count++ === 0 ? '' : ','}\n${INDENT.repeat(4)}${indented(result, 4)}`)
			.join('');
	}
}

/** The report of `--format sarif`. */
export function sarifReporter(about: SarifAbout): Reporter {
	return new SarifReport(about);
}
