// Saved files as a client sends them: a text, bytes that are no UTF-8, or nothing.
import { deepEqual } from 'node:assert/strict';
import { base64 } from '../../client/src/base64.ts';
import { textOf } from '../../server/src/lsp/savedFile.ts';
import { encoded } from '../support/encode.ts';

describe('a saved file', () => {
	it('is its text, whatever it comes as', () => {
		const bytes = encoded('用户可以随时注销账号。'.repeat(4000), 'gb18030');
		const answers = ['账号', '', null, { base64: base64(bytes) }];
		deepEqual(answers.map(textOf), ['账号', '', undefined, '用户可以随时注销账号。'.repeat(4000)]);
	});
});
