// Whatever stands in the files of a pack, and in whatever order: it is loaded or told of, and a draft is reviewed by it.
import { deepEqual, ok } from 'node:assert/strict';
import fc from 'fast-check';
import { compilePack } from '../../server/src/core/match/compile.ts';
import { PatternError, parsePattern } from '../../server/src/core/match/syntax.ts';
import { loadPack, type PackFiles } from '../../server/src/lawpack/pack.ts';
import { runs } from '../support/drafts.ts';
import { checkSpans, type PlainFinding, plainFindings, reviewed } from '../support/statement.ts';
import { lawOf, toyFiles } from '../support/toy.ts';
import { anyText } from '../support/typing.ts';

const DRAFT = '# 玩具协议\n\n您可以随时离开。\n\n日记保存三个月。\n\n我们设有门铃，并及时应门。\n';

type Part = 'instruments' | 'requirements' | 'lexicon' | 'facts' | 'consequences' | 'enforcement';
const parts: readonly Part[] = ['instruments', 'requirements', 'lexicon', 'facts', 'consequences', 'enforcement'];

const odd = fc.oneof(
	fc.constantFrom(
		'',
		'null',
		'~',
		'[]',
		'{}',
		'[[]]',
		'-1',
		'1e999',
		'.nan',
		'true',
		'2026-02-30',
		'"\\0"',
		'"\\ud800"',
		'&a [*a]',
		'*b',
		'!!js/function x',
		'constructor',
		'__proto__: 1',
		'<leave>',
		'<may> … <leave>',
		'(a|b',
		'"…… ……"',
		'{duration >= 6 months}',
		'leaving',
		'toy-2020',
	),
	fc.string({ unit: 'binary', maxLength: 8 }),
);

/** What is done to the text of a file: a line, or what stands behind a colon, is another one. */
interface Damage {
	readonly part: Part;
	readonly file: number;
	readonly line: number;
	readonly kind: 'value' | 'line' | 'without' | 'indent' | 'twice';
	readonly by: string;
}

const damage: fc.Arbitrary<Damage> = fc.record({
	part: fc.constantFrom(...parts),
	file: fc.nat(3),
	line: fc.nat(60),
	kind: fc.constantFrom('value', 'value', 'value', 'line', 'without', 'indent', 'twice'),
	by: odd,
});

function damagedLine(line: string, { kind, by }: Damage): string[] {
	if (kind === 'without') return [];
	if (kind === 'twice') return [line, line];
	if (kind === 'indent') return [` ${line}`];
	return [kind === 'line' ? by : line.replace(/(?<=: ?).*$/, () => by)];
}

function damaged(files: PackFiles, one: Damage): PackFiles {
	const all = files[one.part];
	const at = one.file % Math.max(1, all.length);
	const changed = all.map((file, index) => {
		if (index !== at) return file;
		const lines = file.text.split('\n');
		const line = one.line % lines.length;
		return {
			...file,
			text: lines.flatMap((text, number) => (number === line ? damagedLine(text, one) : [text])).join('\n'),
		};
	});
	return { ...files, [one.part]: changed };
}

/** The order that numbers give. */
function ordered<T>(all: readonly T[], by: readonly number[]): T[] {
	const keyed = all.map((one, index) => ({ one, key: by[index % by.length] ?? 0 }));
	return keyed.sort((a, b) => a.key - b.key).map(({ one }) => one);
}

const slot = fc.oneof(
	fc.constantFrom(
		'<leave>',
		'<may>',
		'<diary>',
		'离开',
		'您(可以|有权)',
		'{duration}',
		'{duration >= 6 months}',
		'{number}',
		'不|得',
	),
	fc.string({
		unit: fc.constantFrom('(', ')', '|', '<', '>', '{', '}', '…', '+', '!', ' ', '甲', 'a', '-', '"', '*'),
		maxLength: 12,
	}),
);
const pattern = fc
	.array(fc.tuple(slot, fc.constantFrom(' ', ' … ', ' …… ', ' + ', ' ! ', '')), { minLength: 1, maxLength: 5 })
	.map((all) => all.flat().slice(0, -1).join(''));

describe('a pack', () => {
	it('of any damage is told of and loaded as far as it is sound, and reviews a draft (600 packs)', function () {
		this.timeout(600_000);
		fc.assert(
			fc.property(fc.array(damage, { minLength: 1, maxLength: 3 }), (all) => {
				const { pack, problems } = loadPack(all.reduce(damaged, toyFiles));
				for (const { path, line, message } of problems) ok(path !== '' && line >= 1 && message !== '');
				checkSpans(reviewed(DRAFT, 'markdown', compilePack(pack)));
			}),
			runs(600),
		);
	});

	it('whose files are any text is told of (300 packs)', () => {
		fc.assert(
			fc.property(fc.constantFrom(...parts), fc.array(odd, { maxLength: 6 }), (part, lines) => {
				const { pack, problems } = loadPack({ ...toyFiles, [part]: [{ path: 'law/x.yaml', text: lines.join('\n') }] });
				for (const { path, line, message } of problems) ok(path !== '' && line >= 1 && message !== '');
				compilePack(pack);
			}),
			runs(300),
		);
	});

	it('with any pattern is read or refused with a column, and the pattern reviews a draft (1,000 patterns)', function () {
		this.timeout(600_000);
		fc.assert(
			fc.property(pattern, anyText(), (text, draft) => {
				try {
					parsePattern(text);
				} catch (error) {
					ok(error instanceof PatternError && error.column >= 0 && error.column <= text.length, String(error));
					return;
				}
				const law = lawOf(text);
				checkSpans(reviewed(draft, 'markdown', law));
			}),
			runs(1000),
		);
	});

	it('says the same in whatever order its files stand (100 orders)', function () {
		this.timeout(600_000);
		const findingsBy = (files: PackFiles, draft: string): PlainFinding[] => {
			const { pack, problems } = loadPack(files);
			deepEqual(problems, []);
			const all = plainFindings(reviewed(draft, 'markdown', compilePack(pack)).coverage);
			return all.sort((a, b) => (a.requirement < b.requirement ? -1 : 1));
		};
		const order = fc.array(fc.nat(1000), { minLength: 8, maxLength: 8 });
		fc.assert(
			fc.property(order, anyText(), (by, draft) => {
				const shuffled = {
					...toyFiles,
					instruments: ordered(toyFiles.instruments, by),
					requirements: ordered(toyFiles.requirements, by),
					lexicon: toyFiles.lexicon.map(({ path, text }) => ({
						path,
						text: ordered(text.trim().split('\n'), by).join('\n'),
					})),
				};
				deepEqual(findingsBy(shuffled, draft), findingsBy(toyFiles, draft));
			}),
			runs(100),
		);
	});
});
