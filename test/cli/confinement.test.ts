// What a hegui.yaml names is taken from its own folder alone: packs and documents of sets behind links that lead out are told and left out.
import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { checkJson, emptyAgreement, hegui, temporaryFolder } from '../support/cli.ts';
import { houseRule } from '../support/packs.ts';

/** The rule of a house, on a law that ships. */
const rule = (id?: string): string => houseRule(id).replace('toy-2020, article: 3', 'cac-group-2017, article: 13');

describe('the command line', () => {
	const CONFIG = 'packs: [house]\nsets: [ { name: 玩具, documents: ["docs/**"] } ]\n';

	it('reads packs through links that stay in the folder', async () => {
		const folder = temporaryFolder({
			'hegui.yaml': CONFIG,
			'real/requirements/contact.yaml': rule(),
			'docs/a.md': emptyAgreement,
		});
		symlinkSync('real', join(folder, 'house'));
		const { report, err } = await checkJson([], { folder });
		equal(err, '');
		deepEqual(
			report.documents.map(({ path }) => path),
			['docs/a.md'],
		);
		ok(report.documents[0]?.findings.some(({ requirement }) => requirement === 'contact'));
	});

	it('leaves out, and tells, what links lead to from elsewhere', async () => {
		const outside = temporaryFolder({ 'requirements/contact.yaml': rule(), 'secret.md': emptyAgreement });
		const folder = temporaryFolder({ 'hegui.yaml': CONFIG, 'docs/a.md': emptyAgreement });
		symlinkSync(outside, join(folder, 'house'));
		symlinkSync(outside, join(folder, 'docs', 'away'));
		symlinkSync(join(outside, 'secret.md'), join(folder, 'docs', 'b.md'));
		const { report, err } = await checkJson([], { folder });
		deepEqual(
			report.documents.map(({ path }) => path),
			['docs/a.md'],
		);
		match(err, /hegui\.yaml:1:\d+ .*leads out of the folder/);
		match(err, /docs\/b\.md: lies outside the folder of hegui\.yaml/);
		ok(!report.documents[0]?.findings.some(({ requirement }) => requirement === 'contact'));
	});

	it('takes no file of a pack from elsewhere', async () => {
		const outside = temporaryFolder({ 'other.yaml': rule('stolen') });
		const folder = temporaryFolder({ 'house/requirements/contact.yaml': rule() });
		symlinkSync(join(outside, 'other.yaml'), join(folder, 'house', 'requirements', 'stolen.yaml'));
		const { code, out, err } = await hegui(['test-pack', 'house'], { folder });
		equal(code, 0, err);
		ok(!`${out}${err}`.includes('stolen'), `${out}${err}`);
	});

	for (const glob of ['{..,x}/secret.md', '.{.,}/secret.md', '[.][.]/secret.md', '?(.).*/secret.md']) {
		it(`finds nothing outside by the glob ${glob}`, async () => {
			const folder = temporaryFolder({
				'secret.md': emptyAgreement,
				'w/a.md': emptyAgreement,
				'w/hegui.yaml': `sets: [ { name: x, documents: [a.md, ${JSON.stringify(glob)}] } ]\n`,
			});
			const { report } = await checkJson([], { folder: join(folder, 'w') });
			deepEqual(
				report.documents.map(({ path }) => path),
				['a.md'],
			);
		});
	}
});
