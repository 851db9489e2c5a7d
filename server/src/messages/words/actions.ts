// Words of code actions.

export const actionsEnglish = {
	'fix.insert': 'Insert model clause: {title}',
	'fix.improve': 'Add what is missing: {facets}',
	'fix.insertAll': 'Insert {count|the|all} {count} missing model {count|clause|clauses}',
	'fix.previewAll': 'Preview {count|the|all} {count} missing model {count|clause|clauses}…',
	'fix.open': 'Open requirement: {title}',
	'fix.renumber': 'Change to {words}',
	'fix.nextPlaceholder': 'Go to next placeholder',
} as const;

export const actionsChinese: Readonly<Record<keyof typeof actionsEnglish, string>> = {
	'fix.insert': '插入示范条款：{title}',
	'fix.improve': '补充缺少的内容：{facets}',
	'fix.insertAll': '插入全部 {count} 条缺少的示范条款',
	'fix.previewAll': '预览全部 {count} 条缺少的示范条款…',
	'fix.open': '查看该项要求：{title}',
	'fix.renumber': '改为{words}',
	'fix.nextPlaceholder': '转到下一处待填内容',
};
