// Word documents on the wire: bytes go in, Markdown or a reason comes out.
import { deepEqual, equal, match, rejects } from 'node:assert/strict';
import { memory } from '../support/packs.ts';
import { Wire } from '../support/wire.ts';
import { agreementFile } from '../support/word.ts';

const loadFormats = async () => (await import('../../server/src/formats/index.ts')).formats;

describe('hegui/importDocx', () => {
	let wire: Wire;

	afterEach(() => wire.close());

	async function imported(bytes: Uint8Array): Promise<Record<string, unknown>> {
		const content = Buffer.from(bytes).toString('base64');
		return wire.connection.sendRequest('hegui/importDocx', { name: '协议.docx', content });
	}

	it('gives the Markdown', async () => {
		wire = await Wire.open({ host: { loadFormats } });
		const { markdown, notes } = await imported(await agreementFile());
		match(String(markdown), /^# 微澜公众账号服务协议\n\n第一条 用户可以随时/);
		deepEqual(notes, []);
	});

	it('says in the language of the editor why there is none', async () => {
		wire = await Wire.open({ host: { loadFormats }, locale: 'zh-cn' });
		deepEqual(await imported(Buffer.from('no Word document')), {
			trouble: '无法读取 协议.docx：不是 Word 文件（.docx）。',
		});
	});

	it('loads the bundle from where the client says', async () => {
		const asked: (string | undefined)[] = [];
		const host = {
			loadFormats: (address: string | undefined) => {
				asked.push(address);
				return loadFormats();
			},
		};
		wire = await Wire.open({ host, initializationOptions: { bundles: 'https://example.com/server' } });
		equal(asked.length, 0);
		await imported(await agreementFile());
		deepEqual(asked, ['https://example.com/server']);
	});

	it('fails where the bundle cannot be loaded, and the server lives', async () => {
		wire = await Wire.open({ host: { loadFormats: () => Promise.reject(new Error('gone')) } });
		await rejects(imported(await agreementFile()));
		await wire.until(() => wire.logged.some((line) => line.startsWith('importDocx failed')));
		await wire.openDocument('# Terms\n');
		equal(Array.isArray(await wire.diagnostics()), true);
	});
});

describe('the Markdown copy of a Word document', () => {
	const copy = `hegui-word:/terms/draft.md?${encodeURIComponent('file:///terms/draft.docx')}`;

	it('is a draft of the folder of its Word document', async () => {
		const files = { 'file:///terms/hegui.yaml': 'asOf: 2015-01-01\n' };
		const asked: (string | undefined)[] = [];
		const wire = await Wire.open({
			host: { files: memory(files) },
			workspaceFolders: [{ uri: 'file:///terms', name: 'terms' }],
		});
		wire.configuration = (items) => items.map(({ scopeUri }) => asked.push(scopeUri) && {});
		await wire.openDocument('# 玩具协议\n\n你好。\n', 'markdown', copy);
		await wire.until(() => wire.refreshes > 0);
		const [finding] = (await wire.diagnostics(copy)).filter(({ code }) => code === 'leaving');
		match(String(finding?.message), /toy-2010/);
		equal(asked.includes('file:///terms/draft.docx'), true);
		await wire.close();
	});
});
