// After an edit only a window is read again, and all is as if the text had been read afresh.
import { deepEqual, equal, ok } from 'node:assert/strict';
import fc from 'fast-check';
import type { Format } from '../../../server/src/core/model.ts';
import { commentsOf } from '../../../server/src/core/parse/comments.ts';
import { parse } from '../../../server/src/core/parse/index.ts';
import { markdown } from '../../../server/src/core/parse/markdown.ts';
import type { Chunk, DocumentTree } from '../../../server/src/core/parse/tree.ts';
import { readInSteps } from '../../../server/src/core/parse/window.ts';
import { finish } from '../../../server/src/core/steps.ts';
import { anyFormat, applyEdit, type RandomEdit, runs } from '../../support/drafts.ts';

const marks = ['', '', '', '', '  ', '    ', '\t', '- ', '* ', '1. ', '   - ', '> ', '>> ', '# '] as const;
const words = [
	'您可以注销。',
	'a | b',
	'--|--',
	'- | -',
	'| x | y |',
	'```',
	'~~~',
	'---',
	'===',
	'- - -',
	'-',
	'<div>',
	'</div>',
	'<script>',
	'</script>',
	'<!--',
	'-->',
	'<!-- 甲 -->',
	'<!-- 甲 --> 乙 <!-- 丙',
	'<?x',
	'<b>',
	'[a]: x',
	'[a]:',
	'"t"',
	'title: x',
	'...',
	'\u3000',
	'**粗**',
	'&nbsp;',
	'<p hidden>',
	'<p>甲',
	'<ul>',
	'<li>乙',
	'</ul>',
	'<pre>',
	'</pre>',
	'<table><tr><td>丙',
	'<svg><title>',
	'</svg>',
] as const;
const ends = ['\n', '\n', '\n', '\n\n', '\n\n', '\n \n', '\r\n', '\r\n\r\n', '\r', '\r\r', ''] as const;
const line = fc
	.tuple(fc.constantFrom(...marks), fc.constantFrom(...words), fc.constantFrom(...ends))
	.map((parts) => parts.join(''));
const front = fc.constantFrom('', '', '', '\ufeff', '---\na: b\n---\n', '---\na: b\n');
/** Long enough for several chunks. */
const long = fc
	.tuple(front, fc.array(line, { minLength: 120, maxLength: 400 }))
	.map(([first, lines]) => first + lines.join(''));

/** An edit near where a chunk begins, or anywhere. */
interface Place {
	readonly chunk: number | undefined;
	readonly at: number;
}

const place: fc.Arbitrary<Place> = fc.oneof(
	{ weight: 2, arbitrary: fc.record({ chunk: fc.nat(50), at: fc.integer({ min: -12, max: 12 }) }) },
	fc.record({ chunk: fc.constant(undefined), at: fc.nat(100_000) }),
);
const typed = fc.oneof(fc.constantFrom('', '', '\n', '\r', '\n\n', 'x', ' ', '-', '>', '|', '`', '```\n'), line);
const length = fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 3, arbitrary: fc.nat(6) }, fc.nat(400));
const edits = fc.array(fc.tuple(place, length, typed), { minLength: 8, maxLength: 8 });

function placesOf({ chunks, from }: DocumentTree): number[] {
	let at = from;
	return chunks.map((chunk) => {
		at += chunk.length;
		return at - chunk.length;
	});
}

function randomEdit(tree: DocumentTree, { chunk, at }: Place, removed: number, text: string): RandomEdit {
	const places = placesOf(tree);
	const near = chunk === undefined ? 0 : (places[chunk % Math.max(1, places.length)] ?? 0);
	return { at: Math.max(0, near + at), length: removed, text };
}

/** All that a tree says, and nothing of how it is cut. */
function contentOf(source: string, tree: DocumentTree): unknown {
	const { blocks, problems, frontMatter, from } = tree;
	return { blocks, problems, frontMatter, from, comments: commentsOf(source, tree, '') };
}

function isCutWhole(source: string, { chunks, from }: DocumentTree): void {
	equal(
		chunks.reduce((sum, chunk) => sum + chunk.length, from),
		source.length,
	);
	ok(chunks.every((chunk) => chunk.length > 0));
}

/** The same object holds for the same text alone. */
function keepsOnlyWhatIsTheSame(before: string, old: DocumentTree, after: string, tree: DocumentTree): void {
	const known = new Map<Chunk, string>();
	for (const [index, at] of placesOf(old).entries()) {
		const chunk = old.chunks[index] as Chunk;
		known.set(chunk, before.slice(at, at + chunk.length));
	}
	for (const [index, at] of placesOf(tree).entries()) {
		const chunk = tree.chunks[index] as Chunk;
		const text = known.get(chunk);
		if (text !== undefined) equal(after.slice(at, at + chunk.length), text);
	}
}

/** Edits a text and reads it again; the same as reading it afresh. */
function editedAlike(source: string, format: Format, tree: DocumentTree, random: RandomEdit): [string, DocumentTree] {
	const { text, edit } = applyEdit(source, random);
	const after = parse(text, format, { tree, source, edit });
	deepEqual(contentOf(text, after), contentOf(text, parse(text, format)));
	isCutWhole(text, after);
	keepsOnlyWhatIsTheSame(source, tree, text, after);
	return [text, after];
}

describe('a text of many chunks', () => {
	it('is read after an edit as it is read afresh, whatever stands in it (2,400 edits)', function () {
		this.timeout(600_000);
		fc.assert(
			fc.property(long, anyFormat, edits, (draft, format, all) => {
				let source = draft;
				let tree = parse(source, format);
				for (const [at, removed, text] of all)
					[source, tree] = editedAlike(source, format, tree, randomEdit(tree, at, removed, text));
			}),
			runs(300),
		);
	});

	it('is read in steps as it is read at once, however small they are', () => {
		fc.assert(
			fc.property(long, fc.integer({ min: 1, max: 400 }), (source, step) => {
				const span = { start: 0, end: source.length };
				ok(source.length < 16_384);
				const inSteps = finish(readInSteps(source, span, step, markdown));
				const { seams, standings, blocks, problems, comments } = markdown.read(source, span);
				deepEqual(inSteps, { seams, standings, blocks, problems, comments });
			}),
			runs(300),
		);
	});

	it('is read alike where a block begins only because of the line behind its first', () => {
		const long = 'w'.repeat(9000);
		const heads = ['', '前\n\n', '前\n\n前\n\n'];
		// The row ends a paragraph because the next line looks like the border of a table, which itself begins a list.
		const sources = heads.map((head) => head + 'p\na | b\n- | -\n\n'.repeat(60));
		for (const source of [...sources, `${long}\n${long} | b\n- | -\n\n`.repeat(4)]) {
			const tree = parse(source, 'markdown');
			ok(tree.chunks.length > 2);
			for (const at of placesOf(tree).slice(1)) {
				for (let near = at; near < at + 16; near++) {
					editedAlike(source, 'markdown', tree, { at: near, length: 1, text: '' });
					editedAlike(source, 'markdown', tree, { at: near, length: 0, text: 'x' });
				}
			}
		}
	});

	const paragraphs = Array.from({ length: 500 }, (_, index) => `第${index}段。`);
	const drafts: readonly (readonly [what: string, format: Format, source: string])[] = [
		['paragraphs', 'markdown', paragraphs.join('\n\n')],
		['items of one list', 'markdown', paragraphs.map((text) => `- ${text}`).join('\n')],
		['plain paragraphs', 'plain', paragraphs.join('\r\n\r\n')],
		['paragraphs of a page', 'html', paragraphs.map((text) => `<p>${text}</p>`).join('\n')],
	];
	for (const [what, format, source] of drafts) {
		it(`keeps the chunks and contents around an edit: ${what}`, () => {
			const tree = parse(source, format);
			ok(tree.chunks.length >= 8, String(tree.chunks.length));
			const [text, after] = editedAlike(source, format, tree, { at: source.indexOf('第250段'), length: 0, text: '新' });
			const chunks = new Set(tree.chunks);
			equal(after.chunks.filter((chunk) => !chunks.has(chunk)).length, 1);
			const contents = new Set(tree.blocks.map(({ content }) => content));
			const made = after.blocks.filter(({ content }) => !contents.has(content));
			deepEqual(
				made.map(({ start, content }) => text.slice(start, start + content.length)),
				['新第250段。'],
			);
		});
	}

	it('has chunks of about the same size, however long it is written', () => {
		let source = '头\n\n';
		let tree = parse(source, 'markdown');
		for (let count = 0; count < 600; count++) {
			const edit = { start: 3, oldEnd: 3, newEnd: 6 };
			const text = `${source.slice(0, 3)}段\n\n${source.slice(3)}`;
			tree = parse(text, 'markdown', { tree, source, edit });
			source = text;
		}
		const counts = tree.chunks.map(({ blocks }) => blocks.length);
		ok(Math.max(...counts) <= 12 && counts.length <= 150, counts.join());
	});

	it('goes back to its chunks when a fence over all of them is closed again', () => {
		const source = paragraphs.join('\n\n');
		const tree = parse(source, 'markdown');
		const [text, fenced] = editedAlike(source, 'markdown', tree, { at: 0, length: 0, text: '```\n' });
		equal(fenced.blocks.length, 1);
		const end = text.indexOf('\n\n');
		const [, closed] = editedAlike(text, 'markdown', fenced, { at: end, length: 0, text: '\n```' });
		equal(closed.blocks.length, 500);
		ok(closed.chunks.length >= 8);
	});
});
