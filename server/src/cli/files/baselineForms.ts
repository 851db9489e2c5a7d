// The forms of JSON and SARIF reports of ours that an earlier report may have.
import * as z from 'zod';
import { severities, verdicts } from '../../core/model.ts';
import {
	type BaselineEntry,
	type BaselineReport,
	citationEntry,
	findingEntry,
	setEntry,
} from '../../report/baseline.ts';
import { tool } from '../../report/tool.ts';

const severity = z.enum(severities);
const verdict = z.enum(verdicts);
const common = { severity, baseline: severity.optional(), message: z.string() };

const finding = z.looseObject({
	...common,
	requirement: z.string(),
	verdict,
	fingerprint: z.string(),
	missingFacets: z.array(z.string()),
});
const citation = z.looseObject({ ...common, kind: z.string(), quote: z.string() });
const place = z.looseObject({ path: z.string(), quote: z.string() });
const setFinding = z.looseObject({
	...common,
	kind: z.string(),
	requirement: z.string(),
	verdict,
	places: z.array(place),
});

const json = z.looseObject({
	tool: z.looseObject({ name: z.literal(tool.name) }),
	documents: z.array(
		z.looseObject({
			path: z.string(),
			sha256: z.string().optional(),
			findings: z.array(finding),
			citations: z.array(citation).default([]),
		}),
	),
	sets: z.array(z.looseObject({ name: z.string(), findings: z.array(setFinding) })).default([]),
});

const result = z.looseObject({
	ruleId: z.string(),
	message: z.looseObject({ text: z.string() }),
	baselineState: z.string().optional(),
	locations: z.array(
		z.looseObject({
			physicalLocation: z.looseObject({ artifactLocation: z.looseObject({ index: z.number().optional() }) }),
		}),
	),
	properties: z.looseObject({
		verdict: verdict.default('contradicted'),
		severity,
		fingerprint: z.string(),
		missingFacets: z.array(z.string()).default([]),
		set: z.string().optional(),
		requirement: z.string().optional(),
	}),
});

const sarif = z.looseObject({
	version: z.literal('2.1.0'),
	runs: z.tuple([
		z.looseObject({
			tool: z.looseObject({ driver: z.looseObject({ name: z.literal(tool.name) }) }),
			artifacts: z.array(
				z.looseObject({
					hashes: z.looseObject({ 'sha-256': z.string() }).optional(),
					properties: z.looseObject({ path: z.string() }),
				}),
			),
			results: z.array(result),
		}),
	]),
});

function fromJson({ documents, sets }: z.infer<typeof json>): BaselineReport {
	return {
		documents: documents.map(({ path, sha256, findings, citations }) => ({
			path,
			sha256,
			entries: [...findings.map(findingEntry), ...citations.map(citationEntry)],
		})),
		sets: sets.map(({ name, findings }) => ({
			name,
			entries: findings.filter(({ kind }) => kind !== 'requirement').map(setEntry),
		})),
	};
}

function isOfSet({ ruleId }: z.infer<typeof result>): boolean {
	return ruleId.startsWith('set-');
}

function entryOf({ ruleId, message, properties }: z.infer<typeof result>): BaselineEntry {
	const { requirement, fingerprint, verdict: found, severity: weight, missingFacets } = properties;
	const key = requirement === undefined ? ruleId : `${ruleId}/${requirement}`;
	return { key, fingerprint, verdict: found, severity: weight, missingFacets, message: message.text };
}

function fromSarif({ runs: [{ artifacts, results }] }: z.infer<typeof sarif>): BaselineReport {
	// What was gone then is no baseline now.
	const present = results.filter(({ baselineState }) => baselineState !== 'absent');
	const names = new Set(present.filter(isOfSet).map(({ properties }) => properties.set ?? ''));
	return {
		documents: artifacts.map(({ hashes, properties }, index) => ({
			path: properties.path,
			sha256: hashes?.['sha-256'],
			entries: present
				.filter((one) => !isOfSet(one) && one.locations[0]?.physicalLocation.artifactLocation.index === index)
				.map(entryOf),
		})),
		sets: [...names].map((name) => ({
			name,
			entries: present.filter((one) => isOfSet(one) && (one.properties.set ?? '') === name).map(entryOf),
		})),
	};
}

/** What a report says of documents and sets; undefined where it is none of ours. */
export function baselineIn(value: unknown): BaselineReport | undefined {
	const ours = json.safeParse(value);
	if (ours.success) return fromJson(ours.data);
	const scanned = sarif.safeParse(value);
	return scanned.success ? fromSarif(scanned.data) : undefined;
}
