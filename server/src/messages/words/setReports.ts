// Words of document sets in reports: what another document settles, and where documents do not agree.

export const setReportsEnglish = {
	'outcome.credited': 'stated in another document of the set',
	'outcome.toldElsewhere': 'told at another document of the set',
	'set.counts': 'Stated in another document of the set: {credited}, told at another document: {toldElsewhere}.',
	'set.summary': ', {credited} stated in another document of a set, {toldElsewhere} told at another document',
	'report.creditedIn': 'in {paths}',
	'report.toldAt': '{verdict}, told at {path}',
	'report.settledElsewhere': '{verdict}, decided for the set',
	'report.quoteIn': '{path}, line {line}: “{quote}”',
	'report.setFindings': 'Where the documents of the set do not agree',
	'report.head.places': 'Places',
	'report.weight': ' ({severity}): ',
} as const;

export const setReportsChinese: Readonly<Record<keyof typeof setReportsEnglish, string>> = {
	'outcome.credited': '同一文档集的其他文件已写明',
	'outcome.toldElsewhere': '在同一文档集的其他文件处提示',
	'set.counts': '其他文件已写明 {credited} 项，在其他文件处提示 {toldElsewhere} 项。',
	'set.summary': '，文档集其他文件已写明 {credited}，在其他文件处提示 {toldElsewhere}',
	'report.creditedIn': '见 {paths}',
	'report.toldAt': '{verdict}，在 {path} 处提示',
	'report.settledElsewhere': '{verdict}，文档集已有决定',
	'report.quoteIn': '{path} 第 {line} 行：“{quote}”',
	'report.setFindings': '文档集中互不一致之处',
	'report.head.places': '位置',
	'report.weight': '（{severity}）：',
};
