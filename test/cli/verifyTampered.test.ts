// Reports and pages that somebody changed by hand are found by `hegui verify`.
import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { emptyAgreement, hegui } from '../support/cli.ts';
import { DAY, Folder, kinds, sum, type Verified } from '../support/reported.ts';

describe('a report that was changed by hand', function slow() {
	this.timeout(120_000);
	let folder: Folder;
	let made = '';

	before(async () => {
		folder = new Folder();
		await folder.report();
		made = readFileSync(join(folder.path, 'report.json'), 'utf8');
	});

	for (const [what, change] of [
		['a verdict', (text: string) => text.replace('"verdict": "missing"', '"verdict": "fulfilled"')],
		['a severity', (text: string) => text.replace('"severity": "warning"', '"severity": "none"')],
		['a verdict of a set', (text: string) => text.replace(/("sets":.*?"verdict": )"missing"/s, '$1"fulfilled"')],
		['the summary', (text: string) => text.replace(/("summary":.*"missing": )\d+/s, '$10')],
		['a remark', (text: string) => text.replace('"summary":', '"approved": true,\n  "summary":')],
		['a finding left out', (text: string) => withoutFinding(text)],
	] as const) {
		it(`is found by ${what}`, async () => {
			ok(change(made) !== made);
			writeFileSync(join(folder.path, 'report.json'), change(made));
			const { code, out } = await hegui(['verify', 'report.json'], { folder: folder.path });
			equal(code, 1, out);
			match(out, /altered after it was made/);
		});
	}
});

describe('a page', function slow() {
	this.timeout(120_000);
	let folder: Folder;
	let made = '';

	before(async () => {
		folder = new Folder();
		writeFileSync(join(folder.path, 'hegui.yaml'), '# nothing yet\n');
		await folder.report(['--as-of', DAY], 'report.html');
		made = readFileSync(join(folder.path, 'report.html'), 'utf8');
	});

	const verified = async (text: string): Promise<Verified> => {
		writeFileSync(join(folder.path, 'report.html'), text);
		return folder.verify('report.html');
	};

	it('is verified, too, though it stands among its documents', async () => {
		match(made, new RegExp(`<td class="digest">agreement\\.md {2}${sum(emptyAgreement)}</td>`));
		const { code, differences } = await verified(made);
		deepEqual([code, differences], [0, []]);
	});

	it('is found by words that were changed by hand, and by its record', async () => {
		const words = made.replace('>account deletion<', '>nothing to see<').replace(/<td class="missing">/, '<td>');
		ok(words !== made);
		deepEqual(kinds(await verified(words)), ['page']);
		const record = made.replace('&quot;verdict&quot;:&quot;missing&quot;', '&quot;verdict&quot;:&quot;fulfilled&quot;');
		ok(record !== made);
		const [first] = (await verified(record)).differences;
		deepEqual([first?.kind, first?.was, first?.is], ['finding', 'fulfilled', 'missing']);
	});

	it('tells a document that changed', async () => {
		folder.edit('privacy.md', (text) => `${text}\n`);
		deepEqual(kinds(await verified(made)), ['documentChanged']);
	});
});

function withoutFinding(text: string): string {
	const report = JSON.parse(text) as { documents: { findings: unknown[] }[] };
	report.documents[0]?.findings.shift();
	return JSON.stringify(report, null, '  ');
}
