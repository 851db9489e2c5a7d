// Reports of a sample draft for terminals and for other programs, as they were read and approved. `UPDATE_GOLDEN=1` renews them.
import { equal } from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Log } from 'sarif';
import { hegui } from '../support/cli.ts';

const SAMPLE = 'samples/service-agreement.zh.md';

/** SARIF without the pages of the requirements, which have goldens of their own, our version, and what all law comes to. */
function withoutHelp(out: string): string {
	const log = JSON.parse(out) as Log;
	for (const { tool, properties } of log.runs) {
		delete properties?.['law'].digest;
		const { driver } = tool;
		for (const rule of driver.rules ?? []) delete rule.help;
		delete driver.version;
		delete driver.semanticVersion;
	}
	return `${JSON.stringify(log, undefined, '\t')}\n`;
}

const REPORTS = [
	['text', 'service-agreement.zh.txt', (out: string) => out],
	['sarif', 'service-agreement.zh.sarif.json', withoutHelp],
	['junit', 'service-agreement.zh.junit.xml', (out: string) => out],
	['github', 'service-agreement.zh.github.txt', (out: string) => out],
] as const;

describe('the report of the command line', function reports() {
	this.timeout(60_000);

	for (const [format, file, shown] of REPORTS) {
		it(`as ${format} is the one that was read and approved`, async () => {
			const args = ['check', '--format', format, '--as-of', '2026-11-22', '--lang', 'zh-cn', SAMPLE];
			const report = shown((await hegui(args)).out);
			const path = join(import.meta.dirname, file);
			if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(path, report);
			const golden = existsSync(path) ? readFileSync(path, 'utf8') : '';
			equal(report, golden, `renew ${path} with UPDATE_GOLDEN=1 and read it`);
		});
	}
});
