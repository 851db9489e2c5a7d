// Messages that no client should send: broken in their frames, in their JSON, or in what they say.
import { Chance } from './chance.ts';
import { framed } from './serverProcess.ts';

const uri = 'file:///garbage.md';
const textDocument = { uri, languageId: 'markdown', version: 1, text: '# 协议\n\n您可以注销账号。\n' };
const place = { textDocument: { uri }, position: { line: 0, character: 1 } };
const range = { start: { line: 0, character: 0 }, end: { line: 2, character: 3 } };
const diagnostic = { range, message: 'x', source: 'hegui', code: 'a', data: { requirement: 'a', verdict: 'missing' } };

/** Everything that the server answers, asked as it should be. */
export const requests: Readonly<Record<string, object>> = {
	'textDocument/hover': place,
	'textDocument/definition': place,
	'textDocument/completion': { ...place, context: { triggerKind: 2, triggerCharacter: '《' } },
	'textDocument/codeAction': {
		textDocument: { uri },
		range,
		context: { diagnostics: [diagnostic], only: ['quickfix'] },
	},
	'textDocument/documentLink': { textDocument: { uri } },
	'textDocument/codeLens': { textDocument: { uri } },
	'textDocument/documentSymbol': { textDocument: { uri } },
	'textDocument/foldingRange': { textDocument: { uri } },
	'textDocument/selectionRange': { textDocument: { uri }, positions: [{ line: 0, character: 1 }] },
	'textDocument/inlayHint': { textDocument: { uri }, range },
	'textDocument/semanticTokens/full': { textDocument: { uri } },
	'textDocument/semanticTokens/full/delta': { textDocument: { uri }, previousResultId: '1' },
	'textDocument/semanticTokens/range': { textDocument: { uri }, range },
	'textDocument/prepareRename': place,
	'textDocument/rename': { ...place, newName: '用户' },
	'textDocument/references': { ...place, context: { includeDeclaration: true } },
	'textDocument/diagnostic': { textDocument: { uri }, previousResultId: '1' },
	'workspace/symbol': { query: '第十三条' },
	'workspace/textDocumentContent': { uri: 'hegui:/law/pipl-2021/13.md' },
	'hegui/waiverEntry': { uri, requirement: 'account-deletion', reason: 'x', by: 'y' },
	'hegui/clauses': { uri },
	'hegui/coverage': {},
	'hegui/report': { format: 'markdown' },
	'hegui/setup': { folder: 'file:///folder' },
	'hegui/newConfig': { serviceKinds: ['group'], features: [], documents: [] },
	'hegui/newDraft': { documentType: 'service-agreement', language: 'zh', serviceKinds: ['group'] },
	'hegui/instruments': {},
	'hegui/changes': { uri, before: '# 协议\n', beforeName: 'a', name: 'b' },
	'hegui/assist': { tool: 'checkDocument', uri },
	'hegui/explainFinding': { uri, requirement: 'account-deletion', position: { line: 0, character: 0 } },
	'hegui/importDocx': { name: 'a.docx', content: 'AAAA' },
	'hegui/references': { uri: 'hegui:/law/pipl-2021/13.md' },
	'hegui/section': { uri, line: 0 },
};

/** Everything that it is told of. */
export const notifications: Readonly<Record<string, object>> = {
	'textDocument/didOpen': { textDocument },
	'textDocument/didChange': { textDocument: { uri, version: 2 }, contentChanges: [{ range, text: '规则' }] },
	'textDocument/didClose': { textDocument: { uri } },
	'workspace/didChangeConfiguration': { settings: {} },
	'workspace/didChangeWatchedFiles': { changes: [{ uri, type: 1 }] },
	'hegui/cursor': { uri, position: { line: 0, character: 0 } },
	'$/cancelRequest': { id: 1 },
	'$/setTrace': { value: 'off' },
	'$/progress': { token: 1, value: {} },
	initialized: {},
};

const ODD: readonly unknown[] = [
	null,
	true,
	'',
	'x',
	'\ud800',
	'\udc00协\u0000',
	'../../etc/passwd',
	'file:///%E0%A4%A',
	0,
	-1,
	0.5,
	1e300,
	-1e9,
	2 ** 31,
	2 ** 53,
	[],
	[[]],
	[null],
	{},
	{ uri: null },
	{ start: 1 },
	{ line: -5, character: 1e9 },
	{ start: { line: 9, character: 9 }, end: { line: 0, character: 0 } },
	{ toString: 1, constructor: null, length: -1 },
];

function paths(value: unknown): string[][] {
	if (value === null || typeof value !== 'object') return [[]];
	return [[], ...Object.entries(value).flatMap(([key, inner]) => paths(inner).map((path) => [key, ...path]))];
}

function replaced(value: unknown, [key, ...rest]: readonly string[], by: unknown): unknown {
	if (key === undefined || value === null || typeof value !== 'object') return by;
	const changed = replaced((value as Record<string, unknown>)[key], rest, by);
	if (Array.isArray(value)) return value.map((one, index) => (String(index) === key ? changed : one));
	return { ...value, [key]: changed };
}

/** Parameters in which one to three values are not what they should be. */
function mangled(params: object, chance: Chance): unknown {
	let result: unknown = params;
	for (let count = 1 + chance.below(3); count > 0; count--) {
		// Left out of the JSON where it is undefined.
		const by = chance.below(6) === 0 ? undefined : chance.of(ODD);
		result = replaced(result, chance.of(paths(result)), by);
	}
	return result;
}

/** A message of the right form with parameters of the wrong one. */
function oddParams(chance: Chance, id: number): string {
	if (chance.below(3) > 0) {
		const [method, params] = chance.of(Object.entries(requests));
		return framed(JSON.stringify({ jsonrpc: '2.0', id, method, params: mangled(params, chance) }));
	}
	const [method, params] = chance.of(Object.entries(notifications));
	return framed(JSON.stringify({ jsonrpc: '2.0', method, params: mangled(params, chance) }));
}

/** A message that is none. */
function oddMessage(chance: Chance, id: number): string {
	const [method, params] = chance.of(Object.entries(requests));
	return framed(
		JSON.stringify(
			chance.of<unknown>([
				null,
				7,
				'text',
				[],
				[{ jsonrpc: '2.0', id, method, params }],
				{},
				{ jsonrpc: '2.0' },
				{ jsonrpc: '1.0', id, method, params },
				{ jsonrpc: '2.0', id: null, method, params },
				{ jsonrpc: '2.0', id: {}, method, params },
				{ jsonrpc: '2.0', id: -1e300, method, params },
				{ jsonrpc: '2.0', id, method: 5, params },
				{ jsonrpc: '2.0', id, method: null },
				{ jsonrpc: '2.0', id, method: 'textDocument/nothing', params },
				{ jsonrpc: '2.0', id, method: 'constructor', params },
				{ jsonrpc: '2.0', method: '__proto__', params },
				{ jsonrpc: '2.0', id, result: 5 },
				{ jsonrpc: '2.0', id: `${id}`, error: null },
				{ jsonrpc: '2.0', id: 0, error: { code: 'x' } },
				{ jsonrpc: '2.0', id: null, error: { code: 1, message: 'x' } },
				{ jsonrpc: '2.0', id },
				{ jsonrpc: '2.0', method: '$/cancelRequest' },
				{ jsonrpc: '2.0', method: '$/cancelRequest', params: { id: {} } },
				{ jsonrpc: '2.0', id, method: 'initialize', params: {} },
			]),
		),
	);
}

/** Bytes that are no frame, or not the frame of what they hold. */
function oddFrame(chance: Chance, id: number): string | Uint8Array {
	const [method, params] = chance.of(Object.entries(requests));
	const body = JSON.stringify({ jsonrpc: '2.0', id, method, params });
	const length = Buffer.byteLength(body);
	const cut = chance.below(body.length);
	return chance.of<string | Uint8Array>([
		framed(body.slice(0, cut)),
		framed(`${body}}`),
		framed(''),
		framed('\u0000'),
		`Content-Length: ${length - 1 - chance.below(length - 2)}\r\n\r\n${body}`,
		`Content-Length: ${length + 1 + chance.below(500)}\r\n\r\n${body}`,
		`Content-Length: -${chance.below(100)}\r\n\r\n${body}`,
		`Content-Length: 0x10\r\n\r\n${body}`,
		`Content-Length: 99999999999999999999\r\n\r\n${body}`,
		`Content-Length: many\r\n\r\n${body}`,
		`Content-Length:\r\n\r\n${body}`,
		`Content-Length ${length}\r\n\r\n${body}`,
		`Content-Type: x\r\n\r\n${body}`,
		`Content-Length: ${length}\n\n${body}`,
		`Content-Length: ${length}`,
		`\r\n\r\n\r\n\r\n${body}`,
		body,
		'x'.repeat(chance.below(5000)),
		Uint8Array.from({ length: chance.below(300) }, () => chance.below(256)),
		Buffer.from(framed(body)).subarray(0, chance.below(length)),
	]);
}

/** Malformed messages, the same for the same seed. */
export function garbage(count: number, seed: number): (string | Uint8Array)[] {
	const chance = new Chance(seed);
	return Array.from({ length: count }, (_, number) => {
		const make = chance.of([oddParams, oddParams, oddMessage, oddFrame]);
		return make(chance, 1e6 + number);
	});
}
