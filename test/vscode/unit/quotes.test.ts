// An opinion of a language model is let through only with quotes that stand in the draft.
import { deepEqual, equal, ok } from 'node:assert/strict';
import { checkedOpinion, promptFor } from '../../../client/src/assistants/quotes.ts';

const texts = ['用户可以随时注销账号，\n平台在十五日内办理。', 'Accounts may be closed.'];
const answer = (stated: unknown, quotes: unknown, reason: unknown = '有此规定。'): string =>
	JSON.stringify({ stated, quotes, reason });

describe('the opinion of a language model', () => {
	it('is shown with quotes that stand in the draft, however its lines break', () => {
		deepEqual(checkedOpinion(answer('yes', ['注销账号， 平台在十五日内办理']), texts), {
			stated: 'yes',
			reason: '有此规定。',
			quotes: ['注销账号， 平台在十五日内办理'],
		});
		const wrapped = `Here you are:\n\`\`\`json\n${answer('no', ['Accounts may be closed.'])}\n\`\`\``;
		ok(typeof checkedOpinion(wrapped, texts) === 'object');
	});

	it('is not shown where one quote is invented, be the others right', () => {
		equal(checkedOpinion(answer('yes', ['用户可以随时注销账号', '平台在三日内办理']), texts), 'invented-quote');
		equal(checkedOpinion(answer('yes', ['accounts may be closed']), texts), 'invented-quote');
	});

	it('is not shown where a quote is put together of two passages', () => {
		equal(checkedOpinion(answer('yes', ['办理。 Accounts']), texts), 'invented-quote');
	});

	it('is not shown without a quote, or with one that stands in any draft', () => {
		equal(checkedOpinion(answer('yes', []), texts), 'no-quote');
		equal(checkedOpinion(answer('yes', ['用户', ' ', '']), texts), 'no-quote');
		equal(checkedOpinion(answer('no', [7, null]), texts), 'no-quote');
	});

	it('is not shown where it is no such answer', () => {
		for (const odd of [
			'',
			'yes',
			'{',
			'} {',
			'[]',
			'{}',
			answer('perhaps', ['用户可以随时注销账号']),
			answer('yes', '用户可以随时注销账号'),
			answer('yes', ['用户可以随时注销账号'], 7),
		])
			equal(checkedOpinion(odd, texts), 'unreadable', odd);
	});
});

describe('the question to a language model', () => {
	it('holds the requirement and the passages, and nothing else of the draft', () => {
		const prompt = promptFor('Deletion', ['it is possible', 'a time'], texts);
		for (const part of ['Deletion: it is possible; a time', ...texts]) ok(prompt.includes(part), part);
		equal(prompt.match(/<passage /g)?.length, texts.length);
	});
});
