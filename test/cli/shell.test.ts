// What a shell puts around the command line: pipes that close, substitutions, odd standard input, a full disk.
import { equal, match, ok } from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { bundle, emptyAgreement, plainEnvironment, type Ran, temporaryFolder } from '../support/cli.ts';

const files = Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`${index}.md`, emptyAgreement]));
const folder = temporaryFolder(files);

/** Runs a line of bash in which `hegui` is the command line under test. */
function bash(line: string): Promise<Ran> {
	const script = `node="$0"; bundle="$1"; hegui() { "$node" "$bundle" "$@"; }; ${line}`;
	return new Promise((done) => {
		const options = { cwd: folder, env: plainEnvironment() };
		execFile('bash', ['-c', script, process.execPath, bundle], options, (error, out, err) => {
			done({ code: error === null ? 0 : Number(error.code), out, err });
		});
	});
}

describe('in a shell', () => {
	it('a reader that goes away is no trouble, and the exit code still tells', async () => {
		const { out, err } = await bash(`hegui check --format json . | head -c 10; echo " \${PIPESTATUS[0]}"`);
		equal(err, '');
		ok(out.endsWith(' 1\n'), out);
	});

	it('a process substitution is a document', async () => {
		const { code, out, err } = await bash('hegui check <(cat 1.md)');
		equal(err, '');
		equal(code, 1);
		match(out, /^\/dev\/fd\/\d+ \(/);
	});

	it('a folder on standard input is refused', async () => {
		const { code, err } = await bash('hegui check - < .');
		equal(code, 2);
		equal(err, 'hegui: -: cannot be read (EISDIR: is a directory)\n');
	});

	it('output that cannot be written is told', async () => {
		if (!existsSync('/dev/full')) return;
		const { code, err } = await bash('hegui requirements > /dev/full');
		equal(code, 2);
		match(err, /^hegui: stdout: ENOSPC[^\n]*\n$/);
	});
});
