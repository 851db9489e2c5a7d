// Rename: a defined term where it is defined and wherever it is used in the draft.
import type { Range, WorkspaceEdit } from 'vscode-languageserver';
import type { Term, TermUse } from '../../core/terms/glossary.ts';
import { glossaryOf } from '../../core/terms/glossary.ts';
import { normalizePhrase } from '../../core/text/normalize.ts';
import { say } from '../../messages/messages.ts';
import type { Reviewed, Session } from '../session.ts';

const LONGEST = 60;

interface Renamed {
	readonly term: Term;
	readonly here: TermUse;
	readonly uses: readonly TermUse[];
}

function termAt({ review, view }: Reviewed, session: Session, offset: number): Renamed | undefined {
	const glossary = review && glossaryOf(review.reading);
	const term = glossary?.useAt(offset)?.term;
	if (glossary === undefined || term === undefined) return undefined;
	const uses = glossary.writable(term, session.citations, view.asOf);
	const here = uses.find(({ start, end }) => start <= offset && offset <= end);
	return here && { term, here, uses };
}

/** The term at an offset; undefined where none stands that could be renamed. */
export function prepareRename(
	reviewed: Reviewed,
	session: Session,
	offset: number,
): { range: Range; placeholder: string } | undefined {
	const found = termAt(reviewed, session, offset);
	return found && { range: reviewed.draft.rangeOf(found.here), placeholder: found.term.words };
}

/** The edit that renames a term, or why it is refused. */
export function renameTerm(
	reviewed: Reviewed,
	session: Session,
	offset: number,
	newName: string,
): WorkspaceEdit | { refused: string } | undefined {
	const { draft, review, view } = reviewed;
	const found = termAt(reviewed, session, offset);
	if (found === undefined || review === undefined) return undefined;
	const name = newName.trim();
	if (name === '' || name.length > LONGEST || /["“”「」『』\r\n]/.test(name)) {
		return { refused: say('rename.empty', view.locale) };
	}
	const isTaken = glossaryOf(review.reading).terms.some(
		(term) => term !== found.term && normalizePhrase(term.words) === normalizePhrase(name),
	);
	if (isTaken) return { refused: say('rename.taken', view.locale, { name }) };
	return { changes: { [draft.uri]: found.uses.map((use) => ({ range: draft.rangeOf(use), newText: name })) } };
}
