// Words of waivers and suppressions.

export const decisionsEnglish = {} as const;

export const decisionsChinese: Readonly<Record<keyof typeof decisionsEnglish, string>> = {};
