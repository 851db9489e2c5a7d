// Versions of one text: by the names of the files, or as hegui.yaml says.
import { deepEqual, equal, notEqual } from 'node:assert/strict';
import { readConfig } from '../../server/src/settings/config.ts';
import { checkSets } from '../../server/src/settings/configCheck.ts';
import { textOf, textOfPath } from '../../server/src/settings/versions.ts';

describe('names of versions', () => {
	const pairs: readonly (readonly [string, string])[] = [
		['agreement.zh.md', 'agreement.en.md'],
		['agreement.md', 'agreement.en.md'],
		['协议.docx', '协议_EN.docx'],
		['协议（中文版）.docx', '协议（英文版）.docx'],
		['协议中文版.md', '协议英文版.md'],
		['zh/terms.md', 'en/terms.md'],
		['legal/zh-CN/terms.md', 'legal/en-US/terms.html'],
		['terms-zh_CN.md', 'terms-en_US.md'],
		['zh-terms.md', 'en-terms.md'],
		['Terms (Chinese).md', 'Terms (English).md'],
	];
	for (const [zh, en] of pairs) it(`${zh} and ${en}`, () => equal(textOfPath(zh), textOfPath(en)));

	const others: readonly (readonly [string, string])[] = [
		['terms.md', 'privacy.en.md'],
		['a/terms.zh.md', 'b/terms.en.md'],
		['children.md', 'childr.md'],
		['open.md', 'op.md'],
		['zh.md', 'en.md'],
	];
	for (const [one, other] of others) it(`not ${one} and ${other}`, () => notEqual(textOfPath(one), textOfPath(other)));
});

describe('versions in hegui.yaml', () => {
	const { config, problems } = readConfig({
		path: 'hegui.yaml',
		text: 'sets: [ { name: a, documents: ["*.md"], translations: [ [./terms.md, conditions.md], [x.md, y.md] ] } ]\n',
	});

	it('are one text, whatever their names', () => {
		deepEqual(problems, []);
		equal(textOf(config, 'terms.md'), textOf(config, 'conditions.md'));
		notEqual(textOf(config, 'terms.md'), textOf(config, 'x.md'));
		equal(textOf(config, 'rules.en.md'), textOf(config, 'rules.zh.md'));
	});

	it('are told where they are not among the documents', () => {
		deepEqual(
			checkSets(config, ['terms.md', 'conditions.md', 'x.md']).map(({ place, values }) => [place, values]),
			[[['sets', 0, 'translations', 1, 1], { glob: 'y.md' }]],
		);
	});
});
