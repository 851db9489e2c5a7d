// A folder with two documents of a set and a report of it, to be verified.
import { ok } from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Difference } from '../../server/src/report/compare.ts';
import { emptyAgreement, hegui, type Ran, temporaryFolder } from './cli.ts';

export const DAY = '2026-11-22';

export const config = `sets:
  - name: 微澜
    documents: [agreement.md, privacy.md]
`;

export const privacy = '# 微澜隐私政策\n\n我们收集您的手机号码用于注册。\n';

export function sum(text: string | Uint8Array): string {
	return createHash('sha256').update(text).digest('hex');
}

export interface Verified extends Ran {
	readonly differences: readonly Difference[];
}

/** A folder with two documents of a set, and what a report of it is. */
export class Folder {
	readonly path = temporaryFolder({ 'hegui.yaml': config, 'agreement.md': emptyAgreement, 'privacy.md': privacy });

	async report(args: readonly string[] = ['--as-of', DAY], name = 'report.json'): Promise<void> {
		const format = name.endsWith('.html') ? 'html' : 'json';
		const { code, err } = await hegui(['check', '--format', format, '--output', name, ...args], { folder: this.path });
		ok(code !== 2, err);
	}

	edit(name: string, change: (text: string) => string): void {
		const before = readFileSync(join(this.path, name), 'utf8');
		const after = change(before);
		ok(after !== before, `${name}: nothing to change`);
		writeFileSync(join(this.path, name), after);
	}

	async verify(name = 'report.json'): Promise<Verified> {
		const ran = await hegui(['verify', '--format', 'json', name], { folder: this.path });
		const answer = ran.out === '' ? { differences: [] } : (JSON.parse(ran.out) as Verified);
		return { ...ran, differences: answer.differences };
	}
}

export function kinds({ differences }: Verified): string[] {
	return [...new Set(differences.map(({ kind }) => kind))].sort();
}

const LATER = `const real = Date;
globalThis.Date = class extends real {
	constructor(...values) {
		super(...(values.length === 0 ? [real.UTC(2031, 4, 6)] : values));
	}
};
`;

/** An environment in which it is 2031. */
export function later(): Readonly<Record<string, string>> {
	return { NODE_OPTIONS: `--require ${join(temporaryFolder({ 'later.cjs': LATER }), 'later.cjs')}` };
}
