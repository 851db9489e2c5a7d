// The shape of the law's YAML files; what passes here is what the core may rely on.
import * as z from 'zod';
import { ranks, roles, uncarriedReasons } from '../core/law.ts';
import { documentTypes, serviceKinds, valueKinds } from '../core/model.ts';

const id = z.string().regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/, 'lower-case words joined by hyphens');
const text = z.string().min(1);
const words = z.strictObject({ zh: text, en: text });
const day = z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/, 'a day as YYYY-MM-DD');
const verification = z.enum(['verified', 'partial', 'unverified']);
const phrases = z.array(text).default([]);
const bilingual = z.strictObject({ zh: phrases, en: phrases });

const NUMBER_FORM = 'a number such as 13, or 286-1 for 第二百八十六条之一';
const articleNumber = z
	.union([z.int().positive(), z.string().regex(/^\d+-\d+$/, NUMBER_FORM)], NUMBER_FORM)
	.describe(NUMBER_FORM);

const paragraph = z.strictObject({
	zh: text.nullable(),
	en: text.nullable(),
	items: z.array(words).min(1).optional(),
	verification: verification.optional(),
	note: words.optional(),
});

export const instrumentSchema = z.strictObject({
	id,
	rank: z.enum(ranks),
	title: words,
	edition: words.optional(),
	shortTitle: words,
	names: z.array(text).min(1),
	issuer: words,
	documentNumber: text,
	promulgated: day,
	effective: day,
	supersededBy: z
		.strictObject({
			instrument: id,
			on: day,
			articles: z
				.record(z.string().regex(/^\d+(?:-\d+)?$/), z.array(articleNumber).min(1))
				.optional()
				.describe('where articles with a new number went'),
		})
		.optional(),
	source: z.url(),
	verification: z.strictObject({ state: verification, note: words }),
	lastChecked: day,
	completeness: z.enum(['complete', 'extract']),
	articleStyle: z.enum(['article', 'item']).optional(),
	lastArticle: z.int().positive(),
	uncarried: z
		.array(
			z.strictObject({
				articles: z.string().regex(/^\d+(?:-\d+|\.\.\d+)?(?:, \d+(?:-\d+|\.\.\d+)?)*$/, 'such as 1..4, 9, 286-1'),
				reason: z.enum(uncarriedReasons),
				note: words.optional(),
			}),
		)
		.default([])
		.describe('articles on which no requirement rests, and why'),
	articles: z.array(z.strictObject({ number: articleNumber, paragraphs: z.array(paragraph).min(1) })).min(1),
});

const patternShape = {
	find: text.describe(
		'slots in order: <concept>, phrases|alternatives, … near, …… later, + also, !not, {duration >= 6 months}',
	),
	by: z
		.union([id, z.array(id).min(1)])
		.transform((by) => (typeof by === 'string' ? [by] : by))
		.optional()
		.describe('who must be the one that acts; `unstated` where the sentence names nobody'),
	under: text.optional().describe('concept or phrases that a heading or list head above must hold'),
	within: z.enum(['sentence', 'clause']).optional(),
	polarity: z.enum(['affirmed', 'any']).optional().describe('`any`: also where the words are negated or forbidden'),
};
const pattern = z.union([text.transform((find) => ({ find })), z.strictObject(patternShape)]);
const patterns = z.array(pattern).default([]);

const facet = z.strictObject({
	id,
	title: words,
	stated: z.array(pattern).min(1).describe('the draft states it'),
	partial: patterns.describe('the draft speaks of it without stating it in full'),
	unclear: patterns.describe('words that may or may not state it'),
});

const pinpoint = z.strictObject({
	instrument: id,
	article: articleNumber,
	paragraph: z.int().positive().optional(),
	item: z.int().positive().optional(),
});

const provision = z.strictObject({
	...pinpoint.shape,
	basis: z
		.enum(['A', 'B', 'C'])
		.describe('A demands the publication or term itself, B works through the document, C internal duty'),
	services: z.array(z.enum(serviceKinds)).min(1).optional().describe('service kinds that it binds; all if left out'),
	when: z.array(id).min(1).optional().describe('features of which the service must have one'),
	consequences: z.array(id).min(1).optional().describe('what may follow a breach: ids from law/consequences'),
});

const pairs = z.array(z.array(text).length(2)).default([]);
const bilingualPairs = z.strictObject({ zh: pairs, en: pairs });

export const comparisonSchema = z.strictObject({
	id,
	title: words,
	why: words,
	kind: z
		.enum(valueKinds)
		.describe(
			'what is compared: a duration may be a minimum or a maximum, of a deadline only the length counts; version: the language version that prevails',
		),
	severity: z.enum(['warning', 'information']).describe('how much it matters that documents do not agree'),
	provisions: z.array(pinpoint).default([]).describe('the law that fixes it'),
	between: z
		.array(z.enum(['documents', 'clauses']))
		.default(['documents'])
		.describe('documents of a set, places of one document; versions of one text in two languages always'),
	stated: z
		.array(
			z.union([
				text.transform((find) => ({ find })),
				z.strictObject({
					...patternShape,
					is: z.enum(['zh', 'en']).optional().describe('the version that these words let prevail'),
				}),
			]),
		)
		.min(1)
		.describe('words that hold the value, or after which it comes in the same sentence'),
	examples: z.strictObject({
		differ: bilingualPairs.describe('pairs of texts that do not agree'),
		agree: bilingualPairs.describe('pairs of texts that do, or of which one speaks of something else'),
	}),
});

const caseNote = z.strictObject({ court: words, docket: text, held: words });

export const requirementSchema = z.strictObject({
	id,
	title: words,
	theme: id.optional().describe('what it is about; one of the themes of law/documents'),
	modality: z.enum(['obligation', 'prohibition', 'encouragement']),
	weak: z
		.literal(true)
		.optional()
		.describe('measured on documents and not yet told well enough: its gaps are information'),
	provisions: z.array(provision).min(1),
	documents: z.array(z.enum(documentTypes)).min(1),
	why: words,
	needs: z
		.union([z.literal('all'), z.int().positive()])
		.default('all')
		.describe('how many facets must be stated'),
	facets: z.array(facet).min(1),
	contradicted: patterns.describe('the draft says the opposite of what the law demands'),
	anchor: z.strictObject({ zh: z.array(text).min(1), en: z.array(text).min(1) }),
	cases: z.array(caseNote).min(1).optional(),
	modelClause: z.strictObject({ heading: words, zh: text, en: text }),
	examples: z.strictObject({
		fulfilled: z.strictObject({ zh: z.array(text).min(1), en: z.array(text).min(1) }),
		partial: bilingual.default({ zh: [], en: [] }),
		missing: z.strictObject({ zh: z.array(text).min(1), en: z.array(text).min(1) }),
		contradicted: bilingual.default({ zh: [], en: [] }),
	}),
});

export const lexiconSchema = z.record(
	id,
	z.strictObject({
		role: z.enum(roles).optional(),
		masks: z.array(id).optional().describe('concepts whose phrases inside a phrase of this one do not count'),
		takesDefinedNames: z.boolean().optional().describe('names that the draft defines for a party count as this agent'),
		zh: phrases,
		en: phrases,
	}),
);

const dateMark = z.strictObject({ before: bilingual, after: bilingual });

const cue = z.strictObject({ title: bilingual, text: bilingual, least: z.int().positive() });

export const factsSchema = z.strictObject({
	themes: z.record(id, words).default({}).describe('what requirements are about, in the order of reports'),
	documentTypes: z.partialRecord(z.enum(documentTypes), cue).default({}),
	serviceKinds: z.partialRecord(z.enum(serviceKinds), cue).default({}),
	features: z
		.record(id, z.strictObject({ label: words, ...cue.shape }))
		.default({})
		.describe('what a service does and on which provisions depend'),
	dates: z
		.strictObject({ announced: dateMark, effective: dateMark, updated: dateMark, others: bilingual })
		.optional()
		.describe('words beside a date that tell what happens on it'),
});

const facetName = z.strictObject({ requirement: id, facet: id });

export const changeRuleSchema = z.strictObject({
	id,
	title: words,
	provisions: z.array(pinpoint).describe('none where the promise of a document is all there is'),
	documents: z.array(z.enum(documentTypes)).min(1),
	services: z.array(z.enum(serviceKinds)).min(1).optional().describe('service kinds that it binds; all if left out'),
	when: z.array(id).min(1).optional().describe('features of which the service must have one'),
	about: z
		.array(id)
		.min(1)
		.optional()
		.describe('requirements; only changes of clauses that speak to one of them count'),
	days: z.int().positive().optional().describe('days between announcement and effect'),
	promised: facetName.optional().describe('the part of a requirement by which a document promises more days, or any'),
	counting: words.optional().describe('how the days are counted'),
	duties: z
		.array(
			z.strictObject({
				id,
				title: words,
				provisions: z.array(pinpoint).min(1),
				stated: z.array(facetName).min(1).describe('by which the document tells of it; one is enough'),
			}),
		)
		.default([]),
});

export const consequencesSchema = z.record(
	id,
	z.strictObject({
		kind: z.enum(['administrative', 'criminal', 'civil']),
		provisions: z.array(pinpoint).min(1),
		title: words,
		says: words,
		requires: words.optional().describe('what must come first'),
	}),
);

const wordChanges = z.strictObject({
	label: words,
	words: z.array(
		z.strictObject({
			from: text,
			to: text,
			'not-after': z.array(text).optional(),
			'not-before': z.array(text).optional(),
		}),
	),
});

/** What the self-test changes. */
export const stressSchema = z.strictObject({
	synonyms: wordChanges,
	polarity: wordChanges,
	agent: wordChanges.extend({ stranger: id }),
});

/** From which score the second voice speaks up, by requirement. */
export const thresholdsSchema = z.record(id, z.number());

/** What `npm run train` writes. */
export const weightsSchema = z.strictObject({
	digest: text.describe('of everything that it was trained on'),
	columns: z.array(z.strictObject({ requirement: id, scale: z.number(), bias: z.number() })),
	weights: z.base64().describe('signed bytes: for each bucket of n-grams a weight for each column'),
});
export type VoiceWeights = z.output<typeof weightsSchema>;

export const enforcementSchema = z.strictObject({
	id,
	title: words,
	instruments: z.array(id).min(1),
	points: z
		.array(
			z.strictObject({
				kind: z.enum(['power', 'right', 'time-limit']),
				says: words,
				provisions: z.array(pinpoint).min(1),
			}),
		)
		.min(1),
});
