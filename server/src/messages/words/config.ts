// Words about the keys of hegui.yaml, for who writes it.

export const configEnglish = {
	'configKey.asOf': 'The day whose law applies, as YYYY-MM-DD. Left out, it is today.',
	'configKey.packs': 'Folders with requirements of your own, for all documents.',
	'configKey.serviceKinds':
		'What the platform offers; it decides which requirements apply. Left out, it is detected in each draft.',
	'configKey.features':
		'What the service does; it decides which requirements apply. Left out, it is detected in each draft.',
	'configKey.severity': 'How findings of single requirements weigh: error, warning, information, or off.',
	'configKey.documentTypes':
		'What documents are, by their paths: `terms.md: service-agreement`, `rules/*.md: platform-rules`. The first path that fits counts. What is said here makes the review firm: gaps of what the law itself demands become errors.',
	'configKey.sets':
		'Document sets: the documents that are the terms of one service together. What one of them states, the others need not; they are reviewed whether or not they are open.',
	'configKey.waivers': 'Decisions on findings. Hegui writes new ones into hegui.waivers.yaml.',
	'configKey.sets.name': 'Name of the service or product whose terms these documents are together.',
	'configKey.sets.documents':
		'The documents of the set, relative to this file: `terms.md`, `privacy/*.md`, `rules/**/*.md`. A document belongs to the first set that names it.',
	'configKey.sets.serviceKinds': 'What the platform offers, for these documents.',
	'configKey.sets.features': 'What the service does, for these documents.',
	'configKey.sets.asOf': 'The day whose law applies to these documents.',
	'configKey.sets.packs': 'Folders with requirements of your own, for these documents alone.',
	'configKey.sets.severity':
		'How findings of single requirements weigh in these documents; it goes before the severity of the file.',
	'config.documents': '{count} {count|document|documents}',
	'configValue.error': 'Shown as an error.',
	'configValue.warning': 'Shown as a warning.',
	'configValue.information': 'Shown as information.',
	'configValue.off': 'Not shown; it stays in reports.',
} as const;

export const configChinese: Readonly<Record<keyof typeof configEnglish, string>> = {
	'configKey.asOf': '按照这一天有效的法律审查，写成 YYYY-MM-DD。不写则为当天。',
	'configKey.packs': '存放自定要求的文件夹，适用于全部文档。',
	'configKey.serviceKinds': '平台提供的服务，决定哪些要求适用。不写则根据各文稿的正文判断。',
	'configKey.features': '服务的特征，决定哪些要求适用。不写则根据各文稿的正文判断。',
	'configKey.severity':
		'单项要求的审查结果的级别：error（错误）、warning（警告）、information（信息）、off（不显示）。',
	'configKey.documentTypes':
		'按路径写明文档的类型：`terms.md: service-agreement`、`rules/*.md: platform-rules`，以第一个相符的路径为准。写明后审查更为确定：法律直接要求写明而文档没有写明的，按错误提示。',
	'configKey.sets':
		'文档集：共同构成一项服务的协议和规则的文档。其中一份已写明的，其他文档不必重复；不论是否打开，都予以审查。',
	'configKey.waivers': '对审查结果的决定。新的决定由合规写入 hegui.waivers.yaml。',
	'configKey.sets.name': '这些文档所属的服务或者产品的名称。',
	'configKey.sets.documents':
		'文档集的文档，路径以本文件为起点：`terms.md`、`privacy/*.md`、`rules/**/*.md`。文档属于第一个写有它的文档集。',
	'configKey.sets.serviceKinds': '平台提供的服务，仅就这些文档而言。',
	'configKey.sets.features': '服务的特征，仅就这些文档而言。',
	'configKey.sets.asOf': '这些文档按照这一天有效的法律审查。',
	'configKey.sets.packs': '存放自定要求的文件夹，仅适用于这些文档。',
	'configKey.sets.severity': '这些文档中单项要求的审查结果的级别，优先于整个文件的级别。',
	'config.documents': '{count} 份文档',
	'configValue.error': '按错误显示。',
	'configValue.warning': '按警告显示。',
	'configValue.information': '按信息显示。',
	'configValue.off': '不显示，仍写入报告。',
};
