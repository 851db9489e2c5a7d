// Words about what documents are read from: encodings, Word and PDF files, links and folders.

export const intakeEnglish = {
	'problem.decoded': 'read as {detail}: the file is not in UTF-8. Save it as UTF-8 to be sure of every character.',
	'find.circle': '{path}: a link back to a folder that holds it; not followed',
	'find.notAFile': '{path}: neither a file nor a folder; passed over',
	'find.brokenLink': '{path}: a link to a file that is not there',
	'find.ownReport': '{path}: a report of hegui, not a draft; left out (name the file to have it reviewed)',
} as const;

export const intakeChinese: Readonly<Record<keyof typeof intakeEnglish, string>> = {
	'problem.decoded': '按 {detail} 读取：文件不是 UTF-8 编码。请存为 UTF-8，以确保每个字都正确。',
	'find.circle': '{path}：指回上级文件夹的链接，不予跟随',
	'find.notAFile': '{path}：既不是文件也不是文件夹，已略过',
	'find.brokenLink': '{path}：链接所指的文件不存在',
	'find.ownReport': '{path}：是 hegui 的审查报告，不是草案，已略过（如需审查，请直接写出文件名）',
};
