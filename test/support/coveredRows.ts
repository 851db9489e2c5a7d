// Rows of the coverage view as tests read them.
import { ok } from 'node:assert/strict';
import type { Coverage } from '../../client/src/coverageRecords.ts';
import { coverageTree, type Filters, noFilters } from '../../client/src/views/coverage/model.ts';
import type { CoverageNode, CoverageWords } from '../../client/src/views/coverage/nodes.ts';

/** Words that say what they stand for. */
export const words: CoverageWords = {
	verdict: ({ verdict }) => verdict,
	decision: (decision) => `decided ${decision}`,
	decisionState: (state) => state,
	decidedBy: (by) => `by ${by}`,
	decidedOn: (on) => `on ${on}`,
	decidedUntil: (day) => `until ${day}`,
	count: (count, all) => `${count} of ${all}`,
	stated: (count, all) => `${count} of ${all} stated`,
	gaps: (count) => `${count} gaps`,
	line: (number) => `line ${number}`,
	anchor: (kind) => `expected: ${kind}`,
	law: (day, version) => `law ${day} ${version}`,
	statedIn: (paths) => `stated in ${paths.join()}`,
	toldAt: (paths) => `told at ${paths.join()}`,
	between: 'Between',
	other: 'Other',
	separator: ', ',
};

/** Labels, indented. */
export function outline(nodes: readonly CoverageNode[], deep = 3, indent = ''): string[] {
	return nodes.flatMap(({ label, description, children }) => [
		`${indent}${label} (${description})`,
		...(deep > 1 ? outline(children, deep - 1, `${indent}  `) : []),
	]);
}

export const shown = (coverage: Coverage, filters: Partial<Filters> = {}, deep = 3): string[] =>
	outline(coverageTree(coverage, { ...noFilters, ...filters }, words), deep);

export function all(nodes: readonly CoverageNode[]): CoverageNode[] {
	return nodes.flatMap((node) => [node, ...all(node.children)]);
}

export function rowOf(coverage: Coverage, requirement: string): CoverageNode {
	const row = all(coverageTree(coverage, noFilters, words)).find((one) => one.requirement === requirement);
	ok(row, requirement);
	return row;
}
