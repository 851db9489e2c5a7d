// What all our grammars share: citations of law, clause numbers at the beginning of a line, blanks that are to be filled.
import {
	ARTICLE,
	anyOfFirst,
	ENGLISH_PINPOINTS,
	escapeRegex,
	type Grammar,
	HAN_NUMBER,
	LINE_START,
	NO_UNIT,
	NUMERAL,
	PINPOINTS,
	type Rule,
	WORD_END,
	WORD_START,
} from './parts.ts';
import { type Lexicon, wordRules } from './words.ts';

export const lawScope = 'source.hegui.law';

const INSTRUMENT: Rule = { name: 'entity.name.type.instrument.hegui' };
const PROVISION: Rule = { name: 'constant.numeric.provision.hegui' };
const MARK: Rule = { name: 'punctuation.definition.citation.hegui' };
const NUMBER: Rule = { name: 'constant.numeric.clause.hegui' };
const HEADING: Rule = { name: 'markup.heading.label.hegui entity.name.section.hegui' };
const CITATION = 'meta.citation.hegui';
const PLACEHOLDER = 'constant.character.escape.placeholder.hegui';

const REVISION = '(?:[（(][^（()）\\n]{1,20}[）)])?';
/** What the name of a law ends in; 《用户协议》 is none. */
const KIND =
	'(?:法|法典|条例|條例|规定|規定|办法|辦法|决定|決定|解释|解釋|意见|意見|细则|細則|通则|通則|准则|準則)(?:[（(][^（()）]{1,12}[）)])?';

const LINK = '(?:(?:of|on|for|the|and|in|to|by|against)\\s)*';
const CAPITAL = "[A-Z][A-Za-z’'-]*";
const ENGLISH_KIND = '(?:Law|Provisions|Measures|Regulations?|Code|Decision|Interpretation|Opinions|Act|Rules)';
/** Provisions on the Administration of Internet Group Information Services; E-Commerce Law. */
const ENGLISH_NAME = `(?:(?:${CAPITAL}\\s${LINK}){0,8}${ENGLISH_KIND}(?:\\s${LINK}${CAPITAL}){0,12}|[A-Z]{3,6})`;

function citations(names: readonly string[]): Rule[] {
	const chinese = anyOfFirst(names.filter((name) => /^[\u3400-\u9fff]/.test(name)).map(escapeRegex));
	return [
		{
			name: CITATION,
			match: `(《)([^《》\\n]{2,60})(》)${REVISION}\\s?(${PINPOINTS})`,
			captures: { 1: MARK, 2: INSTRUMENT, 3: MARK, 4: PROVISION },
		},
		{
			name: CITATION,
			match: `(《)([^《》\\n]{1,60}${KIND})(》)`,
			captures: { 1: MARK, 2: INSTRUMENT, 3: MARK },
		},
		{
			name: CITATION,
			match: `(${chinese})${REVISION}\\s?(${PINPOINTS})`,
			captures: { 1: INSTRUMENT, 2: PROVISION },
		},
		{
			name: CITATION,
			match: `${WORD_START}(${ENGLISH_PINPOINTS})\\s(?:of|under)\\s(?:the\\s)?(${ENGLISH_NAME})${WORD_END}`,
			captures: { 1: PROVISION, 2: INSTRUMENT },
		},
		{
			name: CITATION,
			match: `${WORD_START}(${ENGLISH_NAME}),?\\s\\(?(${ENGLISH_PINPOINTS})`,
			captures: { 1: INSTRUMENT, 2: PROVISION },
		},
		{ name: PROVISION.name ?? '', match: `${PINPOINTS}|${WORD_START}${ENGLISH_PINPOINTS}` },
	];
}

/** 第十二条规定 and Article 12 of … at the beginning of a line cite, they do not number. */
const NO_CITATION = '(?!第|[、，,和与與及或至到]|规定|規定|所|的|之)';

const NUMBERS: readonly string[] = [
	`${ARTICLE}${NO_CITATION}`,
	`第\\s?${NUMERAL}\\s?(?:编|編|部分|章|节|節)`,
	`${HAN_NUMBER}[、．.](?!\\d)`,
	`[（(](?:${HAN_NUMBER}|[0-9]{1,3}|[a-z]|[ivx]{1,5})[）)][、.]?`,
	`[①-⑳]`,
	`\\d{1,3}(?:[.．]\\d{1,3}){0,4}(?:[、．)）]|\\.(?!\\d)|(?=[\\s《【“"]|\\p{Han})(?<=[.．]\\d|[.．]\\d\\d)${NO_UNIT})`,
	`(?:Article|ARTICLE|Section|SECTION|Chapter|CHAPTER|Part|PART|Clause|CLAUSE)\\s(?:\\d+(?:\\.\\d+)*|[IVXL]+)\\b[.:]?(?!\\s?\\(|,?\\s(?:of|under|and|or|to|requires?|provides?|says?|applies)\\b)`,
];

const placeholders: Rule[] = [
	{
		comment: 'A line that is, or opens with, a heading in such brackets leaves nothing to be filled in.',
		match: `(?:${LINE_START})(【[^【】\\n]{1,40}】(?=[\\s*#|]*$)|【[^【】\\n]{0,30}(?:提示|声明|聲明|须知|須知|说明|說明|注意|提醒|告知|条款|條款|引言|前言|总则|總則|附则|附則|定义|定義)】)`,
		captures: { 1: HEADING },
	},
	{ name: PLACEHOLDER, match: '【[^【】\\n]{0,60}】' },
	{ name: PLACEHOLDER, match: '\\{\\{[^{}\\n]{0,80}\\}\\}' },
	{ name: PLACEHOLDER, match: '(?<![A-Za-z0-9_])_{3,}(?![A-Za-z0-9_])|＿{2,}' },
	{ name: PLACEHOLDER, match: '[\\[［]\\s?(?:[●•○◯]+|…+|\\.{3})\\s?[\\]］]' },
];

/** The repository from which the grammars take their rules; it colours no language by itself. */
export function lawGrammar(lexicon: Lexicon, names: readonly string[]): Grammar {
	return {
		name: 'Hegui: law in texts',
		scopeName: lawScope,
		patterns: [{ include: '#placeholder' }, { include: '#number' }, { include: '#citation' }, { include: '#modality' }],
		repository: {
			citation: { patterns: citations(names) },
			number: {
				patterns: [{ match: `${LINE_START}(${NUMBERS.join('|')})`, captures: { 1: NUMBER } }],
			},
			placeholder: { patterns: placeholders },
			modality: { patterns: wordRules(lexicon) },
		},
	};
}
