// Words on files that lie where they may not be taken from.

export const placesEnglish = {
	'file.outsideFolder': 'leads out of the folder of this file, and is not read: {folder}',
	'find.outside': '{path}: lies outside the folder of hegui.yaml; left out (name the file to have it reviewed)',
} as const;

export const placesChinese: Readonly<Record<keyof typeof placesEnglish, string>> = {
	'file.outsideFolder': '指向本文件所在文件夹之外，未读取：{folder}',
	'find.outside': '{path}：位于 hegui.yaml 所在文件夹之外，已略过（如需审查，请直接写出文件名）',
};
