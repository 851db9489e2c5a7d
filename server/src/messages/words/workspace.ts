// Words of hegui.yaml, document sets and the coverage of a workspace.

export const workspaceEnglish = {} as const;

export const workspaceChinese: Readonly<Record<keyof typeof workspaceEnglish, string>> = {};
