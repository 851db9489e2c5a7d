// Which article of an instrument carries which requirement, or why none does.
import type { ArticleNumber, Instrument, Pack, Uncarried } from '../law.ts';

/** One article of an instrument and what rests on it. */
export interface CarriedArticle {
	readonly article: ArticleNumber;
	/** Ids of the requirements that rest on it. */
	readonly requirements: readonly string[];
	/** Ids of consequences and proceedings that cite it. */
	readonly cited: readonly string[];
	/** Why no requirement rests on it; undefined where one does, or nobody has said. */
	readonly uncarried: Uncarried | undefined;
}

/** Order of articles: 286 < 286-1 < 287. */
export function articleRank(article: ArticleNumber): number {
	const [main = 0, suffix = 0] = String(article).split('-').map(Number);
	return main + suffix / 1000;
}

/** Articles that a list of numbers and ranges names, such as `1..4, 9, 286-1`. */
export function articlesIn(list: string): string[] {
	return list.split(', ').flatMap((part) => {
		const [from = '', to] = part.split('..');
		if (to === undefined) return [from];
		return Array.from({ length: Number(to) - Number(from) + 1 }, (_, index) => String(Number(from) + index));
	});
}

/** Every article of an instrument, held here or not, with what rests on it. */
export function carriedArticles(instrument: Instrument, pack: Pack): CarriedArticle[] {
	const isHere = (pinpoint: { readonly instrument: string }): boolean => pinpoint.instrument === instrument.id;
	const requirements = new Map<string, Set<string>>();
	const cited = new Map<string, Set<string>>();
	const note = (notes: Map<string, Set<string>>, article: ArticleNumber, id: string): void => {
		notes.set(String(article), (notes.get(String(article)) ?? new Set<string>()).add(id));
	};
	for (const { id, provisions } of pack.requirements) {
		for (const provision of provisions.filter(isHere)) note(requirements, provision.article, id);
	}
	for (const { id, provisions } of pack.consequences) {
		for (const pinpoint of provisions.filter(isHere)) note(cited, pinpoint.article, id);
	}
	for (const { id, points } of pack.enforcement) {
		for (const pinpoint of points.flatMap(({ provisions }) => provisions).filter(isHere))
			note(cited, pinpoint.article, id);
	}
	const reasons = new Map(
		instrument.uncarried.flatMap((one) => articlesIn(one.articles).map((article) => [article, one])),
	);
	const numbers = new Set([
		...Array.from({ length: instrument.lastArticle }, (_, index) => String(index + 1)),
		...instrument.articles.map(({ number }) => String(number)),
		...reasons.keys(),
	]);
	return [...numbers]
		.sort((a, b) => articleRank(a) - articleRank(b))
		.map((article) => ({
			article,
			requirements: [...(requirements.get(article) ?? [])],
			cited: [...(cited.get(article) ?? [])],
			uncarried: reasons.get(article),
		}));
}
