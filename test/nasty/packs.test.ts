// Packs that are meant to trick, hang or end a program: what is wrong in them is told at its place.
import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { compilePack } from '../../server/src/core/match/compile.ts';
import { expandPhrase, PatternError } from '../../server/src/core/match/syntax.ts';
import { syntaxIssue } from '../../server/src/lawpack/issue.ts';
import { plainData, readYaml } from '../../server/src/lawpack/yaml.ts';
import { say } from '../../server/src/messages/messages.ts';
import { problemsOf, replaced } from '../support/changed.ts';
import { lawOf, toyFiles } from '../support/toy.ts';

const path = toyFiles.requirements[0]?.path ?? '';

function told(from: string, to: string): string[] {
	const loaded = replaced('requirements', path, from, to);
	compilePack(loaded.pack);
	return problemsOf(loaded).map((problem) => problem.replace(/^\S+ /, ''));
}

describe('a nasty pack', () => {
	for (const name of ['constructor', 'tostring', 'valueof', 'hasownproperty']) {
		it(`cannot name what every object has: ${name}`, () => {
			deepEqual(told('modality:', `theme: ${name}\nmodality:`), [`theme: unknown theme ${name}`]);
			deepEqual(told('article: 1, basis: B', `article: 1, when: [${name}], basis: B`), [
				`provisions.1.when.0: unknown feature ${name}`,
			]);
			deepEqual(told('consequences: [toy-fine, toy-crime]', `consequences: [${name}]`), [
				`provisions.0.consequences.0: unknown consequence ${name}`,
			]);
			match(told('instrument: toy-2010', `instrument: ${name}`).join(), /unknown instrument/);
			match(told('<may> …… <leave>', `<${name}> …… <leave>`).join(), new RegExp(`<?${name}`));
		});
	}

	it('with more brackets, alternatives or characters in a phrase than anyone writes is refused at once', () => {
		for (const phrase of [
			'(a|b)'.repeat(9),
			'('.repeat(10_000),
			`${'('.repeat(101)}a${')'.repeat(101)}`,
			`(${'a|'.repeat(500)})`,
			`(${'(a|b)'.repeat(8)}|${'(a|b)'.repeat(8)})`,
			'甲'.repeat(100_000),
			`(a|b)${'甲'.repeat(100_000)}`,
		]) {
			let error: unknown;
			try {
				expandPhrase(phrase);
			} catch (caught) {
				error = caught;
			}
			ok(error instanceof PatternError, phrase.slice(0, 40));
		}
	});

	it('with a pattern of thousands of steps finds nothing, and ends', function () {
		this.timeout(20_000);
		const law = lawOf(Array.from({ length: 300 }, () => '甲|乙').join(' …… '));
		equal(law.pack.requirements.length, 1);
	});

	it('with tens of thousands of aliases is refused where they become too many', () => {
		const { document } = readYaml(`a: &a 1\nb:\n${'  - *a\n'.repeat(40_000)}`);
		const [error, ...others] = document.errors;
		deepEqual(others, []);
		equal(error?.code, 'RESOURCE_EXHAUSTION');
		match(error?.message ?? '', /^more than 100 aliases$/);
		equal(readYaml(`a: &a 1\nb:\n${'  - *a\n'.repeat(100)}`).document.errors.length, 0);
	});

	it('that is more than is read is told so in the words of its reader', () => {
		for (const text of ['['.repeat(1000), `a: &a 1\nb: [${'*a,'.repeat(1000)}]`]) {
			const [error] = readYaml(text).document.errors;
			ok(error !== undefined);
			const { id, values } = syntaxIssue(error);
			equal(id, 'yaml.excess');
			match(say(id, 'en', values), /more deeply nested/);
			match(say(id, 'zh', values), /嵌套过深/);
		}
	});

	it('with a map whose keys are names of every object holds these keys and no more', () => {
		const data = plainData(readYaml('__proto__: { polluted: 1 }\nconstructor: 2').document);
		deepEqual(Object.keys(data as object), ['__proto__', 'constructor']);
		equal(Object.hasOwn(Object.prototype, 'polluted'), false);
	});
});
