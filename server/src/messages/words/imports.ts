// Words about documents that are read from other formats.

export const importsEnglish = {
	'import.protected':
		'{name} cannot be read: it is protected by a password, or a Word document of the old kind (.doc). Remove the password, or save it as .docx.',
	'import.notWord': '{name} cannot be read: it is not a Word document (.docx).',
	'import.tooLarge': '{name} cannot be read: it is too large. Divide it, or save it as text.',
	'import.damaged': '{name} cannot be read: it is damaged. Open it in Word and save it anew.',
	'import.changes': 'Tracked changes are read as accepted.',
	'import.comments': 'Comments are left out.',
	'import.pictures': 'Pictures are left out, with the words in them.',
	'problem.word-copy':
		'a Word document: lines and columns are those of its Markdown copy, as “Open as Markdown” in the editor shows it; the paragraph of the document stands behind each finding',
} as const;

export const importsChinese: Readonly<Record<keyof typeof importsEnglish, string>> = {
	'import.protected': '无法读取 {name}：文件有密码保护，或者是旧版 Word 文件（.doc）。请取消密码，或者另存为 .docx。',
	'import.notWord': '无法读取 {name}：不是 Word 文件（.docx）。',
	'import.tooLarge': '无法读取 {name}：文件过大。请拆分，或者另存为纯文本。',
	'import.damaged': '无法读取 {name}：文件已损坏。请在 Word 中打开并重新保存。',
	'import.changes': '修订内容按已接受读取。',
	'import.comments': '批注不在其中。',
	'import.pictures': '图片及其中的文字不在其中。',
	'problem.word-copy':
		'Word 文件：行列位置以其 Markdown 副本为准，即编辑器中“作为 Markdown 打开”所显示的文本；每项结果末尾注明原文件的段落序号',
};
