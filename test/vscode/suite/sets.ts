// A document set in the editor: what one document states the others need not; a gap is told once, and goes with the clause.
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
	api,
	change,
	closeAll,
	hoverText,
	inFolder,
	openSample,
	paragraph,
	positionOf,
	remove,
	requirementOf,
	until,
	write,
} from './support.ts';

const DOCUMENTS = ['service-agreement.md', 'community-rules.md', 'privacy-policy.md'] as const;

function told(): string[] {
	return DOCUMENTS.flatMap((name) =>
		vscode.languages
			.getDiagnostics(inFolder(`set/${name}`))
			.filter(({ source }) => source === 'hegui')
			.map((finding) => `${name} ${requirementOf(finding)}`),
	);
}

/** What is told comes after pauses; nothing at all could also mean that nothing was read yet. */
async function settled(wanted: readonly string[]): Promise<void> {
	await until(`only ${wanted.join(', ') || 'silence'}`, () => JSON.stringify(told()) === JSON.stringify(wanted));
}

describe('The sample set', () => {
	before(async () => {
		await api();
		const own = new TextDecoder().decode(await vscode.workspace.fs.readFile(inFolder('set/hegui.yaml')));
		const documents = DOCUMENTS.map((name) => `set/${name}`).join(', ');
		await write('hegui.yaml', own.replace(/documents: \[.*\]/, `documents: [${documents}]`));
	});

	after(async () => {
		await closeAll();
		await remove('hegui.yaml');
	});

	it('has no findings; one when a clause is taken out, none when another document has it', async () => {
		const agreement = await openSample('set/service-agreement.md');
		const { coverageTree, reviewStatus } = await api();
		await until('the set', () => {
			const status = reviewStatus(agreement.uri);
			return status?.state === 'checked' && status.set !== undefined && (status.credited ?? 0) > 0;
		});
		await settled([]);
		const clause = paragraph(agreement, '请您在接受本协议前重点阅读');
		const text = agreement.getText(clause);
		await change(agreement, clause, '');
		await settled(['service-agreement.md standard-terms-notice']);
		const privacy = await openSample('set/privacy-policy.md');
		await change(privacy, new vscode.Range(privacy.lineCount, 0, privacy.lineCount, 0), `\n${text}`);
		await settled([]);
		const heading = positionOf(agreement, '汀洲读书用户服务协议');
		await until('the hover', async () => (await hoverText(agreement, heading)).includes('privacy-policy'));
		await until('all to be stated in the coverage view', async () => {
			const set = (await coverageTree()).find(({ kind }) => kind === 'set');
			return set !== undefined && /^(\d+) \D+ \1$/.test(set.description);
		});
		assert.deepEqual(told(), []);
	});
});
