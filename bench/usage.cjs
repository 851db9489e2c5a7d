// Loaded into a process under measurement: writes what it used to the file that HEGUI_USAGE names, when it ends.
const { isMainThread } = require('node:worker_threads');

if (isMainThread) {
	process.on('exit', () => {
		const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
		const usage = { cpu: (userCPUTime + systemCPUTime) / 1e6, memory: maxRSS / 1024 };
		require('node:fs').writeFileSync(process.env.HEGUI_USAGE, JSON.stringify(usage));
	});
}
