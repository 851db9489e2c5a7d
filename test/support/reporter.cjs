// Mocha's spec reporter with a closing line `N passed, N failed`; `--reporter-option counts=FILE` writes the counts
// there as JSON instead with what failed, for scripts/test.mjs to sum.
const { writeFileSync } = require('node:fs');
const { reporters, Runner } = require('mocha/lib/mocha.cjs');

module.exports = class extends reporters.Spec {
	constructor(runner, options) {
		super(runner, options);
		const skipped = [];
		runner.on(Runner.constants.EVENT_TEST_PENDING, (test) => skipped.push(test));
		runner.once(Runner.constants.EVENT_RUN_END, () => {
			const { passes, failures, pending } = this.stats;
			const counts = { passed: passes, failed: failures, skipped: pending };
			const told = [...this.failures, ...skipped].map((test) => ({
				title: test.fullTitle(),
				error: test.err?.stack ?? 'was skipped',
			}));
			const file = options.reporterOption?.counts ?? options.reporterOptions?.counts;
			if (file) writeFileSync(file, JSON.stringify({ ...counts, failures: told }));
			else console.log(`${passes} passed, ${failures} failed`);
		});
	}
};
