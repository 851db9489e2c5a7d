// Answers for assistants, always the same for the same question: reviews, requirements, evidence, articles.
import { articleNumber, instrumentNamed } from '../../core/citation/named.ts';
import { nearest } from '../../core/text/nearest.ts';
import { say } from '../../messages/messages.ts';
import { lawPage } from '../../render/article.ts';
import { requirementOf } from '../../render/citation.ts';
import { requirementPage } from '../../render/requirement.ts';
import { checkAnswer, evidenceAnswer, limitsSection } from '../../report/assist.ts';
import { recordDocument } from '../../report/record.ts';
import { sharedFinding } from '../../report/sets.ts';
import type { Answering } from '../requests.ts';
import type { Session } from '../session.ts';

/** Parameters of `hegui/assist`. */
export interface AssistParams {
	readonly tool: 'checkDocument' | 'explainRequirement' | 'findEvidence' | 'articleText';
	readonly uri?: string;
	readonly requirement?: string;
	readonly instrument?: string;
	readonly article?: string;
}

/** The answer as Markdown; null where the draft is not open, or the question cannot be read. */
export async function assist(server: Answering, params: AssistParams): Promise<string | null> {
	const { session } = server;
	if (session === undefined) return null;
	switch (params.tool) {
		case 'checkDocument':
		case 'findEvidence':
			return aboutDraft(server, session, params);
		case 'explainRequirement':
			return explained(session, params.requirement ?? '');
		case 'articleText':
			return articleText(session, params.instrument ?? '', params.article);
		default:
			return null;
	}
}

async function aboutDraft(
	server: Answering,
	session: Session,
	{ tool, uri = '', requirement = '' }: AssistParams,
): Promise<string | null> {
	const reviewed = await server.reviewed(uri);
	if (reviewed === undefined) return null;
	const { own: review, failure, set, view } = reviewed;
	if (review === undefined)
		return say(failure === undefined ? 'assistant.notReviewed' : 'trouble.assistant', view.locale);
	const alone = recordDocument({ path: set?.path ?? decodedName(uri), review, view });
	const record = {
		...alone,
		findings: alone.findings.map((one) => sharedFinding(one, set?.shares.get(one.requirement))),
	};
	if (tool === 'checkDocument') return checkAnswer(record, view);
	const known = requirementOf(session.pack, requirement);
	return known === undefined ? unknownRequirement(session, requirement) : evidenceAnswer(record, known.id, view);
}

function decodedName(uri: string): string {
	const name = uri.replace(/^.*\//, '');
	try {
		return decodeURIComponent(name);
	} catch {
		return name;
	}
}

function unknownRequirement(session: Session, id: string): string {
	const { pack, locale } = session.view(session.settings);
	const known = pack.requirements.map((one) => one.id);
	return say('assistant.unknownRequirement', locale, { id, nearest: nearest(id, known) });
}

function explained(session: Session, id: string): string {
	const view = session.view(session.settings);
	const requirement = requirementOf(view.pack, id);
	if (requirement === undefined) return unknownRequirement(session, id);
	const cited = requirement.provisions.map(({ instrument }) => instrument);
	return `${requirementPage(requirement, view, false)}\n${limitsSection(cited, view).join('\n\n')}\n`;
}

function articleText(session: Session, name: string, article: string | undefined): string {
	const view = session.view(session.settings);
	const { pack, locale, asOf } = view;
	const instrument = instrumentNamed(pack, name, asOf);
	if (instrument === undefined) {
		const known = pack.instruments.map(({ id }) => id);
		return say('assistant.unknownInstrument', locale, { id: name, nearest: nearest(name, known) });
	}
	const number = article === undefined ? undefined : articleNumber(article);
	const page = article !== undefined && number === undefined ? undefined : lawPage(instrument, view, number);
	if (page === undefined) return say('law.noSuchArticle', locale, { number: article ?? '' });
	return `${page}\n${limitsSection([instrument.id], view).join('\n\n')}\n`;
}
