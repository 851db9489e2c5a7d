// A report that the editor made is verified on the command line: the same law, the same verdicts, the same digests.
import { deepEqual, equal, match } from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openLaw } from '../../server/src/lawpack/lawFile.ts';
import type { ReportFile } from '../../server/src/lsp/features/report.ts';
import { emptyAgreement, hegui, repositoryFile, root, sample, temporaryFolder } from '../support/cli.ts';
import { Workspace } from '../support/coverage.ts';

const FILES = {
	'hegui.yaml': 'asOf: 2026-11-22\nsets:\n  - name: 微澜\n    documents: [terms.md, empty.md]\n',
	'terms.md': repositoryFile(sample),
	'empty.md': emptyAgreement,
};

const sha256 = async (text: string): Promise<string> => createHash('sha256').update(text, 'utf8').digest('hex');

describe('verify, of a report of the editor', function slow() {
	this.timeout(120_000);
	let page = '';

	before(async () => {
		// The law as it ships, for of that the digest is.
		const { pack } = openLaw(() => readFileSync(join(root, 'dist/server/law.bin')));
		const workspace = await Workspace.open(FILES, { pack, host: { sha256 } });
		await workspace.sets((shown) => shown === '微澜: empty.md terms.md');
		const file: ReportFile | null = await workspace.wire.connection.sendRequest('hegui/report', { format: 'html' });
		page = Buffer.from(file?.base64 ?? '', 'base64').toString('utf8');
		await workspace.close();
	});

	it('finds it identical with the files as they were', async () => {
		const folder = temporaryFolder({ ...FILES, 'report.html': page });
		const { code, out, err } = await hegui(['verify', 'report.html'], { folder });
		equal(code, 0, out + err);
		match(out, /^report\.html: identical\. .*\nOnly the record inside the page was compared/);
	});

	it('tells a draft that was saved otherwise, and another law', async () => {
		const folder = temporaryFolder({ ...FILES, 'terms.md': `${FILES['terms.md']}\n`, 'report.html': page });
		const changed = await hegui(['verify', '--format', 'json', 'report.html'], { folder });
		const kinds = JSON.parse(changed.out).differences.map(({ kind }: { kind: string }) => kind);
		deepEqual([changed.code, kinds], [1, ['documentChanged']]);
		const other = page.replace(/(&quot;digest&quot;:&quot;)\w{64}/, `$1${await sha256('')}`);
		writeFileSync(join(folder, 'report.html'), other);
		match((await hegui(['verify', 'report.html'], { folder })).out, /content of the law/);
	});
});
