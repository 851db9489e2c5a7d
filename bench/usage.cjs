// Loaded into a process under measurement: writes what it used to the file that HEGUI_USAGE names, when it ends.
const { isMainThread } = require('node:worker_threads');
const { readFileSync, writeFileSync } = require('node:fs');

/** The most memory that was held, in MiB. What the system calls the child's maximum begins with that of its parent. */
function peak() {
	try {
		return Number(/^VmHWM:\s+(\d+)/m.exec(readFileSync('/proc/self/status', 'latin1'))[1]) / 1024;
	} catch {
		return process.resourceUsage().maxRSS / 1024;
	}
}

if (isMainThread) {
	process.on('exit', () => {
		const { userCPUTime, systemCPUTime } = process.resourceUsage();
		const usage = { cpu: (userCPUTime + systemCPUTime) / 1e6, memory: peak() };
		writeFileSync(process.env.HEGUI_USAGE, JSON.stringify(usage));
	});
}
