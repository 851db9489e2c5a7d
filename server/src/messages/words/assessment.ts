// Words of the self-assessment that is signed: its cover, its pages, how it was made.

export const assessmentEnglish = {
	'assessment.title': 'Compliance self-assessment',
	'assessment.about': 'Platform or document set',
	'assessment.date': 'Date of the assessment',
	'assessment.law': 'Law',
	'assessment.tool': 'Made with',
	'assessment.hash': 'SHA-256 of the file',
	'assessment.noHash': 'not known: assessed in the editor',
	'assessment.hashNote':
		'The SHA-256 of a file changes with every change of the file: it proves which wording was assessed.',
	'assessment.madeBy': 'Hegui {tool}, law data {law}, law in force on {asOf}',
	'assessment.page': 'Page {page} of {pages}',
	'assessment.name': 'Name and position',
	'assessment.signature': 'Signature',
	'report.approvedBy': 'Approved by',
	'report.head.role': 'Role',
	'assessment.methodTitle': 'How this assessment was made',
	'assessment.method':
		'Each document was compared with the requirements that the law in force on the day named puts to documents of its type and to services of its kind. Statements are recognised by their wording, sentence by sentence, on one machine and without a network: the same files and the same law data give the same assessment. What is quoted stands word for word in the named line of the file.',
	'assessment.means.fulfilled': 'Stated: the document says what is required.',
	'assessment.means.partial': 'Incomplete: it says a part of it; what is still missing is named.',
	'assessment.means.missing': 'Missing: nothing of it was found.',
	'assessment.means.contradicted': 'Contradicted: the document says the opposite of what is required.',
	'assessment.means.unclear': 'Unclear: it can be read one way or the other; a person has to decide.',
} as const;

export const assessmentChinese: Readonly<Record<keyof typeof assessmentEnglish, string>> = {
	'assessment.title': '合规自查报告',
	'assessment.about': '平台或者文档集',
	'assessment.date': '自查日期',
	'assessment.law': '适用法律',
	'assessment.tool': '使用工具',
	'assessment.hash': '文件的 SHA-256',
	'assessment.noHash': '未知：在编辑器中自查',
	'assessment.hashNote': '文件有任何改动，SHA-256 即随之改变，可据以证明自查的是哪一份文本。',
	'assessment.madeBy': '合规 {tool}，法律数据 {law}，适用 {asOf} 有效的法律',
	'assessment.page': '第 {page} 页，共 {pages} 页',
	'assessment.name': '姓名和职务',
	'assessment.signature': '签名',
	'report.approvedBy': '批准人',
	'report.head.role': '职责',
	'assessment.methodTitle': '自查方法',
	'assessment.method':
		'对每份文件，逐项对照所载日期有效的法律对该类文件、该类服务提出的要求。在本机逐句依据文字识别文件写明的内容，不联网：相同的文件和法律数据，得出相同的结果。引用的文字与文件所示行的原文一致。',
	'assessment.means.fulfilled': '已写明：文件写明了要求的内容。',
	'assessment.means.partial': '不完整：写明了一部分，并列出尚缺的内容。',
	'assessment.means.missing': '缺少：没有找到相关内容。',
	'assessment.means.contradicted': '相抵触：文件所写与要求相反。',
	'assessment.means.unclear': '不清楚：可以有不同理解，需要人工判断。',
};
