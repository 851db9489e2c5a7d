// Completion in drafts: citations; model clauses where a clause begins; defined terms where they are asked for.
import {
	type CompletionContext,
	type CompletionItem,
	CompletionItemKind,
	CompletionTriggerKind,
	InsertTextFormat,
} from 'vscode-languageserver';
import { clauseParts } from '../../core/describe/insertion.ts';
import type { Requirement } from '../../core/law.ts';
import type { Finding, Locale } from '../../core/model.ts';
import { isOpen } from '../../core/outline/sections.ts';
import { glossaryOf } from '../../core/terms/glossary.ts';
import { normalizePhrase } from '../../core/text/normalize.ts';
import { toTraditional } from '../../core/text/traditional.ts';
import { say } from '../../messages/messages.ts';
import { citedProvisions, provisionWords, requirementOf } from '../../render/citation.ts';
import { escapeMarkdown } from '../../render/markdownText.ts';
import type { Draft } from '../draft.ts';
import { clauseStart } from '../draftClause.ts';
import { clauseLocale, inScriptOf, plainText, snippetText } from '../modelClause.ts';
import type { Reviewed, Session } from '../session.ts';
import { completionsAt } from './completion.ts';

const REACH = 60;
/** Fewer characters of a name say nothing: editors ask at every one. */
const LEAST = 2;
const LETTER = /[\p{L}\p{N}]/u;

/** By which of its names a requirement begins with what is typed. */
function matchingName({ title, modelClause }: Requirement, typed: string, locale: Locale): string | undefined {
	const other: Locale = locale === 'zh' ? 'en' : 'zh';
	const names = [title[locale], modelClause.heading[locale], title[other], modelClause.heading[other]];
	const folded = normalizePhrase(typed);
	return names.find((name) => normalizePhrase(name).startsWith(folded));
}

interface Place {
	readonly offset: number;
	readonly typed: string;
}

function clauseItem(
	finding: Finding,
	named: Requirement,
	{ offset, typed }: Place,
	{ draft, review, view }: Reviewed,
	session: Session,
): CompletionItem[] {
	const language = review?.coverage.profile.language;
	const locale = clauseLocale(language);
	const requirement = inScriptOf(named, language);
	const name = matchingName(requirement, typed, locale);
	if (name === undefined) return [];
	const [first] = citedProvisions(view.pack, requirement, finding.provisions);
	const provision = first === undefined ? '' : provisionWords(first.provision, first.instrument, view.locale);
	const gap = isOpen(finding);
	const parts = clauseParts(requirement.modelClause[locale]);
	const plain = plainText(parts, locale);
	const { snippets } = session.support.navigation;
	const note = gap ? `*${say('completion.gap', view.locale)}*\n\n` : '';
	return [
		{
			label: requirement.title[view.locale],
			kind: CompletionItemKind.Snippet,
			detail: provision,
			documentation: { kind: 'markdown', value: `${note}${escapeMarkdown(plain)}` },
			filterText: language === 'zh-Hant' ? toTraditional(name) : name,
			sortText: `${gap ? 0 : 1}${requirement.title[view.locale]}`,
			insertTextFormat: snippets ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
			textEdit: {
				range: draft.rangeOf({ start: offset - typed.length, end: offset }),
				newText: snippets ? snippetText(parts) : plain,
			},
		},
	];
}

function clauseItems(reviewed: Reviewed, session: Session, place: Place): CompletionItem[] {
	const findings = reviewed.review?.coverage.findings ?? [];
	return findings
		.filter(({ applies }) => applies)
		.flatMap((finding) => {
			const requirement = requirementOf(session.pack, finding.requirement);
			return requirement === undefined ? [] : clauseItem(finding, requirement, place, reviewed, session);
		});
}

/** How many of the last characters begin a term. */
function begun(before: string, term: string): number {
	for (let length = Math.min(before.length, term.length - 1); length > 0; length--) {
		if (before.endsWith(term.slice(0, length))) {
			const isWord = /^[a-z]/i.test(term) && /[a-z0-9]/i.test(before.at(-1 - length) ?? '');
			if (!isWord) return length;
		}
	}
	return 0;
}

/** What must begin a term that is offered: `least` of the last characters of `before`. */
interface Prefix {
	readonly before: string;
	readonly least: number;
}

/** Languages in which editors ask when a person presses the keys for it; our own says so in its default settings. */
const ASKED: ReadonlySet<string> = new Set(['markdown', 'hegui-policy']);

/** In plain text and HTML editors ask at every word that is typed: nothing but the whole beginning of a clause will do. */
function termPrefix({ languageId }: Draft, line: string, typed = ''): Prefix | undefined {
	const before = line.slice(-REACH);
	if (!LETTER.test(before.at(-1) ?? '')) return { before, least: 0 };
	if (ASKED.has(languageId)) return { before, least: 1 };
	return typed.length < LEAST ? undefined : { before: typed, least: typed.length };
}

/** Terms of the draft that may be meant. */
function termItems({ draft, review, view }: Reviewed, offset: number, prefix: Prefix | undefined): CompletionItem[] {
	if (review === undefined || prefix === undefined) return [];
	const { source } = review.reading;
	return glossaryOf(review.reading).terms.flatMap(({ words, definition }): CompletionItem[] => {
		const length = begun(prefix.before, words);
		if (length < prefix.least) return [];
		const around = source.slice(definition.start, definition.end + REACH).split(/[\r\n]/)[0] ?? '';
		const range = draft.rangeOf({ start: offset - length, end: offset });
		return [
			{
				label: words,
				kind: CompletionItemKind.Variable,
				detail: say('completion.term', view.locale),
				documentation: around,
				filterText: words,
				sortText: `2${words}`,
				textEdit: { range, newText: words },
			},
		];
	});
}

/**
 * What may stand at an offset. Editors ask as one types and do not say so: nothing is offered amid prose but to those
 * who have begun it.
 */
export function draftCompletions(
	reviewed: Reviewed,
	session: Session,
	offset: number,
	invocation: CompletionContext | undefined,
): CompletionItem[] {
	const cited = completionsAt(reviewed, session, offset);
	if (cited.length > 0) return cited;
	// Other trigger characters begin citations.
	if (invocation?.triggerKind === CompletionTriggerKind.TriggerCharacter) return [];
	const { draft } = reviewed;
	const text = draft.getText();
	const lineStart = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
	const line = text.slice(offset === 0 ? 0 : lineStart, offset);
	const behind = /^[^\r\n]*/.exec(text.slice(offset, offset + REACH))?.[0] ?? '';
	const isAlone = /^\s*(?:<\/|$)/.test(behind);
	const start = isAlone ? clauseStart(line) : undefined;
	const typed = start?.typed;
	const isBeginning = typed !== undefined && (typed === '' || typed.length >= LEAST);
	const clauses = isBeginning ? clauseItems(reviewed, session, { offset, typed }) : [];
	return [...clauses, ...termItems(reviewed, offset, termPrefix(draft, line, typed))];
}
