// Whole reports of the sample agreements: what is found, where, and in which words. `UPDATE_GOLDEN=1` renews the files.
import { equal } from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding, Locale } from '../../server/src/core/model.ts';
import { LineIndex } from '../../server/src/core/text/lineIndex.ts';
import { findingMessage, quoteOf } from '../../server/src/render/finding.ts';
import { formatOf } from '../../server/src/settings/review.ts';
import { law, review, today } from '../support/law.ts';
import { reviewSet } from '../support/sampleSet.ts';
import { read } from '../support/sources.ts';

const SAMPLES = [
	'service-agreement.zh.md',
	'service-agreement.en.md',
	'service-agreement-complete.zh.md',
	'community-rules.policy',
];

/** A finding as a person would check it: words and lines, no offsets. */
function entryOf(finding: Finding, source: string, lines: LineIndex): Record<string, unknown> {
	const requirement = law.pack.requirements.find(({ id }) => id === finding.requirement);
	if (requirement === undefined) throw new Error(finding.requirement);
	const place = (span: { start: number; end: number }): string =>
		`${lines.positionAt(span.start).line + 1}: ${quoteOf(source, span)}`;
	const message = (locale: Locale): string =>
		findingMessage(finding, requirement, { pack: law.pack, locale, asOf: today, withEnglish: true }, source);
	return {
		requirement: finding.requirement,
		verdict: finding.verdict,
		severity: finding.severity,
		evidence: finding.evidence.map((piece) => ({ facet: piece.facet, strength: piece.strength, line: place(piece) })),
		missingFacets: finding.missingFacets,
		anchor: finding.anchor && { kind: finding.anchor.kind, line: place(finding.anchor) },
		zh: message('zh'),
		en: message('en'),
	};
}

function reportOf(name: string): string {
	const source = read(`samples/${name}`);
	const lines = new LineIndex(source);
	const { profile, findings } = review(source, {}, formatOf(name));
	const report = { profile, findings: findings.map((finding) => entryOf(finding, source, lines)) };
	return `${JSON.stringify(report, undefined, '\t')}\n`;
}

/** What each document of the sample set states, and what the set comes to. */
function setReport(): string {
	const { records, set } = reviewSet();
	const report = {
		documents: records.map(({ path, documentType, findings }) => ({
			path,
			documentType,
			credited: findings.filter((one) => one.applies && one.verdict !== 'fulfilled').map(({ message }) => message),
		})),
		findings: set.findings.map(({ requirement, verdict, severity, places }) => ({
			requirement,
			verdict,
			severity,
			places: places.map(({ path, facet, start, quote }) => `${path} ${start.line + 1} ${facet}: ${quote}`),
		})),
	};
	return `${JSON.stringify(report, undefined, '\t')}\n`;
}

describe('the whole report', () => {
	for (const name of [...SAMPLES, 'set']) {
		it(`of samples/${name} is the one that was read and approved`, () => {
			const path = join(import.meta.dirname, `${name.replace(/\.md$/, '')}.json`);
			const report = name === 'set' ? setReport() : reportOf(name);
			if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(path, report);
			equal(
				report,
				existsSync(path) ? readFileSync(path, 'utf8') : '',
				`renew ${path} with UPDATE_GOLDEN=1 and read it`,
			);
		});
	}
});
