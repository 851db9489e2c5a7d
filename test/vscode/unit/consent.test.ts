// Nothing of a draft goes to a language model unless a person switched it on, saw the text, and agreed.
import { deepEqual, equal, ok } from 'node:assert/strict';
import { type Asking, askForOpinion } from '../../../client/src/assistants/consent.ts';
import type { FindingFacts } from '../../../client/src/wrongFinding/facts.ts';

const facts: FindingFacts = {
	requirement: 'bell',
	title: 'Bells',
	verdict: 'unclear',
	severity: 'information',
	weak: false,
	law: '1',
	format: 'markdown',
	profile: {
		documentType: 'service-agreement',
		declared: false,
		serviceKinds: [],
		features: [],
		language: 'zh-Hans',
		mixed: false,
		asOf: '2026-11-22',
	},
	provisions: [],
	facets: [{ id: 'rings', title: 'it rings', isMissing: true, found: [] }],
	anchor: null,
	texts: ['门铃会响。'],
};
const right = JSON.stringify({ stated: 'yes', quotes: ['门铃会响'], reason: '写了。' });

/** An editor in which everything is as it should be, but for what a test takes away; it keeps what was sent and shown. */
function editor(more: Partial<Asking<string>> = {}) {
	const sent: string[] = [];
	const shown: string[] = [];
	const asked: string[][] = [];
	const asking: Asking<string> = {
		isEnabled: () => true,
		facts: async () => facts,
		models: async () => ['model'],
		choose: async (models) => models[1],
		agrees: async (_model, texts) => asked.push([...texts]) > 0,
		show: (_model, _facts, opinion) => shown.push(...opinion.quotes),
		...more,
		ask: async (model, prompt) => {
			sent.push(`${model}: ${prompt}`);
			return more.ask === undefined ? right : more.ask(model, prompt);
		},
	};
	return { sent, shown, asked, run: () => askForOpinion(asking) };
}

describe('A second opinion', () => {
	it('is asked for after consent to exactly the text that is sent', async () => {
		const { run, sent, shown, asked } = editor();
		equal(await run(), 'shown');
		deepEqual(asked, [['门铃会响。']]);
		equal(sent.length, 1);
		ok(sent[0]?.includes('门铃会响。'));
		deepEqual(shown, ['门铃会响']);
	});

	const without: readonly (readonly [why: string, more: Partial<Asking<string>>, outcome: string])[] = [
		['it is switched off', { isEnabled: () => false }, 'off'],
		['the finding is gone', { facts: async () => null }, 'not-unclear'],
		['the finding is clear', { facts: async () => ({ ...facts, verdict: 'missing' }) }, 'not-unclear'],
		['there are no words in doubt', { facts: async () => ({ ...facts, texts: [] }) }, 'not-unclear'],
		['there is no model', { models: async () => [] }, 'no-model'],
		['no model is chosen', { models: async () => ['a', 'b'], choose: async () => undefined }, 'declined'],
		['the person does not agree', { agrees: async () => false }, 'declined'],
	];
	for (const [why, more, outcome] of without) {
		it(`is not asked for where ${why}`, async () => {
			const { run, sent, shown } = editor(more);
			equal(await run(), outcome);
			deepEqual([sent, shown], [[], []]);
		});
	}

	it('is asked of the model that was chosen', async () => {
		const { run, sent } = editor({ models: async () => ['a', 'b'] });
		equal(await run(), 'shown');
		ok(sent[0]?.startsWith('b: '));
	});

	it('is not shown where its quotes do not stand in the draft, or the model fails', async () => {
		const invented = editor({ ask: async () => right.replace('门铃会响', '门铃不会响') });
		equal(await invented.run(), 'invented-quote');
		const failing = editor({ ask: () => Promise.reject(new Error('门铃会响。')) });
		equal(await failing.run(), 'failed');
		deepEqual([invented.shown, failing.shown], [[], []]);
	});
});
