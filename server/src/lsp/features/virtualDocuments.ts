// Pages under `hegui:`: articles, instruments, requirements, model clauses as Markdown.
import { say } from '../../messages/messages.ts';
import type { LawView } from '../../render/article.ts';
import { lawPage } from '../../render/article.ts';
import { instrumentOf, requirementOf } from '../../render/citation.ts';
import { enforcementPage } from '../../render/consequence.ts';
import { modelClausePage, requirementPage } from '../../render/requirement.ts';

/** The last part may be a name for people to read: it decides nothing. */
const NAME = '(?:\\/[^/]*)?\\.md$';
const LAW = new RegExp(`^hegui:\\/*law\\/([a-z0-9-]+)(?:\\/(\\d+(?:-\\d+)?))?${NAME}`);
const ENFORCEMENT = new RegExp(`^hegui:\\/*enforcement\\/([a-z0-9-]+)${NAME}`);
const REQUIREMENT = new RegExp(`^hegui:\\/*(requirements|model)\\/([a-z0-9-]+)${NAME}`);

/** An address without escapes; one that is escaped wrongly stays as it is. */
function decoded(uri: string): string {
	try {
		return decodeURIComponent(uri);
	} catch {
		return uri;
	}
}

/** What a page is about: an article, a whole instrument, a requirement. */
export type PageTopic =
	| { readonly instrument: string; readonly article: string | undefined }
	| { readonly requirement: string };

/** The topic of an address; undefined where it is of another form. */
export function pageOf(uri: string): PageTopic | undefined {
	const address = decoded(uri).replace(/[?#][\s\S]*$/, '');
	const [, instrument, article] = LAW.exec(address) ?? [];
	if (instrument !== undefined) return { instrument, article };
	const [, , requirement] = REQUIREMENT.exec(address) ?? [];
	return requirement === undefined ? undefined : { requirement };
}

/**
 * Text of a page.
 *
 * @param uri its address, with or without query and fragment
 * @returns undefined for an address of another form; a page that says so for an unknown instrument or requirement
 */
export function virtualDocument(uri: string, view: LawView): string | undefined {
	const address = decoded(uri).replace(/[?#][\s\S]*$/, '');
	const [, id, article] = LAW.exec(address) ?? [];
	if (id !== undefined) {
		const instrument = instrumentOf(view.pack, id);
		if (instrument === undefined) return `${say('law.unknownInstrument', view.locale, { id })}\n`;
		return (
			lawPage(instrument, view, article) ?? `${say('law.noSuchArticle', view.locale, { number: article ?? '' })}\n`
		);
	}
	const [, proceedings] = ENFORCEMENT.exec(address) ?? [];
	if (proceedings !== undefined) {
		const enforcement = view.pack.enforcement.find((one) => one.id === proceedings);
		if (enforcement === undefined) return `${say('enforcement.unknown', view.locale, { id: proceedings })}\n`;
		return enforcementPage(enforcement, view);
	}
	const [, kind, name] = REQUIREMENT.exec(address) ?? [];
	if (name === undefined) return undefined;
	const requirement = requirementOf(view.pack, name);
	if (requirement === undefined) return `${say('requirement.unknown', view.locale, { id: name })}\n`;
	return kind === 'model' ? modelClausePage(requirement, view) : requirementPage(requirement, view);
}
