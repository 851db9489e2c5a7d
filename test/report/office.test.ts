// Reports as Word and Excel files, opened again: their words, their heads, their bytes.
import { deepEqual, equal, ok } from 'node:assert/strict';
import { strFromU8, unzipSync } from 'fflate';
import { parseDocument } from 'htmlparser2';
import { toDocx } from '../../server/src/formats/docx.ts';
import { toXlsx } from '../../server/src/formats/xlsx.ts';
import { HOSTILE, hostileReport, sampleReport } from '../support/report.ts';

function partOf(file: Uint8Array, name: string): string {
	const part = unzipSync(file)[name];
	if (part === undefined) throw new Error(`no ${name}`);
	return strFromU8(part);
}

/** Texts between tags of a name, as a reader of XML has them. */
function textsIn(xml: string, tag: string): string[] {
	const found: string[] = [];
	const walk = (node: ReturnType<typeof parseDocument>['children'][number], isInside: boolean): void => {
		if (node.type === 'text' && isInside) found.push(node.data);
		if ('children' in node)
			for (const child of node.children) walk(child, isInside || ('name' in node && node.name === tag));
	};
	for (const child of parseDocument(xml, { xmlMode: true }).children) walk(child, false);
	return found;
}

/** Runs something on another day. */
async function later<T>(run: () => Promise<T>): Promise<T> {
	const real = Date;
	class Later extends real {
		constructor(...values: [] | [number]) {
			super(...(values.length === 0 ? ([real.UTC(2031, 4, 6)] as const) : values));
		}
	}
	globalThis.Date = Later as DateConstructor;
	try {
		return await run();
	} finally {
		globalThis.Date = real;
	}
}

describe('the report as a Word file', () => {
	it('has headings, requirements with provisions, verdicts, quotes, decisions, and lines for signatures', async () => {
		const xml = partOf(await toDocx(sampleReport('en')), 'word/document.xml');
		const texts = textsIn(xml, 'w:t');
		for (const text of [
			'Compliance self-assessment',
			'toy-2020, art. 3(2)',
			'agreement.md: ‼ contradicted',
			'line 5: “日记保存三个月。”',
			'Decision: the gap is accepted. To be rung next year. (by Li Lei, on 2026-11-01, valid until 2027-01-01, in force)',
			'Prepared by',
			'Reviewed by',
			'Approved by',
			'Date',
		]) {
			ok(texts.includes(text), text);
		}
		for (const style of ['Title', 'Heading1', 'Heading2']) ok(xml.includes(`<w:pStyle w:val="${style}"/>`), style);
		// All tables but that of the cover's facts.
		equal(xml.match(/<w:tblHeader\/>/g)?.length, (xml.match(/<w:tbl>/g)?.length ?? 0) - 1);
		ok(xml.includes('w:eastAsia="Microsoft YaHei"'));
	});

	it('is the same whenever it is made', async () => {
		const first = await toDocx(sampleReport('zh'));
		const second = await later(() => toDocx(sampleReport('zh')));
		ok(Buffer.from(second).equals(first));
		ok(partOf(first, 'docProps/core.xml').includes('>2026-11-23T00:00:00Z<'));
	});

	it('holds hostile words as words', async () => {
		const xml = partOf(await toDocx(hostileReport('en')), 'word/document.xml');
		ok(textsIn(xml, 'w:t').some((text) => text.includes('<script>alert(1)</script>')));
		equal(/\p{Cs}|\0|<script/u.test(xml), false);
	});
});

describe('the report as an Excel file', () => {
	it('has the matrix and all findings', async () => {
		const file = await toXlsx(sampleReport('zh'));
		deepEqual(
			[...partOf(file, 'xl/workbook.xml').matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(([, name]) => name),
			['对照表', '审查结果'],
		);
		const texts = textsIn(partOf(file, 'xl/sharedStrings.xml'), 't');
		for (const text of [
			'‼ 相抵触',
			'✗ 缺少，已有决定',
			'日记',
			'第 5 行：“日记保存三个月。”',
			'Li Lei',
			'接受该缺漏',
		]) {
			ok(texts.includes(text), text);
		}
		for (const sheet of ['sheet1', 'sheet2']) ok(partOf(file, `xl/worksheets/${sheet}.xml`).includes('state="frozen"'));
	});

	it('is the same whenever it is made', async () => {
		const first = await toXlsx(sampleReport('en'));
		const second = await later(() => toXlsx(sampleReport('en')));
		ok(Buffer.from(second).equals(first));
	});

	it('is printed no wider than its pages', async () => {
		const file = await toXlsx(sampleReport('en'));
		for (const [sheet, pages] of [
			['sheet1', 1],
			['sheet2', 2],
		] as const) {
			const xml = partOf(file, `xl/worksheets/${sheet}.xml`);
			ok(xml.includes('<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>'));
			ok(xml.includes(`<pageSetup fitToWidth="${pages}" fitToHeight="0"`));
		}
	});

	it('holds no formula, and hostile words as words', async () => {
		const file = await toXlsx(hostileReport('en'));
		for (const sheet of ['sheet1', 'sheet2']) {
			const xml = partOf(file, `xl/worksheets/${sheet}.xml`);
			equal(/<f[ >]/.test(xml), false);
		}
		const strings = partOf(file, 'xl/sharedStrings.xml');
		ok(textsIn(strings, 't').some((text) => text.startsWith(HOSTILE.slice(0, 12))));
		equal(/\p{Cs}|\0|<script/u.test(strings), false);
	});

	it('cuts what a cell cannot hold', async () => {
		const input = sampleReport('en');
		const long = { ...input, sets: [{ name: '长'.repeat(40_000), documents: input.sets[0]?.documents ?? [] }] };
		const texts = textsIn(partOf(await toXlsx(long), 'xl/sharedStrings.xml'), 't');
		ok(texts.every((text) => text.length <= 32_767));
		ok(texts.some((text) => text.endsWith('长…')));
	});
});
