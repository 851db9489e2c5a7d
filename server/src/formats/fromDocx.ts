// Word files (.docx) become Markdown, with their automatic numbers as words.
import mammoth from 'mammoth';
import { type ImportedDocument, type ImportNote, reasonIn, Unreadable } from './contract.ts';
import { DocxParts } from './docxParts.ts';
import { markdownOf } from './markdown.ts';
import { withNumbers } from './numberedBody.ts';
import { Numbering } from './numbering.ts';
import { withMarks, withoutMarks } from './paragraphMarks.ts';

/** Names of styles by which Word itself, and programs that write its files, mean a heading; contents repeat headings. */
const styleMap = [
	"p[style-name='Title'] => h1.title:fresh",
	"p[style-name='标题'] => h1.title:fresh",
	...[1, 2, 3, 4, 5, 6].map((level) => `p[style-name='标题 ${level}'] => h${level}:fresh`),
	...[1, 2, 3, 4, 5, 6, 7, 8, 9].flatMap((level) => [
		`p[style-name='toc ${level}'] => !`,
		`p[style-name='TOC ${level}'] => !`,
	]),
];

const options = {
	styleMap,
	includeEmbeddedStyleMap: false,
	// The words of a picture are not to be had; it leaves nothing.
	convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
};

function notesOn(parts: DocxParts, body: string): ImportNote[] {
	const found: ImportNote[] = [];
	if (/<w:(?:ins|del|moveFrom|moveTo)\b/.test(body)) found.push('changes');
	if (/<w:comment\b/.test(parts.beside('comments.xml') ?? '')) found.push('comments');
	if (/<(?:w:drawing|w:pict|w:object)\b/.test(body)) found.push('pictures');
	return found;
}

/** A list in a style of numbering counts as one, and `numbering.xml` may be missing. */
function numbered(parts: DocxParts, body: string): string {
	const numbering = parts.beside('numbering.xml');
	return numbering === undefined ? body : withNumbers(body, new Numbering(numbering, parts.beside('styles.xml') ?? ''));
}

/** Reads a Word file, as `Formats` promises. */
export async function fromDocx(bytes: Uint8Array): Promise<ImportedDocument> {
	try {
		const parts = new DocxParts(bytes);
		const body = parts.text(parts.main) ?? '';
		const buffer = new Uint8Array(parts.withBody(withMarks(numbered(parts, body))));
		// Its build for the web takes the one, its build for Node the other.
		const input = { arrayBuffer: buffer.buffer, buffer };
		const { value } = await mammoth.convertToHtml(input, options);
		return { ...withoutMarks(markdownOf(value)), warnings: notesOn(parts, body) };
	} catch (error) {
		throw new Unreadable(reasonIn(error) ?? 'damaged');
	}
}
