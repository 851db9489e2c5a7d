// Words of code actions.

export const actionsEnglish = {} as const;

export const actionsChinese: Readonly<Record<keyof typeof actionsEnglish, string>> = {};
