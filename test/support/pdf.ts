// PDF files for tests, written by hand: lines of text at places, in a font whose codes are UTF-16 and are told to be.

export interface PdfLine {
	readonly text: string;
	/** From the left and from the bottom of the page, in points. */
	readonly x: number;
	readonly y: number;
	readonly size?: number;
}

export interface PdfOptions {
	/** The encoding of the font's codes; its name is that of a table that comes with no file. */
	readonly encoding?: 'Identity-H' | 'GBK-EUC-H' | 'UniGB-UCS2-H' | 'ETen-B5-H';
	readonly ordering?: 'Identity' | 'GB1' | 'CNS1';
	/** Bytes of a text in that encoding. */
	readonly codes?: (text: string) => Uint8Array;
	/** Whether the font says which characters its codes are. */
	readonly tellsCharacters?: boolean;
	/** What each page does before it shows its lines. */
	readonly before?: string;
	/** A dictionary of encryption for the trailer. */
	readonly encrypt?: string;
}

function hex(bytes: Uint8Array): string {
	return Buffer.from(bytes).toString('hex');
}

function wideCodes(text: string): Uint8Array {
	return Buffer.from(text, 'utf16le').swap16();
}

/** Which characters the codes are: themselves. */
function characters(): string {
	const leads = Array.from({ length: 256 }, (_, lead) => lead.toString(16).padStart(2, '0'));
	const ranges = [leads.slice(0, 100), leads.slice(100, 200), leads.slice(200)].map(
		(some) =>
			`${some.length} beginbfrange\n${some.map((lead) => `<${lead}00> <${lead}ff> <${lead}00>`).join('\n')}\nendbfrange`,
	);
	return `/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n1 begincodespacerange\n<0000> <ffff>\nendcodespacerange\n${ranges.join('\n')}\nendcmap\nend\nend`;
}

function stream(content: string): string {
	return `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;
}

function page(lines: readonly PdfLine[], codes: (text: string) => Uint8Array): string {
	return lines
		.map(({ text, x, y, size = 10 }) => `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm <${hex(codes(text))}> Tj ET`)
		.join('\n');
}

/** A PDF with these pages. */
export function pdfFile(pages: readonly (readonly PdfLine[])[], options: PdfOptions = {}): Uint8Array {
	const { encoding = 'Identity-H', ordering = 'Identity', codes = wideCodes, tellsCharacters = true } = options;
	const { before = '' } = options;
	const objects: string[] = [];
	const add = (body: string): number => objects.push(body);
	add('<< /Type /Catalog /Pages 2 0 R >>');
	const kids = pages.map((_, index) => `${7 + index * 2} 0 R`).join(' ');
	add(`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`);
	const told = tellsCharacters ? ' /ToUnicode 6 0 R' : '';
	add(`<< /Type /Font /Subtype /Type0 /BaseFont /Song /Encoding /${encoding} /DescendantFonts [4 0 R]${told} >>`);
	const info = `<< /Registry (Adobe) /Ordering (${ordering}) /Supplement 0 >>`;
	add(
		`<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Song /CIDSystemInfo ${info} /DW 1000 /FontDescriptor 5 0 R /CIDToGIDMap /Identity >>`,
	);
	add(
		'<< /Type /FontDescriptor /FontName /Song /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 900 /Descent -200 /CapHeight 700 /StemV 80 >>',
	);
	add(stream(characters()));
	for (const [index, lines] of pages.entries()) {
		const resources = '<< /Font << /F1 3 0 R >> >>';
		add(
			`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources ${resources} /Contents ${8 + index * 2} 0 R >>`,
		);
		add(stream(before + page(lines, codes)));
	}
	let text = '%PDF-1.7\n';
	const places = objects.map((body, index) => {
		const at = text.length;
		text += `${index + 1} 0 obj\n${body}\nendobj\n`;
		return at;
	});
	const table = places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
	const encrypt = options.encrypt === undefined ? '' : ` /Encrypt ${options.encrypt} /ID [<00> <00>]`;
	const trailer = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R${encrypt} >>\nstartxref\n${text.length}\n%%EOF\n`;
	return Buffer.from(`${text}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}${trailer}`, 'latin1');
}

/** Lines of running text, one below the other, from the left margin. */
export function column(texts: readonly string[], { top = 760, x = 70, size = 10, leading = 16 } = {}): PdfLine[] {
	return texts.map((text, index) => ({ text, x, y: top - index * leading, size }));
}
