// Loaded into a server: answers its parent with the memory that is in use, or with what keeps the process awake.
process.on('message', (question) => {
	if (question === 'awake') {
		process.send?.(process.getActiveResourcesInfo());
		return;
	}
	globalThis.gc?.();
	process.send?.(process.memoryUsage());
});
