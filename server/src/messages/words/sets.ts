// Words of document sets: what other documents of the set state.

export const setsEnglish = {
	'set.stated': '{title}: stated in {paths}.',
	'set.credited': '{title}: stated in {paths}, which belongs to the same document set.',
	'set.partElsewhere': 'Stated in {paths}: {facets}.',
	'set.toldElsewhere': '{title}: no document of the set states it in full; told once, at {path}.',
	'set.decidedElsewhere': '{title}: a decision at {path} settles it for the document set.',
	'set.place': '{path}, line {line}: {words}',
} as const;

export const setsChinese: Readonly<Record<keyof typeof setsEnglish, string>> = {
	'set.stated': '{title}：已在 {paths} 中写明。',
	'set.credited': '{title}：同一文档集中的 {paths} 已写明。',
	'set.partElsewhere': '{paths} 已写明：{facets}。',
	'set.toldElsewhere': '{title}：文档集中没有文档完整写明；仅在 {path} 处提示一次。',
	'set.decidedElsewhere': '{title}：{path} 处的决定已就整个文档集作出处理。',
	'set.place': '{path} 第 {line} 行：{words}',
};
