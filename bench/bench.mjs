// Measures the built product: `npm run bench`; `npm run bench -- --help` lists the options. The figures of one run belong
// together; those of two machines do not.
import { readFileSync, writeFileSync } from 'node:fs';
import { readOptions } from './options.mjs';
import { checkBudgets, staleDiagnostics, updateBudgets } from './report/budgets.mjs';
import { sectionsOf, targetsTable } from './report/tables.mjs';
import { measureAll } from './run.mjs';
import { figure } from './tools/statistics.mjs';

const options = readOptions();
const results = options.from ? JSON.parse(readFileSync(options.from, 'utf8')) : await measureAll(options);
if (options.out) writeFileSync(options.out, `${JSON.stringify(results, null, '\t')}\n`);

const { conditions, loop, seconds } = results;
console.log(
	`${conditions.processor}, ${conditions.cores} cores, Node ${conditions.node}, load ${figure(conditions.load)}`,
);
for (const { title, lines } of sectionsOf(results)) console.log(`\n${title}\n\n${lines.join('\n')}`);
console.log(`\nTo be reached\n\n${targetsTable(results).join('\n')}`);
console.log(`\nThe reference loop took ${figure(loop.milliseconds)} ms, the run ${figure(seconds)} s.`);

if (options['write-docs']) {
	const { writeDocs } = await import('./report/docs.mjs');
	console.log(`${writeDocs(results)} is written.`);
}
const stale = staleDiagnostics(results);
for (const line of stale) console.error(`Out of date: ${line}`);
if (options['update-budgets']) console.log(`${updateBudgets(results)} budgets are written.`);
const { checked, broken } = checkBudgets(results);
for (const line of broken) console.error(`Above its budget: ${line}`);
console.log(`${checked} quantities have a budget, ${broken.length} are above it.`);
// Not by the end of the loop of events: a browser may leave something open.
process.exit(stale.length + broken.length > 0 ? 1 : 0);
