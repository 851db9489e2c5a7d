// Words of hegui.yaml, document sets and the coverage of a workspace.

export const workspaceEnglish = {
	'config.unknownKey': 'nothing is known of “{key}”, and it has no effect; did you mean “{nearest}”?',
	'config.unknownFeature': 'the law knows no feature “{name}”; did you mean “{nearest}”?',
	'config.unknownRequirement': 'there is no requirement “{name}”; did you mean “{nearest}”?',
	'config.inTwoSets': '{path} belongs to two sets, “{first}” and “{second}”; it is reviewed with the first',
	'config.noMatch': 'no document is found for “{glob}”',
	'workspace.tooMany':
		'Hegui: the workspace has more drafts than are reviewed without being open; the first {count} are.',
} as const;

export const workspaceChinese: Readonly<Record<keyof typeof workspaceEnglish, string>> = {
	'config.unknownKey': '没有“{key}”这一项，不起作用；是否应为“{nearest}”？',
	'config.unknownFeature': '没有名为“{name}”的服务特征；是否应为“{nearest}”？',
	'config.unknownRequirement': '没有名为“{name}”的要求；是否应为“{nearest}”？',
	'config.inTwoSets': '{path} 同时属于“{first}”和“{second}”两个文档集，按前一个审查',
	'config.noMatch': '没有与“{glob}”相符的文档',
	'workspace.tooMany': '合规：工作区的文稿太多，只审查前 {count} 份；其余的打开后再审查。',
};
