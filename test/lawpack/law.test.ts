// The repository's own law keeps its promises: instruments with dates that fit, requirements that can be fulfilled.
import { deepEqual, equal, ok } from 'node:assert/strict';
import { articleRank, articlesIn, carriedArticles } from '../../server/src/core/judge/carried.ts';
import type { Instrument } from '../../server/src/core/law.ts';
import { pack, today } from '../support/law.ts';

const byId = new Map(pack.instruments.map((instrument) => [instrument.id, instrument]));

/** Last day on which an instrument is in force; days compare as strings. */
function until({ supersededBy }: Instrument): string {
	return supersededBy?.on ?? '9999-12-31';
}

for (const instrument of pack.instruments) {
	describe(`instrument ${instrument.id}`, () => {
		it('was promulgated, took effect and was checked, in this order', () => {
			ok(instrument.promulgated <= instrument.effective);
			ok(instrument.promulgated <= instrument.lastChecked && instrument.lastChecked <= today);
		});

		it('has its articles in order, each once', () => {
			const numbers = instrument.articles.map(({ number }) => number);
			deepEqual(
				numbers,
				[...new Set(numbers)].sort((a, b) => articleRank(a) - articleRank(b)),
			);
			if (instrument.completeness === 'complete') {
				deepEqual(
					numbers,
					numbers.map((_, index) => index + 1),
				);
			}
		});

		it('accounts for each article once: a requirement rests on it, or it is said why none does', () => {
			const wrong = carriedArticles(instrument, pack).filter(
				({ requirements, uncarried }) => requirements.length > 0 === (uncarried !== undefined),
			);
			deepEqual(
				wrong.map(({ article, requirements }) => `${article} ${requirements.join()}`),
				[],
			);
			const numbers = instrument.uncarried.flatMap(({ articles }) => articlesIn(articles));
			deepEqual(numbers.length, new Set(numbers).size, 'an article is named twice');
		});

		it('says why where a Chinese wording is not given or not verified in full', () => {
			for (const { number, paragraphs } of instrument.articles) {
				for (const { zh, note, verification } of paragraphs) {
					if (zh === null) ok(note !== undefined && verification === 'unverified', `article ${number}`);
					else if (verification !== undefined && verification !== 'verified')
						ok(note !== undefined, `article ${number}`);
				}
			}
		});

		it('claims to be verified only where every paragraph is', () => {
			const states = instrument.articles.flatMap(({ paragraphs }) =>
				paragraphs.map(({ verification }) => verification),
			);
			if (instrument.verification.state === 'verified') {
				ok(states.every((state) => state === undefined || state === 'verified'));
			}
		});

		it('can be cited by its title, with and without the name of the state', () => {
			const title = instrument.title.zh.replace(/^中华人民共和国/, '');
			const names = instrument.names.map((name) => name.replace(/^中华人民共和国/, ''));
			ok(names.includes(title), `${title} is not among ${names.join('、')}`);
		});

		const { supersededBy } = instrument;
		if (supersededBy !== undefined) {
			it('was replaced by an instrument that is here and took effect on that day', () => {
				const successor = byId.get(supersededBy.instrument);
				ok(successor !== undefined && successor !== instrument, supersededBy.instrument);
				equal(successor.effective, supersededBy.on);
				ok(supersededBy.on > instrument.effective);
			});
		}
	});
}

describe('instruments', () => {
	it('of one name are never in force together', () => {
		for (const one of pack.instruments) {
			for (const other of pack.instruments) {
				if (one.id >= other.id || !one.names.some((name) => other.names.includes(name))) continue;
				ok(until(one) <= other.effective || until(other) <= one.effective, `${one.id} and ${other.id}`);
			}
		}
	});
});

for (const requirement of pack.requirements) {
	describe(`requirement ${requirement.id}`, () => {
		it('rests on something in force today', () => {
			ok(
				requirement.provisions.some(({ instrument: id }) => {
					const instrument = byId.get(id);
					return instrument !== undefined && instrument.effective <= today && today < until(instrument);
				}),
			);
		});

		it('is about one of the themes', () => ok(Object.hasOwn(pack.themes, requirement.theme ?? '')));

		it('names each provision, document and facet once', () => {
			const provisions = requirement.provisions.map(({ instrument, article, paragraph, item }) =>
				[instrument, article, paragraph, item].join(' '),
			);
			for (const list of [provisions, requirement.documents, requirement.facets.map(({ id }) => id)]) {
				deepEqual([...new Set(list)], [...list]);
			}
		});

		it('needs no more facets than it has', () => {
			ok(requirement.needs === 'all' || requirement.needs <= requirement.facets.length);
		});

		it('leaves the same blanks in both languages of its model clause', () => {
			const blanks = (clause: string): string[] =>
				[...clause.matchAll(/\{\{([^|}]*)\|/g)].map(([, name = '']) => name).sort();
			deepEqual(blanks(requirement.modelClause.zh), blanks(requirement.modelClause.en));
			ok(!/\{\{[^|}]*\}\}/.test(requirement.modelClause.zh + requirement.modelClause.en), 'a blank without words');
		});
	});
}
