// Words of reports and of the self-test.

export const reportsEnglish = {
	'report.document': '{type}, services: {services}, law as of {asOf}',
	'report.summary':
		'Documents: {documents}; findings: {missing} missing, {partial} partial, {contradicted} contradicted, {unclear} unclear, {fulfilled} stated, {notApplicable} not applicable',
	'report.nothing': 'No gaps found.',
	'report.otherTheme': 'Other',
	'selfTest.title': 'Self-test on {name}',
	'selfTest.intro':
		'On copies of this document, every recognised statement was taken away, rewritten with the same meaning, or turned round; the document itself was left as it is. The table tells how often the verdict was what the change calls for.',
	'selfTest.nothing': 'Nothing is recognised as stated here, so there is nothing to test.',
	'selfTest.head.change': 'Change',
	'selfTest.head.expected': 'The verdict must',
	'selfTest.head.trials': 'Trials',
	'selfTest.head.held': 'As it must',
	'selfTest.expected.deletion': 'tell the gap',
	'selfTest.expected.keeping': 'stay',
	'selfTest.expected.changing': 'no longer be “stated”',
	'selfTest.deletion': 'clause taken away',
	'selfTest.traditional': 'traditional script',
	'selfTest.full-width': 'full width',
	'selfTest.spaces': 'spaces between characters',
	'selfTest.numerals': 'numerals',
	'selfTest.quantity': 'period too short or too long',
	'selfTest.blindSpots': 'Where not to rely on the tool in this text',
	'selfTest.blindSpot': '{change}: “{before}” became “{after}”',
	'selfTest.quote': 'line {line}: “{quote}”',
	'selfTest.none': 'No blind spot was found.',
	'selfTest.limits':
		'What the tool does not recognise at all is not tested here: a statement in wording that it does not know is told as missing.',
} as const;

export const reportsChinese: Readonly<Record<keyof typeof reportsEnglish, string>> = {
	'report.document': '{type}，服务：{services}，法律日期 {asOf}',
	'report.summary':
		'{documents} 份文件：缺少 {missing}，不完整 {partial}，相抵触 {contradicted}，不清楚 {unclear}，已写明 {fulfilled}，不适用 {notApplicable}',
	'report.nothing': '没有发现缺漏。',
	'report.otherTheme': '其他',
	'selfTest.title': '自测：{name}',
	'selfTest.intro':
		'在本文件的副本上，逐项删去已识别的条款、用相同含义改写，或者使其含义相反；文件本身未作改动。下表列出结论与改动相符的次数。',
	'selfTest.nothing': '本文件中没有识别出已写明的内容，无可测试。',
	'selfTest.head.change': '改动',
	'selfTest.head.expected': '结论应当',
	'selfTest.head.trials': '次数',
	'selfTest.head.held': '相符',
	'selfTest.expected.deletion': '指出缺漏',
	'selfTest.expected.keeping': '不变',
	'selfTest.expected.changing': '不再是“已写明”',
	'selfTest.deletion': '删去条款',
	'selfTest.traditional': '繁体字',
	'selfTest.full-width': '全角',
	'selfTest.spaces': '字间空格',
	'selfTest.numerals': '数字写法',
	'selfTest.quantity': '期限过短或者过长',
	'selfTest.blindSpots': '本文件中不宜依赖工具之处',
	'selfTest.blindSpot': '{change}：“{before}”变为“{after}”',
	'selfTest.quote': '第 {line} 行：“{quote}”',
	'selfTest.none': '没有发现盲点。',
	'selfTest.limits': '工具完全没有识别的内容不在测试之列：用工具不认识的措辞写明的内容，会被指为未写明。',
};
