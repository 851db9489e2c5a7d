// The review as JUnit XML: a suite for each document and set, a case for each requirement; written document by document.
import type { Locale } from '../../core/model.ts';
import { say } from '../../messages/messages.ts';
import { decisionWords, verdictWords } from '../../report/contents.ts';
import { outcomeOf } from '../../report/outcome.ts';
import { cleanLine, cleanText } from '../../report/plainText.ts';
import type { CitationRecord, DocumentRecord, FindingRecord, Place } from '../../report/record.ts';
import { placeOf } from '../../report/record.ts';
import { ownFindings, type SetFindingRecord, type SetRecord } from '../../report/sets.ts';
import { tool } from '../../report/tool.ts';
import type { Reporter } from './report.ts';

const ENTITIES: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	'\n': '&#10;',
	'\t': '&#9;',
};

/** Text between tags: line ends stay as they are. */
function text(value: string): string {
	return cleanText(value).replace(/[&<>]/g, (character) => ENTITIES[character] ?? character);
}

/** The value of an attribute: a parser would make spaces of line ends. */
function value(words: string): string {
	return cleanText(words).replace(/[&<>"\n\t]/g, (character) => ENTITIES[character] ?? character);
}

type Attributes = Readonly<Record<string, string | number>>;

function open(tag: string, attributes: Attributes): string {
	return `<${tag}${Object.entries(attributes)
		.map(([name, words]) => ` ${name}="${value(String(words))}"`)
		.join('')}`;
}

/** What became of a case. */
type Kind = 'failure' | 'skipped' | 'error' | 'told' | 'passed';

interface Case {
	readonly kind: Kind;
	readonly xml: string;
}

interface Said {
	readonly name: string;
	readonly classname: string;
	readonly path: string;
	readonly place: Place | undefined;
	/** Word for what is wrong: `missing`. */
	readonly type: string;
	/** In one line, and in full. */
	readonly message: string;
	readonly details: string;
}

function caseOf(kind: Kind, { name, classname, path, place, type, message, details }: Said): Case {
	const line = (place?.line ?? 0) + 1;
	const head = `    ${open('testcase', { name, classname, file: path, line, time: 0 })}`;
	const about = { message: cleanLine(message), type };
	switch (kind) {
		case 'passed':
			return { kind, xml: `${head}/>\n` };
		case 'told':
			return { kind, xml: `${head}>\n      <system-out>${text(details)}</system-out>\n    </testcase>\n` };
		case 'skipped':
			return { kind, xml: `${head}>\n      ${open('skipped', { message: about.message })}/>\n    </testcase>\n` };
		default:
			return { kind, xml: `${head}>\n      ${open(kind, about)}>${text(details)}</${kind}>\n    </testcase>\n` };
	}
}

function suite(name: string, cases: readonly Case[], notes: string): string {
	const count = (kind: Kind): number => cases.filter((one) => one.kind === kind).length;
	const attributes = {
		name,
		tests: cases.length,
		failures: count('failure'),
		errors: count('error'),
		skipped: count('skipped'),
		time: 0,
	};
	const out = notes === '' ? '' : `    <system-out>${text(notes)}</system-out>\n`;
	return `  ${open('testsuite', attributes)}>\n${cases.map(({ xml }) => xml).join('')}${out}  </testsuite>\n`;
}

class JunitReport implements Reporter {
	private readonly locale: Locale;

	constructor(locale: Locale) {
		this.locale = locale;
	}

	begin(): string {
		return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="${value(tool.name)}">\n`;
	}

	document(record: DocumentRecord): string {
		const cases = [
			...record.findings.map((finding) => this.finding(finding, record)),
			...record.citations.map((citation) => this.citation(citation, record)),
		];
		const notes = record.problems.map(({ start, message }) => `${record.path}:${start.line + 1}: ${message}`);
		return suite(record.path, cases, notes.join('\n'));
	}

	set(record: SetRecord): string {
		const cases = ownFindings(record).map((finding) => this.setFinding(finding, record));
		return suite(say('junit.set', this.locale, { name: record.name }), cases, '');
	}

	failure(path: string, reason: string): string {
		const name = say('junit.review', this.locale);
		const said = { name, classname: path, path, place: undefined, type: 'error', message: reason, details: reason };
		return suite(path, [caseOf('error', said)], '');
	}

	end(): string {
		return '</testsuites>\n';
	}

	private finding(finding: FindingRecord, { path }: DocumentRecord): Case {
		const { requirement, verdict, severity, title, message, waived } = finding;
		const said = {
			name: `${requirement}: ${title}`,
			classname: path,
			path,
			place: placeOf(finding),
			type: verdict,
			message,
			details: this.details(finding, path),
		};
		switch (outcomeOf(finding, path)) {
			case 'notApplicable':
				return caseOf('skipped', { ...said, message: verdictWords(finding, path, this.locale) });
			case 'decided':
				return caseOf('skipped', { ...said, message: waived === null ? '' : decisionWords(waived, this.locale) });
			case 'fulfilled':
				return caseOf('passed', said);
			default:
				return caseOf(severity === 'error' || severity === 'warning' ? 'failure' : 'told', said);
		}
	}

	/** The message, where it is, the law behind it, the words that were found. */
	private details(finding: FindingRecord, path: string): string {
		const { message, provisions, evidence, set } = finding;
		const quotes = evidence.map(({ start, quote }) => `${path}:${start.line + 1}: ${cleanLine(quote)}`);
		const elsewhere = (set?.statedIn ?? []).map((one) => `${one.path}:${one.start.line + 1}: ${cleanLine(one.quote)}`);
		const law = provisions.map(({ title, url }) => `${title} <${url}>`);
		return [message, ...law, ...new Set([...quotes, ...elsewhere])].join('\n');
	}

	private citation({ kind, severity, message, quote, start }: CitationRecord, { path }: DocumentRecord): Case {
		const isFailure = severity === 'error' || severity === 'warning';
		return caseOf(isFailure ? 'failure' : 'told', {
			name: `citation-${kind}: ${cleanLine(quote)}`,
			classname: path,
			path,
			place: start,
			type: `citation-${kind}`,
			message,
			details: `${message}\n${path}:${start.line + 1}: ${cleanLine(quote)}`,
		});
	}

	private setFinding(finding: SetFindingRecord, { name, documents }: SetRecord): Case {
		const { kind, requirement, severity, title, message, places } = finding;
		const quotes = places.map(({ path, start, quote }) => `${path}:${start.line + 1}: ${cleanLine(quote)}`);
		return caseOf(severity === 'error' || severity === 'warning' ? 'failure' : 'told', {
			name: `${requirement}: ${title}`,
			classname: name,
			path: places[0]?.path ?? documents[0] ?? '',
			place: places[0]?.start,
			type: kind,
			message,
			details: [message, ...quotes].join('\n'),
		});
	}
}

/** The report of `--format junit`. */
export function junitReporter(locale: Locale): Reporter {
	return new JunitReport(locale);
}
