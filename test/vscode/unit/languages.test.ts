// Wherever package.json and the client name the languages of drafts, they name the same.
import * as assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { DRAFT_EXTENSIONS } from '../../../server/src/settings/documentSets.ts';

const root = resolve(import.meta.dirname, '../../..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const manifest = JSON.parse(read('package.json'));
const languages = ['html', 'hegui-policy', 'markdown', 'plaintext'].sort();

describe('Languages of drafts', () => {
	it('are those that the client knows', () => {
		const [, list = ''] = /const languages = \[([^\]]*)\]/.exec(read('client/src/documents.ts')) ?? [];
		assert.deepEqual([...list.matchAll(/'([^']+)'/g)].map(([, language]) => language).sort(), languages);
	});

	it('have the file names that the server takes for drafts', () => {
		const [, list = ''] = /draftFiles = '\*\*\/\*\.\{([^}]*)\}'/.exec(read('client/src/documents.ts')) ?? [];
		assert.deepEqual(list.split(','), [...DRAFT_EXTENSIONS]);
	});

	it('start the extension', () => {
		const events: string[] = manifest.activationEvents;
		const started = events.filter((event) => event.startsWith('onLanguage:')).map((event) => event.slice(11));
		assert.deepEqual(started.sort(), languages);
	});

	it('have the commands that drafts have', () => {
		const conditions = [...JSON.stringify(manifest.contributes).matchAll(/editorLangId =~ \/\^\(([^)]*)\)\$\//g)];
		assert.ok(conditions.length > 0, 'commands depend on the language');
		for (const [, list = ''] of conditions) assert.deepEqual(list.split('|').sort(), languages);
	});

	it('include the one of our own, with its extensions, brackets and colours', () => {
		const [own] = manifest.contributes.languages;
		assert.deepEqual([own.id, own.extensions], ['hegui-policy', ['.policy', '.tos']]);
		for (const { path } of [{ path: own.configuration }, ...manifest.contributes.grammars]) {
			assert.ok(existsSync(join(root, path)), `${path} is there`);
			JSON.parse(read(path));
		}
		const pattern = JSON.parse(read(own.configuration)).wordPattern;
		const words = '用户应当遵守《刑法》第十一条，stating 2.3 user’s。'.match(
			new RegExp(pattern.pattern, `${pattern.flags}g`),
		);
		assert.deepEqual(words, ['用户应当遵守', '刑法', '第十一条', 'stating', '2.3', 'user’s']);
	});
});
