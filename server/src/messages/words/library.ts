// Words of the library: what is wrong with what a program asked for.

export const libraryEnglish = {
	'library.badOption': '{option}: “{value}” is none of {choices}',
	'library.badDay': '{option}: “{value}” is not a day of the calendar; write it as YYYY-MM-DD',
	'library.unknownRequirement': 'there is no requirement “{id}”; did you mean “{nearest}”?',
	'library.unknownFeature': 'the law knows no feature “{id}”; did you mean “{nearest}”?',
	'library.notText': '{path}: a document needs a path and a text, both strings',
	'library.twice': 'two documents are called “{path}”',
	'library.missingPack': 'hegui.yaml names the pack “{name}”, but options.packs has none of that name',
} as const;

export const libraryChinese: Readonly<Record<keyof typeof libraryEnglish, string>> = {
	'library.badOption': '{option}：“{value}”不在可用的值之中：{choices}',
	'library.badDay': '{option}：没有“{value}”这一天；请写成 YYYY-MM-DD',
	'library.unknownRequirement': '没有名为“{id}”的要求；是否应为“{nearest}”？',
	'library.unknownFeature': '没有名为“{id}”的服务特征；是否应为“{nearest}”？',
	'library.notText': '{path}：文档须有路径和正文，均为字符串',
	'library.twice': '有两份文档的路径都是“{path}”',
	'library.missingPack': 'hegui.yaml 中写有规则包“{name}”，但 options.packs 中没有',
};
