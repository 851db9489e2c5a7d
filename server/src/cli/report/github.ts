// The review as annotations of GitHub Actions: the worst first, for no more than ten of a level are shown.
import { relative, resolve } from 'node:path';
import type { Locale, Severity } from '../../core/model.ts';
import { say } from '../../messages/messages.ts';
import { cleanText } from '../../report/plainText.ts';
import type { DocumentRecord, PlacedSpan } from '../../report/record.ts';
import { ownFindings, type SetRecord } from '../../report/sets.ts';
import type { Summary } from '../../report/summary.ts';
import type { Host } from '../host.ts';
import { printable, unheeded } from '../trouble.ts';
import type { Reporter } from './report.ts';

/** What GitHub shows of each level in a step. */
const LIMIT = 10;
const COMMANDS = { error: 'error', warning: 'warning', information: 'notice' } as const;
type Told = keyof typeof COMMANDS;
const LEVELS: readonly Told[] = ['error', 'warning', 'information'];

interface Annotation {
	readonly severity: Told;
	readonly path: string;
	readonly place: PlacedSpan | null;
	readonly title: string;
	readonly message: string;
}

/** The message of a command: what would end its line. */
function data(words: string): string {
	return cleanText(words).replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

/** A property of a command: also what would end the property. */
function property(words: string): string {
	return data(words).replace(/:/g, '%3A').replace(/,/g, '%2C');
}

/** Text that the runner does not take for a command. */
function plain(words: string): string {
	return unheeded(printable(words));
}

function isTold(severity: Severity): severity is Told {
	return severity !== 'none';
}

class GithubReport implements Reporter {
	private readonly locale: Locale;
	private readonly folder: string;
	/** Folder of the checkout, from which GitHub counts paths. */
	private readonly workspace: string;
	private readonly annotations: Annotation[] = [];

	constructor(locale: Locale, { folder, environment }: Pick<Host, 'folder' | 'environment'>) {
		this.locale = locale;
		this.folder = folder;
		this.workspace = environment['GITHUB_WORKSPACE'] || folder;
	}

	begin(): string {
		return '';
	}

	document({ path, findings, citations }: DocumentRecord): string {
		for (const { severity, title, message, evidence, anchor } of findings) {
			if (isTold(severity)) this.add({ severity, path, place: evidence[0]?.words ?? anchor, title, message });
		}
		for (const citation of citations) {
			const { severity, message, kind } = citation;
			const title = say(`rule.citation.${kind}`, this.locale);
			if (isTold(severity)) this.add({ severity, path, place: citation, title, message });
		}
		return '';
	}

	set(record: SetRecord): string {
		for (const { severity, title, message, places } of ownFindings(record)) {
			const [place] = places;
			const path = place?.path ?? record.documents[0] ?? '';
			if (isTold(severity)) this.add({ severity, path, place: place ?? null, title, message });
		}
		return '';
	}

	failure(path: string, reason: string): string {
		this.add({ severity: 'error', path, place: null, title: say('junit.review', this.locale), message: reason });
		return '';
	}

	end(summary: Summary): string {
		const byLevel = LEVELS.map((level) => this.annotations.filter(({ severity }) => severity === level));
		const shown: Annotation[] = [];
		const rest: Annotation[] = [];
		// The notice that tells the rest takes a place of its own.
		for (const [at, these] of byLevel.entries()) {
			const limit = LEVELS[at] === 'information' ? LIMIT - 1 : LIMIT;
			shown.push(...these.slice(0, limit));
			rest.push(...these.slice(limit));
		}
		const lines = [...shown.map((one) => this.command(one)), ...(rest.length === 0 ? [] : this.told(rest))];
		return `${[...lines, plain(say('report.summary', this.locale, summary))].join('\n')}\n`;
	}

	private add(annotation: Annotation): void {
		this.annotations.push(annotation);
	}

	private shownPath(path: string): string {
		return relative(this.workspace, resolve(this.folder, path)).replaceAll('\\', '/');
	}

	private command({ severity, path, place, title, message }: Annotation): string {
		const where =
			place === null
				? []
				: [
						`line=${place.start.line + 1}`,
						`endLine=${place.end.line + 1}`,
						`col=${place.start.character + 1}`,
						// GitHub takes columns for those of one line alone.
						...(place.end.line === place.start.line ? [`endColumn=${place.end.character + 1}`] : []),
					];
		const properties = [`file=${property(this.shownPath(path))}`, ...where, `title=${property(title)}`];
		return `::${COMMANDS[severity]} ${properties.join(',')}::${data(message)}`;
	}

	/** What GitHub has no room for: one notice, and a line of the log for each. */
	private told(rest: readonly Annotation[]): string[] {
		const count = (level: Told): number => rest.filter(({ severity }) => severity === level).length;
		const values = {
			count: rest.length,
			error: count('error'),
			warning: count('warning'),
			notice: count('information'),
		};
		const lines = rest.map(({ severity, path, place, message }) => {
			const line = (place?.start.line ?? 0) + 1;
			return `- ${plain(`${this.shownPath(path)}:${line} ${say(`severity.${severity}`, this.locale)} ${message}`)}`;
		});
		const title = say('github.restTitle', this.locale);
		return [
			`::notice title=${property(title)}::${data(say('github.rest', this.locale, values))}`,
			`::group::${data(title)}`,
			...lines,
			'::endgroup::',
		];
	}
}

/** The report of `--format github`. */
export function githubReporter(locale: Locale, host: Pick<Host, 'folder' | 'environment'>): Reporter {
	return new GithubReport(locale, host);
}
