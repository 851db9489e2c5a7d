// Words about what documents are read from: encodings, Word and PDF files, links and folders.

export const intakeEnglish = {
	'problem.hidden-text':
		'the page hides this text from its readers (hidden, display: none); neither it nor other text hidden so is reviewed',
	'problem.decoded': 'read as {detail}: the file is not in UTF-8. Save it as UTF-8 to be sure of every character.',
	'problem.pdf-text':
		'read from the text layer of a PDF: lines and columns are those of the text found in it; the page stands behind each finding',
	'problem.pdf-empty-pages': 'no text was found on these pages, which may be pictures: {detail}',
	'origin.page': 'page {number}',
	'origin.paragraph': 'paragraph {number}',
	'origin.after': ' ({words})',
	'pdf.locked': '{name} cannot be read: it is protected by a password. Remove the password, or save it as text.',
	'pdf.scanned':
		'{name} cannot be read: it has pictures of pages but no text. Have the text recognised first, or use the file from which it was made.',
	'pdf.foreign':
		'{name} cannot be read: its fonts do not say which characters they show. Use the file from which it was made.',
	'pdf.tooLarge': '{name} cannot be read: it is too large. Divide it, or save it as text.',
	'pdf.damaged': '{name} cannot be read: it is damaged, or no PDF. Make it anew from the file from which it was made.',
	'find.tooLarge': '{path}: {size} MB, more than the {limit} MB that are read; divide it, or leave out pictures',
	'find.circle': '{path}: a link back to a folder that holds it; not followed',
	'find.notAFile': '{path}: neither a file nor a folder; passed over',
	'find.brokenLink': '{path}: a link to a file that is not there',
	'find.ownReport': '{path}: a report of hegui, not a draft; left out (name the file to have it reviewed)',
} as const;

export const intakeChinese: Readonly<Record<keyof typeof intakeEnglish, string>> = {
	'problem.hidden-text': '页面不向读者显示这段文字（hidden、display: none）；这样隐藏的文字不在审查之列',
	'problem.decoded': '按 {detail} 读取：文件不是 UTF-8 编码。请存为 UTF-8，以确保每个字都正确。',
	'problem.pdf-text': '取自 PDF 的文字层：行列位置以取出的文字为准，每项结果末尾注明页码',
	'problem.pdf-empty-pages': '以下各页没有文字，可能是图片：{detail}',
	'origin.after': '（{words}）',
	'origin.page': '第 {number} 页',
	'origin.paragraph': '第 {number} 段',
	'pdf.locked': '无法读取 {name}：文件有密码保护。请取消密码，或者另存为文本。',
	'pdf.scanned': '无法读取 {name}：只有页面图片，没有文字。请先做文字识别，或者使用生成它的原始文件。',
	'pdf.foreign': '无法读取 {name}：字体没有说明字形对应哪些字。请使用生成它的原始文件。',
	'pdf.tooLarge': '无法读取 {name}：文件过大。请拆分，或者另存为文本。',
	'pdf.damaged': '无法读取 {name}：文件已损坏，或者不是 PDF。请用原始文件重新生成。',
	'find.tooLarge': '{path}：{size} MB，超过可读取的 {limit} MB；请拆分，或者去掉图片',
	'find.circle': '{path}：指回上级文件夹的链接，不再进入',
	'find.notAFile': '{path}：既不是文件也不是文件夹，已略过',
	'find.brokenLink': '{path}：链接所指的文件不存在',
	'find.ownReport': '{path}：是 hegui 的审查报告，不是草案，已略过（如需审查，请直接写出文件名）',
};
