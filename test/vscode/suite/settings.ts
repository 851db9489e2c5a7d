// Settings take effect in open documents.
import * as assert from 'node:assert/strict';
import type { Diagnostic } from 'vscode';
import {
	api,
	change,
	chinese,
	closeAll,
	configure,
	findingOf,
	findings,
	findingsIn,
	openSample,
	paragraph,
	until,
} from './support.ts';

function lawOf({ relatedInformation }: Diagnostic): string {
	return (relatedInformation ?? []).map(({ location }) => location.uri.path).join();
}

describe('A setting', () => {
	afterEach(async () => {
		await closeAll();
		for (const name of ['asOf', 'documentType', 'messages', 'maxFileSize']) await configure(name, undefined);
	});

	it('hegui.asOf chooses the version of the law', async () => {
		const document = await openSample(chinese);
		await change(document, paragraph(document, '第十一条 用户可以在'), '');
		const today = await findingOf(document, 'account-deletion');
		assert.match(lawOf(today), /cac-public-account-2021/);

		await configure('asOf', '2020-01-01');
		const then = await until('the version of 2017', async () => {
			const finding = await findingOf(document, 'account-deletion');
			return lawOf(finding).includes('cac-public-account-2017') && finding;
		});
		assert.notEqual(then.message, today.message);
		assert.doesNotMatch(lawOf(then), /cac-public-account-2021/);
	});

	it('hegui.documentType declares what the document is', async () => {
		const document = await openSample(chinese);
		await findings(document);
		await configure('documentType', 'privacy-policy');
		const { reviewStatus } = await api();
		const status = await until('the declared type', () => {
			const current = reviewStatus(document.uri);
			return current?.state === 'checked' && current.documentType === 'privacy-policy' && current;
		});
		assert.equal(status.declared, true);
	});

	it('hegui.messages chooses the language of findings', async () => {
		const document = await openSample(chinese);
		await configure('messages', 'zh-cn');
		await until('Chinese', () => findingsIn(document).some(({ message }) => /^[^a-z]*\p{Script=Han}/u.test(message)));
		await configure('messages', 'en');
		await until('English', () => findingsIn(document).some(({ message }) => /^[A-Z][a-z]+ /.test(message)));
	});

	it('hegui.maxFileSize keeps large documents from being checked', async () => {
		const document = await openSample(chinese);
		await findings(document);
		await configure('maxFileSize', 1);
		const { reviewStatus } = await api();
		await until('the limit', () => reviewStatus(document.uri)?.state === 'tooLarge');
	});
});
