// Types of audit.mjs for the tests.
export interface Audit {
	readonly unasked?: string;
	readonly wrong?: readonly string[];
	readonly others?: readonly string[];
}
export function judgedAudit(text: string, shipped: readonly string[]): Audit;
export function notice(lines: readonly string[]): string;
export function exitCode(audit: Audit, isRequired: boolean): 0 | 1;
