// Setting up a folder, on the wire: what its drafts show, the hegui.yaml of the answers, a new draft.
import { deepEqual, equal, match, ok } from 'node:assert/strict';
import type { Setup } from '../../server/src/lsp/features/setup.ts';
import { readConfig } from '../../server/src/settings/config.ts';
import { Workspace } from '../support/coverage.ts';
import { pack } from '../support/law.ts';

const TERMS = '# 微澜公众账号服务协议\n\n您可以随时注销账号。我们通过算法推荐向您展示内容。\n';
const FILES = { 'terms.md': TERMS, 'README.md': '# Notes\n\nBuild with make.\n' };

describe('setting up a folder', () => {
	it('begins with what its drafts show', async () => {
		const workspace = await Workspace.open(FILES, { pack });
		const shown: Setup = await workspace.wire.connection.sendRequest('hegui/setup', 'file:///w');
		const picked = (choices: readonly { id: string; isPicked: boolean }[]): string[] =>
			choices.filter(({ isPicked }) => isPicked).map(({ id }) => id);
		deepEqual(picked(shown.documents), ['terms.md']);
		equal(shown.documents.length, 2);
		deepEqual(picked(shown.serviceKinds), ['public-account']);
		deepEqual(picked(shown.features), ['recommendation']);
		equal(shown.today, '2026-11-22');
		await workspace.close();
	});

	it('takes what hegui.yaml says as picked, too', async () => {
		const config = 'serviceKinds: [group]\nfeatures: [minors]\nsets: [ { name: a, documents: [terms.md] } ]\n';
		const workspace = await Workspace.open({ ...FILES, 'hegui.yaml': config }, { pack });
		await workspace.sets((shown) => shown === 'a: terms.md');
		const shown: Setup = await workspace.wire.connection.sendRequest('hegui/setup', 'file:///w');
		const picked = [...shown.serviceKinds, ...shown.features].filter(({ isPicked }) => isPicked);
		const ids = picked.map(({ id }) => id);
		ok(ids.includes('group') && ids.includes('minors'), ids.join());
		await workspace.close();
	});

	it('gives a hegui.yaml with comments in the language of the editor', async () => {
		const workspace = await Workspace.open(FILES, { pack, locale: 'zh-cn' });
		const text: string = await workspace.wire.connection.sendRequest('hegui/newConfig', {
			name: '微澜',
			serviceKinds: ['public-account'],
			features: ['recommendation'],
			documents: ['terms.md'],
		});
		match(text, /^# 合规读取本文件/);
		const { config, problems } = readConfig({ path: 'hegui.yaml', text });
		deepEqual([problems, config.sets], [[], [{ name: '微澜', documents: ['terms.md'] }]]);
		await workspace.close();
	});

	it('counts at once: the set is reviewed', async () => {
		const workspace = await Workspace.open(FILES, { pack });
		const text: string = await workspace.wire.connection.sendRequest('hegui/newConfig', {
			name: 'a',
			serviceKinds: [],
			features: [],
			documents: ['terms.md'],
		});
		await workspace.write('hegui.yaml', text);
		await workspace.sets((shown) => shown === 'a: terms.md');
		await workspace.close();
	});
});

describe('a new draft', () => {
	it('is of the type, language and services that are asked for, with what hegui.yaml says of the service', async () => {
		const workspace = await Workspace.open(
			{ ...FILES, 'hegui.yaml': 'features: [auto-renewal]\nsets: [ { name: a, documents: [terms.md] } ]\n' },
			{ pack },
		);
		await workspace.sets((shown) => shown === 'a: terms.md');
		const draft = (documentType: string, language: string, withClauses: boolean): Promise<string> =>
			workspace.wire.connection.sendRequest('hegui/newDraft', {
				documentType,
				language,
				serviceKinds: ['group'],
				withClauses,
			});
		const renewal = pack.requirements.find(({ id }) => id === 'auto-renewal-notice')?.modelClause;
		const text = await draft('service-agreement', 'zh', true);
		match(text, /^# 【服务名称】服务协议\n\n## 一、/);
		ok(renewal !== undefined && text.includes(renewal.heading.zh));
		const english = await draft('service-agreement', 'en', false);
		match(english, /^# \[Name of the Service\] Service Agreement\n\n## 1\. /);
		ok(renewal !== undefined && english.includes(renewal.heading.en));
		await workspace.close();
	});
});
