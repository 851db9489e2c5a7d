// A machine that runs workflows as GitHub, GitLab, Gitee and Jenkins do: their shell steps, in a repository of its own.
import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { parse } from 'yaml';
import { reportFormats } from '../../server/src/cli/options.ts';
import { bundle, plainEnvironment, type Ran, repositoryFile, root, temporaryFolder } from './cli.ts';

/** Formats that the samples use and the command line has not yet: JSON stands for them. */
export const waiting = ['sarif', 'junit', 'github'].filter((format) => !reportFormats.some((one) => one === format));

export interface Step {
	readonly id?: string;
	readonly if?: string;
	readonly uses?: string;
	readonly run?: string;
	readonly with?: Readonly<Record<string, string | number>>;
	readonly env?: Readonly<Record<string, string>>;
	readonly 'working-directory'?: string;
}

interface Action {
	readonly inputs: Readonly<Record<string, { readonly default?: string }>>;
	readonly outputs: Readonly<Record<string, { readonly value: string }>>;
	readonly runs: { readonly steps: readonly Step[] };
}

/** A YAML file of the repository. */
export function yamlFile<T>(path: string): T {
	return parse(repositoryFile(path)) as T;
}

type Values = Readonly<Record<string, string>>;

/** What an expression finds: inputs, outputs of steps, facts of the run. */
type Context = (name: string) => string;

function filled(text: string, context: Context): string {
	return text.replace(/\$\{\{\s*([^}]*?)\s*\}\}/g, (_, name: string) => context(name));
}

/** A condition of the few kinds that our files use. */
function holds(condition: string | undefined, context: Context, isWell: boolean): boolean {
	if (condition === undefined) return isWell;
	const terms = condition.replace(/^\$\{\{|\}\}$/g, '').split('&&');
	const saysAlways = terms.some((term) => term.trim() === 'always()');
	return (isWell || saysAlways) && terms.every((term) => isTrue(term.trim(), context));
}

function isTrue(term: string, context: Context): boolean {
	if (term === 'always()') return true;
	const [, name = '', sign, value] = /^(\S+) (==|!=) '([^']*)'$/.exec(term) ?? [];
	if (sign === undefined) throw new Error(`unknown condition ${term}`);
	return (context(name) === value) === (sign === '==');
}

export interface RanSteps extends Ran {
	readonly outputs: Values;
	readonly summary: string;
	/** Actions of others that were called, with what they were given. */
	readonly called: readonly { readonly uses: string; readonly with: Values }[];
}

/** A repository on a machine where `hegui` is the command line under test. */
export class Machine {
	readonly folder: string;
	readonly temporary = temporaryFolder();
	private readonly bin = temporaryFolder();

	constructor(files: Readonly<Record<string, string>>) {
		this.folder = temporaryFolder(files);
		const stand = waiting.map((format) => `${format}) word=json ;;`).join(' ');
		const lines = [
			'#!/usr/bin/env bash',
			'words=()',
			`for word in "$@"; do case "$word" in ${stand} esac; words+=("$word"); done`,
			`exec '${process.execPath}' '${bundle}' "\${words[@]}"`,
		];
		writeFileSync(join(this.bin, 'hegui'), `${lines.join('\n')}\n`);
		chmodSync(join(this.bin, 'hegui'), 0o755);
	}

	/** Runs a script as runners do: it ends with the first command that fails. */
	bash(script: string, extra: Values = {}, cwd = this.folder): Promise<Ran> {
		const environment = plainEnvironment({ CI: 'true', ...extra });
		const env = { ...environment, PATH: `${this.bin}${delimiter}${environment['PATH'] ?? ''}` };
		return new Promise((done, failed) => {
			const child = spawn('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script], { cwd, env });
			let [out, err] = ['', ''];
			child.stdout.on('data', (chunk: Buffer) => {
				out += chunk.toString('utf8');
			});
			child.stderr.on('data', (chunk: Buffer) => {
				err += chunk.toString('utf8');
			});
			child.on('error', failed);
			child.on('close', (code) => done({ code, out, err }));
		});
	}

	/** Whether a file of the repository is there, and what it says. */
	file(path: string): string | undefined {
		const full = join(this.folder, path);
		return existsSync(full) ? readFileSync(full, 'utf8') : undefined;
	}

	/** Runs the action of this repository with inputs; what is left out has its default. */
	action(inputs: Readonly<Record<string, string | number>>): Promise<RanSteps> {
		const { inputs: known, outputs, runs } = yamlFile<Action>('action.yml');
		const strange = Object.keys(inputs).filter((name) => !Object.hasOwn(known, name));
		if (strange.length > 0) throw new Error(`the action has no input ${strange.join()}`);
		const given = (name: string): string => String(inputs[name] ?? known[name]?.default ?? '');
		const values = Object.fromEntries(Object.entries(outputs).map(([name, { value }]) => [name, value]));
		return this.steps(runs.steps, (name) => (name.startsWith('inputs.') ? given(name.slice(7)) : root), values);
	}

	/** Runs steps one after the other; `outputs` are expressions over them. */
	async steps(steps: readonly Step[], facts: Context = () => '', outputs: Values = {}): Promise<RanSteps> {
		const results = new Map<string, Values>();
		const context: Context = (name) => {
			const [, id = '', output = ''] = /^steps\.([\w-]+)\.outputs\.([\w-]+)$/.exec(name) ?? [];
			return id === '' ? facts(name) : (results.get(id)?.[output] ?? '');
		};
		const [called, told]: [{ uses: string; with: Values }[], string[]] = [[], []];
		let [out, err, code] = ['', '', 0];
		for (const [index, step] of steps.entries()) {
			if (!holds(step.if, context, code === 0)) continue;
			const given = Object.fromEntries(
				Object.entries(step.with ?? {}).map(([name, value]) => [name, filled(String(value), context)]),
			);
			const isOurs = step.uses?.startsWith('hegui/') === true;
			if (step.uses !== undefined && !isOurs) called.push({ uses: step.uses, with: given });
			if (step.run === undefined && !isOurs) continue;
			const ran = isOurs ? await this.action(given) : await this.runStep(step, index, context);
			results.set(step.id ?? '', ran.outputs);
			told.push(ran.summary);
			out += ran.out;
			err += ran.err;
			code = code === 0 ? (ran.code ?? 2) : code;
		}
		const values = Object.entries(outputs).map(([name, value]): [string, string] => [name, filled(value, context)]);
		return { code, out, err, called, summary: told.join(''), outputs: Object.fromEntries(values) };
	}

	private async runStep(step: Step, index: number, context: Context): Promise<RanSteps> {
		const folder = join(this.temporary, `step-${index}`);
		mkdirSync(folder, { recursive: true });
		const files = { GITHUB_OUTPUT: 'output', GITHUB_STEP_SUMMARY: 'summary', GITHUB_PATH: 'path' };
		const paths = Object.fromEntries(Object.entries(files).map(([name, file]) => [name, join(folder, file)]));
		for (const path of Object.values(paths)) writeFileSync(path, '');
		const env = Object.fromEntries(
			Object.entries(step.env ?? {}).map(([name, value]) => [name, filled(value, context)]),
		);
		const cwd = join(this.folder, filled(step['working-directory'] ?? '.', context));
		const ran = await this.bash(step.run ?? '', { ...paths, RUNNER_TEMP: this.temporary, ...env }, cwd);
		const lines = readFileSync(join(folder, 'output'), 'utf8').split('\n');
		const outputs = Object.fromEntries(
			lines.filter((line) => line !== '').map((line) => [line.split('=')[0] ?? '', line.replace(/^[^=]*=/, '')]),
		);
		return { ...ran, outputs, summary: readFileSync(join(folder, 'summary'), 'utf8'), called: [] };
	}
}
