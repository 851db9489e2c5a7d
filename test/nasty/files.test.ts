// Word and PDF files that are meant to fill the memory, hang or crash: each is refused for a reason, or read as far as it goes.
import { equal, match, ok, rejects } from 'node:assert/strict';
import { deflateSync } from 'node:zlib';
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { reasonIn } from '../../server/src/formats/contract.ts';
import { fromDocx } from '../../server/src/formats/fromDocx.ts';
import { pdfReasonIn } from '../../server/src/pdf/contract.ts';
import { pdf } from '../../server/src/pdf/index.ts';
import { pdfFile } from '../support/pdf.ts';
import { agreementFile } from '../support/word.ts';

const BODY = 'word/document.xml';
const MEGABYTE = 2 ** 20;

describe('a nasty Word file', function () {
	this.timeout(60_000);
	let file: Uint8Array;
	let parts: Zippable;
	let body: string;

	before(async () => {
		file = await agreementFile();
		parts = unzipSync(file);
		body = strFromU8(unzipSync(file)[BODY] ?? new Uint8Array());
	});

	const withBody = (xml: string): Uint8Array => zipSync({ ...parts, [BODY]: strToU8(xml) });
	const beginning = (xml: string): Uint8Array => withBody(body.replace('<w:body>', () => `<w:body>${xml}`));
	const withEntities = (entities: string): Uint8Array =>
		withBody(
			body
				.replace('?>', () => `?><!DOCTYPE x [${entities}]>`)
				.replace('<w:body>', '<w:body><w:p><w:r><w:t>&a9;</w:t></w:r></w:p>'),
		);
	const refused = (bytes: Uint8Array, reason: string): Promise<void> =>
		rejects(fromDocx(bytes), (error: unknown) => reasonIn(error) === reason);
	const isRead = async (bytes: Uint8Array): Promise<void> =>
		match((await fromDocx(bytes)).markdown, /第一条 用户可以随时/);

	/** The file with another size told for one of its parts, in the directory and before the part. */
	function lying(bytes: Uint8Array, name: string, size: number): Uint8Array {
		const told = Buffer.from(bytes);
		for (let at = told.indexOf(name); at >= 0; at = told.indexOf(name, at + 1)) {
			if (told.readUInt32LE(at - 46) === 0x02014b50) told.writeUInt32LE(size, at - 22);
			else if (told.readUInt32LE(at - 30) === 0x04034b50) told.writeUInt32LE(size, at - 8);
		}
		return told;
	}

	it('that unpacks to two hundred megabytes', () =>
		refused(zipSync({ ...parts, 'word/huge.xml': new Uint8Array(200 * MEGABYTE) }), 'tooLarge'));

	for (const size of [0, 10, 1000]) {
		it(`that unpacks to a hundred megabytes and tells of ${size} bytes`, () =>
			refused(lying(withBody(body + ' '.repeat(100 * MEGABYTE)), BODY, size), 'damaged'));
	}

	it('that tells of four gigabytes', () => refused(lying(file, BODY, 2 ** 32 - 1), 'tooLarge'));
	it('that tells of more than there is', () => isRead(lying(file, BODY, 2 ** 24)));

	it('with sixty thousand parts', () => {
		const many: Zippable = { ...parts };
		for (let number = 0; number < 60_000; number++) many[`x${number}.xml`] = new Uint8Array();
		return isRead(zipSync(many, { level: 0 }));
	});

	it('that is a zip in a zip', () => refused(zipSync({ ...parts, [BODY]: file }), 'damaged'));
	it('that holds itself', () => isRead(zipSync({ ...parts, 'word/itself.docx': file })));
	it('without the end of its directory', () => refused(file.subarray(0, file.length - 22), 'damaged'));

	it('with entities that multiply', () => {
		const entities = Array.from({ length: 9 }, (_, at) => `<!ENTITY a${at + 1} "${`&a${at};`.repeat(10)}">`);
		return refused(withEntities(`<!ENTITY a0 "x">${entities.join('')}`), 'damaged');
	});

	it('with an entity that is another file', () =>
		refused(withEntities('<!ENTITY a9 SYSTEM "file:///etc/hostname">'), 'damaged'));

	for (const [what, open, close] of [
		['paragraphs', '<w:p>', '</w:p>'],
		['tables', '<w:tbl><w:tr><w:tc>', '</w:tc></w:tr></w:tbl>'],
	] as const) {
		it(`with two hundred thousand ${what} in one another`, () =>
			refused(beginning(open.repeat(200_000) + close.repeat(200_000)), 'damaged'));
	}

	it('with paragraphs in one another in its styles', () => {
		const deep = '<w:style>'.repeat(200_000) + '</w:style>'.repeat(200_000);
		return refused(zipSync({ ...parts, 'word/styles.xml': strToU8(deep) }), 'damaged');
	});

	it('with eighty thousand attributes', () => {
		const attributes = Array.from({ length: 80_000 }, (_, number) => `a${number}="x"`).join(' ');
		return isRead(beginning(`<w:p ${attributes}/>`));
	});

	it('with a cell that claims a billion columns', async () => {
		const cell = '<w:p><w:r><w:t>甲</w:t></w:r></w:p></w:tc>';
		const wide = `<w:tc><w:tcPr><w:gridSpan w:val="1000000000"/></w:tcPr>${cell}`;
		const { markdown } = await fromDocx(beginning(`<w:tbl><w:tr>${wide}<w:tc>${cell}</w:tr></w:tbl>`));
		ok(markdown.includes('甲') && markdown.length < 1000, String(markdown.length));
	});

	it('with one row of thousands of cells among thousands of rows', async () => {
		const cell = '<w:tc><w:p><w:r><w:t>甲</w:t></w:r></w:p></w:tc>';
		const rows = `<w:tr>${cell.repeat(2000)}</w:tr>${`<w:tr>${cell}</w:tr>`.repeat(2000)}`;
		const { markdown } = await fromDocx(beginning(`<w:tbl>${rows}</w:tbl>`));
		equal(markdown.match(/甲/g)?.length, 4000);
		ok(markdown.length < 100_000, String(markdown.length));
	});

	it('with words that no text holds', async () => {
		const { markdown } = await fromDocx(beginning('<w:p><w:r><w:t>\u0000\u0001\ufffe</w:t></w:r></w:p>'));
		match(markdown, /第一条/);
	});
});

describe('a nasty PDF', function () {
	this.timeout(60_000);
	const SAID = '第一条 您可以离开。';
	const good = Buffer.from(pdfFile([[{ text: SAID, x: 50, y: 800 }]])).toString('latin1');
	const bytes = (text: string): Uint8Array => Buffer.from(text, 'latin1');
	const changed = (from: RegExp, to: string): Uint8Array => {
		const text = good.replace(from, () => to);
		ok(text !== good, String(from));
		return bytes(text);
	};
	const content = (stream: string): Uint8Array =>
		bytes(good.replace(/(8 0 obj\n)[\s\S]*?(\nendobj)/, (_, before, behind) => before + stream + behind));
	const refused = (file: Uint8Array, reason: string): Promise<void> =>
		rejects(pdf.fromPdf(file), (error: unknown) => pdfReasonIn(error) === reason);
	const isRead = async (file: Uint8Array): Promise<void> => match((await pdf.fromPdf(file)).markdown, /您可以离开/);

	it('of which half is missing', () => refused(bytes(good.slice(0, good.length / 2)), 'damaged'));
	it('whose pages are its pages', () => refused(changed(/\/Kids \[[^\]]*\]/, '/Kids [2 0 R]'), 'damaged'));
	it('whose page stands above itself', () => isRead(changed(/\/Parent 2 0 R/, '/Parent 7 0 R')));
	it('that tells of a billion pages', () => isRead(changed(/\/Count 1\b/, '/Count 1000000000')));
	it('that tells of less than no pages', () => refused(changed(/\/Count 1\b/, '/Count -1'), 'scanned'));
	it('whose streams tell of more than there is', () => isRead(changed(/\/Length \d+/g, '/Length 999999999999')));
	it('whose streams tell of less than nothing', () => isRead(changed(/\/Length \d+/g, '/Length -5')));
	it('whose streams are as long as they say themselves', () => isRead(changed(/\/Length \d+/g, '/Length 6 0 R')));
	it('whose directory comes before itself', () =>
		isRead(changed(/trailer\s*<</, `trailer << /Prev ${good.indexOf('xref')}`)));
	it('whose directory is nowhere', () => isRead(changed(/startxref\s+\d+/, 'startxref\n99999999999')));
	it('whose directory tells of a billion objects', () => isRead(changed(/xref\n0 \d+/, 'xref\n0 999999999')));
	it('with lists in one another', () =>
		refused(changed(/\/MediaBox \[[^\]]*\]/, `/MediaBox ${'['.repeat(100_000)}`), 'damaged'));
	it('with dictionaries in one another', () =>
		refused(changed(/\/MediaBox \[[^\]]*\]/, `/X ${'<</A '.repeat(100_000)}`), 'damaged'));
	it('with lists in one another in a page', () =>
		refused(content(`<< /Length 100000 >>\nstream\n${'['.repeat(100_000)}\nendstream`), 'scanned'));

	it('whose page unpacks to much and is packed twice', () => {
		const packed = deflateSync(deflateSync(Buffer.alloc(50 * MEGABYTE, ' ')));
		const filter = '/Filter [/FlateDecode /FlateDecode]';
		return refused(
			content(`<< /Length ${packed.length} ${filter} >>\nstream\n${packed.toString('latin1')}\nendstream`),
			'scanned',
		);
	});

	it('of thousands of lines at one place', async () => {
		const lines = Array.from({ length: 5000 }, () => ({ text: '您', x: 1, y: 1 }));
		ok((await pdf.fromPdf(pdfFile([lines]))).markdown.length > 0);
	});

	it('of three hundred thousand pieces in one line', async () => {
		const pieces = Array.from({ length: 300_000 }, () => ({ text: '您', x: 1, y: 1 }));
		equal((await pdf.fromPdf(pdfFile([pieces]))).markdown.trim().length, 300_000);
	});
});
