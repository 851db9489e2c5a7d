// Words of code lenses, hints, symbols and completions.

export const navigationEnglish = {} as const;

export const navigationChinese: Readonly<Record<keyof typeof navigationEnglish, string>> = {};
