// The page of the report panel: what it may load, and what the panel takes from it.
import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { pageHtml } from '../../../client/src/views/report/pageHtml.ts';
import { pageMessage } from '../../../client/src/views/report/pageMessage.ts';

const sources = {
	script: 'https://host/report.js?a=1&b="><script>x</script>',
	style: 'https://host/report.css',
	nonce: '0123456789abcdef',
	language: 'en"><script>x</script>',
	title: '</title><script>x</script>',
};

describe('the page of the report panel', () => {
	const page = pageHtml(sources);

	it('loads one script and one style by the nonce of the session, and nothing else', () => {
		match(page, /content="default-src 'none'; base-uri 'none'; form-action 'none'; /);
		match(page, /style-src 'nonce-0123456789abcdef'; script-src 'nonce-0123456789abcdef'"/);
		ok(!/unsafe-|\*/.test(/content="([^"]*default-src[^"]*)"/.exec(page)?.[1] ?? 'unsafe-'));
		deepEqual(page.match(/<(?:script|link|img|iframe|object|embed|base|form)\b/g), ['<link', '<script']);
		equal(page.match(/<(?:script|link)[^>]* nonce="0123456789abcdef"/g)?.length, 2);
	});

	it('runs nothing inline', () => ok(!/\son\w+=|javascript:|<script[^>]*>[^<]/i.test(page)));
});

const start = { line: 1, character: 2 };
const span = { start, end: { line: 1, character: 4 } };

describe('a message of the report page', () => {
	for (const message of [
		{ type: 'ready' },
		{ type: 'print' },
		{ type: 'openText', uri: 'file:///a.md', span },
		{ type: 'openArticle', instrument: 'csl-2025', article: '286-1' },
		{ type: 'save', format: 'docx' },
	])
		it(`is taken as it is: ${message.type}`, () => deepEqual(pageMessage(message), message));

	it('is taken without what does not belong to it', () => {
		deepEqual(pageMessage({ type: 'print', command: 'x' }), { type: 'print' });
		deepEqual(pageMessage({ type: 'openText', uri: 'a', span: { ...span, x: 1 }, x: 1 }), {
			type: 'openText',
			uri: 'a',
			span,
		});
	});

	it('of any other shape or value is none', () => {
		for (const odd of [
			undefined,
			null,
			'ready',
			7,
			[],
			['ready'],
			{},
			{ type: 'run' },
			{ type: 'constructor' },
			{ type: 'openText' },
			{ type: 'openText', uri: 7, span },
			{ type: 'openText', uri: 'a', span: { start } },
			{ type: 'openText', uri: 'a', span: { start, end: { line: -1, character: 0 } } },
			{ type: 'openText', uri: 'a', span: { start, end: { line: 0.5, character: 0 } } },
			{ type: 'openText', uri: 'a', span: { start, end: { line: '1', character: 0 } } },
			{ type: 'openArticle', instrument: '../x', article: '1' },
			{ type: 'openArticle', instrument: 'csl-2025', article: '1/../../x' },
			{ type: 'openArticle', instrument: 'csl-2025', article: 1 },
			{ type: 'openArticle', instrument: 'csl-2025\n', article: '1' },
			{ type: 'save', format: 'exe' },
			{ type: 'save', format: '__proto__' },
			{ type: 'save', format: 'toString' },
			{ type: 'save' },
		])
			equal(pageMessage(odd), undefined, JSON.stringify(odd));
	});
});
