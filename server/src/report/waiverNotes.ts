// What is to be told at decisions in their files: unknown, double, no longer needed, no longer standing.
import { say } from '../messages/messages.ts';
import type { LawView } from '../render/article.ts';
import { requirementOf } from '../render/citation.ts';
import { decisionNote } from '../render/decision.ts';
import type { WaiverNote } from '../settings/decide.ts';

/** A note at its place; lines and columns count from 1. */
export interface NotedWaiver {
	readonly path: string;
	readonly line: number;
	readonly column: number;
	readonly field: string;
	readonly message: string;
	readonly severity: 'error' | 'warning' | 'information';
}

function severityOf({ kind }: WaiverNote): NotedWaiver['severity'] {
	switch (kind) {
		case 'unknown':
		case 'double':
			return 'error';
		case 'lapsed':
		case 'no-document':
			return 'warning';
		case 'idle':
			return 'information';
	}
}

function wordsOf(note: WaiverNote, view: LawView): string {
	const { locale } = view;
	switch (note.kind) {
		case 'unknown':
			return say('waiver.unknown', locale, { requirement: note.requirement, nearest: note.nearest });
		case 'double':
			return say('waiver.double', locale, { requirement: note.requirement, document: note.document });
		case 'no-document':
			return say('waiver.noDocument', locale, { document: note.document });
		case 'idle': {
			const title = requirementOf(view.pack, note.requirement)?.title[locale] ?? note.requirement;
			return say('waiver.idle', locale, { title, verdict: say(`verdict.${note.verdict}`, locale) });
		}
		case 'lapsed':
			return decisionNote(note.decided, view);
	}
}

/** The note as a problem of the file in which the decision stands. */
export function notedWaiver(note: WaiverNote, view: LawView): NotedWaiver {
	const { path, line, column } = note.place;
	// The place tells which entry it is; the words are for people who do not count entries.
	return { path, line, column, field: '', message: wordsOf(note, view), severity: severityOf(note) };
}
