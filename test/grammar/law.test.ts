// Citations, words of duty, clause numbers and blanks have their colours in Markdown, HTML and policy documents.
import { coloured, html, markdown, policy } from './colours.ts';

const both = [markdown, policy];

/** The first line of a policy document is its title; what is looked at stands further down. */
function check(...lines: readonly string[]): () => Promise<void> {
	return async () => {
		for (const scope of both) {
			await coloured(scope, scope === policy ? '⟦题目⟧{title}' : '题目', '', ...lines);
		}
	};
}

describe('a citation', () => {
	it(
		'has a name and an article',
		check(
			'依照《⟦互联网群组信息服务管理规定⟧{law}》⟦第九条第二款⟧{provision}办理，见《⟦刑法⟧{law}》⟦第二百八十六条之一⟧{provision}。',
		),
	);
	it(
		'may go on to more articles, paragraphs and items',
		check('依照《⟦民法典⟧{law}》⟦第四百九十六条、第四百九十七条和第五百零六条第（二）项⟧{provision}。'),
	);
	it('may be numbered in digits', check('依照《⟦网络安全法⟧{law}》（2025年修正）⟦第21条第1款⟧{provision}。'));
	it(
		'may name the law without marks',
		check('依照⟦民法典⟧{law}⟦第四百九十六条⟧{provision}，以及本协议⟦第三条⟧{provision}。'),
	);
	it('may do without an article', check('根据《⟦未成年人网络保护条例⟧{law}》制定，不同于《用户协议》。'));
	it('may be in traditional script', check('依照《⟦互聯網群組信息服務管理規定⟧{law}》⟦第九條第二款⟧{provision}。'));
	it(
		'may be in English, article first or name first',
		check(
			'See ⟦Article 11(3)⟧{provision} of the ⟦Group Provisions⟧{law}, and ⟦PIPL⟧{law} ⟦Articles 13, 14 and 15⟧{provision}.',
			'See ⟦Articles 7 and 8⟧{provision} of the ⟦Provisions on the Administration of Internet Group Information Services⟧{law}.',
		),
	);
	it(
		'at the beginning of a line is no clause number',
		check('⟦第十一条⟧{provision}规定的，从其规定。', '⟦Article 13⟧{provision} of the ⟦E-Commerce Law⟧{law} applies.'),
	);
	it('is no date and no amount', check('自2026年11月1日起施行，每次10.5元。'));
});

describe('words of duty and prohibition', () => {
	it('are told apart', check('用户⟦应当⟧{duty}遵守，⟦可以⟧{duty}离开，⟦不得⟧{ban}转让，⟦无权⟧{denial}拒绝。'));
	it('may be in traditional script', check('用戶⟦應當⟧{duty}遵守，⟦嚴禁⟧{ban}轉讓，⟦有權⟧{duty}離開。'));
	it(
		'are not seen in words that hold them',
		check('适应供应商的应用，许可与认可，不得不说功能可靠，能源不准确，须知。'),
	);
	it(
		'may be in English, whatever the case',
		check(
			'You ⟦must⟧{duty} comply, ⟦MAY⟧{duty} leave and ⟦shall not⟧{ban} sell; we ⟦cannot⟧{denial} mustard the dismay.',
		),
	);
	it('may stand beside Chinese letters', check('用户⟦must⟧{duty}遵守。'));
});

describe('a clause number', () => {
	it(
		'opens a line',
		check(
			'⟦第十二条⟧{number} 用户离开的，适用本规则。',
			'',
			'⟦第十二条之一⟧{number}　用户离开的，适用本规则。',
			'',
			'⟦一、⟧{number}用户离开的，适用本规则。',
			'',
			'⟦（三）⟧{number}用户离开的，适用本规则。',
			'',
			'⟦12.3⟧{number} 用户离开的，适用本规则。',
			'',
			'⟦12.3.1⟧{number}用户离开的，适用本规则。',
			'',
			'⟦Article 12⟧{number} You leave; these rules apply.',
			'',
			'⟦Section 3.⟧{number} You leave; these rules apply.',
		),
	);
	it('is none within a line', check('本规则第（三）部分和 12.3 公里。'));
	it('may be bold', () => coloured(markdown, '**⟦第十二条⟧{number}** 用户离开'));
	it('may open a heading, a list item', () =>
		coloured(markdown, '## ⟦第一章⟧{number} 总则', '', '- ⟦（一）⟧{number}离开', '', '1. ⟦第三条⟧{number} 离开'));
	it('of a Markdown list is left to Markdown', () => coloured(markdown, '1. 离开', '2. 回来'));
});

describe('a blank', () => {
	it(
		'is to be filled in',
		check('甲方为⟦【公司名称】⟧{blank}，于⟦{{days|7}}⟧{blank}日内，地址⟦______⟧{blank}，电话⟦[●]⟧{blank}。'),
	);
	it('is not a heading in the same brackets', async () => {
		await coloured(
			markdown,
			'⟦【争议解决】⟧{label}',
			'',
			'⟦【重要提示】⟧{label}请阅读。',
			'',
			'⟦【公司名称】⟧{blank}成立。',
		);
		await coloured(
			policy,
			'⟦题⟧{title}',
			'⟦⟦【争议解决】⟧{label}⟧{bracketed}',
			'⟦【重要提示】⟧{label}请阅读。',
			'⟦【公司名称】⟧{blank}成立。',
		);
	});
});

describe('in Markdown', () => {
	it('code, comments and addresses have no colours of law', () =>
		coloured(
			markdown,
			'`应当` 和 <!-- 应当 --> 和 [⟦应当⟧{duty}](http://example.com/应当)',
			'',
			'```',
			'第一条 用户应当遵守《刑法》第五条。',
			'```',
			'<!--',
			'第一条 用户应当遵守《刑法》第五条。',
			'-->',
			'用户⟦应当⟧{duty}遵守。',
		));
	it('a line that begins with a coloured word is still read as Markdown', () =>
		coloured(markdown, '⟦应当⟧{duty} `应当`', '', '《⟦刑法⟧{law}》 `应当`'));
});

describe('in HTML', () => {
	it('text has colours; tags, scripts and comments have none', () =>
		coloured(
			html,
			'<p title="应当">⟦第二条⟧{number} 用户⟦应当⟧{duty}遵守《⟦刑法⟧{law}》⟦第五条⟧{provision}。</p>',
			'<script>应当</script><!-- 应当 -->',
		));
});
