// Texts that are meant to hang, crash or mislead a reader; each is made in the length that is asked for.
import type { Format } from '../../server/src/core/model.ts';

export interface Nasty {
	readonly what: string;
	/** About so many characters of it. */
	readonly make: (length: number) => string;
	/** As what it is read. */
	readonly formats: readonly Format[];
}

const every: readonly Format[] = ['markdown', 'plain', 'html'];
const markdown: readonly Format[] = ['markdown'];
const html: readonly Format[] = ['html', 'markdown'];

/** One piece over and over. */
function again(piece: string): (length: number) => string {
	return (length) => piece.repeat(Math.ceil(length / piece.length));
}

function numbered(piece: (number: number) => string): (length: number) => string {
	return (length) => {
		let text = '';
		for (let number = 1; text.length < length; number++) text += piece(number);
		return text;
	};
}

/** Pieces that open, then as many that close. */
function nested(open: string, middle: string, close: string): (length: number) => string {
	return (length) => {
		const count = Math.ceil(length / (open.length + close.length));
		return open.repeat(count) + middle + close.repeat(count);
	};
}

/** Lines that are indented further and further: as long as its square root has lines. */
function stairs(step: string, line: string): (length: number) => string {
	return (length) => {
		const count = Math.ceil(Math.sqrt((2 * length) / step.length));
		return Array.from({ length: count }, (_, level) => step.repeat(level) + line).join('\n');
	};
}

const SAID = '您可以离开。';

function of(formats: readonly Format[], texts: Readonly<Record<string, Nasty['make']>>): Nasty[] {
	return Object.entries(texts).map(([what, make]) => ({ what, make, formats }));
}

export const nasty: readonly Nasty[] = [
	...of(markdown, {
		'opening brackets': again('['),
		'brackets in one another': nested('[', 'a', ']'),
		'links in one another': nested('[', 'a', '](b)'),
		'pictures that never end': again('!['),
		'link ends': again(']('),
		'references that are none': again('[a][b]'),
		'definitions of links': numbered((number) => `[a${number}]: b\n`),
		'uses of a link': (length) => `${again('[a] ')(length)}\n\n[a]: b`,
		asterisks: again('*'),
		'openings of bold': again('**a '),
		'openings of italics': again('*a '),
		'closings of italics': again('a* '),
		'italics that end before they begin': again('a*'),
		'asterisks of three lengths': again('*a **b ***c '),
		'underscores and asterisks in turn': again('*_'),
		'words with asterisks': again('.*甲'),
		'closings with full stops': again('b*.'),
		tildes: again('~~a '),
		'backticks of growing length': (length) =>
			Array.from({ length: Math.ceil(Math.sqrt(2 * length)) }, (_, count) => `${'`'.repeat(count)} `).join(''),
		'single backticks': again('` `` '),
		backslashes: again('\\'),
		'quotes in quotes': (length) => `${'>'.repeat(length)}${SAID}`,
		'quotes with spaces': (length) => `${'> '.repeat(length / 2)}${SAID}`,
		'lists in lists': (length) => `${'- '.repeat(length / 2)}${SAID}`,
		'numbered lists in lists': (length) => `${'1. '.repeat(length / 3)}${SAID}`,
		'quotes and lists in one another': (length) => `${'> - '.repeat(length / 4)}${SAID}`,
		'lists further and further in': stairs('  ', '- 您'),
		'quotes further and further in': stairs('>', ' 您'),
		'a table of many rows': (length) => `| a | b |\n|---|---|\n${again(`| 您可以 | 离开 |\n`)(length)}`,
		'a table of many columns': (length) => {
			const row = '|a'.repeat(length / 6);
			return `${row}|\n${'|-'.repeat(length / 6)}|\n${row}|`;
		},
		'rows of which each might head a table': again('a | b\n'),
		'lines under which nothing is': again('---\n'),
		headings: numbered((number) => `# ${number}\n\n`),
		'headings of all ranks': numbered((number) => `${'#'.repeat((number % 6) + 1)} 第${number}条\n\n`),
		'headings with underlines': again('协议\n===\n\n'),
		'a heading over many lines': (length) => `${again('a\n')(length)}===`,
		'fences that are not closed': again('```\n\n~~~\n'),
		'comments that are not closed': again('<!-- '),
		'comments that are not closed, in paragraphs': again('a <!--\n\n'),
		comments: again('<!-- a -->'),
		'comments of ours': again('<!-- hegui-disable: x -->\n\n'),
		'comments of ours that name much': numbered((number) => `<!-- hegui-disable a${number} b${number} : x -->\n\n`),
		'comments of ours for the next': again('<!-- hegui-disable-next leaving: x -->\n\n您可以离开。\n\n'),
		'one comment of ours that names much': (length) => `<!-- hegui-disable ${again('a ')(length)}: x -->`,
		'tags that are not closed': again('<a '),
		'tags in paragraphs that are not closed': again('甲<b '),
		'processing instructions': again('<?'),
		declarations: again('<!A '),
		CDATA: again('<![CDATA['),
		addresses: again('<http://a'),
		'addresses of mail': again('a@b.'),
		'addresses in text': again('http://a.b/'),
		'blank lines': again('\n'),
		spaces: again(' '),
		tabs: again('\t'),
		'indented code': again('    a\n\n'),
		'hard breaks': again('a  \n'),
		'front matter that does not end': (length) => `---\n${again('a: b\n')(length)}`,
		'front matter of nothing but lists': (length) => `---\nhegui: ${'['.repeat(length)}\n---\n`,
		'front matter with aliases': (length) => `---\na: &a [1]\nhegui: [${'*a,'.repeat(length / 3)}]\n---\n`,
	}),
	...of(html, {
		'elements in one another': again('<div>'),
		'elements in one another, closed': nested('<div>', SAID, '</div>'),
		'lists of elements in one another': nested('<ul><li>', SAID, '</li></ul>'),
		'inline elements in one another': again('<b>'),
		'closing tags': again('</div>'),
		'closing tags of what is not open': (length) => `${again('<b>')(length / 2)}${again('</i>')(length / 2)}`,
		attributes: (length) => `<p ${numbered((number) => `a${number} `)(length)}>${SAID}</p>`,
		'an attribute without an end': (length) => `<p style="${'display:'.repeat(length / 8)}`,
		styles: again('<p style="display: none">a</p>'),
		'styles of much space': (length) => `<p style="${'display:'.padEnd(length)}x">a</p>`,
		'styles of many spaces': (length) => `<p style="${'display : '.repeat(length / 10)}">a</p>`,
		entities: again('&amp;'),
		'entities without an end': again('&a'),
		'numbers of characters': again('&#x79bb;'),
		ampersands: again('&'),
		'a number without an end': (length) => `&#${'1'.repeat(length)};`,
		'an entity without an end': (length) => `&${'a'.repeat(length)};`,
		'tables in one another': again('<table><tr><td>'),
		cells: (length) => `<table><tr>${again('<td>您可以')(length)}`,
		rows: (length) => `<table>${again('<tr><td>您可以<td>离开')(length)}`,
		paragraphs: again('<p>您可以离开。'),
		breaks: again('<br>'),
		'preformatted blank lines': (length) => `<pre>${again('\n \n')(length)}`,
		'preformatted lines': (length) => `<pre>${again('您可以离开。\n')(length)}`,
		'scripts that are not closed': again('<script>'),
		'comments that are not closed, in elements': again('<p><!-- '),
		'brackets of tags': again('<'),
		'drawings in one another': again('<svg>'),
		'drawings with titles': again('<svg><title>'),
		templates: again('<template>'),
		'headings in elements': again('<h2>账号</h2>'),
	}),
	...of(every, {
		'one line': again('您可以离开，'),
		'one line without a stop': again('甲'),
		'one line of English': again('you may leave '),
		'one word': again('a'),
		'short lines': again('您\n'),
		'carriage returns': again('\r'),
		'lines of three kinds': again('您\r\n可\r以\n'),
		'lines ends of other alphabets': again('您\u2028可\u2029以\u0085'),
		NULs: again('\u0000'),
		'byte order marks': again('\ufeff'),
		'halves of characters': again('\ud83d'),
		'halves of characters, the wrong way round': again('\udc00\ud800'),
		'characters without width': again('您\u200b可\u200d以\u2060离\ufeff开'),
		'nothing but characters without width': again('\u200b'),
		directions: again('\u202e您可以\u202c\u2067离开\u2069'),
		'directions that do not end': again('\u202a'),
		'combining marks': (length) => `离${'\u0301'.repeat(length)}开`,
		'families of emoji': again('👨\u200d👩\u200d👧'),
		'wide letters': again('ＹＯＵ　ＭＡＹ　ＬＥＡＶＥ　'),
		'ideographic spaces': again('\u3000'),
		'control characters': again('\u0001\u001b[31m\u0007'),
		digits: again('1'),
		'digits with points': again('1.'),
		'digits with dashes': again('010-1234567 '),
		'digits and spaces': again('1 '),
		'digits in brackets': again('(1)'),
		'Chinese numerals': again('一二三四五六七八九十'),
		'Chinese digits': again('零'),
		'English numerals': again('twenty-one hundred and '),
		periods: again('六个月'),
		'periods of work': again('15个工作日内'),
		dates: again('2026年1月1日'),
		'dates of two languages': again('1 January 2026, January 1, 2026 '),
		'sums of money': again('人民币100元'),
		'names of law': again('《网络安全法》第二十四条'),
		'names of law that do not end': again('《网络安全法'),
		'names of law without marks': again('网络安全法第二十四条第一款'),
		'articles of English law': again('article 24 of the cybersecurity law, '),
		'lists of articles': (length) => `articles ${again('1, ')(length)}of the cybersecurity law`,
		'articles without a name': again('第二十四条、'),
		'brackets of placeholders': again('【'),
		'braces of placeholders': again('{{'),
		placeholders: again('{{a|b}}'),
		blanks: again('_'),
		'blanks in a line': again('甲____'),
		'round brackets': again('('),
		'Chinese brackets': again('（'),
		'square brackets of two widths': again('[［'),
		'quotation marks': again('“'),
		definitions: again('（以下简称“您”）'),
		'definitions that differ': numbered((number) => `甲${number}公司（以下简称“乙${number}”），`),
		meanings: numbered((number) => `“丙${number}”是指丁。`),
		companies: again('北京甲乙有限公司'),
		'addresses of the web': again('www.a.cn/'),
		'an address of the web without an end': (length) => `http://${'a.'.repeat(length / 2)}`,
		'an address of the web that ends in dots': (length) => `http://a.cn/${'./'.repeat(length / 2)}`,
		'addresses of mail without an end': (length) => `${'a'.repeat(length)}@`,
		'mail addresses of many dots': (length) => `a@${'a.'.repeat(length / 2)}`,
		ages: again('十四周岁'),
		negations: again('不'),
		prohibitions: again('不得禁止'),
		conditions: again('如果您'),
		users: again('用户'),
		'users and what they may': again('用户可以注销账号，'),
		platforms: again('平台将不会'),
		'list heads': again('您不得：\n'),
		'numbers of articles': numbered((number) => `第${number}条 您可以离开。\n`),
		'numbers in brackets': numbered((number) => `（${number}）您可以离开；\n`),
		'numbers of growing depth': (length) =>
			Array.from({ length: Math.ceil(Math.sqrt(length)) }, (_, level) => `${'1.'.repeat(level + 1)} 您`).join('\n'),
		'ranks that go up and down': again('第一章 甲\n第一条 乙\n（一）丙\n1. 丁\n① 戊\n'),
		'full stops': again('。'),
		commas: again('，'),
		dots: again('.'),
		dashes: again('—'),
		'question marks': again('?!'),
	}),
];
