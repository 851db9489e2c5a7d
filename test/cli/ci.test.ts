// The action, the hooks and the sample pipelines, run step by step in repositories of their own.
import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { cpSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Machine, type Step, waiting, yamlFile } from '../support/ci.ts';
import { bundle, completeSample, emptyAgreement, repositoryFile, temporaryFolder } from '../support/cli.ts';

const gaps = { 'terms/agreement.md': emptyAgreement };
const none = { 'terms/notes.md': '# 会议记录\n\n下周再议。\n' };

/** Whether reports in this format can be looked at already. */
function has(format: string): boolean {
	return !waiting.includes(format);
}

describe('the action for GitHub', function slow() {
	this.timeout(300_000);

	it('fails on findings, counts them, annotates and sums them up', async () => {
		const machine = new Machine(gaps);
		const ran = await machine.action({ paths: 'terms\n', 'as-of': '2026-11-22', sarif: 'hegui.sarif' });
		equal(ran.code, 1, ran.err);
		const { outputs, summary, out, called } = ran;
		deepEqual([outputs['exit-code'], outputs['documents'], outputs['sarif']], ['1', '1', 'hegui.sarif']);
		ok(Number(outputs['missing']) > 10, JSON.stringify(outputs));
		match(summary, /^# .*terms\/agreement\.md/s);
		const report = JSON.parse(readFileSync(outputs['report'] ?? '', 'utf8'));
		equal(report.law.asOf, '2026-11-22');
		equal(report.summary.missing, Number(outputs['missing']));
		const sarif = JSON.parse(machine.file('hegui.sarif') ?? '');
		if (has('sarif')) equal(sarif.version, '2.1.0');
		if (has('github')) match(out, /^::(?:warning|error) file=terms\/agreement\.md,/m);
		deepEqual(called, [], 'Node.js is there: nothing is installed');
	});

	it('lets pass what weighs less than fail-on, and writes the report where and how it was asked to', async () => {
		const machine = new Machine(gaps);
		const quiet = { annotations: 'false', summary: 'false', lang: 'zh-cn' };
		const given = { 'fail-on': 'never', format: 'html', report: 'report page.html', ...quiet };
		const { code, outputs, out, err, summary } = await machine.action(given);
		deepEqual([code, out, summary, outputs['exit-code']], [0, '', '', '0'], err);
		match(machine.file('report page.html') ?? '', /<html lang="zh-Hans">/);
		equal(outputs['documents'], '1', 'the page is none of its documents');
	});

	it('tells that it could not run, and takes nothing of its inputs for a command', async () => {
		const machine = new Machine(none);
		const { code, outputs, out, err } = await machine.action({
			paths: '$(touch owned)\n--output=owned\n`touch owned`',
		});
		equal(code, 2);
		equal(outputs['exit-code'], '2');
		match(out, /^::error title=Hegui::/m);
		match(err, /touch owned\): no document matches/);
		equal(machine.file('owned'), undefined);
	});

	it('works in another folder, with another configuration', async () => {
		const files = { 'service/hegui.ci.yaml': 'severity:\n  icp-number: off\n', 'service/terms.md': emptyAgreement };
		const machine = new Machine(files);
		const given = { 'working-directory': 'service', config: 'hegui.ci.yaml', annotations: 'false', summary: 'false' };
		const { outputs, err } = await machine.action({ ...given, paths: 'terms.md' });
		equal(outputs['exit-code'], '1', err);
		const report = JSON.parse(readFileSync(outputs['report'] ?? '', 'utf8'));
		equal(report.run.configuration.path, 'hegui.ci.yaml');
		deepEqual(report.run.paths, ['terms.md']);
	});

	it('does in the sample workflow what its steps say', async () => {
		const workflow = yamlFile<{ jobs: { review: { steps: readonly Step[] } } }>('samples/ci/github.yml');
		const machine = new Machine({ ...gaps, 'README.md': '# Notes\n' });
		const { code, out, called } = await machine.steps(workflow.jobs.review.steps);
		equal(code, 1);
		match(out, /^\d+ not stated, 0 contradicted$/m);
		const given = new Map(called.map((one) => [one.uses.replace(/@.*/, ''), one.with]));
		equal(given.get('github/codeql-action/upload-sarif')?.['sarif_file'], 'hegui.sarif');
		equal(given.get('actions/upload-artifact')?.['path'], 'hegui-report.html');
		for (const name of ['hegui.sarif', 'hegui-report.html']) ok(machine.file(name), name);
	});
});

describe('the sample pipelines', function slow() {
	this.timeout(300_000);

	it('for GitLab writes its reports, then fails on findings', async () => {
		interface Job {
			readonly variables: Readonly<Record<string, string>>;
			readonly before_script: readonly string[];
			readonly script: readonly string[];
			readonly artifacts: { readonly paths: readonly string[]; readonly reports: Readonly<Record<string, string>> };
		}
		const { hegui: job } = yamlFile<{ hegui: Job }>('samples/ci/gitlab.yml');
		const machine = new Machine({ ...gaps, 'ci/code-quality.mjs': repositoryFile('samples/ci/code-quality.mjs') });
		const { code, err } = await machine.bash([...job.before_script, ...job.script].join('\n'), job.variables);
		equal(code, 1, err);
		for (const name of [...job.artifacts.paths, ...Object.values(job.artifacts.reports)]) ok(machine.file(name), name);
		const quality = JSON.parse(machine.file(job.artifacts.reports['codequality'] ?? '') ?? '');
		ok(quality.length > 10);
		equal(new Set(quality.map(({ fingerprint }: { fingerprint: string }) => fingerprint)).size, quality.length);
		deepEqual(Object.keys(quality[0]).sort(), ['check_name', 'description', 'fingerprint', 'location', 'severity']);
		equal(quality[0].location.path, 'terms/agreement.md');
		if (has('junit')) match(machine.file('hegui-junit.xml') ?? '', /<testsuites?[ >]/);
	});

	it('for Gitee Go speaks Chinese and fails on findings', async () => {
		interface Pipeline {
			readonly stages: readonly [{ readonly steps: readonly [{ readonly commands: readonly string[] }] }];
		}
		const { stages } = yamlFile<Pipeline>('samples/ci/gitee.yml');
		const machine = new Machine(gaps);
		const { code, out } = await machine.bash(stages[0].steps[0].commands.join('\n'));
		equal(code, 1);
		match(out, /缺少/);
		match(machine.file('hegui-report.html') ?? '', /<html lang="zh-Hans">/);
	});

	it('for Jenkins stops at what it finds, with its reports written', async () => {
		const script = /sh '''(.*?)'''/s.exec(repositoryFile('samples/ci/Jenkinsfile'))?.[1] ?? '';
		const machine = new Machine(gaps);
		const { code } = await machine.bash(script);
		equal(code, 1);
		for (const name of ['hegui-junit.xml', 'hegui-report.html']) ok(machine.file(name), name);
	});

	it('for any shell tells by its exit code: all is well, findings, could not run', async () => {
		const script = repositoryFile('samples/ci/check.sh');
		const machine = new Machine({ ...gaps, 'check.sh': script, 'good.md': repositoryFile(completeSample) });
		const findings = await machine.bash('bash check.sh terms');
		equal(findings.code, 1);
		match(findings.out, /terms\/agreement\.md/);
		const good = await machine.bash('bash check.sh --requirements account-deletion good.md');
		deepEqual([good.code, good.out], [0, 'Policy review: nothing to do.\n'], good.err);
		// The built folder alone, as it is carried to a machine without a network.
		const carried = temporaryFolder();
		cpSync(dirname(bundle), carried, { recursive: true });
		const env = { HEGUI: `${process.execPath} ${join(carried, 'cli.js')}` };
		equal((await machine.bash('bash check.sh terms', env)).code, 1);
		const trouble = await machine.bash('bash check.sh nowhere');
		equal(trouble.code, 2);
		match(trouble.err, /could not run/);
	});
});

describe('the hooks for pre-commit', function slow() {
	this.timeout(300_000);

	interface Hook {
		readonly id: string;
		readonly entry: string;
		readonly files: string;
		readonly pass_filenames?: boolean;
	}
	const hooks = yamlFile<readonly Hook[]>('.pre-commit-hooks.yaml');
	const files = {
		'hegui.yaml': 'sets:\n  - name: 微澜\n    documents: [terms/*.md]\n',
		'terms/agreement.md': emptyAgreement,
		'terms/rules.md': '# 微澜平台规则\n\n用户应当遵守本规则。\n',
		'terms/full.md': repositoryFile(completeSample),
		'package.json': '{}\n',
	};

	/** Runs a hook as pre-commit does: the staged files that its pattern finds stand behind its entry. */
	async function commit(
		id: string,
		machine: Machine,
		staged: readonly string[],
	): Promise<{ code: number | null; out: string }> {
		const hook = hooks.find((one) => one.id === id);
		if (hook === undefined) throw new Error(`no hook ${id}`);
		await machine.bash(`git init -q . && git add ${staged.join(' ')}`);
		const { out } = await machine.bash('git diff --cached --name-only 2> /dev/null || git ls-files');
		const chosen = out.split('\n').filter((path) => path !== '' && new RegExp(hook.files).test(path));
		const names = hook.pass_filenames === false ? '' : chosen.join(' ');
		return machine.bash(`${hook.entry} ${names}`);
	}

	it('review the staged documents together, and read the others of their set', async () => {
		const machine = new Machine(files);
		const staged = ['terms/agreement.md', 'terms/rules.md', 'package.json'];
		const { code, out } = await commit('hegui', machine, staged);
		ok(code === 0 || code === 1, out);
		match(out, /terms\/agreement\.md/);
		equal(out.includes('terms/full.md ('), false, 'not staged: not reported on');
		const alone = new Machine({ 'terms/agreement.md': emptyAgreement });
		const { out: without } = await commit('hegui', alone, ['terms/agreement.md']);
		ok(without.includes('account-deletion'));
		equal(out.includes('account-deletion'), false, 'stated in another document of the set');
	});

	it('review all sets where one of their documents is staged', async () => {
		const { out } = await commit('hegui-sets', new Machine(files), ['terms/rules.md']);
		for (const name of ['agreement', 'rules', 'full']) ok(out.includes(`terms/${name}.md`), out);
	});

	it('stand in the sample with the same entry', () => {
		const { repos } = yamlFile<{ repos: readonly { hooks: readonly Hook[] }[] }>('samples/ci/pre-commit-config.yaml');
		const [sample] = repos[0]?.hooks ?? [];
		equal(sample?.entry, hooks[0]?.entry);
		ok(new RegExp(sample?.files ?? '').test('terms/a.md') && !new RegExp(sample?.files ?? '').test('docs/a.md'));
	});
});
