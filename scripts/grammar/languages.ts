// The grammars that VS Code is told of: one put into Markdown and HTML, one of the language of policy documents.
import { lawScope } from './law.ts';
import { ARTICLE, type Grammar, HAN_NUMBER, NO_UNIT, NUMERAL, type Rule } from './parts.ts';

/**
 * Only inside paragraphs, headings and tables: a rule that took the first words of a line before the Markdown grammar
 * saw them would hide from it that a paragraph begins.
 */
export const injectionGrammar: Grammar = {
	name: 'Hegui: law in Markdown and HTML',
	scopeName: 'text.hegui.injection',
	injectionSelector: [
		'L:(meta.paragraph.markdown | markup.heading.markdown | markup.table.markdown) -(markup.inline.raw | markup.fenced_code | markup.raw | markup.underline.link | meta.image.inline | meta.tag | meta.embedded | comment)',
		'L:text.html.derivative -(text.html.markdown | meta.tag | meta.embedded | comment | source | string)',
	].join(', '),
	patterns: [{ include: lawScope }],
};

const LAW: Rule = { include: lawScope };
const BOLD = 'markup.bold.hegui-policy';
const BOLD_MARK: Rule = { name: 'punctuation.definition.bold.hegui-policy' };
/** A heading is short and no sentence. */
const TITLE = '[^\\n。；;！!？?：:，,]{0,40}';
const ENGLISH_TITLE = '[A-Z][^\\n.;!?:,]{0,70}';

const frontMatter: Rule = {
	begin: '\\A(-{3})[ \\t]*$',
	end: '^(---|\\.\\.\\.)[ \\t]*$',
	beginCaptures: { 1: { name: 'punctuation.definition.begin.frontmatter' } },
	endCaptures: { 1: { name: 'punctuation.definition.end.frontmatter' } },
	contentName: 'meta.embedded.block.frontmatter',
	patterns: [{ include: 'source.yaml' }],
};

function heading(level: string, match: string): Rule {
	return {
		name: `markup.heading.${level}.hegui-policy`,
		match: `^([ \\t　]*(?:${match}))[ \\t　]*$`,
		captures: { 1: { name: 'entity.name.section.hegui-policy', patterns: [LAW] } },
	};
}

const headings: Rule = {
	patterns: [
		heading('title', '\\A[^\\n。；;]{1,60}'),
		heading('chapter', `第\\s?${NUMERAL}\\s?(?:编|編|部分|章|节|節)${TITLE}`),
		heading('article', `${ARTICLE}${TITLE}`),
		heading('section', `(?:${HAN_NUMBER}[、．.]|[（(]${HAN_NUMBER}[）)])${TITLE}`),
		heading(
			'section',
			`(?>\\d{1,2}(?:\\.\\d{1,2}){0,3}[、.．]?\\s*)${NO_UNIT}(?:(?![A-Za-z\\d\\s])${TITLE}|${ENGLISH_TITLE})`,
		),
		heading(
			'chapter',
			`(?i:article|section|chapter|part|clause)\\s(?:\\d+(?:\\.\\d+)*|[IVXL]+)(?:[.:\\s—-]+${ENGLISH_TITLE})?`,
		),
		heading('bracketed', `【[^【】\\n]{1,40}】`),
	],
};

const emphasis: Rule = {
	patterns: [
		{
			name: BOLD,
			begin: '(\\*\\*)(?=\\S)(?=[^\\n]*\\S\\*\\*)',
			end: '(?<=\\S)(\\*\\*)|$',
			beginCaptures: { 1: BOLD_MARK },
			endCaptures: { 1: BOLD_MARK },
			patterns: [LAW],
		},
		{
			comment: 'Conspicuous print of plain text: a warning word before a colon, or a run of capitals.',
			name: BOLD,
			match:
				'^[ \\t　]*(?:特别|特別|重要|郑重|鄭重|温馨|溫馨|风险|風險|安全)(?:提示|声明|聲明|说明|說明|提醒)(?=[：:])|(?<![A-Za-z])[A-Z]{2,}(?:[ ,-]+[A-Z]{2,}){3,}(?![A-Za-z])',
		},
	],
};

export const policyGrammar: Grammar = {
	name: 'Hegui: policy document',
	scopeName: 'text.hegui-policy',
	patterns: [{ include: '#frontMatter' }, { include: '#heading' }, { include: '#list' }, { include: '#emphasis' }, LAW],
	repository: {
		frontMatter,
		heading: headings,
		list: {
			match: '^[ \\t　]*([-*•·●○■◆])(?=[ \\t　])',
			captures: { 1: { name: 'punctuation.definition.list.begin.hegui-policy' } },
		},
		emphasis,
	},
};
