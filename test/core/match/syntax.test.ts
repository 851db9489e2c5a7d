// The pattern language as it is written in requirement files, and what it says of what it cannot read.
import { deepEqual, throws } from 'node:assert/strict';
import { expandPhrase, PatternError, parsePattern } from '../../../server/src/core/match/syntax.ts';

const FAR = Number.POSITIVE_INFINITY;
const slot = (concepts: string[], phrases: string[], gap = 0): object => ({
	concepts,
	phrases,
	quantity: undefined,
	gap,
});
const quantity = (test: object, gap = 0): object => ({ concepts: [], phrases: [], quantity: test, gap });

describe('patterns', () => {
	const good: readonly (readonly [
		pattern: string,
		sequences: readonly (readonly object[])[],
		forbidden?: readonly object[],
	])[] = [
		['<user>', [[slot(['user'], [])]]],
		['注销|销户', [[slot([], ['注销', '销户'])]]],
		['关闭(账号|账户)|注销', [[slot([], ['关闭账号', '关闭账户', '注销'])]]],
		['(关(闭|停)|注销)账号', [[slot([], ['关闭账号', '关停账号', '注销账号'])]]],
		['<leave>|走人', [[slot(['leave'], ['走人'])]]],
		['<user> … 注销', [[slot(['user'], []), slot([], ['注销'], 12)]]],
		['<user> …… <leave> … 您', [[slot(['user'], []), slot(['leave'], [], FAR), slot([], ['您'], 12)]]],
		['<user>…<leave>', [[slot(['user'], []), slot(['leave'], [], 12)]]],
		['<log> + <keep> + 您', [[slot(['log'], [])], [slot(['keep'], [])], [slot([], ['您'])]]],
		['<leave> !<toy>|玩具 !您', [[slot(['leave'], [])]], [slot(['toy'], ['玩具']), slot([], ['您'])]],
		[
			'<keep> … {duration}',
			[[slot(['keep'], []), quantity({ kind: 'duration', operator: 'any', days: 0, working: false }, 12)]],
		],
		[
			'<keep> + {duration >= 6 months}',
			[[slot(['keep'], [])], [quantity({ kind: 'duration', operator: '>=', days: 180, working: false })]],
		],
		[
			'您 {duration<15 day}'.replace('您 ', ''),
			[[quantity({ kind: 'duration', operator: '<', days: 15, working: false })]],
		],
		['{duration < 1 year}', [[quantity({ kind: 'duration', operator: '<', days: 365, working: false })]]],
		['{duration <= 15 working days}', [[quantity({ kind: 'duration', operator: '<=', days: 15, working: true })]]],
		['{duration > 24 hours}', [[quantity({ kind: 'duration', operator: '>', days: 1, working: false })]]],
		['{number} … 个', [[quantity({ kind: 'number' }), slot([], ['个'], 12)]]],
		["you may|can't", [[slot([], ['you may', "can't"])]]],
		['c++ terms', [[slot([], ['c++ terms'])]]],
	];
	for (const [pattern, sequences, forbidden = []] of good) {
		it(`reads ${pattern}`, () => deepEqual(parsePattern(pattern), { sequences, forbidden }));
	}

	const bad: readonly (readonly [pattern: string, message: RegExp, column: number])[] = [
		['', /empty slot/, 0],
		['<user> …', /empty slot/, 8],
		['… <user>', /empty slot/, 0],
		['<user> + ', /empty slot/, 8],
		['<user> !', /empty slot/, 8],
		['<user> … <Leave>', /cannot read “<Leave>”/, 8],
		['注销||销户', /cannot read “”/, 0],
		['<user', /cannot read “<user”/, 0],
		['<user> … 关闭(账号', /opening bracket without a closing/, 10],
		['关闭账号)', /closing bracket without an opening/, 0],
		['关闭(账(号|户)', /opening bracket without a closing/, 2],
		['<keep> … {duration = 3 months}', /unknown quantity \{duration = 3 months\}/, 8],
		['{days}', /unknown quantity/, 0],
		['(一|二|三|四|五|六|七|八|九|十)'.repeat(3), /more than 400/, 0],
	];
	for (const [pattern, message, column] of bad) {
		it(`refuses “${pattern}” at column ${column}`, () => {
			throws(
				() => parsePattern(pattern),
				(error) => {
					deepEqual(error instanceof PatternError && error.column, column);
					return error instanceof PatternError && message.test(error.message);
				},
			);
		});
	}

	it('never refuse in another way', () => {
		const signs = ['<', '>', '(', ')', '{', '}', '|', '…', '+ ', ' !', '账', 'a'];
		for (const a of signs) {
			for (const b of signs) {
				for (const c of signs) {
					try {
						parsePattern(a + b + c);
					} catch (error) {
						if (!(error instanceof PatternError)) throw error;
					}
				}
			}
		}
	});
});

describe('phrases with brackets', () => {
	it('are multiplied out', () => {
		deepEqual(expandPhrase('(注销|关闭)(账号|账户)'), ['注销账号', '注销账户', '关闭账号', '关闭账户']);
		deepEqual(expandPhrase('log(s|)'), ['logs', 'log']);
		deepEqual(expandPhrase('注销'), ['注销']);
	});

	for (const [what, phrase] of [
		['ten thousand in one another', `${'('.repeat(10_000)}a${')'.repeat(10_000)}`],
		['ten thousand in a row', '(a)'.repeat(10_000)],
		['thousands of alternatives', `(${Array(3000).fill('b(c|d|e)(f|g|h)').join('|')})(i|j)`],
	] as const) {
		it(`${what} are refused`, () => {
			throws(() => expandPhrase(phrase), PatternError);
		});
	}
});
