// Words of code lenses, hints, symbols and completions.

export const navigationEnglish = {
	'lens.whole': '{stated} of {applies} {applies|requirement|requirements} stated, {open} open',
	'lens.section': '{label}{stated}{separator}{open}',
	'lens.label': '§ {label}: ',
	'lens.stated': '{count} {count|requirement|requirements} stated',
	'lens.open': '{count} {count|gap|gaps}',
	'rename.empty': 'Give the term a name on one line, without quotation marks.',
	'rename.taken': 'This document already defines “{name}”.',
	'completion.gap': 'not yet stated here',
	'completion.term': 'defined in this document',
} as const;

export const navigationChinese: Readonly<Record<keyof typeof navigationEnglish, string>> = {
	'lens.whole': '{applies} 项要求中已写明 {stated} 项，{open} 项待处理',
	'lens.section': '{label}{stated}{separator}{open}',
	'lens.label': '{label}：',
	'lens.stated': '写明 {count} 项要求',
	'lens.open': '{count} 处缺漏',
	'rename.empty': '请输入术语名称：一行以内，不含引号。',
	'rename.taken': '本文件已经定义了“{name}”。',
	'completion.gap': '本文件尚未写明',
	'completion.term': '本文件定义的术语',
};
