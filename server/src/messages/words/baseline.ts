// Words of an earlier report that is held against this one.

export const baselineEnglish = {
	'report.known': '{verdict}, known',
} as const;

export const baselineChinese: Readonly<Record<keyof typeof baselineEnglish, string>> = {
	'report.known': '{verdict}，此前已知',
};
