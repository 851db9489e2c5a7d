// The review as one JSON object, written document by document so that any number of them fits into memory.
import type { LawRecord } from '../../report/dossier.ts';
import type { DocumentRecord } from '../../report/record.ts';
import type { SetRecord } from '../../report/sets.ts';
import { tool } from '../../report/tool.ts';
import type { RunRecord } from '../../settings/reportFile.ts';
import type { Reporter } from './report.ts';

const INDENT = '  ';

function indented(value: unknown, depth: number): string {
	return JSON.stringify(value, null, INDENT).replaceAll('\n', `\n${INDENT.repeat(depth)}`);
}

/**
 * Everything of a review, for programs.
 *
 * @param law version and digest of the law, and the as-of day of the run
 * @param run what decided the result besides
 */
export function jsonReporter(law: LawRecord, run: RunRecord): Reporter {
	let count = 0;
	const sets: SetRecord[] = [];
	return {
		begin: () => {
			const head = Object.entries({ tool, law, run }).map(
				([key, value]) => `${INDENT}"${key}": ${indented(value, 1)},\n`,
			);
			return `{\n${head.join('')}${INDENT}"documents": [`;
		},
		document: (record: DocumentRecord) => `${count++ === 0 ? '' : ','}\n${INDENT.repeat(2)}${indented(record, 2)}`,
		set: (record) => {
			sets.push(record);
			return '';
		},
		end: (counts, baseline) => {
			const summary = baseline === undefined ? counts : { ...counts, baseline };
			const close = count === 0 ? '' : `\n${INDENT}`;
			return `${close}],\n${INDENT}"sets": ${indented(sets, 1)},\n${INDENT}"summary": ${indented(summary, 1)}\n}\n`;
		},
	};
}
