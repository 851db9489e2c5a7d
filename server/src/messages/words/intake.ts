// Words about what documents are read from: encodings, Word and PDF files, links and folders.

export const intakeEnglish = {
	'problem.decoded': 'read as {detail}: the file is not in UTF-8. Save it as UTF-8 to be sure of every character.',
} as const;

export const intakeChinese: Readonly<Record<keyof typeof intakeEnglish, string>> = {
	'problem.decoded': '按 {detail} 读取：文件不是 UTF-8 编码。请存为 UTF-8，以确保每个字都正确。',
};
