// Leaves no process and no temporary folder behind, also when a signal ends us.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const pending = new Set();

process.on('exit', () => {
	// What was started last ends first: a process before the folder that it writes to.
	for (const clean of [...pending].reverse()) clean();
});
for (const [signal, code] of [
	['SIGINT', 130],
	['SIGTERM', 143],
	['SIGHUP', 129],
]) {
	process.on(signal, () => process.exit(code));
}

/** Runs `clean` (synchronous) at the latest when this process ends; the answer runs it now. */
export function cleanUpAtExit(clean) {
	const once = () => {
		if (!pending.delete(once)) return;
		try {
			clean();
		} catch (error) {
			console.error(`Cleaning up failed: ${error.message}`);
		}
	};
	pending.add(once);
	return once;
}

export function removeFolder(folder) {
	rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}

/** A folder that is gone when this process ends. */
export function temporaryFolder(prefix) {
	const folder = mkdtempSync(join(tmpdir(), `hegui-${prefix}-`));
	return { folder, remove: cleanUpAtExit(() => removeFolder(folder)) };
}
