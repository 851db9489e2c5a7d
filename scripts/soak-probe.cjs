// Loaded into the server of the soak: answers each message of its parent with the memory that is in use.
process.on('message', () => {
	globalThis.gc?.();
	process.send?.(process.memoryUsage());
});
