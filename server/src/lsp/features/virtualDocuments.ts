// Pages under `hegui:`: articles, instruments, requirements as Markdown.
import { say } from '../../messages/messages.ts';
import type { LawView } from '../../render/article.ts';
import { lawPage } from '../../render/article.ts';
import { instrumentOf, requirementOf } from '../../render/citation.ts';
import { enforcementPage } from '../../render/consequence.ts';
import { requirementPage } from '../../render/requirement.ts';

const LAW = /^hegui:\/*law\/([a-z0-9-]+)(?:\/(\d+(?:-\d+)?))?\.md$/;
const ENFORCEMENT = /^hegui:\/*enforcement\/([a-z0-9-]+)\.md$/;
const REQUIREMENT = /^hegui:\/*requirements\/([a-z0-9-]+)\.md$/;

/** An address without escapes; one that is escaped wrongly stays as it is. */
function decoded(uri: string): string {
	try {
		return decodeURIComponent(uri);
	} catch {
		return uri;
	}
}

/**
 * Text of a page.
 *
 * @param uri its address, with or without query and fragment
 * @returns undefined for an address of another form; a page that says so for an unknown instrument or requirement
 */
export function virtualDocument(uri: string, view: LawView): string | undefined {
	const address = decoded(uri).replace(/[?#].*$/, '');
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
	const [, name] = REQUIREMENT.exec(address) ?? [];
	if (name === undefined) return undefined;
	const requirement = requirementOf(view.pack, name);
	if (requirement === undefined) return `${say('requirement.unknown', view.locale, { id: name })}\n`;
	return requirementPage(requirement, view);
}
