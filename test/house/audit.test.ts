// The audit of packages: what fails it, and that it says so where nobody could be asked.
import { deepEqual, equal, match } from 'node:assert/strict';
import { exitCode, judgedAudit, notice } from '../../scripts/audit.mjs';

const weak = (name: string, severity: string, nodes: readonly string[] = [`node_modules/${name}`]) => ({
	[name]: { name, severity, via: [{ title: 'Bad' }, 'other'], nodes },
});
const answer = (...found: readonly object[]): string =>
	JSON.stringify({ vulnerabilities: Object.assign({}, ...found) });
const shipped = ['node_modules/yaml', 'node_modules/a/node_modules/b'];

describe('the audit of packages', () => {
	it('fails for any weakness of what ships, and for grave ones of tools', () => {
		const audit = judgedAudit(
			answer(
				weak('yaml', 'low'),
				weak('tool', 'moderate'),
				weak('other', 'critical'),
				weak('b', 'low', ['node_modules/a/node_modules/b']),
			),
			shipped,
		);
		deepEqual(audit.wrong, [
			'yaml (low, ships): Bad; by other',
			'other (critical): Bad; by other',
			'b (low, ships): Bad; by other',
		]);
		deepEqual(audit.others, ['tool (moderate): Bad; by other']);
		equal(exitCode(audit, false), 1);
	});

	it('passes where there is none', () => {
		const audit = judgedAudit(answer(weak('tool', 'low')), shipped);
		equal(exitCode(audit, true), 0);
	});

	for (const [text, why] of [
		['', 'npm gave no answer'],
		['<html>', 'npm gave no answer'],
		['null', 'npm gave an answer of another form'],
		[
			'{"message":"405 Method Not Allowed - POST https://example.com/bulk","error":{"summary":""}}',
			'405 Method Not Allowed',
		],
		['{"error":{"code":"ENOTFOUND","summary":"request to https://example.com failed"}}', 'request to  failed'],
	] as const) {
		it(`says why it could not ask, and fails where it must: ${why}`, () => {
			const audit = judgedAudit(text, shipped);
			equal(audit.unasked, why);
			equal(exitCode(audit, false), 0);
			equal(exitCode(audit, true), 1);
		});
	}

	it('says so where nobody overlooks it', () =>
		match(notice(['NOT AUDITED', 'Why: x']), /^!{15}\n! NOT AUDITED !\n! Why: x {6}!\n!{15}$/));
});
