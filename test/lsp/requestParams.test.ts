// Requests of our own with parameters of another form are refused, and say what is wrong; the right ones go on.
import { deepEqual, equal, match, rejects } from 'node:assert/strict';
import { wrongIn } from '../../server/src/lsp/requestForms.ts';
import { uri, Wire } from '../support/wire.ts';

const ODD: readonly (readonly [method: string, params: unknown, wrong: RegExp])[] = [
	['hegui/waiverEntry', {}, /^hegui\/waiverEntry: uri should be a value of the type string$/],
	['hegui/waiverEntry', null, /: params should be a value of the type object$/],
	['hegui/waiverEntry', { uri, requirement: 'a', action: 'delete' }, /: action should be another value$/],
	['hegui/waiverEntry', { uri, requirement: 'a', action: 'record', decision: '__proto__' }, /: decision /],
	['hegui/waiverEntry', { uri, requirement: 'a', action: 'record', clause: { start: 1 } }, /: clause\.start /],
	['hegui/waiverEntry', { uri, requirement: 'a', action: 'record', reason: { a: 1 } }, /: reason .* string$/],
	['hegui/clauses', { uri: 7 }, /: uri .* string$/],
	['hegui/references', [], /: params .* object$/],
	['hegui/section', { uri, line: -1 }, /: line /],
	['hegui/section', { uri, line: 1.5 }, /: line /],
	['hegui/section', { uri, line: '1' }, /: line /],
	['hegui/setup', { folder: 'x' }, /: params .* string$/],
	['hegui/newConfig', { name: 'a', serviceKinds: 'group', features: [] }, /: serviceKinds .* array$/],
	['hegui/newDraft', { documentType: 'a', language: 'fr' }, /: language should be another value$/],
	['hegui/changes', { uri, before: [], beforeName: '', name: '' }, /: before .* string$/],
	['hegui/assist', { tool: 'findEvidence', requirement: ['a'] }, /: requirement .* string$/],
	['hegui/explainFinding', { uri, requirement: 'a', position: { line: 0 } }, /: position\.character /],
	['hegui/importDocx', { name: 'a.docx', content: null }, /: content .* string$/],
];

describe('parameters of a request of ours', () => {
	let wire: Wire;
	before(async () => {
		wire = await Wire.open();
		await wire.openDocument('# 玩具协议\n\n日记保存一年。\n');
	});
	after(() => wire.close());

	for (const [method, params, wrong] of ODD) {
		it(`are refused: ${method} ${JSON.stringify(params)}`, async () => {
			match(wrongIn(method, params) ?? '', wrong);
			// Nothing of what was sent is said back.
			await rejects(wire.connection.sendRequest(method, params), { code: -32602, message: wrong });
		});
	}

	it('go on where they are right', async () => {
		deepEqual(await wire.connection.sendRequest('hegui/references', { uri: 'hegui:/law/toy-2020/1.md' }), []);
		equal(wrongIn('hegui/newConfig', { name: '', serviceKinds: [], features: [], more: 1 }), undefined);
		equal(wrongIn('hegui/anything', null), undefined);
		equal(wrongIn('toString', null), undefined);
	});

	it('that are wrong leave the server well', async () => deepEqual(wire.logged, []));
});
