// The colours know the words of duty and prohibition that the review knows, and the grammar files are fresh.
import { deepEqual, equal, ok } from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { grammarFiles, grammarLexicon } from '../../scripts/generate-grammars.ts';
import { phrasesOf } from '../../scripts/grammar/words.ts';
import { root } from '../support/sources.ts';
import { policy, registry } from './colours.ts';

const roles: Readonly<Record<string, RegExp>> = {
	prohibition: /^keyword\.control\.prohibition\.hegui$/,
	modality: /^keyword\.other\.modality\.hegui$/,
	denial: /^keyword\.other\.modality\.denial\.hegui$/,
};

async function scopesIn(line: string, words: string): Promise<string[][]> {
	const grammar = await registry.loadGrammar(policy);
	if (grammar === null) throw new Error(policy);
	const { ruleStack } = grammar.tokenizeLine('题目', null);
	const from = line.indexOf(words);
	const { tokens } = grammar.tokenizeLine(line, ruleStack);
	return tokens
		.filter(({ startIndex, endIndex }) => startIndex < from + words.length && endIndex > from)
		.map(({ scopes }) => scopes);
}

describe('each word of the lexicon', () => {
	for (const [role, scope] of Object.entries(roles)) {
		it(`that is a ${role} is coloured as such`, async () => {
			const concepts = Object.values(grammarLexicon()).filter((concept) => concept.role === role);
			const zh = concepts
				.flatMap((one) => one.zh.flatMap(phrasesOf))
				.map((word) => [`用户${word}离开。`, word] as const);
			const en = concepts
				.flatMap((one) => one.en.flatMap(phrasesOf))
				.map((word) => [`They ${word} go.`, word] as const);
			ok(zh.length > 4 && en.length > 4);
			const plain: string[] = [];
			for (const [line, word] of [...zh, ...en]) {
				const tokens = await scopesIn(line, word);
				if (!tokens.every((scopes) => scopes.some((name) => scope.test(name)))) plain.push(word);
			}
			deepEqual(plain, []);
		});
	}
});

describe('syntaxes', () => {
	it('holds what scripts/generate-grammars.ts writes', () => {
		const files = grammarFiles();
		const found = readdirSync(join(root, 'syntaxes')).filter((name) => name.endsWith('.tmLanguage.json'));
		deepEqual(found.sort(), [...files.keys()].map((path) => basename(path)).sort());
		for (const [path, text] of files) {
			equal(readFileSync(path, 'utf8'), text, `${path} is stale: node --import tsx scripts/generate-grammars.ts`);
		}
	});
});
