// Medians and percentiles, and how figures are written.

/** The value that a share of the values does not pass (nearest rank). */
export function quantile(values, share) {
	const sorted = [...values].sort((a, b) => a - b);
	return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

export const median = (values) => quantile(values, 0.5);

/** What is kept of many measurements of one quantity. */
export function summary(values) {
	const [p50, p95, p99] = [0.5, 0.95, 0.99].map((share) => quantile(values, share));
	return { count: values.length, least: Math.min(...values), p50, p95, p99, most: Math.max(...values) };
}

/** A figure with as many digits as it deserves. */
export function figure(value) {
	if (!Number.isFinite(value)) return '–';
	const size = Math.abs(value);
	if (size >= 1000) return Math.round(value).toLocaleString('en');
	return value.toFixed(size >= 100 ? 0 : size >= 10 ? 1 : 2);
}

/** The median, with the least and the most beside it where there are several. */
export function spread({ p50, least, most, count }) {
	return count > 1 ? `${figure(p50)} (${figure(least)}–${figure(most)})` : figure(p50);
}

/** The lines of a Markdown table; the first column is words, the others are figures. */
export function tableLines(head, rows) {
	const line = (cells) => `| ${cells.join(' | ')} |`;
	return [line(head), line(head.map((_, index) => (index === 0 ? '---' : '---:'))), ...rows.map(line)];
}
