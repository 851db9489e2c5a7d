// Requirements of one's own: hegui.yaml and its packs take effect as they change on disk, and tell what is wrong in them.
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
	api,
	change,
	chinese,
	closeAll,
	findingOf,
	findings,
	hoverText,
	inFolder,
	openSample,
	paragraph,
	remove,
	requirementsIn,
	textAt,
	until,
	write,
} from './support.ts';

const rulePath = 'house-rules/requirements/contact-person.yaml';

/** A house rule that the samples do not follow; it passes its own examples. */
const rule = `id: contact-person
title: { zh: 合规联系人, en: Compliance contact }
modality: obligation
provisions:
  - { instrument: csl-2025, article: 49, basis: B }
documents: [service-agreement]
why: { zh: 用户应当知道找谁。, en: Users should know whom to ask. }
facets:
  - id: named
    title: { zh: 写明合规联系人, en: a compliance contact is named }
    stated: [合规联系人 … 为, "compliance contact … is"]
anchor: { zh: [联系], en: [contact] }
modelClause:
  heading: { zh: 合规联系人, en: Compliance contact }
  zh: 合规联系人为{{name|某某}}。
  en: The compliance contact is {{name|a person}}.
examples:
  fulfilled: { zh: [合规联系人为张三。], en: [The compliance contact is Jane.] }
  missing: { zh: [您好，再见。], en: [Goodbye.] }
`;

/** What is wrong in a file, as `line message`. */
function wrongIn(path: string): string[] {
	return vscode.languages
		.getDiagnostics(inFolder(path))
		.filter(({ source, severity }) => source === 'hegui' && severity === vscode.DiagnosticSeverity.Error)
		.map(({ range, message }) => `${range.start.line + 1} ${message}`);
}

function lawOf({ relatedInformation }: vscode.Diagnostic): string {
	return (relatedInformation ?? []).map(({ location }) => location.uri.path).join();
}

async function cleanUp(): Promise<void> {
	await closeAll();
	await remove('hegui.yaml');
	// Its folder stays, so that VS Code goes on watching it.
	await remove(rulePath);
	await until('everything to be as it was', () => wrongIn('hegui.yaml').length + wrongIn(rulePath).length === 0);
}

describe('A pack', () => {
	before(api);
	afterEach(cleanUp);

	it('that hegui.yaml names adds its requirements, and takes them away when hegui.yaml goes', async () => {
		const document = await openSample(chinese);
		await findings(document);
		const before = requirementsIn(document);
		await write(rulePath, rule);
		await write('hegui.yaml', 'packs: [house-rules]\n');
		const finding = await findingOf(document, 'contact-person');
		assert.match(finding.message, /Compliance contact/);
		assert.deepEqual(requirementsIn(document), [...before, 'contact-person'].sort());
		assert.match(await textAt(vscode.Uri.parse('hegui:/requirements/contact-person.md')), /Users should know whom/);
		await remove('hegui.yaml');
		await until('the old findings', () => requirementsIn(document).join() === before.join());
	});

	it('that changes takes effect anew', async () => {
		const document = await openSample(chinese);
		await write(rulePath, rule);
		await write('hegui.yaml', 'packs: [house-rules]\n');
		await findingOf(document, 'contact-person');
		await write(rulePath, rule.replace('en: Compliance contact }\nmodality', 'en: Duty officer }\nmodality'));
		await until('the new words', async () =>
			(await findingOf(document, 'contact-person')).message.includes('Duty officer'),
		);
	});

	it('that is wrong shows an error at its line, until it is right', async () => {
		const document = await openSample(chinese);
		await write(rulePath, rule.replace('instrument: csl-2025', 'instrument: no-such-law'));
		await write('hegui.yaml', 'packs: [house-rules]\n');
		const [wrong] = await until('an error', () => wrongIn(rulePath).length > 0 && wrongIn(rulePath));
		assert.match(wrong ?? '', /^5 provisions\.0\.instrument: unknown instrument no-such-law/);
		await until('the rule to be left out', () => !requirementsIn(document).includes('contact-person'));
		await write(rulePath, rule);
		await findingOf(document, 'contact-person');
		await until('the error to go', () => wrongIn(rulePath).length === 0);
	});
});

describe('hegui.yaml', () => {
	before(api);
	afterEach(cleanUp);

	it('is told of what is wrong in itself, and the rest of it counts', async () => {
		const document = await openSample(chinese);
		await write(rulePath, rule);
		await write('hegui.yaml', 'asOf: 2026-13-01\npacks:\n  - house-rules\n  - nowhere\n');
		await findingOf(document, 'contact-person');
		const wrong = await until('errors', () => wrongIn('hegui.yaml').length > 1 && wrongIn('hegui.yaml').sort());
		assert.match(wrong.join('\n'), /1 asOf: /);
		assert.match(wrong.join('\n'), /no such folder: nowhere/);
	});

	it('chooses the version of the law by its day', async () => {
		const document = await openSample(chinese);
		await change(document, paragraph(document, '第十一条 用户可以在'), '');
		assert.match(lawOf(await findingOf(document, 'account-deletion')), /cac-public-account-2021/);
		await write('hegui.yaml', 'asOf: 2020-01-01\n');
		await until('the version of 2017', async () => {
			const law = lawOf(await findingOf(document, 'account-deletion'));
			return law.includes('cac-public-account-2017') && !law.includes('cac-public-account-2021');
		});
		const { reviewStatus } = await api();
		await until('the day in the status', () => {
			const status = reviewStatus(document.uri);
			return status?.state === 'checked' && status.asOf === '2020-01-01';
		});
		await remove('hegui.yaml');
		await until('the version of today', async () =>
			lawOf(await findingOf(document, 'account-deletion')).includes('cac-public-account-2021'),
		);
	});

	it('says what its keys mean, and offers documents and packs', async () => {
		await write(rulePath, rule);
		await write('hegui.yaml', 'packs: [house-rules]\nsets:\n  - name: a\n    documents: [community-rules.policy]\n');
		// A document that is opened by an extension stays open for minutes; one that a person opens goes with its tab.
		await vscode.commands.executeCommand('vscode.open', inFolder('hegui.yaml'));
		const document = await until('the editor', () => vscode.window.activeTextEditor?.document);
		assert.equal(document.uri.path, inFolder('hegui.yaml').path);
		const said = await until(
			'a hover',
			async () => (await hoverText(document, new vscode.Position(1, 2))) || undefined,
		);
		assert.match(said, /the documents that are the terms of one service together/);
		const offered = async (line: number, character: number, wanted: string): Promise<string> =>
			until(wanted, async () => {
				const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
					'vscode.executeCompletionItemProvider',
					document.uri,
					new vscode.Position(line, character),
				);
				const labels = items.map(({ label }) => (typeof label === 'string' ? label : label.label));
				return labels.includes(wanted) && labels.join();
			});
		assert.match(await offered(0, 8, 'house-rules'), /house-rules/);
		assert.match(await offered(3, 16, 'service-agreement.zh.md'), /service-agreement\.en\.md/);
	});

	it('has packs and severities for single sets', async () => {
		const document = await openSample(chinese);
		await write(rulePath, rule);
		const sets = `sets:
  - name: mine
    documents: [service-agreement.zh.md]
    packs: [house-rules]
    severity: { contact-person: information }
`;
		await write('hegui.yaml', sets);
		const { Information } = vscode.DiagnosticSeverity;
		await until('the weight', async () => (await findingOf(document, 'contact-person')).severity === Information);
		await write('hegui.yaml', sets.replace('service-agreement.zh.md', 'service-agreement.en.md'));
		await until('the finding to go', () => !requirementsIn(document).includes('contact-person'));
	});
});
