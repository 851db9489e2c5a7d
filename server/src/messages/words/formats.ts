// Words of reports that other programs read: rules of SARIF, cases of JUnit, annotations of GitHub.

export const formatsEnglish = {
	'sarif.base': 'The folder in which hegui ran; paths of documents start there.',
	'rule.citation.superseded': 'Citation of law that was replaced',
	'rule.citation.notYetInForce': 'Citation of law that is not yet in force',
	'rule.citation.renumbered': 'Citation by a number that the article no longer has',
	'rule.citation.noSuchArticle': 'Citation of an article that does not exist',
	'rule.citation.noSuchParagraph': 'Citation of a paragraph that does not exist',
	'rule.citation.misquoted': 'Quotation that does not stand in the law',
	'rule.citation.nearName': 'Name of an instrument that nearly is a known one',
	'rule.set.inconsistent': 'Documents of a set that state different things',
	'rule.set.weaker-version': 'Language version that states less than the other',
	'rule.set.prevailing-version': 'Doubt about which language version prevails',
	'report.brief':
		'The findings in detail are left out here, for the page has no room for them; they stand in the reports of the other formats.',
	'junit.set': 'Document set {name}',
	'junit.review': 'Review',
	'github.restTitle': 'Findings without an annotation',
	'github.rest':
		'GitHub shows ten annotations of a level in a step. {count} more {count|finding stands|findings stand} in the log of this step: {error} {error|error|errors}, {warning} {warning|warning|warnings}, {notice} {notice|hint|hints}.',
} as const;

export const formatsChinese: Readonly<Record<keyof typeof formatsEnglish, string>> = {
	'sarif.base': '运行 hegui 的文件夹，文件路径由此起算。',
	'rule.citation.superseded': '引用已被取代的法律',
	'rule.citation.notYetInForce': '引用尚未施行的法律',
	'rule.citation.renumbered': '引用的条文序号已经变动',
	'rule.citation.noSuchArticle': '引用不存在的条文',
	'rule.citation.noSuchParagraph': '引用不存在的款',
	'rule.citation.misquoted': '引文与法律原文不符',
	'rule.citation.nearName': '法律文件名称与已知名称相近但不同',
	'rule.set.inconsistent': '文档集中各文件的内容不一致',
	'rule.set.weaker-version': '一种语言版本的内容少于另一种',
	'rule.set.prevailing-version': '以哪种语言版本为准存疑',
	'report.brief': '此处篇幅有限，略去逐项结果，请见其他格式的报告。',
	'junit.set': '文档集 {name}',
	'junit.review': '审查',
	'github.restTitle': '未加注释的问题',
	'github.rest':
		'GitHub 在每个步骤中每种级别只显示十条注释。另有 {count} 个问题见本步骤的日志：错误 {error} 个，警告 {warning} 个，提示 {notice} 个。',
};
