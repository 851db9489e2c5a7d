// Turns a JSON report of Hegui into GitLab's code quality report: node code-quality.mjs hegui-report.json
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

const SEVERITIES = { error: 'critical', warning: 'major', information: 'info' };

const { documents } = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const issues = documents.flatMap(({ path, findings, citations }) => [
	...findings.map(({ requirement, severity, message, evidence, anchor }) => {
		return { path, name: requirement, severity, message, start: evidence[0]?.start ?? anchor?.start };
	}),
	...citations.map(({ kind, severity, message, start, quote }) => {
		return { path, name: `citation-${kind}`, severity, message, start, quote };
	}),
]);
const report = issues
	.filter(({ severity }) => severity in SEVERITIES)
	.map(({ path, name, severity, message, start, quote = '' }) => ({
		description: message,
		check_name: name,
		// Without the line: a finding that moves is the same finding.
		fingerprint: createHash('sha256').update(`${path}\n${name}\n${quote}`).digest('hex'),
		severity: SEVERITIES[severity],
		location: { path, lines: { begin: (start?.line ?? 0) + 1 } },
	}));
console.log(JSON.stringify(report, null, 2));
