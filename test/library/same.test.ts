// The library gives what the command line prints, to the byte; but for the files and arguments that a program has not.
import { doesNotMatch, equal, ok } from 'node:assert/strict';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { CheckOptions } from '../../server/src/library/types.ts';
import { hegui, root, temporaryFolder } from '../support/cli.ts';
import { draftsOf, library, optionsOf } from '../support/library.ts';
import { houseRule } from '../support/packs.ts';

const asOf = '2026-11-22';
const samples = join(root, 'samples');

/** Reviews a folder both ways. */
async function compare(folder: string, options: CheckOptions, args: readonly string[]): Promise<void> {
	const { check } = await library();
	const config = options.config === undefined ? [] : ['--config', 'hegui.yaml'];
	const { out, err } = await hegui(['check', '.', '--format', 'json', ...config, ...args], { folder });
	doesNotMatch(err, /no article|taken/);
	const { run, ...printed } = JSON.parse(out);
	ok(run.paths.length > 0);
	const { documents } = printed;
	const paths: string[] = documents.map(({ path }: { path: string }) => path);
	ok(paths.length > 0, err);
	const drafts = draftsOf(folder).filter(({ path }) => paths.includes(path));
	const report = check(drafts, { ...options, onProblem: () => {} });
	equal(JSON.stringify(report, undefined, 2), JSON.stringify(printed, undefined, 2));
}

describe('the library', function same() {
	this.timeout(60_000);

	for (const name of readdirSync(samples)) {
		const folder = join(samples, name);
		if (!statSync(folder).isDirectory() || draftsOf(folder).length === 0) continue;
		it(`reviews samples/${name} as the command line does`, () =>
			compare(folder, { ...optionsOf(folder), asOf }, ['--as-of', asOf]));
	}

	for (const locale of ['en', 'zh-cn'] as const) {
		it(`reviews the samples as the command line does, in ${locale}`, () =>
			compare(samples, { asOf, locale }, ['--as-of', asOf, '--lang', locale]));
	}

	it('reviews all of them with declared facts and chosen requirements as the command line does', () =>
		compare(
			samples,
			{
				asOf: '2020-01-01',
				documentType: 'service-agreement',
				serviceKinds: ['group', 'comment'],
				requirements: ['account-deletion', 'complaint-channel'],
				allRequirements: true,
			},
			[
				...['--as-of', '2020-01-01', '--type', 'service-agreement', '--services', 'group,comment'],
				...['--requirements', 'account-deletion,complaint-channel', '--all-requirements'],
			],
		));

	it('follows hegui.yaml, packs, decisions and front matter as the command line does', async () => {
		const folder = temporaryFolder({
			'a.md': '\uFEFF# 微澜服务协议\n\n欢迎您使用微澜。\n\n用户有权在离开后取回玩具。\n',
			'b.md': '---\nhegui: { asOf: 2021-05-01 }\n---\n# 微澜隐私政策\n\n您可以随时自行注销账号。\n',
			'shop/c.html': '<h1>商店规则</h1><p>按照《互联网群组信息服务管理规定》第一百条处理。</p>',
			'notes.txt': '社区规则\r\n\r\n一、请友善。\r\n',
			'rules/requirements/contact.yaml': houseRule().replace('toy-2020, article: 3', 'csl-2025, article: 49'),
			'trade/requirements/seller.yaml': houseRule('seller').replace('toy-2020, article: 3', 'csl-2025, article: 49'),
			'hegui.yaml': `asOf: ${asOf}
packs: [rules]
serviceKinds: [group]
severity: { account-deletion: error }
sets:
  - { name: 微澜, documents: ["*.md"] }
  - { name: 商店, documents: ["shop/*"], serviceKinds: [e-commerce], asOf: 2025-01-01, packs: [trade], severity: { contact: off } }
documentTypes: { notes.txt: platform-rules }
`,
			'hegui.waivers.yaml':
				'waivers:\n  - { requirement: complaint-channel, document: a.md, decision: accepted, reason: 待定, by: 法务, on: 2026-11-01 }\n',
		});
		await compare(folder, optionsOf(folder, ['rules', 'trade']), []);
	});
});
