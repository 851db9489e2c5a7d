// The page on change reviews shows what the command line really says of its example.
import { deepEqual, equal } from 'node:assert/strict';
import { hegui, repositoryFile, temporaryFolder } from '../support/cli.ts';

describe('docs/changes.md', () => {
	it('shows the report of its two versions as it is', async () => {
		const page = repositoryFile('docs/changes.md');
		const [old = '', fresh = ''] = [...page.matchAll(/^```markdown\n(.*?)^```$/gms)].map(([, block]) => block ?? '');
		const [shown = ''] = [...page.matchAll(/^```text\n(.*?)^```$/gms)].map(([, block]) => block ?? '');
		const folder = temporaryFolder({ 'old.md': old, 'new.md': fresh });
		const args = ['old.md', 'new.md', '--as-of', '2026-11-22', '--lang', 'en'];
		const { out, err, code } = await hegui(['diff', ...args], { folder });
		deepEqual([code, err], [1, '']);
		equal(shown, out, 'docs/changes.md is stale: put the output of hegui diff into it');
	});
});
