export function isAllowed(licence: string): boolean;
export function noticesText(): string;
