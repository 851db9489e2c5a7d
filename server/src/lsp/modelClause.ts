// Model clauses as they go into a draft: in its language and script, as a snippet with stops or as plain text.
import type { ClausePart } from '../core/describe/insertion.ts';
import type { Requirement } from '../core/law.ts';
import type { DocumentLanguage, Locale } from '../core/model.ts';
import { toTraditional } from '../core/text/traditional.ts';

/** In which of our two languages clauses for a draft are. */
export function clauseLocale(language: DocumentLanguage | undefined): Locale {
	return language === 'en' ? 'en' : 'zh';
}

/** A requirement with its model clause in the script of the draft. */
export function inScriptOf(requirement: Requirement, language: DocumentLanguage | undefined): Requirement {
	if (language !== 'zh-Hant') return requirement;
	const { heading, zh, en } = requirement.modelClause;
	const modelClause = { heading: { ...heading, zh: toTraditional(heading.zh) }, zh: toTraditional(zh), en };
	return { ...requirement, modelClause };
}

/** The parts with placeholders in brackets. */
export function plainText(parts: readonly ClausePart[], locale: Locale): string {
	const [open, close] = locale === 'zh' ? ['【', '】'] : ['[', ']'];
	return parts.map(({ text, placeholder }) => (placeholder ? `${open}${text}${close}` : text)).join('');
}

/** The parts with a stop of a snippet at each placeholder. */
export function snippetText(parts: readonly ClausePart[]): string {
	let stop = 0;
	return parts
		.map(({ text, placeholder }) => {
			const escaped = text.replace(/[\\$}]/g, '\\$&');
			return placeholder ? `\${${++stop}:${escaped}}` : escaped;
		})
		.join('');
}
