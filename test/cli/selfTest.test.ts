// `hegui self-test`: the page on one document, and its exit codes.
import { equal, match } from 'node:assert/strict';
import { hegui, temporaryFolder } from '../support/cli.ts';

describe('self-test', () => {
	it('tells what was tried and where not to rely on the tool', async () => {
		const folder = temporaryFolder({ 'a.md': '# 用户协议\n\n您可以随时在设置中注销账号。\n' });
		const { code, out, err } = await hegui(['self-test', 'a.md', '--lang', 'zh-cn'], { folder });
		equal(err, '');
		match(out, /^# 自测：a\.md\n/);
		match(out, /\| 删去条款 \| 指出缺漏 \| (\d+) \| \1 \|/);
		match(out, /\| 字间空格 \| 不变 \| (\d+) \| \1 \|/);
		equal(code, /没有发现盲点/.test(out) ? 0 : 1);
	});

	it('has nothing to test where nothing is stated', async () => {
		const folder = temporaryFolder({ 'a.md': '# 你好\n' });
		const { code, out } = await hegui(['self-test', 'a.md', '--lang', 'en'], { folder });
		equal(code, 0);
		match(out, /Nothing is recognised as stated here/);
	});

	it('holds the document against what hegui.yaml says of it', async () => {
		const config = 'serviceKinds: [group]\ndocumentTypes: { a.md: other-agreement }\n';
		const text = '# 用户协议\n\n您可以随时在设置中注销账号。群主应当规范群内的言行。\n';
		const files = { 'a.md': text, 'c.md': text };
		const trials = async (path: string, folder: string): Promise<boolean> =>
			/Nothing is recognised as stated/.test((await hegui(['self-test', path, '--lang', 'en'], { folder })).out);
		const plain = temporaryFolder(files);
		const configured = temporaryFolder({ ...files, 'hegui.yaml': config });
		equal(await trials('a.md', plain), false);
		equal(await trials('a.md', configured), true);
		equal(await trials('c.md', configured), false);
	});

	it('takes one document that is there', async () => {
		const folder = temporaryFolder({ 'a.md': '# 你好\n', 'b.md': '# 你好\n' });
		const none = await hegui(['self-test', 'c.md', '--lang', 'en'], { folder });
		equal(none.code, 2);
		match(none.err, /c\.md: no such file/);
		const two = await hegui(['self-test', '.', '--lang', 'en'], { folder });
		equal(two.code, 2);
		match(two.err, /name one document/);
	});
});
