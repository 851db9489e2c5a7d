// Words of code lenses, hints, symbols and completions.

export const navigationEnglish = {
	'lens.whole': '{stated} of {applies} requirements stated, {open} open',
	'lens.section': '{label}{stated}{separator}{open}',
	'lens.label': '§ {label}: ',
	'lens.stated.one': '1 requirement stated',
	'lens.stated.many': '{count} requirements stated',
	'lens.open.one': '1 gap',
	'lens.open.many': '{count} gaps',
	'rename.empty': 'Give the term a name on one line, without quotation marks.',
	'rename.taken': 'This document already defines “{name}”.',
	'completion.gap': 'not yet stated here',
	'completion.term': 'defined in this document',
} as const;

export const navigationChinese: Readonly<Record<keyof typeof navigationEnglish, string>> = {
	'lens.whole': '{applies} 项要求中已写明 {stated} 项，{open} 项待处理',
	'lens.section': '{label}{stated}{separator}{open}',
	'lens.label': '{label}：',
	'lens.stated.one': '写明 1 项要求',
	'lens.stated.many': '写明 {count} 项要求',
	'lens.open.one': '1 处缺漏',
	'lens.open.many': '{count} 处缺漏',
	'rename.empty': '请输入术语名称：一行以内，不含引号。',
	'rename.taken': '本文件已经定义了“{name}”。',
	'completion.gap': '本文件尚未写明',
	'completion.term': '本文件定义的术语',
};
