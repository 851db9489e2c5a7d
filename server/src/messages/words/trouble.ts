// Words for what goes wrong in Hegui itself.

export const troubleEnglish = {
	'trouble.notReviewed':
		'Hegui could not review this document because of an error of its own; what the document lacks is not known. Other documents are reviewed as always. It is tried again when the document changes. Please report the error; the log names its place in the program.',
	'trouble.assistant': 'The document was not reviewed because of an error in Hegui.',
} as const;

export const troubleChinese: Readonly<Record<keyof typeof troubleEnglish, string>> = {
	'trouble.notReviewed':
		'合规自身出错，未能审查本文件；文件有无缺漏尚不可知。其他文件照常审查。文件修改后会重新审查。请反馈这一错误；日志记有出错的位置。',
	'trouble.assistant': '合规自身出错，没有审查本文件。',
};
