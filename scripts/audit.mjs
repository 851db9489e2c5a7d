// `npm run audit`: fails for known weaknesses of packages that ship, and grave ones of tools; says so where nobody could be asked.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBuild } from './build.mjs';

const root = resolve(import.meta.dirname, '..');

/** Of tools that only build and test, what is less grave waits for their next version. */
const GRAVE = new Set(['high', 'critical']);

/**
 * What an answer of `npm audit --json` comes to.
 *
 * @param text the answer
 * @param shipped folders of the packages that are in the bundles
 * @returns lines on weaknesses that are to be mended, and on others; or why nobody could say
 */
export function judgedAudit(text, shipped) {
	let answer;
	try {
		answer = JSON.parse(text);
	} catch {
		return { unasked: 'npm gave no answer' };
	}
	if (typeof answer?.vulnerabilities !== 'object' || answer.vulnerabilities === null) {
		const reason = answer?.message ?? answer?.error?.summary ?? 'npm gave an answer of another form';
		// Whose server it was does not matter.
		return { unasked: String(reason).replace(/ - \w+ https?:\/\/\S+|https?:\/\/\S+/g, '') };
	}
	const found = Object.values(answer.vulnerabilities).map(({ name, severity, via, nodes }) => {
		const isShipped = nodes.some((node) => shipped.includes(node));
		const titles = via.map((one) => (typeof one === 'string' ? `by ${one}` : one.title)).join('; ');
		return {
			isWrong: isShipped || GRAVE.has(severity),
			line: `${name} (${severity}${isShipped ? ', ships' : ''}): ${titles}`,
		};
	});
	const lines = (isWrong) => found.filter((one) => one.isWrong === isWrong).map(({ line }) => line);
	return { wrong: lines(true), others: lines(false) };
}

/** A frame that nobody overlooks. */
export function notice(lines) {
	const width = Math.max(...lines.map((line) => line.length));
	const bar = '!'.repeat(width + 4);
	return [bar, ...lines.map((line) => `! ${line.padEnd(width)} !`), bar].join('\n');
}

/** Whether a run of the audit fails: where it could not ask, only if it must. */
export function exitCode({ unasked, wrong = [] }, isRequired) {
	return wrong.length > 0 || (unasked !== undefined && isRequired) ? 1 : 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
	ensureBuild();
	const shipped = JSON.parse(readFileSync(join(root, 'dist', 'packages.json'), 'utf8'));
	const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
	const { stdout } = spawnSync(npm, ['audit', '--json'], {
		cwd: root,
		encoding: 'utf8',
		timeout: 60_000,
		shell: process.platform === 'win32',
	});
	const result = judgedAudit(stdout ?? '', shipped);
	for (const line of result.others ?? []) console.error(`A tool: ${line}`);
	for (const line of result.wrong ?? []) console.error(`To be mended: ${line}`);
	if (result.unasked !== undefined) {
		const lines = [
			'THE PACKAGES WERE NOT AUDITED',
			`Why: ${result.unasked.trim()}`,
			'Whether they have known weaknesses is not known. Run `npm run audit` where the registry answers.',
		];
		console.error(notice(lines));
	} else if (result.wrong.length === 0) console.log('No known weakness in what ships.');
	process.exitCode = exitCode(result, process.argv.includes('--required'));
}
