// The review as one JSON object, written document by document so that any number of them fits into memory.

import type { DocumentRecord } from '../../report/record.ts';
import type { SetRecord } from '../../report/sets.ts';
import { tool } from '../version.ts';
import type { Reporter } from './report.ts';

const INDENT = '  ';

function indented(value: unknown, depth: number): string {
	return JSON.stringify(value, null, INDENT).replaceAll('\n', `\n${INDENT.repeat(depth)}`);
}

/**
 * The JSON of CLI.md.
 *
 * @param law version of the law and the as-of day of the run
 */
export function jsonReporter(law: { readonly version: string; readonly asOf: string }): Reporter {
	let count = 0;
	const sets: SetRecord[] = [];
	return {
		begin: () =>
			`{\n${INDENT}"tool": ${indented(tool, 1)},\n${INDENT}"law": ${indented(law, 1)},\n${INDENT}"documents": [`,
		document: (record: DocumentRecord) => `${count++ === 0 ? '' : ','}\n${INDENT.repeat(2)}${indented(record, 2)}`,
		set: (record) => {
			sets.push(record);
			return '';
		},
		end: (summary) => {
			const close = count === 0 ? '' : `\n${INDENT}`;
			return `${close}],\n${INDENT}"sets": ${indented(sets, 1)},\n${INDENT}"summary": ${indented(summary, 1)}\n}\n`;
		},
	};
}
