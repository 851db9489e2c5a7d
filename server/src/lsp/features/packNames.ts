// Names that a pack file may use: instruments, articles, paragraphs, features, consequences and concepts.
import { isInForce } from '../../core/judge/applicability.ts';
import type { Concept, Instrument } from '../../core/law.ts';
import { articleMarkdown, instrumentFacts, type LawView } from '../../render/article.ts';
import { codeSpan, escapeMarkdown } from '../../render/markdownText.ts';

/** A value that is offered. */
export interface Candidate {
	readonly label: string;
	readonly detail?: string | undefined;
	/** Markdown. */
	readonly documentation?: string | undefined;
	/** Not in force on the day. */
	readonly isDated?: boolean;
}

const DETAIL = 40;

function shortened(words: string): string {
	return words.length > DETAIL ? `${words.slice(0, DETAIL)}…` : words;
}

function instrumentCandidates(view: LawView): Candidate[] {
	return view.pack.instruments.map((instrument) => ({
		label: instrument.id,
		detail: instrument.title[view.locale],
		documentation: instrumentFacts(instrument, view),
		isDated: !isInForce(instrument, view.asOf),
	}));
}

function articleCandidates(instrument: Instrument, view: LawView): Candidate[] {
	return instrument.articles.map((article) => ({
		label: String(article.number),
		detail: shortened(article.paragraphs[0]?.zh ?? article.paragraphs[0]?.en ?? ''),
		documentation: articleMarkdown(article, view),
	}));
}

/** Paragraphs of an article, or items of a paragraph. */
function placeCandidates(
	instrument: Instrument,
	siblings: ReadonlyMap<string, unknown>,
	view: LawView,
	ofItems: boolean,
): Candidate[] {
	const article = instrument.articles.find(({ number }) => String(number) === String(siblings.get('article')));
	if (article === undefined) return [];
	const given = siblings.get('paragraph');
	const paragraph = typeof given === 'number' ? given : 1;
	const places = ofItems ? (article.paragraphs[paragraph - 1]?.items ?? []) : article.paragraphs;
	return places.map(({ zh, en }, index): Candidate => {
		const at = ofItems ? { paragraph, item: index + 1 } : { paragraph: index + 1 };
		const documentation = articleMarkdown(article, view, at);
		return { label: String(index + 1), detail: shortened(zh ?? en ?? ''), documentation };
	});
}

function conceptCandidate({ id, role, zh, en }: Concept): Candidate {
	return { label: id, detail: role, documentation: shortenedList([...zh, ...en].map((phrase) => codeSpan(phrase))) };
}

const PHRASES = 12;

function shortenedList(phrases: readonly string[]): string {
	return phrases.slice(0, PHRASES).join(' ') + (phrases.length > PHRASES ? ' …' : '');
}

/** Concepts, for `<…>` in patterns. */
export function conceptCandidates({ pack }: LawView): Candidate[] {
	return pack.concepts.map(conceptCandidate);
}

/** Names that the keys of a map may have beyond those of its schema: hegui.yaml weighs findings by requirement, and comparisons. */
export function namedKeys(field: string | undefined, { pack, locale }: LawView): Candidate[] {
	if (field !== 'severity') return [];
	return [...pack.requirements, ...pack.comparisons].map(({ id, title, why }) => ({
		label: id,
		detail: title[locale],
		documentation: escapeMarkdown(why[locale]),
	}));
}

/**
 * Names that a field may hold.
 *
 * @param field the last key of the path
 * @param siblings what stands beside it: the instrument of an article, the article of a paragraph
 */
export function namedCandidates(
	field: string | undefined,
	siblings: ReadonlyMap<string, unknown>,
	view: LawView,
): Candidate[] {
	const { pack, locale } = view;
	const instrument = pack.instruments.find(({ id }) => id === siblings.get('instrument'));
	switch (field) {
		case 'instrument':
		case 'instruments':
			return instrumentCandidates(view);
		case 'article':
			return instrument === undefined ? [] : articleCandidates(instrument, view);
		case 'paragraph':
		case 'item':
			return instrument === undefined ? [] : placeCandidates(instrument, siblings, view, field === 'item');
		case 'when':
		case 'features':
			return Object.entries(pack.features).map(([label, feature]) => ({ label, detail: feature.label[locale] }));
		case 'theme':
			return Object.entries(pack.themes).map(([label, title]) => ({ label, detail: title[locale] }));
		case 'consequences':
			return pack.consequences.map(({ id, title, says }) => ({
				label: id,
				detail: title[locale],
				documentation: escapeMarkdown(says[locale]),
			}));
		case 'requirement':
			return [...pack.requirements, ...pack.comparisons].map(({ id, title, why }) => ({
				label: id,
				detail: title[locale],
				documentation: escapeMarkdown(why[locale]),
			}));
		case 'masks':
			return conceptCandidates(view);
		case 'by':
			return [...pack.concepts.filter(({ role }) => role === 'agent').map(conceptCandidate), { label: 'unstated' }];
		default:
			return [];
	}
}
