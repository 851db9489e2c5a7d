// Words of an earlier report that is held against this one.

export const baselineEnglish = {
	'report.known': '{verdict}, known',
	'baseline.unreadable': '--baseline {path}: cannot be read ({reason})',
	'baseline.noJson': '--baseline {path}: this is no JSON; name a report that hegui wrote with --format json or sarif',
	'baseline.foreign':
		'--baseline {path}: this is no JSON or SARIF report of this version of hegui; write one with --format json or sarif',
	'baseline.summary': 'Held against the earlier report: {known} {known|finding|findings} known, {gone} gone.',
	'cli.help.baseline':
		'an earlier report of hegui (json or sarif): only findings that it does not have, or that got worse, are shown and count',
} as const;

export const baselineChinese: Readonly<Record<keyof typeof baselineEnglish, string>> = {
	'report.known': '{verdict}，此前已知',
	'baseline.unreadable': '--baseline {path}：无法读取（{reason}）',
	'baseline.noJson': '--baseline {path}：不是 JSON；请指定 hegui 以 --format json 或 sarif 写出的报告',
	'baseline.foreign': '--baseline {path}：不是本版本 hegui 的 JSON 或 SARIF 报告；请以 --format json 或 sarif 写出',
	'baseline.summary': '与先前的报告对照：已知问题 {known} 个，已消除 {gone} 个。',
	'cli.help.baseline': '先前由 hegui 写出的报告（json 或 sarif）：只显示、只计入其中没有的或者变得更严重的问题',
};
