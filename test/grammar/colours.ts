// Texts with their colours marked in place: `用户⟦应当⟧{duty}遵守`. Carets under Chinese text would stand askew.
import { deepEqual } from 'node:assert/strict';
import { join, resolve } from 'node:path';
import { createRegistry, type IGrammarConfig } from 'vscode-tmgrammar-test/dist/common/index.js';
import { runGrammarTestCase } from 'vscode-tmgrammar-test/dist/unit/index.js';
import { read } from '../support/sources.ts';

const root = resolve(import.meta.dirname, '../..');
const manifest = JSON.parse(read('package.json')) as { contributes: { grammars: IGrammarConfig[] } };

/** As VS Code has them: our contributions, and the grammars of Markdown and HTML, for which others stand in here. */
export const registry = createRegistry([
	...manifest.contributes.grammars.map((grammar) => ({ ...grammar, path: join(root, grammar.path) })),
	{ scopeName: 'text.html.markdown', path: join(import.meta.dirname, 'base/markdown.tmLanguage.json') },
	{ scopeName: 'text.html.derivative', path: join(import.meta.dirname, 'base/html.tmLanguage.json') },
	{ scopeName: 'source.yaml', path: join(import.meta.dirname, 'base/yaml.tmLanguage.json') },
]);

/** What a mark may say, and the scope that it stands for. */
export const scopes: Readonly<Record<string, string>> = {
	duty: 'keyword.other.modality.hegui',
	denial: 'keyword.other.modality.denial.hegui',
	ban: 'keyword.control.prohibition.hegui',
	law: 'entity.name.type.instrument.hegui',
	provision: 'constant.numeric.provision.hegui',
	number: 'constant.numeric.clause.hegui',
	blank: 'constant.character.escape.placeholder.hegui',
	label: 'entity.name.section.hegui',
	title: 'markup.heading.title.hegui-policy',
	chapter: 'markup.heading.chapter.hegui-policy',
	article: 'markup.heading.article.hegui-policy',
	section: 'markup.heading.section.hegui-policy',
	bracketed: 'markup.heading.bracketed.hegui-policy',
	bold: 'markup.bold.hegui-policy',
	item: 'punctuation.definition.list.begin.hegui-policy',
	frontMatter: 'meta.embedded.block.frontmatter',
};

export const markdown = 'text.html.markdown';
export const html = 'text.html.derivative';
export const policy = 'text.hegui-policy';

interface Assertion {
	readonly from: number;
	readonly to: number;
	readonly scopes: string[];
	readonly exclude: string[];
}

const TOKEN = /⟦|⟧\{(\w+)\}/g;

/** Whatever is not marked with a scope is to be without it; marks may stand in one another. */
function readMarks(marked: string): { text: string; assertions: Assertion[] } {
	let text = '';
	let at = 0;
	const open: number[] = [];
	const spans: { from: number; to: number; scope: string }[] = [];
	for (const match of marked.matchAll(TOKEN)) {
		text += marked.slice(at, match.index);
		at = match.index + match[0].length;
		const name = match[1];
		if (name === undefined) {
			open.push(text.length);
			continue;
		}
		const scope = scopes[name];
		const from = open.pop();
		if (scope === undefined || from === undefined) throw new Error(`${match[0]} in ${marked}`);
		spans.push({ from, to: text.length, scope });
	}
	text += marked.slice(at);
	if (open.length > 0) throw new Error(`a mark is not closed in ${marked}`);
	return { text, assertions: assertionsOf(text, spans) };
}

function assertionsOf(text: string, spans: readonly { from: number; to: number; scope: string }[]): Assertion[] {
	const edges = [...new Set([0, text.length, ...spans.flatMap(({ from, to }) => [from, to])])].sort((a, b) => a - b);
	return edges.slice(1).map((to, index) => {
		const from = edges[index] ?? 0;
		const here = spans.filter((span) => span.from <= from && to <= span.to).map(({ scope }) => scope);
		// The library wants outer scopes first; the order is not what these tests are about.
		const wanted = here.slice().sort((a, b) => order(a) - order(b));
		return { from, to, scopes: wanted, exclude: Object.values(scopes).filter((scope) => !here.includes(scope)) };
	});
}

const order = (scope: string): number => (/^markup/.test(scope) ? 0 : 1);

/** Fails where a line of the marked text is coloured otherwise than marked. */
export async function coloured(scope: string, ...lines: readonly string[]): Promise<void> {
	const read = lines.map(readMarks);
	const failures = await runGrammarTestCase(registry, {
		metadata: { commentToken: '', scope, description: '', allowMiddleLineAssertions: false },
		source: read.map(({ text }) => text),
		assertions: read.map(({ assertions }, line) => ({
			testCaseLineNumber: line,
			sourceLineNumber: line,
			scopeAssertions: assertions.filter(({ from, to }) => from < to),
		})),
	});
	deepEqual(
		failures.map(({ missing, unexpected, actual, srcLine, start, end }) => ({
			words: read[srcLine]?.text.slice(start, end),
			missing,
			unexpected,
			actual,
		})),
		[],
	);
}
