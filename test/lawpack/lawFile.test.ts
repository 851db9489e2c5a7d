// The file of the law: what is compiled, kept and opened again is what was compiled, and packs build on either alike.
import { deepEqual, equal, ok, throws } from 'node:assert/strict';
import fc from 'fast-check';
import { makeLaw } from '../../scripts/law/makeLaw.ts';
import { lawFiles } from '../../scripts/law-files.mjs';
import type { Pack } from '../../server/src/core/law.ts';
import type { CompiledPack, Law } from '../../server/src/core/match/compile.ts';
import { phrasesOf } from '../../server/src/core/match/cues.ts';
import { openLaw } from '../../server/src/lawpack/lawFile.ts';
import { law } from '../support/law.ts';
import { toyFiles, toyLaw } from '../support/toy.ts';

/** What a scan tells: each phrase with its concepts, groups being numbered as one likes. */
function told(text: string, { automaton, groups }: CompiledPack): string[] {
	const found: string[] = [];
	automaton.scan(text, (group, start, end) => {
		found.push(`${start} ${end} ${[...groups.of(group)].join()}`);
	});
	return found.sort();
}

/** Everything in a compiled pack that is a number or a list of numbers. */
function numbersOf(compiled: CompiledPack): unknown {
	const { unions, maskedBy, frequency, roleOf, conceptsByRole, cues, anchors, namedAgent, patterns, voice } = compiled;
	const { keyOf, keyStarts, byKey, needStarts, needs, count } = patterns;
	return {
		...{ unions, maskedBy, frequency, roleOf, conceptsByRole, cues, anchors, namedAgent, voice },
		...{ keyOf, keyStarts, byKey, needStarts, needs },
		all: Array.from({ length: count }, (_, pattern) => patterns.get(pattern)),
	};
}

const sorted = (phrases: readonly string[]): string[] => [...phrases].sort();

function sameAsCompiled(opened: Law, source: CompiledPack, texts: readonly string[]): void {
	deepEqual(numbersOf(opened.compiled), numbersOf(source));
	for (const text of texts) deepEqual(told(text, opened.compiled), told(text, source));
	const { concepts, digest, comparisons, ...fields } = opened.pack;
	const { concepts: written, comparisons: tested, digest: _, ...expected } = source.pack;
	deepEqual({ ...fields }, expected);
	const shown = ({ examples: _examples, ...comparison }: Pack['comparisons'][number]) => comparison;
	deepEqual(comparisons.map(shown), tested.map(shown));
	ok(/^[\da-f]{64}$/.test(digest ?? ''));
	equal(concepts.length, written.length);
	for (const [number, concept] of concepts.entries()) {
		deepEqual(sorted(phrasesOf(concept)), sorted(phrasesOf(written[number] ?? { zh: [], en: [] })), concept.id);
	}
}

const toyFile = makeLaw(toyFiles).file;

describe('the file of the law', function slow() {
	this.timeout(180_000);

	it('gives the toy law as it was compiled', () => {
		sameAsCompiled(
			openLaw(() => toyFile),
			toyLaw,
			['用户可以离开，平台不得保存日记。', 'You may leave; diaries are kept.'],
		);
	});

	it('gives the law that ships as it was compiled, every phrase of it', () => {
		const { file, problems } = makeLaw(lawFiles());
		deepEqual(problems, []);
		const { requirements, concepts } = law.pack;
		const texts = requirements.flatMap(({ modelClause, examples }) => [
			modelClause.zh,
			modelClause.en,
			...Object.values(examples).flatMap(({ zh, en }) => [...zh, ...en]),
		]);
		sameAsCompiled(
			openLaw(() => file),
			law,
			[...texts, ...concepts.map((concept) => phrasesOf(concept).join(' '))],
		);
	});

	it('is the same each time it is made', () => deepEqual(makeLaw(toyFiles).file, toyFile));

	it('is not read before the law is asked for, and then once', () => {
		let reads = 0;
		const opened = openLaw(() => {
			reads++;
			return toyFile;
		});
		equal(reads, 0);
		equal(opened.pack.version, '0');
		equal(opened.compiled, opened.compiled);
		equal(reads, 1);
	});

	it('says that it is damaged where a byte of what it is asked for is another one, or some are missing', () => {
		const damaged = /the file of the law is damaged/;
		const all = ({ compiled, pack: { voice, ...fields } }: Law) => [compiled, voice, JSON.stringify(fields)];
		fc.assert(
			fc.property(fc.nat(toyFile.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
				const other = toyFile.slice();
				other[at] = (other[at] as number) ^ change;
				throws(() => all(openLaw(() => other)), damaged);
			}),
		);
		for (const length of [0, 1, 11, 12, 100, toyFile.length - 1]) {
			throws(() => all(openLaw(() => toyFile.subarray(0, length))), damaged);
		}
	});
});
