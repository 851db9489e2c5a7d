// The report over the wire: what is known of open drafts, and the same as a file.
import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { strFromU8, unzipSync } from 'fflate';
import { type Formats, formats } from '../../server/src/formats/index.ts';
import type { CoverageAnswer } from '../../server/src/lsp/features/coverage.ts';
import type { ReportFile } from '../../server/src/lsp/features/report.ts';
import { agreement } from '../support/report.ts';
import { uri, Wire, type WireOptions } from '../support/wire.ts';

async function withWire<T>(options: WireOptions, run: (wire: Wire) => Promise<T>): Promise<T> {
	const wire = await Wire.open(options);
	try {
		await wire.openDocument(agreement);
		return await run(wire);
	} finally {
		await wire.close();
	}
}

const ask = (wire: Wire, format: unknown): Promise<ReportFile | null> =>
	wire.connection.sendRequest('hegui/report', { format });
const bytesOf = (file: ReportFile | null): Uint8Array => Buffer.from(file?.base64 ?? '', 'base64');
const textOf = (file: ReportFile | null): string => Buffer.from(bytesOf(file)).toString('utf8');

describe('hegui/coverage', () => {
	it('gives the records of open drafts, without what does not apply, in the words of the editor', async () => {
		await withWire({ locale: 'zh-cn' }, async (wire) => {
			const answer: CoverageAnswer = await wire.connection.sendRequest('hegui/coverage');
			const documents = answer.sets.flatMap((set) => set.documents);
			deepEqual(
				documents.map((one) => [one.uri, one.findings.map(({ title, verdict }) => `${title} ${verdict}`).sort()]),
				[[uri, ['日记 contradicted', '离开 fulfilled', '门铃 missing']]],
			);
			equal(answer.law.asOf, '2026-11-22');
		});
	});
});

describe('hegui/report', () => {
	it('gives text formats in the language of the editor, and a name for the file', async () => {
		await withWire({ locale: 'zh-cn' }, async (wire) => {
			const html = await ask(wire, 'html');
			equal(html?.name, '合规审查报告-2026-11-22.html');
			match(textOf(html), /<html lang="zh-Hans">.*日记保存三个月。/s);
			match(textOf(await ask(wire, 'markdown')), /^# 合规审查报告\n/);
			match(textOf(await ask(wire, 'csv')), /^\uFEFF文档集,文件,/);
		});
	});

	it('loads the bundle of formats for Word and Excel alone, once, from where the client says', async () => {
		const loaded: (string | undefined)[] = [];
		const loadFormats = async (folder?: string): Promise<Formats> => {
			loaded.push(folder);
			return formats;
		};
		const initializationOptions = { bundles: 'https://example.com/server' };
		await withWire({ host: { loadFormats }, initializationOptions, locale: 'en' }, async (wire) => {
			await ask(wire, 'html');
			deepEqual(loaded, []);
			const docx = await ask(wire, 'docx');
			equal(docx?.name, 'compliance-report-2026-11-22.docx');
			ok(strFromU8(unzipSync(bytesOf(docx))['word/document.xml'] ?? new Uint8Array()).includes('日记保存三个月'));
			ok('xl/workbook.xml' in unzipSync(bytesOf(await ask(wire, 'xlsx'))));
			deepEqual(loaded, ['https://example.com/server']);
		});
	});

	it('is null where the format is unknown or the bundle cannot be loaded; the server lives and may try again', async () => {
		let isBroken = true;
		const loadFormats = async (): Promise<Formats> => {
			if (isBroken) throw new Error('no such file');
			return formats;
		};
		await withWire({ host: { loadFormats } }, async (wire) => {
			for (const format of ['pdf', undefined, 7, 'docx']) equal(await ask(wire, format), null);
			equal(wire.logged.filter((line) => line.startsWith('report failed')).length, 1);
			isBroken = false;
			ok((await ask(wire, 'docx')) !== null);
		});
	});
});
