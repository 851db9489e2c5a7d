// A small law of our own, so that tests of the engine do not depend on the real one: toys, diaries, doorbells.
import { deepEqual } from 'node:assert/strict';
import type { Pack } from '../../server/src/core/law.ts';
import { type CompiledPack, compilePack, type Law } from '../../server/src/core/match/compile.ts';
import { type LoadedPack, loadPack, type PackFiles } from '../../server/src/lawpack/pack.ts';
import { requirementSchema } from '../../server/src/lawpack/schema.ts';
import { type CheckOptions, checkMarked, reviewWith } from './marked.ts';

function instrument(id: string, name: string, dates: string, articles: string): string {
	return `
id: ${id}
rank: law
title: { zh: ${name}, en: ${id} rules }
shortTitle: { zh: ${name.slice(0, 2)}（${id.slice(-4)}）, en: ${id} }
names: [${name}, 中华人民共和国${name}, ${id.slice(0, -5)} rules]
issuer: { zh: 玩具部, en: Ministry of Toys }
documentNumber: 玩具部令第1号
${dates}
source: https://example.com/${id}
verification: { state: verified, note: { zh: 已核实, en: verified } }
lastChecked: 2026-01-01
completeness: extract
lastArticle: 12
articles: ${articles}
`;
}

const TOY_2010 = instrument(
	'toy-2010',
	'玩具规定',
	'promulgated: 2009-12-01\neffective: 2010-01-01\nsupersededBy: { instrument: toy-2020, on: 2020-06-01, articles: { "1": [3] } }',
	`[ { number: 1, paragraphs: [ { zh: 用户可以离开。, en: Users may leave. } ] } ]`,
);
const TOY_2020 = instrument(
	'toy-2020',
	'玩具规定',
	'promulgated: 2020-01-01\neffective: 2020-06-01',
	`[ { number: 1, paragraphs: [ { zh: 应当印制玩具目录。, en: There must be a catalogue. } ] },
     { number: 3, paragraphs: [ { zh: 用户可以离开。, en: Users may leave. }, { zh: 日记保存六个月。, en: Diaries are kept for six months. } ] },
     { number: 12, paragraphs: [ { zh: 应当装门铃。, en: There must be a doorbell., items: [ { zh: 响, en: it rings } ] } ] } ]`,
);
const KITE_2015 = instrument(
	'kite-2015',
	'风筝规定',
	'promulgated: 2015-01-01\neffective: 2015-03-01',
	`[ { number: 2, paragraphs: [ { zh: 群主管风筝。, en: Owners fly kites. } ] } ]`,
);

export const LEXICON = `
user: { role: agent, zh: [用户, 您], en: ["you (can|may|must)", users] }
platform: { role: agent, takesDefinedNames: true, zh: [平台, 我们], en: [we, the platform] }
possessive: { role: possessive, zh: [的], en: ["'s"] }
object-marker: { role: object-marker, zh: [向, 为, 通知], en: [to, for] }
negation: { role: negation, zh: [不, 未, 无法, 不会], en: [not, never, without, cannot] }
not-negation: { masks: [negation], zh: [不仅, 不少于, 不超过, 未成年], en: [not only] }
prohibition: { role: prohibition, zh: [不得, 禁止], en: [must not, may not] }
denial: { role: denial, zh: [不会, 无权], en: [will not] }
stranger: { role: agent, zh: [邻居], en: [neighbours] }
must: { role: modality, zh: [应当, 必须], en: [must, shall] }
may: { role: modality, zh: [可以, 有权], en: [may, can] }
condition: { role: condition, zh: [如果], en: [if] }
turn: { role: turn, zh: [但是], en: [but] }
definition: { role: definition, zh: [以下简称], en: [hereinafter] }
meaning: { role: meaning, zh: [是指], en: [means] }
gloss: { role: gloss, zh: [指], en: [mean] }
company: { role: company, zh: [公司], en: [ltd] }
no-party: { role: no-party, zh: [协议, 玩具], en: [agreement] }
at-least: { role: at-least, zh: [不少于, 至少, 以上], en: [at least, no less than] }
at-most: { role: at-most, zh: [不超过, 至多, 以内], en: [at most, no more than, within] }
leave: { zh: [离开, 走人, 注销(账号|账户)], en: ["leave(s|)", "go(es|) away"] }
diary: { zh: [日记, 日记本], en: ["diar(y|ies)"] }
keep: { zh: [保存, 留存], en: ["keep(s|)", kept] }
doorbell: { zh: [门铃], en: ["doorbell(s|)"] }
reply: { zh: [应门, 答复], en: ["answer(s|ed|)"] }
`;

/** Words of the self-test. */
const CHANGES = `
synonyms: { label: { zh: 近义词, en: synonyms }, words: [ { from: 离开, to: 走人 }, { from: 可以, to: 有权 } ] }
polarity: { label: { zh: 否定, en: polarity }, words: [ { from: 可以, to: 不可以 }, { from: 有权, to: 无权 } ] }
agent:
  label: { zh: 主体, en: who acts }
  stranger: stranger
  words: [ { from: 您, to: 邻居, not-before: [的] }, { from: 用户, to: 邻居 } ]
`;

const COMMON = `
documents: [service-agreement, platform-rules]
why: { zh: 因为。, en: Because. }
`;
const EXAMPLES = `
examples: { fulfilled: { zh: [好。], en: [Good.] }, missing: { zh: [坏。], en: [Bad.] } }
`;

const LEAVING = `
id: leaving
title: { zh: 离开, en: leaving }
modality: obligation
provisions:
  - { instrument: toy-2020, article: 3, paragraph: 1, basis: A, consequences: [toy-fine, toy-crime] }
  - { instrument: toy-2010, article: 1, basis: B, consequences: [toy-fine] }
${COMMON}
facets:
  - id: right
    title: { zh: 用户可以离开, en: users may leave }
    stated: [ { find: <may> …… <leave>, by: user } ]
    partial: [ <leave> … 玩具|toys ]
    unclear: [ <leave> ]
contradicted: [ { find: 无法|不得|cannot|may not … <leave>, polarity: any } ]
anchor: { zh: [离开, 账号], en: [leaving, accounts] }
modelClause:
  heading: { zh: 离开, en: Leaving }
  zh: 您可以随时通过“{{entry|大门}}”离开。
  en: You may leave at any time through “{{entry|the gate}}”.
${EXAMPLES}
`;

const DIARIES = `
id: diaries
title: { zh: 日记, en: diaries }
modality: obligation
provisions: [ { instrument: toy-2020, article: 3, paragraph: 2, basis: C } ]
${COMMON}
facets:
  - id: kept
    title: { zh: 日记保存六个月, en: diaries kept for six months }
    stated: [ "<diary> …… <keep> + {duration >= 6 months}" ]
    partial: [ <diary> …… <keep> ]
contradicted: [ "<diary> …… <keep> …… {duration < 6 months}" ]
anchor: { zh: [日记], en: [diaries] }
modelClause:
  heading: { zh: 日记, en: Diaries }
  zh: 日记保存{{months|六}}个月。
  en: Diaries are kept for {{months|six}} months.
${EXAMPLES}
`;

const DOORBELLS = `
id: doorbells
title: { zh: 门铃, en: doorbells }
modality: obligation
provisions:
  - { instrument: toy-2020, article: 12, item: 1, basis: B }
  - { instrument: kite-2015, article: 2, basis: A, services: [group] }
${COMMON}
facets:
  - { id: bell, title: { zh: 门铃, en: a bell }, stated: [ <doorbell> ] }
  - { id: reply, title: { zh: 应门, en: an answer }, stated: [ { find: <reply>, by: [platform, unstated] } ] }
anchor: { zh: [门铃, 联系], en: [doorbells, contact] }
modelClause:
  heading: { zh: 门铃与应门, en: Doorbells }
  zh: 我们设有门铃，并及时应门。
  en: We have a doorbell and answer it.
${EXAMPLES}
`;

const FACTS = `
documentTypes:
  service-agreement: { title: { zh: [协议], en: [terms] }, text: { zh: [本协议], en: [] }, least: 1 }
  platform-rules: { title: { zh: [规则], en: [rules] }, text: { zh: [本规则, 守则], en: [] }, least: 2 }
  privacy-policy: { title: { zh: [隐私政策], en: [privacy policy] }, text: { zh: [隐私], en: [] }, least: 1 }
  other-agreement: { title: { zh: [], en: [] }, text: { zh: [], en: [] }, least: 99 }
serviceKinds:
  group: { title: { zh: [群规], en: [] }, text: { zh: [群主, 建群], en: [] }, least: 2 }
  game: { title: { zh: [游戏], en: [game] }, text: { zh: [玩家], en: [] }, least: 1 }
`;

const CONSEQUENCES = `
toy-fine:
  kind: administrative
  provisions: [ { instrument: toy-2020, article: 12 } ]
  title: { zh: 罚玩具, en: Toy fine }
  says: { zh: 罚三个玩具。, en: Three toys are taken. }
toy-crime:
  kind: criminal
  provisions: [ { instrument: toy-2020, article: 1 } ]
  title: { zh: 禁足, en: House arrest }
  says: { zh: 禁足一天。, en: No going out for a day. }
  requires: { zh: 须先经书面提醒而拒不改正。, en: Only after a written reminder was refused. }
`;

const ENFORCEMENT = `
id: toy-court
title: { zh: 玩具法庭程序, en: Toy court }
instruments: [toy-2020]
points:
  - { kind: power, says: { zh: 法庭可以提问。, en: The court may ask. }, provisions: [ { instrument: toy-2020, article: 12 } ] }
  - { kind: right, says: { zh: 可以回答。, en: One may answer. }, provisions: [ { instrument: toy-2020, article: 12 } ] }
`;

function file(path: string, text: string): { path: string; text: string } {
	return { path, text };
}

/** The toy law as files, to be changed by tests of the loader. */
export const toyFiles: PackFiles = {
	version: '0',
	instruments: [
		file('law/toy-2010.yaml', TOY_2010),
		file('law/toy-2020.yaml', TOY_2020),
		file('law/kite-2015.yaml', KITE_2015),
	],
	requirements: [
		file('law/leaving.yaml', LEAVING),
		file('law/diaries.yaml', DIARIES),
		file('law/doorbells.yaml', DOORBELLS),
	],
	lexicon: [file('law/words.yaml', LEXICON)],
	facts: [file('law/facts.yaml', FACTS)],
	consequences: [file('law/consequences.yaml', CONSEQUENCES)],
	enforcement: [file('law/toy-court.yaml', ENFORCEMENT)],
	consistency: [],
	stress: file('law/changes.yaml', CHANGES),
};

/** Loads files of which none may have a problem. */
function wholly({ pack, problems }: LoadedPack): CompiledPack {
	deepEqual(problems, []);
	return compilePack(pack);
}

export const toyLaw: CompiledPack = wholly(loadPack(toyFiles));

/** A law as servers take it. */
export function asLaw(pack: Pack): Law {
	let compiled: CompiledPack | undefined;
	return {
		pack,
		get compiled() {
			compiled ??= compilePack(pack);
			return compiled;
		},
	};
}

/** Reviews a marked text with the toy law. */
export function check(marked: string, options: CheckOptions = {}): void {
	checkMarked(toyLaw, marked, options);
}

/** A pattern as a requirement's file has it: its text, or its fields. */
export type Pattern = string | Readonly<Record<string, unknown>>;

/** The toy law with one requirement, `it`, that is stated where one of these patterns holds. */
export function lawOf(...patterns: readonly Pattern[]): CompiledPack {
	const stated = requirementSchema.shape.facets.element.shape.stated.parse(patterns);
	const [requirement] = toyLaw.pack.requirements;
	const [facet] = requirement?.facets ?? [];
	if (requirement === undefined || facet === undefined) throw new Error('the toy law has lost its first requirement');
	const facets = [{ ...facet, stated, partial: [], unclear: [] }];
	return compilePack({ ...toyLaw.pack, requirements: [{ ...requirement, id: 'it', facets, contradicted: [] }] });
}

/** The words in which a pattern finds its statement, in order. */
export function found(pattern: Pattern, text: string, options: CheckOptions = {}): string[] {
	const [finding] = reviewWith(lawOf(pattern), text, options).findings;
	return (finding?.evidence ?? []).map(({ start, end }) => text.slice(start, end));
}
