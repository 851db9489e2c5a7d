// Code actions: what mends a finding, one by one or all, with or without a look before, and what leads on from it.
import { type CodeAction, CodeActionKind, type Diagnostic, type Range, type TextEdit } from 'vscode-languageserver';
import type { Finding } from '../../core/model.ts';
import { say } from '../../messages/messages.ts';
import { requirementOf, requirementUri } from '../../render/citation.ts';
import { replacementOf } from '../../render/citationIssue.ts';
import { facetTitles } from '../../render/finding.ts';
import { FIX_ALL, PREVIEW_ALL } from '../offers.ts';
import type { Reviewed, Session } from '../session.ts';
import { citationCode, type DiagnosticData } from './diagnostics.ts';
import { Fixer } from './fixes.ts';

/** Where absences gather, the page of each is a click away in the hover: the list of fixes stays short. */
const MOST_PAGES = 3;

/** Commands of our own client. */
const OPEN_LINK = '_hegui.openLink';
const NEXT_PLACEHOLDER = 'hegui.nextPlaceholder';

function isWanted(kind: string, only: readonly string[] | undefined): boolean {
	return only === undefined || only.some((wanted) => kind === wanted || kind.startsWith(`${wanted}.`));
}

function isSameRange(a: Range, b: Range): boolean {
	return (['start', 'end'] as const).every((at) => a[at].line === b[at].line && a[at].character === b[at].character);
}

/** Puts the present number of a moved article in place of the old one. */
function renumbering(diagnostic: Diagnostic, { draft, review, view }: Reviewed): CodeAction[] {
	if (diagnostic.code !== citationCode('renumbered')) return [];
	const issue = review?.citations.find((one) => {
		return one.kind === 'renumbered' && isSameRange(draft.rangeOf(one), diagnostic.range);
	});
	const replacement = issue && replacementOf(issue, draft.getText());
	if (replacement === undefined) return [];
	const edit: TextEdit = { range: draft.rangeOf(replacement), newText: replacement.words };
	return [
		{
			title: say('fix.renumber', view.locale, { words: replacement.words }),
			kind: CodeActionKind.QuickFix,
			diagnostics: [diagnostic],
			isPreferred: true,
			edit: { changes: { [draft.uri]: [edit] } },
		},
	];
}

/** Leads from one placeholder to the next, in our own client. */
function placeholders(diagnostic: Diagnostic, { view }: Reviewed, { support }: Session): CodeAction[] {
	if (diagnostic.code !== 'placeholder' || !support.virtualDocuments) return [];
	const title = say('fix.nextPlaceholder', view.locale);
	const kind = CodeActionKind.QuickFix;
	return [{ title, kind, diagnostics: [diagnostic], command: { title, command: NEXT_PLACEHOLDER } }];
}

/** The finding as it now stands that a diagnostic tells of. */
function findingOf(diagnostic: Diagnostic, { review }: Reviewed): Finding | undefined {
	const data = diagnostic.data as DiagnosticData | null | undefined;
	if (diagnostic.source !== 'hegui' || !data) return undefined;
	return review?.coverage.findings.find(
		({ requirement, verdict }) => requirement === data.requirement && verdict === data.verdict,
	);
}

/** Missing, and nobody has decided that it may be. */
function isOpen({ verdict, severity }: Finding): boolean {
	return verdict === 'missing' && severity !== 'none';
}

/** What mends a finding: certain where something is missing, a proposal where it may be stated. */
function mending(finding: Finding, diagnostic: Diagnostic, fixer: Fixer, { view }: Reviewed): CodeAction[] {
	const { locale } = view;
	const requirement = requirementOf(view.pack, finding.requirement);
	if (requirement === undefined) return [];
	const kind = CodeActionKind.QuickFix;
	if (finding.verdict === 'missing' || finding.verdict === 'unclear') {
		const title = say('fix.insert', locale, { title: requirement.title[locale] });
		const isPreferred = finding.verdict === 'missing';
		return [{ title, kind, diagnostics: [diagnostic], isPreferred, edit: fixer.insert([finding]) }];
	}
	const edit = finding.verdict === 'partial' ? fixer.improve(finding) : undefined;
	if (edit === undefined) return [];
	const title = say('fix.improve', locale, { facets: facetTitles(requirement, finding.missingFacets, view) });
	return [{ title, kind, diagnostics: [diagnostic], isPreferred: true, edit }];
}

/** The page of a finding's requirement, in our own client. */
function opening({ requirement: id }: Finding, diagnostic: Diagnostic, { view }: Reviewed): CodeAction[] {
	const requirement = requirementOf(view.pack, id);
	if (requirement === undefined) return [];
	const name = requirement.title[view.locale];
	const title = say('fix.open', view.locale, { title: name });
	const command = { title, command: OPEN_LINK, arguments: [requirementUri(id, name)] };
	return [{ title, kind: CodeActionKind.QuickFix, diagnostics: [diagnostic], command }];
}

/** Actions on everything that is missing, under a kind of their own or as quick fixes. */
function onAll(
	missing: readonly Finding[],
	fixer: Fixer,
	{ view: { locale } }: Reviewed,
	session: Session,
	kinds: { readonly insert?: string | undefined; readonly preview?: string | undefined },
): CodeAction[] {
	const count = missing.length;
	const { insert, preview } = kinds;
	const inserting = insert && {
		title: say('fix.insertAll', locale, { count }),
		kind: insert,
		edit: fixer.insert(missing),
	};
	const previewing = preview &&
		session.support.confirmedEdits && {
			title: say('fix.previewAll', locale, { count }),
			kind: preview,
			edit: fixer.insertConfirmed(missing),
		};
	return [...(inserting ? [inserting] : []), ...(previewing ? [previewing] : [])];
}

/**
 * Code actions for the diagnostics that the client names.
 *
 * @param only the kinds that the client asks for; all if undefined
 */
export function codeActions(
	reviewed: Reviewed,
	session: Session,
	diagnostics: readonly Diagnostic[],
	only: readonly string[] | undefined,
): CodeAction[] {
	const fixer = new Fixer(reviewed, session);
	const missing = reviewed.review?.coverage.findings.filter(isOpen) ?? [];
	const actions: CodeAction[] = [];
	if (isWanted(CodeActionKind.QuickFix, only)) {
		const found = diagnostics.flatMap((diagnostic) => {
			const finding = findingOf(diagnostic, reviewed);
			return finding === undefined ? [] : [{ finding, diagnostic }];
		});
		const mended = found.flatMap(({ finding, diagnostic }) => mending(finding, diagnostic, fixer, reviewed));
		const leads = diagnostics.flatMap((diagnostic) => placeholders(diagnostic, reviewed, session));
		actions.push(...diagnostics.flatMap((diagnostic) => renumbering(diagnostic, reviewed)), ...mended, ...leads);
		const kind = CodeActionKind.QuickFix;
		const isInserting = found.some(({ finding: { verdict } }) => verdict === 'missing' || verdict === 'unclear');
		if (missing.length > 1 && isInserting)
			actions.push(...onAll(missing, fixer, reviewed, session, { insert: kind, preview: kind }));
		if (session.support.virtualDocuments && found.length <= MOST_PAGES)
			actions.push(...found.flatMap(({ finding, diagnostic }) => opening(finding, diagnostic, reviewed)));
	}
	if (missing.length > 0 && only !== undefined) {
		const insert = isWanted(FIX_ALL, only) ? FIX_ALL : undefined;
		const preview = isWanted(PREVIEW_ALL, only) ? PREVIEW_ALL : undefined;
		actions.push(...onAll(missing, fixer, reviewed, session, { insert, preview }));
	}
	return actions;
}
