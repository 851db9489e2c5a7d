// `hegui init`: a folder is looked at, and its hegui.yaml written with comments that say what was seen.
import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readConfig } from '../../server/src/settings/config.ts';
import { hegui, repositoryFile, sample, temporaryFolder } from '../support/cli.ts';

const english = repositoryFile('samples/service-agreement.en.md');
const chinese = repositoryFile(sample);
const privacy = '# 微澜隐私政策\n\n我们收集您的手机号码用于注册。您可以随时注销账号。\n';
const shop = '# 微澜商店服务协议\n\n平台内经营者可以退出平台。您可以随时注销账号。我们保存商品和交易信息三年。\n';
const notes = '# Notes\n\nBuild with make.\n';

function configIn(folder: string): string {
	return readFileSync(join(folder, 'hegui.yaml'), 'utf8');
}

describe('init', function slow() {
	this.timeout(120_000);

	it('writes one set with types, languages and translations, which check takes without a word', async () => {
		const folder = temporaryFolder({
			'terms.md': chinese,
			'terms.en.md': english,
			'privacy/policy.md': privacy,
			'README.md': notes,
		});
		const { code, out, err } = await hegui(['init'], { folder });
		deepEqual([code, err], [0, '']);
		match(out, /^Wrote hegui\.yaml\. Document sets: 1; documents: 3\./);
		const text = configIn(folder);
		const { config, problems } = readConfig({ path: 'hegui.yaml', text });
		deepEqual(problems, []);
		deepEqual(config.sets[0]?.documents, ['privacy/policy.md', 'terms.en.md', 'terms.md']);
		ok(config.serviceKinds?.includes('public-account'));
		match(text, /"terms\.en\.md" # service agreement, English, translation of terms\.md/);
		match(text, /"privacy\/policy\.md" # privacy policy, Simplified Chinese\n/);
		match(text, /# Left out, .*: README\.md/);
		const checked = await hegui(['check', '--fail-on', 'never'], { folder });
		deepEqual([checked.code, checked.err], [0, '']);
	});

	it('makes a set of each folder that has a service agreement of its own, in Chinese where asked', async () => {
		const folder = temporaryFolder({
			'weilan/zh/terms.md': chinese,
			'weilan/en/terms.md': english,
			'weilan/privacy.md': privacy,
			'shop/terms.md': shop,
		});
		const { code, out } = await hegui(['init', '--lang', 'zh-cn', '--yes', folder]);
		equal(code, 0, out);
		match(out, /2 个文档集，4 份文档/);
		const text = configIn(folder);
		const { config, problems } = readConfig({ path: 'hegui.yaml', text });
		deepEqual(problems, []);
		const shown = config.sets.map(({ name, documents }) => `${name}: ${documents.join(' ')}`);
		deepEqual(shown, ['shop: shop/terms.md', 'weilan: weilan/en/terms.md weilan/privacy.md weilan/zh/terms.md']);
		equal(config.serviceKinds, undefined);
		ok(config.sets[1]?.serviceKinds?.includes('public-account'));
		match(text, /# 服务协议，英文，为 weilan\/zh\/terms\.md 的译本/);
		const checked = await hegui(['check', '--fail-on', 'never'], { folder });
		deepEqual([checked.code, checked.err], [0, '']);
	});

	it('overwrites nothing unless it is forced to', async () => {
		const folder = temporaryFolder({ 'hegui.yaml': '# mine\n', 'terms.md': chinese });
		const refused = await hegui(['init', '--yes'], { folder });
		deepEqual([refused.code, configIn(folder)], [2, '# mine\n']);
		match(refused.err, /^hegui: hegui\.yaml: is there already; --force/);
		equal((await hegui(['init', '--force'], { folder })).code, 0);
		match(configIn(folder), /"terms\.md"/);
	});

	it('of an empty folder prepares a set as a comment; of no folder says so', async () => {
		const folder = temporaryFolder();
		const { code, out } = await hegui(['init'], { folder });
		equal(code, 0);
		match(out, /No drafts were found/);
		deepEqual(readConfig({ path: 'hegui.yaml', text: configIn(folder) }).problems, []);
		writeFileSync(join(folder, 'terms.md'), chinese);
		const checked = await hegui(['check', '--fail-on', 'never'], { folder });
		deepEqual([checked.code, checked.err], [0, '']);
		const absent = await hegui(['init', 'nowhere'], { folder });
		equal(absent.code, 2);
		ok(!existsSync(join(folder, 'nowhere')));
	});
});
