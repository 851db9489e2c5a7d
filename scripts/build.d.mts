/** Builds dist/ where it is missing, older than its sources, or not the kind that is wanted. */
export function ensureBuild(options?: { readonly tests?: boolean; readonly production?: boolean }): void;
