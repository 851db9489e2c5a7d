// PDF files: a bundle of its own, for the command line alone, loaded when the first is read. Nothing is drawn, run or fetched.
import { getDocumentProxy } from 'unpdf';
import { CodeTables } from './codes.ts';
import { type PdfReader, type PdfText, pdfReasonIn, UnreadablePdf } from './contract.ts';
import { withoutFurniture } from './furniture.ts';
import { type Line, linesOf } from './lines.ts';
import { paragraphsOf } from './paragraphs.ts';

const LARGEST_FILE = 64 * 2 ** 20;
const MOST_PAGES = 5000;
/** A page with fewer characters has no text layer worth the name. */
const FEWEST = 2;

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

const options = {
	verbosity: 0,
	isEvalSupported: false,
	disableFontFace: true,
	useSystemFonts: true,
	useWorkerFetch: false,
	useWasm: false,
	stopAtErrors: false,
	cMapUrl: 'tables/',
	cMapPacked: false,
	BinaryDataFactory: CodeTables,
};

async function linesOn(pdf: Pdf, number: number): Promise<Line[]> {
	const page = await pdf.getPage(number);
	const { items } = await page.getTextContent();
	page.cleanup();
	return linesOf(items.flatMap((item) => ('str' in item ? [item] : [])));
}

/** Characters that mean nothing outside of their font: private ones, controls, and those that could not be told. */
function isForeign(text: string): boolean {
	const strange = text.match(/[\p{Co}\p{Cn}\ufffd]|(?![\n\t])\p{Cc}/gu)?.length ?? 0;
	return strange * 5 > text.length;
}

async function textOf(pdf: Pdf): Promise<PdfText> {
	if (pdf.numPages > MOST_PAGES) throw new UnreadablePdf('tooLarge');
	const pages: Line[][] = [];
	for (let number = 1; number <= pdf.numPages; number++) pages.push(await linesOn(pdf, number));
	const lengths = pages.map((lines) => lines.reduce((sum, { text }) => sum + text.length, 0));
	const empty = lengths.flatMap((length, index) => (length < FEWEST ? [index + 1] : []));
	if (empty.length === pages.length) throw new UnreadablePdf('scanned');
	const text = paragraphsOf(withoutFurniture(pages));
	if (isForeign(text.markdown)) throw new UnreadablePdf('foreign');
	return { ...text, empty };
}

/** The library's own names for what is wrong. */
function reasonFor(error: unknown): UnreadablePdf {
	const isLocked = error instanceof Error && error.name === 'PasswordException';
	return new UnreadablePdf(pdfReasonIn(error) ?? (isLocked ? 'locked' : 'damaged'));
}

async function fromPdf(bytes: Uint8Array): Promise<PdfText> {
	if (bytes.length > LARGEST_FILE) throw new UnreadablePdf('tooLarge');
	try {
		// The library takes the bytes away with it, and takes no buffers.
		const pdf = await getDocumentProxy(new Uint8Array(bytes), options);
		try {
			return await textOf(pdf);
		} finally {
			await pdf.destroy();
		}
	} catch (error) {
		throw reasonFor(error);
	}
}

export const pdf: PdfReader = { fromPdf };
