// Rows of the coverage view as plain data, and the words that they need.
import type { CoveredDocument, FindingRecord, PlacedSpan, WaiverRecord } from '../../coverageRecords';

/** A row of the view. */
export interface CoverageNode {
	/** The same row has the same id after every review, so that it stays open and selected. */
	readonly id: string;
	readonly kind: 'set' | 'document' | 'group' | 'requirement' | 'place' | 'decision' | 'provision' | 'disagreement';
	readonly label: string;
	readonly description: string;
	readonly icon: { readonly name: string; readonly color?: string };
	/** Markdown. */
	readonly tooltip: string;
	/** What a screen reader says. */
	readonly spoken: string;
	/** What may be done with it: words that menus ask for. */
	readonly can: readonly string[];
	readonly children: readonly CoverageNode[];
	/** The draft that it is about, and the requirement. */
	readonly uri?: string;
	readonly requirement?: string;
	/** Where a click leads. */
	readonly target?: Target;
}

export interface Target {
	readonly uri: string;
	readonly range?: PlacedSpan;
}

/** The words of the view. */
export interface CoverageWords {
	verdict(finding: FindingRecord): string;
	decision(decision: string): string;
	decisionState(state: WaiverRecord['state']): string;
	decidedBy(by: string): string;
	decidedOn(on: string): string;
	decidedUntil(day: string): string;
	/** “5 of 12”. */
	count(count: number, all: number): string;
	/** “5 of 12 stated”. */
	stated(count: number, all: number): string;
	gaps(count: number): string;
	line(number: number): string;
	/** “stated in privacy.md”. */
	statedIn(paths: readonly string[]): string;
	/** “told once, at rules.md”; without a document, that it is decided elsewhere in the set. */
	toldAt(paths: readonly string[]): string;
	anchor(kind: 'section' | 'title' | 'start'): string;
	law(day: string, version: string): string;
	/** In which the documents of a set do not agree. */
	readonly between: string;
	/** What rests on no law. */
	readonly other: string;
	readonly separator: string;
}

/** Colours of the editor for severities. */
export const COLORS: Readonly<Record<FindingRecord['severity'], string>> = {
	error: 'list.errorForeground',
	warning: 'list.warningForeground',
	information: 'notificationsInfoIcon.foreground',
	none: 'descriptionForeground',
};

/** The name of a document's file. */
export function nameOf({ path }: Pick<CoveredDocument, 'path'>): string {
	return path.replace(/^.*[\\/]/, '');
}

/** Words of a draft or a message say nothing in Markdown. */
export function escapeMarkdown(text: string): string {
	return text.replace(/[\\`*_{}[\]()#+\-.!<>|~&$^@]|:(?=\/\/)/g, '\\$&');
}

const QUOTE = 80;

/** Words of a draft on one line, as far as a row has room. */
export function shortened(text: string): string {
	const line = text.replace(/\s+/g, ' ').trim();
	return line.length > QUOTE ? `${line.slice(0, QUOTE - 1)}…` : line;
}

/** A place without what else is known of it. */
export function rangeOf({ start, end }: PlacedSpan): PlacedSpan {
	return {
		start: { line: start.line, character: start.character },
		end: { line: end.line, character: end.character },
	};
}
