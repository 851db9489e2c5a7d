// Words of what the documents of a set state differently, and of versions in two languages.

export const consistencyEnglish = {
	'consistency.differ': '{title}: the documents of the set do not say the same: {places}. {why}',
	'consistency.within': '{title}: the document does not say the same everywhere: {places}. {why}',
	'consistency.value': '{value} ({places})',
	'consistency.place': '{path}, line {line}',
	'consistency.weaker': '{title}: {weak} says less than {strong}, its version in the other language: {facets}.',
	'consistency.weakerAt':
		'{title}: {weak} says less than {strong}, its version in the other language (line {line}): {facets}.',
	'consistency.silent':
		'{title}: {paths} are versions of one text in two languages, and no document says which prevails. {why}',
	'consistency.torn': '{title}: the versions do not say the same: {places}. {why}',
	'consistency.decided': 'Settled by a decision: {message}',
	'value.days': '{count} {count|day|days}',
	'value.workingDays': '{count} working {count|day|days}',
	'value.hours': '{count} {count|hour|hours}',
	'value.atLeast': 'at least {period}',
	'value.atMost': 'at most {period}',
	'value.age': '{years} {years|year|years} of age',
	'value.zh': 'the Chinese version prevails',
	'value.en': 'the English version prevails',
} as const;

export const consistencyChinese: Readonly<Record<keyof typeof consistencyEnglish, string>> = {
	'consistency.differ': '{title}：文档集中各文件的写法不一致：{places}。{why}',
	'consistency.within': '{title}：同一文件前后写法不一致：{places}。{why}',
	'consistency.value': '{value}（{places}）',
	'consistency.place': '{path} 第 {line} 行',
	'consistency.weaker': '{title}：{weak} 比另一语言版本 {strong} 写得少：{facets}。',
	'consistency.weakerAt': '{title}：{weak} 比另一语言版本 {strong}（第 {line} 行）写得少：{facets}。',
	'consistency.silent': '{title}：{paths} 是同一文件的两种语言版本，没有文档写明以哪一种为准。{why}',
	'consistency.torn': '{title}：两种语言版本的写法不一致：{places}。{why}',
	'consistency.decided': '已有决定：{message}',
	'value.days': '{count} 日',
	'value.workingDays': '{count} 个工作日',
	'value.hours': '{count} 小时',
	'value.atLeast': '不少于 {period}',
	'value.atMost': '不超过 {period}',
	'value.age': '{years} 周岁',
	'value.zh': '以中文文本为准',
	'value.en': '以英文文本为准',
};
