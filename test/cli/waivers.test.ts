// Decisions on the command line: read beside hegui.yaml, counted, left out of the exit code; what lapsed is told.
import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { checkJson, findingIn, hegui, onlyDocument, temporaryFolder } from '../support/cli.ts';

const DRAFT = '# 用户服务协议\n\n您好。\n';
const ONLY = ['--requirements', 'blacklist', '--all-requirements'];

function entry(more = '', requirement = 'blacklist'): string {
	return `waivers:
  - requirement: ${requirement}
    document: drafts/a.md
    decision: accepted
    reason: Nobody is listed.
    by: Jane
    on: 2026-01-02
${more}`;
}

describe('hegui.waivers.yaml', () => {
	it('settles a finding: no severity, counted, exit code 0', async () => {
		const folder = temporaryFolder({ 'drafts/a.md': DRAFT, 'hegui.waivers.yaml': entry() });
		const { code, err, report } = await checkJson(['drafts', ...ONLY, '--fail-on', 'information'], { folder });
		deepEqual([code, err], [0, '']);
		const { severity, verdict, waived, message } = findingIn(onlyDocument(report), 'blacklist');
		deepEqual([severity, verdict], ['none', 'missing']);
		const { summary } = report;
		deepEqual([summary.missing, summary.waived], [1, 1]);
		deepEqual(waived, {
			decision: 'accepted',
			reason: 'Nobody is listed.',
			by: 'Jane',
			on: '2026-01-02',
			state: 'active',
		});
		match(message, /Decided: accepted \(Jane, 2026-01-02\), because: Nobody is listed\./);
	});

	it('is counted in the text report, and listed with --verbose alone', async () => {
		const folder = temporaryFolder({ 'drafts/a.md': DRAFT, 'hegui.waivers.yaml': entry() });
		const [verbose, plain] = await Promise.all([
			hegui(['check', 'drafts', ...ONLY, '--verbose'], { folder }),
			hegui(['check', 'drafts', ...ONLY], { folder }),
		]);
		match(verbose.out, /decided blacklist: /);
		match(plain.out, /1 decided\./);
		match(plain.out, /of these decided: 1/);
		ok(!plain.out.includes('blacklist'));
	});

	it('may stand in hegui.yaml; the configuration decides where it is looked for', async () => {
		const folder = temporaryFolder({ 'sub/drafts/a.md': DRAFT, 'sub/hegui.yaml': `asOf: 2026-11-01\n${entry()}` });
		const { code, report } = await checkJson([...ONLY, '--config', 'sub/hegui.yaml', 'sub/drafts/a.md'], { folder });
		equal(code, 0);
		equal(findingIn(onlyDocument(report), 'blacklist').waived?.state, 'active');
	});

	it('that lapsed gives the finding back, and says why at the entry', async () => {
		const folder = temporaryFolder({ 'drafts/a.md': DRAFT, 'hegui.waivers.yaml': entry('    expires: 2026-02-01\n') });
		const { code, err, report } = await checkJson(['drafts', ...ONLY, '--fail-on', 'information'], { folder });
		equal(code, 1);
		match(err, /^hegui: hegui\.waivers\.yaml:2:5 .*expired on 2026-02-01/);
		const finding = findingIn(onlyDocument(report), 'blacklist');
		deepEqual([finding.waived?.state, report.summary.waived], ['expired', 0]);
		ok(finding.severity !== 'none');
		match(finding.message, /expired on 2026-02-01/);
	});

	it('under another law is stale, and says which article', async () => {
		const law = '    law: { cac-public-account-2017/9: 0123456789abcdef }\n';
		const folder = temporaryFolder({ 'drafts/a.md': DRAFT, 'hegui.waivers.yaml': entry(law) });
		const { err } = await checkJson(['drafts', ...ONLY], { folder });
		match(err, /Public Account Provisions \(2017\), art\. 9 is no longer in force \(since 2021-02-22\)/);
	});

	it('that is wrong is told with exit code 2, and the rest counts', async () => {
		const wrong = `  - requirement: blacklst
    document: drafts/b.md
    decision: accepted
    reason: x
    by: Jane
    on: 2026-01-02
`;
		const folder = temporaryFolder({ 'drafts/a.md': DRAFT, 'hegui.waivers.yaml': entry() + wrong });
		const { code, err, report } = await checkJson(['drafts', ...ONLY], { folder });
		equal(code, 2);
		match(err, /hegui\.waivers\.yaml:8:5 There is no requirement blacklst\. Is blacklist meant\?/);
		match(err, /hegui\.waivers\.yaml:8:5 There is no document drafts\/b\.md here\./);
		equal(findingIn(onlyDocument(report), 'blacklist').severity, 'none');
	});
});

describe('a comment in a draft', () => {
	it('settles its finding, and is told where it is wrong', async () => {
		const comment = '<!-- hegui-disable blacklist : nobody is listed -->\n<!-- hegui-disable appeal -->\n';
		const folder = temporaryFolder({ 'a.md': `${DRAFT}\n${comment}` });
		const { report } = await checkJson(['a.md', '--all-requirements'], { folder });
		const document = onlyDocument(report);
		deepEqual(findingIn(document, 'blacklist').waived, {
			decision: 'accepted',
			reason: 'nobody is listed',
			state: 'active',
		});
		deepEqual(
			document.problems.map(({ id, start }) => [id, start.line]),
			[['comment-without-reason', 5]],
		);
	});
});
