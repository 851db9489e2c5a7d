// Words of the tools for assistants.

export const assistantsEnglish = {} as const;

export const assistantsChinese: Readonly<Record<keyof typeof assistantsEnglish, string>> = {};
