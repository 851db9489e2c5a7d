// The words of duty, permission and prohibition, as the lexicon of the law has them, become rules of a grammar.
import traditionalToSimplified from 'opencc-js/dict/TSCharacters';
import { anyOfFirst, escapeRegex, type Rule, WORD_END, WORD_START } from './parts.ts';

/** A concept of law/lexicon, as far as colours need it. */
export interface Concept {
	readonly role?: string;
	readonly masks?: readonly string[];
	readonly zh: readonly string[];
	readonly en: readonly string[];
}

export type Lexicon = Readonly<Record<string, Concept>>;

/** In this order: “shall not be obliged to” bans nothing, and 不可以 allows nothing. */
const SCOPES: readonly (readonly [role: string, scope: string])[] = [
	['denial', 'keyword.other.modality.denial.hegui'],
	['prohibition', 'keyword.control.prohibition.hegui'],
	['modality', 'keyword.other.modality.hegui'],
];

/**
 * Words that hold 应, 可, 能 or 需 and are none, beyond those of the lexicon: the review looks at whole clauses, where
 * they do no harm; colours look at the word alone.
 */
const UNCOLOURED: Readonly<Record<string, readonly string[]>> = {
	modality: [
		...['应对', '应届', '应聘', '应付', '应收', '应税', '应有尽有', '应运', '照应', '感应', '答应'],
		...['可见', '可行', '可信', '可疑', '可爱', '可口', '可观', '宁可', '尚可', '可视', '可读', '可再生'],
		...['能源', '能量', '才能', '节能', '动能', '潜能', '机能', '效能', '电能', '只能', '万能', '能否'],
		...['必需', '所需', '刚需', '供需', '按需', '特需', '急需', '须臾'],
	],
};

const traditionalOf = new Map<string, string[]>();
for (const pair of traditionalToSimplified.split('|')) {
	const [traditional = '', simplified = ''] = pair.split(' ');
	for (const character of simplified) {
		traditionalOf.set(character, [...(traditionalOf.get(character) ?? []), traditional]);
	}
}

/** All phrases that an entry of the lexicon stands for: `a(b|c)` for `ab` and `ac`. */
export function phrasesOf(entry: string): string[] {
	const group = /^(.*?)\(([^()]*)\)(.*)$/.exec(entry);
	if (group === null) return [entry];
	const [, before = '', choices = '', after = ''] = group;
	return choices.split('|').flatMap((choice) => phrasesOf(before + choice + after));
}

/** Simplified and traditional script. */
function chinese(phrase: string): string {
	return [...phrase]
		.map((character) => {
			const others = traditionalOf.get(character)?.filter((other) => other !== character) ?? [];
			return others.length === 0 ? escapeRegex(character) : `[${character}${others.join('')}]`;
		})
		.join('');
}

/** As written, at the beginning of a sentence, and in capitals; to fold case in general makes Oniguruma slow to start. */
function english(phrase: string): string[] {
	const words = phrase.trim();
	const first = words.charAt(0);
	return [`[${first}${first.toUpperCase()}]${pattern(words.slice(1))}`, pattern(words.toUpperCase())];
}

function pattern(words: string): string {
	return escapeRegex(words).replace(/\s+/g, '\\s+').replaceAll("'", "['’]");
}

/** One rule for Chinese and one for English words: searched apart, each is found several times faster. */
function rulesOf(name: string | undefined, zh: readonly string[], en: readonly string[]): Rule[] {
	const han = anyOfFirst(zh.flatMap(phrasesOf).map(chinese));
	const latin = anyOfFirst(en.flatMap(phrasesOf).flatMap(english));
	const matches = [han, latin && `${WORD_START}${latin}${WORD_END}`].filter((match) => match !== '');
	return matches.map((match) => (name === undefined ? { match } : { name, match }));
}

/** Rules for the words of a lexicon; a match without a name takes the words that only look like them out of the way. */
export function wordRules(lexicon: Lexicon): Rule[] {
	const concepts = Object.entries(lexicon);
	return SCOPES.flatMap(([role, name]) => {
		const ours = concepts.filter(([, concept]) => concept.role === role);
		const masks = concepts.filter(([, { masks = [] }]) => ours.some(([id]) => masks.includes(id)));
		const words = (of: typeof concepts, language: 'zh' | 'en'): string[] => of.flatMap(([, one]) => one[language]);
		return [
			...rulesOf(undefined, [...words(masks, 'zh'), ...(UNCOLOURED[role] ?? [])], words(masks, 'en')),
			...rulesOf(name, words(ours, 'zh'), words(ours, 'en')),
		];
	});
}
