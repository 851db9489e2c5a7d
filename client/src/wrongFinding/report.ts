// A wrong finding as a Markdown report: ids, versions and facts; one clause's text only if it is given.
import type { FindingFacts } from './facts';

/** What runs where the finding was made. */
export interface Versions {
	readonly extension: string;
	readonly editor: string;
	readonly host: string;
}

export interface ReportWords {
	title(requirement: string): string;
	readonly whatIsWrong: string;
	readonly whatIsWrongHint: string;
	readonly finding: string;
	readonly document: string;
	readonly recognised: string;
	readonly versions: string;
	readonly text: string;
	readonly noText: string;
	readonly sentNowhere: string;
	readonly nothing: string;
	readonly missing: string;
}

function list(values: readonly string[], { nothing }: ReportWords): string {
	return values.length === 0 ? nothing : values.map((value) => `\`${value}\``).join(', ');
}

function facetLine({ id, found, isMissing }: FindingFacts['facets'][number], words: ReportWords): string {
	const hits = found.map(({ strength, depends }) => [strength, ...depends].join('+'));
	return `- \`${id}\`: ${list(hits, words)}${isMissing ? ` (${words.missing})` : ''}`;
}

function quoted(text: string): string {
	return text
		.split('\n')
		.map((line) => `> ${line}`.trimEnd())
		.join('\n');
}

/**
 * The report.
 *
 * @param text the one clause that a person wants to show; without it no word of the draft is in the report
 */
export function wrongFindingReport(
	facts: FindingFacts,
	versions: Versions,
	words: ReportWords,
	text: string | undefined,
): string {
	const { requirement, verdict, severity, weak, provisions, anchor, profile, law, format } = facts;
	const kind = `\`${profile.documentType}\`${profile.declared ? ' (declared)' : ' (detected)'}`;
	return `${[
		`# ${words.title(requirement)}`,
		`## ${words.whatIsWrong}`,
		words.whatIsWrongHint,
		`## ${words.finding}`,
		[
			`- requirement: \`${requirement}\`${weak ? ' (weak)' : ''}`,
			`- verdict: \`${verdict}\`, severity: \`${severity}\``,
			`- provisions: ${list(provisions, words)}`,
			`- anchor: ${list(anchor === null ? [] : [anchor], words)}`,
		].join('\n'),
		`## ${words.recognised}`,
		facts.facets.map((facet) => facetLine(facet, words)).join('\n'),
		`## ${words.document}`,
		[
			`- type: ${kind}`,
			`- services: ${list(profile.serviceKinds, words)}`,
			`- features: ${list(profile.features, words)}`,
			`- language: \`${profile.language}\`${profile.mixed ? ' (mixed)' : ''}, format: \`${format}\``,
			`- as of: ${profile.asOf}`,
		].join('\n'),
		`## ${words.versions}`,
		`- Hegui ${versions.extension}, law ${law}\n- VS Code ${versions.editor} (${versions.host})`,
		`## ${words.text}`,
		text === undefined ? words.noText : quoted(text),
		'---',
		words.sentNowhere,
	].join('\n\n')}\n`;
}
