// Budgets: what each quantity may come to. Times are multiples of the reference loop of the same run.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { figure } from '../tools/statistics.mjs';
import { quantitiesOf } from './quantities.mjs';

const path = join(import.meta.dirname, '../budgets.json');

/** How far above what was measured a budget lies: times vary with the machine, sizes hardly. */
const MARGINS = { ms: 1.6, MiB: 1.25, KiB: 1.05, times: 1.5 };
const TAIL_MARGIN = 2.5;

/** A quantity in the unit of its budget. */
function measured({ unit, value }, { milliseconds }) {
	return unit === 'ms' ? { unit: 'loops', value: value / milliseconds } : { unit, value };
}

function budgetOf(quantity, loop) {
	const { unit, value } = measured(quantity, loop);
	if (quantity.most !== undefined) return { most: quantity.most, unit };
	const margin = quantity.isTail ? TAIL_MARGIN : MARGINS[quantity.unit];
	return { most: Number((value * margin).toPrecision(3)), unit };
}

/** Writes the budgets of what was measured; those of other quantities stay. */
export function updateBudgets(results) {
	const before = JSON.parse(readFileSync(path, 'utf8'));
	const made = quantitiesOf(results).map((quantity) => [quantity.id, budgetOf(quantity, results.loop)]);
	writeFileSync(path, `${JSON.stringify({ ...before, ...Object.fromEntries(made) }, null, '\t')}\n`);
	return made.length;
}

/** @returns how many quantities have a budget, and a sentence for each that is above it */
export function checkBudgets(results) {
	const budgets = JSON.parse(readFileSync(path, 'utf8'));
	const checked = quantitiesOf(results).filter(({ id, isTail }) => budgets[id] && !(isTail && results.quick));
	const broken = checked.flatMap((quantity) => {
		const { most } = budgets[quantity.id];
		const { value, unit } = measured(quantity, results.loop);
		return value > most ? [`${quantity.id}: ${figure(value)} ${unit}, the budget is ${figure(most)}`] : [];
	});
	return { checked: checked.length, broken };
}

/** What servers show after edits must be what they show of the same text when it is opened anew. */
export function staleDiagnostics({ edits = {}, requests }) {
	const runs = Object.entries(edits).map(([size, { hegui }]) => [size, hegui.fresh]);
	if (requests?.fresh) runs.push([`${requests.size}, 1,000 edits`, requests.fresh]);
	return runs
		.filter(([, { equal, kept }]) => !equal || kept === 0)
		.map(([run, { kept, fresh }]) => `${run}: ${kept} diagnostics after the edits, ${fresh} of the text opened anew`);
}
