// Words of document sets: what other documents of the set state.

export const setsEnglish = {
	'set.stated': '{title}: stated in {paths}.',
	'set.credited': '{title}: stated in {paths}, which belongs to the same document set.',
	'set.partElsewhere': 'Stated in {paths}: {facets}.',
	'set.toldElsewhere': '{title}: no document of the set states it in full; told once, at {path}.',
	'set.decidedElsewhere': '{title}: a decision at {path} settles it for the document set.',
	'set.place': '{path}, line {line}: {words}',
	'set.line': '{path}, line {line}',
	'set.toldAt': 'told once, at {path}',
	'set.statedIn': 'Stated in other documents of the set “{name}”',
	'set.partsIn': 'Other documents of the set state a part',
	'set.more': '{count} more: see the coverage view',
	'set.lens': ', {count} left to other documents of its set',
	'set.creditedList': 'Left to other documents of its set',
} as const;

export const setsChinese: Readonly<Record<keyof typeof setsEnglish, string>> = {
	'set.stated': '{title}：已在 {paths} 中写明。',
	'set.credited': '{title}：同一文档集中的 {paths} 已写明。',
	'set.partElsewhere': '{paths} 已写明：{facets}。',
	'set.toldElsewhere': '{title}：文档集中没有文档完整写明；仅在 {path} 处提示一次。',
	'set.decidedElsewhere': '{title}：{path} 处的决定已就整个文档集作出处理。',
	'set.place': '{path} 第 {line} 行：{words}',
	'set.line': '{path} 第 {line} 行',
	'set.toldAt': '仅在 {path} 处提示一次',
	'set.statedIn': '文档集“{name}”的其他文件已写明',
	'set.partsIn': '文档集的其他文件写明了一部分',
	'set.more': '另有 {count} 项，见覆盖情况视图',
	'set.lens': '，{count} 项由同一文档集的其他文件承担',
	'set.creditedList': '由同一文档集的其他文件承担',
};
