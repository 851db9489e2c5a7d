// Versions of one text in two languages: which documents they are, which says less, and which of them prevails.
import { deepEqual } from 'node:assert/strict';
import type { DocumentLanguage, Verdict } from '../../../server/src/core/model.ts';
import {
	openPrecedence,
	type VersionMember,
	versionPairs,
	weakerVersions,
} from '../../../server/src/core/set/parity.ts';
import { comparisonSchema } from '../../../server/src/lawpack/schema.ts';
import { toyLaw } from '../../support/toy.ts';

interface Said {
	readonly verdict?: Verdict;
	readonly facets?: readonly string[];
	readonly applies?: boolean;
	readonly isOneSentence?: boolean;
	/** Facets that are stated in passing. */
	readonly passing?: readonly string[];
}

function member(path: string, language: DocumentLanguage, said: Readonly<Record<string, Said>> = {}): VersionMember {
	return {
		path,
		documentType: 'service-agreement',
		language,
		text: path.replace(/^\w+\./, ''),
		findings: Object.entries(said).map(
			([requirement, { verdict = 'missing', facets = [], passing = [], isOneSentence = false, applies = true }]) => {
				const stated = facets.map((facet) => ({ facet }));
				const homes = facets.map((facet, index) => ({
					facet,
					sentence: isOneSentence ? 0 : index,
					isHome: !passing.includes(facet),
				}));
				return { requirement, verdict, applies, severity: 'none', isDecided: false, hasSection: false, stated, homes };
			},
		),
	};
}

describe('versions of a text', () => {
	it('are a Chinese and an English one', () => {
		const members = [member('zh.a', 'zh-Hans'), member('zh.b', 'zh-Hant'), member('en.a', 'en'), member('en.c', 'en')];
		deepEqual(versionPairs(members), [[0, 2]]);
	});

	it('are none where there are several in one language', () => {
		const members = [member('zh.a', 'zh-Hans'), member('tw.a', 'zh-Hant'), member('en.a', 'en')];
		deepEqual(versionPairs(members), []);
	});
});

describe('a version that says less', () => {
	const weaker = (zh: Said, en: Said): unknown[] => {
		const members = [member('zh.a', 'zh-Hans', { doorbells: zh }), member('en.a', 'en', { doorbells: en })];
		return weakerVersions(members, versionPairs(members), toyLaw.pack).map(({ weak, strong, facets }) => {
			return [members[weak]?.path, members[strong]?.path, ...facets];
		});
	};
	const whole: Said = { verdict: 'fulfilled', facets: ['bell', 'reply'] };
	const part: Said = { verdict: 'partial', facets: ['bell'] };

	it('is told in both directions, with what it lacks', () => {
		deepEqual(weaker(whole, part), [['en.a', 'zh.a', 'reply']]);
		deepEqual(weaker({}, whole), [['zh.a', 'en.a', 'bell', 'reply']]);
		deepEqual(weaker(part, {}), [['en.a', 'zh.a', 'bell']]);
	});

	it('is none where the other says it in passing, or its own words may say it', () => {
		deepEqual(weaker({ ...whole, passing: ['bell', 'reply'] }, {}), []);
		deepEqual(weaker({ ...whole, passing: ['reply'] }, {}), [['en.a', 'zh.a', 'bell']]);
		deepEqual(weaker(whole, { verdict: 'unclear' }), []);
	});

	it('is none where it has the rest of the same sentence', () => {
		deepEqual(weaker({ ...whole, isOneSentence: true }, part), []);
		deepEqual(weaker({ ...whole, isOneSentence: true }, {}), [['en.a', 'zh.a', 'bell', 'reply']]);
	});

	it('is none where both say as much, where it contradicts, or where the law asks for nothing', () => {
		deepEqual(weaker(whole, whole), []);
		deepEqual(weaker(part, { verdict: 'partial', facets: ['reply'] }), []);
		deepEqual(weaker(whole, { verdict: 'contradicted' }), []);
		const outside: Said = { verdict: 'notApplicable', applies: false };
		deepEqual(weaker({ ...outside, facets: ['bell'] }, outside), []);
	});

	it('counts what is stated, where the law asks for nothing in one of them', () => {
		deepEqual(weaker(whole, { verdict: 'notApplicable', applies: false, facets: ['bell', 'reply'] }), []);
		deepEqual(weaker(whole, { verdict: 'notApplicable', applies: false }), [['en.a', 'zh.a', 'bell', 'reply']]);
	});
});

describe('which version prevails', () => {
	const words = { zh: '门', en: 'door' };
	const comparison = comparisonSchema.parse({
		id: 'it',
		title: words,
		why: words,
		kind: 'version',
		severity: 'warning',
		stated: [{ find: '以中文为准', is: 'zh' }],
		examples: { differ: {}, agree: {} },
	});
	const open = (...claims: readonly (readonly ('zh' | 'en')[])[]): unknown[] => {
		const members = claims.map((texts) => ({
			values: texts.map((text) => ({ comparison: 'it', value: { kind: 'version' as const, text } })),
		}));
		return openPrecedence(members, [[0, 1]], comparison).map(({ verdict, members: concerned, places }) => {
			return [verdict, concerned, places.length];
		});
	};

	it('is open where nobody says it', () => deepEqual(open([], [], []), [['missing', [0, 1], 0]]));

	it('is settled by one of them, or by another document of the set', () => {
		deepEqual(open(['zh'], []), []);
		deepEqual(open(['zh'], ['zh']), []);
		deepEqual(open([], [], ['en']), []);
	});

	it('is open where each claims it', () => deepEqual(open(['zh'], ['en']), [['contradicted', [0, 1], 2]]));
});
