// The official schema of SARIF 2.1.0 and the public validator, both from the package of the validator.
import { ok } from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

const load = createRequire(import.meta.url);

/** Path of the validator's program for this machine. */
function program(): string {
	try {
		return load('@microsoft/sarif-multitool') as string;
	} catch (error) {
		throw new Error(
			`the SARIF validator has no program for ${process.platform}/${process.arch}; install @microsoft/sarif-multitool-${process.platform}: ${String(error)}`,
		);
	}
}

let validate: ValidateFunction | undefined;

/** What the schema objects to. */
export function schemaErrors(log: unknown): string[] {
	if (validate === undefined) {
		const schema = JSON.parse(readFileSync(join(dirname(program()), 'sarif-2.1.0.json'), 'utf8'));
		const ajv = new Ajv2020({ strict: false, allErrors: true });
		addFormats.default(ajv);
		validate = ajv.compile(schema);
	}
	return validate(log) ? [] : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

/** What the validator says of a file, with the rules of the format and those of GitHub; throws where it cannot run. */
export function validatorLines(file: string): string[] {
	const args = ['validate', file, '--rule-kind', 'Sarif;Ghas', '--level', 'Error;Warning', '--kind', 'Fail'];
	const { error, status, stdout, stderr } = spawnSync(program(), args, { encoding: 'utf8', timeout: 120_000 });
	if (error !== undefined) throw new Error(`the SARIF validator cannot run on this machine: ${error.message}`);
	const said = `${stdout}\n${stderr}`;
	ok(/1 files? scanned/.test(said), `the SARIF validator did not run (exit code ${status}): ${said}`);
	return said.split('\n').filter((line) => /: (?:error|warning) \w+\d+:/.test(line));
}
